import { useCallback, useEffect, useState } from "react";
import { isEmpty, noWork, type Work } from "./work";

const key = "rootcause:work";

/**
 * Keeps the work on this device, only if asked; forgets it at once when no longer asked. What somebody else's link or file
 * brought is `borrowed`: as long as nobody edits it, what was kept stays.
 */
export function useRemembered(
  work: Work,
  borrowed: Work | undefined,
  onRecalled: (work: Work) => void,
): readonly [boolean, (remember: boolean) => void] {
  const [remember, setRemember] = useState(false);
  useEffect(() => {
    const kept = read();
    if (!kept) return;
    setRemember(true);
    if (!isEmpty(kept)) onRecalled(kept);
  }, [onRecalled]);
  useEffect(() => {
    if (!remember || work === borrowed) return;
    const timer = setTimeout(() => write(work), 300);
    return () => clearTimeout(timer);
  }, [remember, work, borrowed]);
  const choose = useCallback(
    (wanted: boolean) => {
      setRemember(wanted);
      write(wanted ? work : undefined);
    },
    [work],
  );
  return [remember, choose];
}

/** Undefined where nothing is kept or the device does not let us look. */
function read(): Work | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null) return undefined;
    const log = "log" in kept && typeof kept.log === "string" ? kept.log : "";
    const dockerfile = "dockerfile" in kept && typeof kept.dockerfile === "string" ? kept.dockerfile : "";
    return { ...noWork, log, dockerfile };
  } catch {
    return undefined;
  }
}

function write(work: Work | undefined): void {
  try {
    if (work) localStorage.setItem(key, JSON.stringify({ log: work.log, dockerfile: work.dockerfile }));
    else localStorage.removeItem(key);
  } catch {
    // Storage is full or forbidden: the page works without it.
  }
}
