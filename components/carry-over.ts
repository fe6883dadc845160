import { readSharedWork, sharedJsonOf } from "../lib/share/shared-work";
import { noWork, type Work } from "./work";

const key = "rootcause:carry";

/** Takes the work over a reload that the page itself asked for, in this tab alone. */
export function carryOver(work: Work): void {
  try {
    sessionStorage.setItem(key, sharedJsonOf({ ...work, fix: undefined }));
  } catch {
    // Too large or forbidden: the boxes come back empty, as after any reload.
  }
}

export function takeCarried(): Work | undefined {
  try {
    const kept = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    const reading = kept === null ? undefined : readSharedWork(kept);
    if (reading?.kind !== "work") return undefined;
    const { log, dockerfile, target, runtime } = reading.work;
    return { ...noWork, log, dockerfile, target, runtime };
  } catch {
    return undefined;
  }
}
