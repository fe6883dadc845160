import type { Dockerfile, Stage } from "./dockerfile";

export type Target = {
  readonly stage: Stage;
  /** In a sentence; undefined where it is simply the last stage. */
  readonly why: string | undefined;
  /** Other stages that a person may well run, likeliest first. */
  readonly others: readonly Stage[];
};

/** The stage that probably runs: what the person says, else the last, unless that one only tests, checks or exports. */
export function chooseTarget({ stages }: Dockerfile, target: string | undefined): Target | undefined {
  const last = stages.at(-1);
  if (!last) return undefined;
  const chosen = target === undefined || target === "" ? undefined : findStage(stages, target);
  const candidates = stages.filter((it) => it !== chosen && !isUsed(it, stages)).toReversed();
  if (chosen) return { stage: chosen, why: undefined, others: candidates };
  return { stage: last, why: undefined, others: candidates.filter((it) => it !== last) };
}

/** By name (case does not matter; the last of that name) or by index. */
export function findStage(stages: readonly Stage[], target: string): Stage | undefined {
  const wanted = target.trim().toLowerCase();
  return stages.findLast((it) => it.name?.toLowerCase() === wanted) ?? (/^\d+$/.test(wanted) ? stages[Number(wanted)] : undefined);
}

/** Another stage is built on it or copies from it. */
function isUsed(stage: Stage, stages: readonly Stage[]): boolean {
  return stages.some(
    (it) =>
      (it.base.kind === "stage" && it.base.index === stage.index) ||
      it.instructions.some(({ detail }) => detail.kind === "copy" && detail.from.kind === "stage" && detail.from.index === stage.index),
  );
}
