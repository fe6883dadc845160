import { type RefObject, useCallback, useRef, useState } from "react";
import { type Scanned, scanLarge } from "./input/scan-large";
import type { Put } from "./use-work";
import type { Work } from "./work";

type Boxes = {
  readonly latest: RefObject<Work>;
  readonly take: (put: Put, said: string | undefined) => void;
  readonly type: (change: Partial<Work>) => void;
};

/** Reads what is too large for the box, in a worker, and puts what matters of it into the box: once early, and all at the end. */
export function useLargeLog({ latest, take, type }: Boxes, say: (text: string) => void) {
  const [scanning, setScanning] = useState<number | undefined>(undefined);
  const running = useRef<AbortController>(null);
  const scan = useCallback(
    async (blob: Blob, name: string, dockerfile: string, said?: string) => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      setScanning(0);
      let first: Scanned | undefined;
      const onFirst = (scanned: Scanned) => {
        first = scanned;
        take({ log: scanned.excerpt.text, dockerfile, scanned }, said);
      };
      try {
        const scanned = await scanLarge(blob, name, { onProgress: setScanning, onFirst }, own.signal);
        if (scanned && !own.signal.aborted) {
          // What stands there since the first answer only grows; whatever else came into the box in the meantime can be had back.
          if (first && latest.current.scanned === first) type({ log: scanned.excerpt.text, scanned });
          else take({ log: scanned.excerpt.text, dockerfile, scanned }, said);
        }
      } catch {
        say("This browser does not let the page read large logs. Cut out the part around the failure and paste that.");
      }
      if (running.current === own) setScanning(undefined);
    },
    [latest, take, type, say],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  return { scanning, scan, cancel };
}
