import type { Runtime, Verdict } from "../vocabulary";
import type { DetailId } from "./details";
import type { Evidence } from "./evidence";
import type { StageState } from "./stage-state";
import type { World } from "./world";

export type Judged = {
  readonly world: World;
  readonly state: StageState;
  readonly runtime: Runtime | undefined;
  readonly version: string | undefined;
  readonly signature: string | undefined;
  readonly text: string | undefined;
  /** The bundle that the program says it could not open. */
  readonly denied: string | undefined;
  /** Stages before this one, at their ends; those it is built on are left out. */
  readonly earlier: readonly { readonly index: number; readonly world: World }[];
};

export type Ruling = {
  readonly verdict: Verdict;
  readonly detail: DetailId | undefined;
  readonly evidence: readonly Evidence[];
  readonly elsewhere?: string;
};
