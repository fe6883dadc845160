import { useLayoutEffect } from "react";
import { measureSinceInput } from "./input-mark";

/**
 * Measures `rootcause:paste-to-painted` in the page's own timeline: from the event that brought the last input to the end of the frame
 * that shows its answer. By then all text of the answer is in the document: headline, proof, pictures, fixes, patched file; and what of
 * it is in sight is painted, where it stays. In the next frames may follow the colours of lines never seen before, with which nothing
 * moves. An answer to an earlier input does not count.
 */
export function usePainted(answer: unknown, isOfLastInput: boolean): void {
  useLayoutEffect(() => {
    if (answer === undefined || !isOfLastInput) return;
    const frame = requestAnimationFrame(() => {
      // The task after the frame callback runs once the frame has been handed to the screen.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => measureSinceInput("rootcause:paste-to-painted");
      channel.port2.postMessage(undefined);
    });
    return () => cancelAnimationFrame(frame);
  }, [answer, isOfLastInput]);
}
