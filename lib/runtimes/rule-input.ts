import type { StageState } from "../trust/stage-state";
import type { Runtime } from "../vocabulary";

/** What is known when the rule is chosen. */
export type RuleInput = {
  readonly runtime: Runtime;
  readonly state: Pick<StageState, "image" | "packageManager" | "packages" | "env"> & {
    readonly stage: Pick<StageState["stage"], "instructions">;
  };
  /** Version of the language that built the program, as far as a base image's tag tells: `1.12`. */
  readonly version?: string | undefined;
  /** Id of the entry in lib/log/signatures. */
  readonly signature?: string | undefined;
  /** What was printed around the failure; tells requests from urllib. */
  readonly text?: string | undefined;
};

/** The stage sets this variable, to something. */
export function has(state: RuleInput["state"], name: string): boolean {
  return state.env.some((it) => it.name === name && it.value !== "");
}

export function settingOf(state: RuleInput["state"], name: string): string | undefined {
  return state.env.findLast((it) => it.name === name)?.value;
}
