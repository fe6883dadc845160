import { diagnose } from "../../lib/diagnose";
import type { Report } from "../../lib/report";
import type { Attempt } from "./attempt";
import { compareLookUps, trustPathsOf } from "./compare-look-ups";
import type { LabCase } from "./lab-case";

type Held = {
  readonly stores: number;
  readonly files: number;
  readonly lookUps: number;
  readonly differences: readonly string[];
  /** For the log of the case. */
  readonly opened: readonly string[];
};

/** The simulated store against the files of the image, the predicted look-up against what the program opened. */
export function holdAgainstReality(it: LabCase, report: Report, { run, store }: Attempt): Held {
  const none = { stores: 0, files: 0, lookUps: 0, differences: [], opened: trustPathsOf(run?.opened ?? []) };
  if (run === undefined || it.unseen !== undefined) return none;
  // Where the log does not name the runtime, the case does.
  const judged = report.stage?.judgement.runtime === it.runtime ? report : diagnose({ ...report.input, runtime: it.runtime });
  // After a failing build another program is the one that runs; over plain HTTP no verifier gets as far as its roots.
  const asks = it.fails === "run" && it.kind !== "not-tls";
  const lookUps = asks && run.opened ? compareLookUps(judged.stage?.judgement.lookUps ?? [], run.opened) : undefined;
  return {
    ...none,
    stores: 1,
    files: store.compared,
    lookUps: lookUps?.compared ?? 0,
    differences: [...store.differences.map((text) => `store: ${text}`), ...(lookUps?.differences ?? []).map((text) => `look-up: ${text}`)],
  };
}
