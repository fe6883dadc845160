import { useEffect } from "react";
import { Button } from "./ui/button";

export type NoticeContent = { readonly text: string; readonly undo: (() => void) | undefined; readonly stays?: true };

/** One line at the foot of the window, gone after a while unless it tells of trouble; never in the way of the answer. */
export function Notice({ notice, onGone }: { readonly notice: NoticeContent | undefined; readonly onGone: () => void }) {
  useEffect(() => {
    if (!notice || notice.stays) return;
    const timer = setTimeout(onGone, notice.undo ? 10_000 : 5000);
    return () => clearTimeout(timer);
  }, [notice, onGone]);
  return (
    <div role="status" className="no-print pointer-events-none fixed inset-x-0 bottom-4 z-30 flex justify-center px-4">
      {notice ? (
        <div className="pointer-events-auto flex max-w-full items-center gap-3 rounded-lg bg-ink py-1.5 pr-2 pl-4 text-[13px] text-paper shadow-lg">
          <span>{notice.text}</span>
          {notice.undo ? (
            <Button variant="bare" className="text-paper! underline" onClick={notice.undo}>
              Undo
            </Button>
          ) : null}
          <Button variant="bare" className="text-paper!" aria-label="Dismiss" onClick={onGone}>
            ×
          </Button>
        </div>
      ) : null}
    </div>
  );
}
