import type { Situation } from "../causes/situation";
import type { Dockerfile, Instruction } from "../dockerfile/dockerfile";
import { readDockerfile } from "../dockerfile/read-dockerfile";
import type { Failure } from "../log/failure";
import type { StageSummary } from "../report";
import { applyEdits, type Edit } from "../text/edit";
import { movedBy } from "../text/moved-by";
import { judgeStages } from "../trust/judge-stages";
import { findStop } from "./find-stop";
import type { Fix, Proposal } from "./fix";
import { losesNamedPath } from "./loses-named-path";

/** The patched text, if it was read and simulated again, came out sound, and the same fix finds nothing more to do in it. */
export function provePatch(situation: Situation, fix: Fix, { edits, proves }: Proposal): string | undefined {
  if (situation.dockerfile === undefined || !areApplicable(situation.dockerfile.text, edits)) return undefined;
  const patched = applyEdits(situation.dockerfile.text, edits);
  const dockerfile = readDockerfile(patched, { dockerfile: situation.dockerfile, until: edits[0]?.start ?? 0 });
  if (patched === situation.dockerfile.text || dockerfile === undefined) return undefined;
  // Of a word that is taken out no quotes may stay: an empty argument is one more, `curl ""` asks for an address.
  if (emptyWordsIn(patched) > emptyWordsIn(situation.dockerfile.text)) return undefined;
  const after = situationAfter(situation, dockerfile, edits);
  if (!(proves ?? hasSoundStore)(after, edits) || losesNamedPath(situation.dockerfile, after, edits)) return undefined;
  // A build that stops at a line of the patch, or at one that the patch leaves as it is, helps nobody.
  const stops = after.stages.filter((it) => findStop(it) !== undefined);
  const before = situation.stages.filter((it) => findStop(it) !== undefined);
  if (stops.some(({ index }) => index === after.stage?.index) || stops.length > before.length) return undefined;
  const again = fix.propose(after);
  return again === undefined || again.edits.length === 0 ? patched : undefined;
}

export function hasSoundStore({ stage }: Situation): boolean {
  return stage !== undefined && isSound(stage);
}

/** This runtime finds a store that it can read. */
export function isSound({ judgement }: StageSummary): boolean {
  return judgement.bundle === "present" && judgement.verdict === "present-so-other-cause";
}

function emptyWordsIn(text: string): number {
  return text.match(/(?<![\w'"\\])(?:""|'')(?![\w'"])/g)?.length ?? 0;
}

/** Two changes of one place cannot both be made; then there is no patch, rather than half of one. */
function areApplicable(text: string, edits: readonly Edit[]): boolean {
  return (
    edits.length > 0 && edits.every((it, index) => it.start >= (edits[index - 1]?.end ?? 0) && it.end >= it.start && it.end <= text.length)
  );
}

/** The same failure, held against the patched file. */
function situationAfter(situation: Situation, dockerfile: Dockerfile, edits: readonly Edit[]): Situation {
  const runs = situation.stages.find((it) => it.runs);
  const added = dockerfile.stages.length - (situation.dockerfile?.stages.length ?? 0);
  const isLast = runs === undefined || runs.index === situation.stages.length - 1;
  const target = isLast ? undefined : (runs.name ?? String(runs.index + added));
  const failure = situation.failure && failureAfter(situation, situation.failure, dockerfile, edits);
  // The log too: what was printed tells which library looks, and so where.
  const { settings, runtime, log } = situation;
  const known = situation.stages;
  return { ...situation, failure, dockerfile, ...judgeStages({ dockerfile, failure, log, settings, target, runtime, known }) };
}

/** The instruction that failed has moved, and may have a word more: the build log would name it so. */
function failureAfter(situation: Situation, failure: Failure, { stages, text }: Dockerfile, edits: readonly Edit[]): Failure {
  const failing = findFailingInstruction(situation);
  if (failure.step === undefined || failing === undefined) return failure;
  const start = failing.keywordSpan.start;
  const moved = movedBy(edits, start);
  for (const stage of stages) {
    const instruction = stage.instructions.find((it) => it.keywordSpan.start === moved);
    if (instruction === undefined) continue;
    const written = text.slice(instruction.span.start, instruction.span.end);
    return { ...failure, step: { ...failure.step, stage: stage.name ?? `stage-${stage.index}`, step: undefined, instruction: written } };
  }
  return failure;
}

/** The instruction at which the build stopped. */
export function findFailingInstruction({ failure, stage }: Situation): Instruction | undefined {
  if (failure?.phase !== "build" || stage === undefined) return undefined;
  const { after, stage: own } = stage.state;
  return own.instructions[after === undefined ? 0 : own.instructions.indexOf(after) + 1];
}
