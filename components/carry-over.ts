import { findSharedWork, sharedJsonOf } from "../lib/share/shared-work";
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
    const shared = kept === null ? undefined : findSharedWork(kept);
    return shared
      ? { ...noWork, log: shared.log, dockerfile: shared.dockerfile, target: shared.target, runtime: shared.runtime }
      : undefined;
  } catch {
    return undefined;
  }
}
