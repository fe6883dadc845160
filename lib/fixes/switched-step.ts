import type { Situation } from "../causes/situation";
import type { StageSummary } from "../report";
import type { SwitchId } from "../switches/switches";
import { judgeStages } from "../trust/judge-stages";
import { imaginedFailure } from "./imagined-failure";
import { switchedPrograms } from "./switched-programs";

/**
 * The stage as a RUN finds it whose program was told not to check, where that program lacks roots there: without its switch the step
 * would fail, whatever comes later. Undefined where it has them, or where nothing is known of the program.
 */
export function findStepWithoutRoots(situation: Situation, id: SwitchId, runStart: number): StageSummary | undefined {
  const { dockerfile, settings, stages } = situation;
  const program = switchedPrograms[id];
  const stage = dockerfile?.stages.find(({ instructions }) => instructions.some((it) => it.span.start === runStart));
  const run = stage?.instructions.find((it) => it.span.start === runStart);
  if (dockerfile === undefined || stage === undefined || run?.detail.kind !== "run" || program === undefined) return undefined;
  // Its mirrors are reached without TLS, unless the stage names others.
  if (program.runtime === "apt" && !/sources\.list|\.sources\b/.test(dockerfile.text.slice(stage.from.span.start, run.span.end)))
    return undefined;
  const failure = {
    ...imaginedFailure,
    runtime: program.runtime,
    step: {
      tool: "buildkit",
      stage: stage.name ?? `stage-${stage.index}`,
      step: undefined,
      steps: undefined,
      instruction: dockerfile.text.slice(run.span.start, run.span.end),
    },
  } as const;
  const { stage: there } = judgeStages({ dockerfile, failure, settings, target: undefined, runtime: program.runtime, known: stages });
  return there !== undefined && lacking.has(there.judgement.verdict) ? there : undefined;
}

const lacking: ReadonlySet<StageSummary["judgement"]["verdict"]> = new Set([
  "missing-bundle",
  "builder-only",
  "bundle-elsewhere",
  "bundle-unreadable",
]);
