import type { Runtime } from "../lib/vocabulary";
import type { Scanned } from "./input/scan-large";

/** What a person has put in: all else on the page is computed from it. */
export type Work = {
  readonly log: string;
  readonly dockerfile: string;
  readonly target: string | undefined;
  readonly runtime: Runtime | undefined;
  /** Set while the log box holds an excerpt of something larger. */
  readonly scanned: Scanned | undefined;
};

export const noWork: Work = { log: "", dockerfile: "", target: undefined, runtime: undefined, scanned: undefined };

export function isEmpty({ log, dockerfile }: Work): boolean {
  return log.trim() === "" && dockerfile.trim() === "";
}
