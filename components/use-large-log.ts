import { useCallback, useRef, useState } from "react";
import { scanLarge } from "./input/scan-large";
import { noWork, type Work } from "./work";

/** Reads what is too large for the box, in a worker, and puts what matters of it into the box. */
export function useLargeLog(arrive: (work: Work, said: string | undefined) => void, say: (text: string) => void) {
  const [scanning, setScanning] = useState<number | undefined>(undefined);
  const running = useRef<AbortController>(null);
  const scan = useCallback(
    async (blob: Blob, name: string) => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      setScanning(0);
      try {
        const scanned = await scanLarge(blob, name, setScanning, own.signal);
        if (scanned && !own.signal.aborted) arrive({ ...noWork, log: scanned.excerpt.text, scanned }, undefined);
      } catch {
        say("This browser does not let the page read large logs. Cut out the part around the failure and paste that.");
      }
      if (running.current === own) setScanning(undefined);
    },
    [arrive, say],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  return { scanning, scan, cancel };
}
