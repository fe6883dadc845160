import type { Alternative } from "../report";
import { findListedStore } from "./listed-store";
import type { Situation } from "./situation";

/** The command's output was pasted already, and it says that this is not the cause. */
export function isAnswered(situation: Situation, { cause }: Alternative): boolean {
  // What is mounted over the store would have been the answer.
  if (cause === "mount-hides-store") return situation.observations.some((it) => it.kind === "mounts");
  return cause === "final-stage-has-no-bundle" && findListedStore(situation)?.state === "present";
}
