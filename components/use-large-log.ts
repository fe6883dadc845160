import { useCallback, useRef, useState } from "react";
import { scanLarge } from "./input/scan-large";
import type { Put } from "./use-work";

/** Reads what is too large for the box, in a worker, and puts what matters of it into the box. */
export function useLargeLog(take: (put: Put, said: string | undefined) => void, say: (text: string) => void) {
  const [scanning, setScanning] = useState<number | undefined>(undefined);
  const running = useRef<AbortController>(null);
  const scan = useCallback(
    async (blob: Blob, name: string, dockerfile: string, said?: string) => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      setScanning(0);
      try {
        const scanned = await scanLarge(blob, name, setScanning, own.signal);
        if (scanned && !own.signal.aborted) take({ log: scanned.excerpt.text, dockerfile, scanned }, said);
      } catch {
        say("This browser does not let the page read large logs. Cut out the part around the failure and paste that.");
      }
      if (running.current === own) setScanning(undefined);
    },
    [take, say],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  return { scanning, scan, cancel };
}
