import type { Dockerfile } from "../dockerfile/dockerfile";
import type { Failure } from "../log/failure";
import type { StageSummary } from "../report";
import type { Settings } from "../settings/settings";
import type { Runtime } from "../vocabulary";

/** Simulates every stage and judges it; picks the stage and the point of the build that matter for this failure. */
export function judgeStages(_: {
  readonly dockerfile: Dockerfile | undefined;
  readonly failure: Failure | undefined;
  readonly settings: Settings;
  readonly target: string | undefined;
  readonly runtime: Runtime | undefined;
}): { readonly stages: readonly StageSummary[]; readonly stage: StageSummary | undefined; readonly runtime: Runtime | undefined } {
  return { stages: [], stage: undefined, runtime: undefined };
}
