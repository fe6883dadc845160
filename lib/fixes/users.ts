import type { Situation } from "../causes/situation";
import type { Instruction } from "../dockerfile/dockerfile";
import { isRoot } from "../trust/find-file-at";

/** Who runs the instruction at `index` of the stage that matters, as far as it is known: `undefined` is the image's unknown default. */
export function userAt({ stage, stages, dockerfile }: Situation, index: number): string | undefined {
  if (stage === undefined || dockerfile === undefined) return undefined;
  const own = lastUser(stage.state.stage.instructions.slice(0, index));
  if (own !== undefined) return own;
  // A stage that starts from another one goes on as its last user.
  const seen = new Set<number>();
  for (let base = stage.state.stage.base; base.kind === "stage" && !seen.has(base.index); ) {
    seen.add(base.index);
    const parent = dockerfile.stages[base.index];
    if (parent === undefined) break;
    const user = lastUser(parent.instructions);
    if (user !== undefined) return user;
    base = parent.base;
  }
  return stage.state.image === undefined ? undefined : (stage.state.image.user ?? stages[stage.index]?.state.image?.user ?? "root");
}

export function isOtherUser(user: string | undefined): user is string {
  return user !== undefined && !isRoot(user);
}

function lastUser(instructions: readonly Instruction[]): string | undefined {
  const last = instructions.findLast(({ detail }) => detail.kind === "user");
  return last?.detail.kind === "user" ? last.detail.user.text : undefined;
}
