import { issuerEvidenceOf } from "./causes/served-chain";
import { certificateEvidenceOf } from "./causes/shown-certificate";
import type { Situation } from "./causes/situation";
import { chooseTarget } from "./dockerfile/choose-target";
import type { Evidence, Input } from "./report";
import { findToldTarget } from "./settings/find-told-target";
import { findFailedStep } from "./trust/failed-step";

/** The finding's own, and what was pasted beside it; what the finding quotes already is not quoted twice. */
export function evidenceOfReport(situation: Situation, own: readonly Evidence[], input: Input): readonly Evidence[] {
  const issuer = issuerEvidenceOf(situation).filter(
    ({ span }) => !own.some((it) => it.span.in === "log" && it.span.start <= span.start && it.span.end >= span.end),
  );
  const inDockerfile = own.findIndex((it) => it.span.in === "dockerfile");
  const at = inDockerfile < 0 ? own.length : inDockerfile;
  return merged([
    ...own.slice(0, at),
    ...stepEvidenceOf(situation, own),
    ...issuer,
    ...certificateEvidenceOf(situation),
    ...own.slice(at),
    ...targetEvidenceOf(situation, input),
  ]);
}

/** The line of the Dockerfile at which the build stopped, unless a part of it is evidence already. */
function stepEvidenceOf({ dockerfile, failure }: Situation, own: readonly Evidence[]): readonly Evidence[] {
  const step = dockerfile && failure && findFailedStep(dockerfile, failure);
  const { start, end } = step?.span ?? { start: 0, end: 0 };
  return step === undefined || own.some(({ span }) => span.in === "dockerfile" && span.start < end && start < span.end) ? [] : [step];
}

/** The line of the log that says which stage runs, where it is not the last one. */
function targetEvidenceOf({ dockerfile, stage, log }: Situation, { target }: Input): readonly Evidence[] {
  const told = target === undefined && stage?.runs === true ? findToldTarget(log) : undefined;
  const chosen = told && dockerfile && chooseTarget(dockerfile, told.name);
  if (told === undefined || chosen === undefined || chosen.stage === dockerfile?.stages.at(-1)) return [];
  return [{ span: told.span, note: `The image that runs is built from stage \`${told.name}\`, not from the last one.` }];
}

/** Notes on one place become one. */
function merged(evidence: readonly Evidence[]): readonly Evidence[] {
  const result: Evidence[] = [];
  for (const it of evidence) {
    const at = result.findIndex(({ span }) => span.in === it.span.in && span.start === it.span.start && span.end === it.span.end);
    const known = result[at];
    if (known === undefined) result.push(it);
    else if (!known.note.includes(it.note)) result[at] = { span: known.span, note: `${known.note.replace(/\.$/, "")}. ${it.note}` };
  }
  return result;
}
