import { useEffect } from "react";

/** Measures from the last input to the frame that shows its answer: `rootcause:paste-to-painted`, in the page's own timeline. */
export function usePainted(answer: unknown): void {
  useEffect(() => {
    if (answer === undefined) return;
    requestAnimationFrame(() => {
      // The task after the frame callback runs once the frame has been handed to the screen.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        if (performance.getEntriesByName("rootcause:input").length === 0) return;
        performance.measure("rootcause:paste-to-painted", "rootcause:input");
        performance.clearMarks("rootcause:input");
      };
      channel.port2.postMessage(undefined);
    });
  }, [answer]);
}
