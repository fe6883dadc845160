import type { Dockerfile } from "../dockerfile/dockerfile";
import type { Failure, LogReading } from "../log/failure";
import type { Observation } from "../observations/observation";
import type { StageSummary, Warning } from "../report";
import type { Settings } from "../settings/settings";
import type { Runtime } from "../vocabulary";

/** All facts, complete before any sentence is written. */
export type Situation = {
  readonly log: string;
  readonly reading: LogReading;
  readonly failure: Failure | undefined;
  readonly dockerfile: Dockerfile | undefined;
  /** Something stands in the Dockerfile box, and there is no FROM in it. */
  readonly hasUnreadDockerfile?: boolean;
  readonly stages: readonly StageSummary[];
  readonly stage: StageSummary | undefined;
  readonly runtime: Runtime | undefined;
  readonly settings: Settings;
  readonly observations: readonly Observation[];
  /** Flags, variables and settings that turn verification off, in either text. */
  readonly switches: readonly Warning[];
};
