import type { Situation } from "../causes/situation";
import type { Dockerfile } from "../dockerfile/dockerfile";
import { readDockerfile } from "../dockerfile/read-dockerfile";
import type { StageSummary } from "../report";
import { applyEdits, type Edit } from "../text/edit";
import { judgeStages } from "../trust/judge-stages";
import type { Fix, Proposal } from "./fix";

/** The patched text, if it was read and simulated again, came out sound, and the same fix finds nothing more to do in it. */
export function provePatch(situation: Situation, fix: Fix, { edits, proves }: Proposal): string | undefined {
  if (situation.dockerfile === undefined || !areApplicable(situation.dockerfile.text, edits)) return undefined;
  const patched = applyEdits(situation.dockerfile.text, edits);
  const dockerfile = readDockerfile(patched);
  if (patched === situation.dockerfile.text || dockerfile === undefined) return undefined;
  const after = situationAfter(situation, dockerfile);
  const holds = proves ?? ((it: Situation) => it.stage !== undefined && isSound(it.stage));
  if (!holds(after)) return undefined;
  const again = fix.propose(after);
  return again === undefined || again.edits.length === 0 ? patched : undefined;
}

/** This runtime finds a store that it can read. */
export function isSound({ judgement }: StageSummary): boolean {
  return judgement.bundle === "present" && judgement.verdict === "present-so-other-cause";
}

/** Two changes of one place cannot both be made; then there is no patch, rather than half of one. */
function areApplicable(text: string, edits: readonly Edit[]): boolean {
  return (
    edits.length > 0 && edits.every((it, index) => it.start >= (edits[index - 1]?.end ?? 0) && it.end >= it.start && it.end <= text.length)
  );
}

/** The same failure, held against the patched file. */
function situationAfter(situation: Situation, dockerfile: Dockerfile): Situation {
  const runs = situation.stages.find((it) => it.runs);
  const added = dockerfile.stages.length - (situation.dockerfile?.stages.length ?? 0);
  const isLast = runs === undefined || runs.index === situation.stages.length - 1;
  const target = isLast ? undefined : (runs.name ?? String(runs.index + added));
  const { failure, settings, runtime } = situation;
  return { ...situation, dockerfile, ...judgeStages({ dockerfile, failure, settings, target, runtime }) };
}
