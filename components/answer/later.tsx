import { type ReactNode, useDeferredValue } from "react";

/**
 * What lies below the first screen of an answer that arrives as a whole: it is drawn in the frame after the one that shows the answer.
 * While one types it stays where it is.
 */
export function Later({ of, children }: { readonly of: unknown; readonly children: ReactNode }) {
  const shown = useDeferredValue(of, undefined);
  // As high as the window: what follows the answer does not come into sight for one frame.
  return shown === of ? children : <div className="h-dvh" />;
}
