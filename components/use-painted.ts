import { useLayoutEffect } from "react";
import { measureSinceInput } from "./input-mark";

/**
 * Measures `rootcause:paste-to-painted` in the page's own timeline: from the event that brought the last input to the end of the frame
 * that shows its answer: headline, proof and pictures, and so all that is in sight, painted where it stays. In the next frames follow what
 * lies below the first screen and the colours of lines never seen before, with which nothing in sight moves. An answer to an earlier
 * input does not count.
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
