import type { Alternative } from "../report";
import { findListedStore } from "./listed-store";
import type { Situation } from "./situation";

/** The command's output was pasted already: it says that this is not the cause, or the answer tells what it shows. */
export function isAnswered(situation: Situation, { cause, test }: Alternative): boolean {
  const { observations } = situation;
  if (test.startsWith("env | grep")) return observations.some((it) => it.kind === "proxy");
  if (test.startsWith("curl -sI ")) return observations.some((it) => it.kind === "http-answer");
  // What is mounted over the store would have been the answer.
  if (cause === "mount-hides-store") return observations.some((it) => it.kind === "mounts");
  return cause === "final-stage-has-no-bundle" && findListedStore(situation)?.state === "present";
}
