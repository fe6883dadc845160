import { chooseTarget } from "../dockerfile/choose-target";
import type { Dockerfile, Stage } from "../dockerfile/dockerfile";
import type { Failure } from "../log/failure";
import type { StageSummary } from "../report";
import { type FoundRuntime, findRuntime } from "../runtimes/find-runtime";
import type { Settings } from "../settings/settings";
import type { Span } from "../text/span";
import type { Runtime } from "../vocabulary";
import { applySettings } from "./apply-settings";
import type { DetailId } from "./details";
import { findPoint } from "./find-point";
import { judge } from "./judge";
import { simulateStage } from "./simulate-stage";
import { stateOf } from "./state-of";
import { copyWorld, type World } from "./world";

// More stages than anybody writes; so that time stays linear.
const mostEarlier = 50;

/** What was worked out on the way to a list of summaries. */
type Work = { readonly stages: readonly Stage[]; readonly ends: readonly World[]; readonly matters: Stage };
const workFor = new WeakMap<readonly StageSummary[], Work>();

/** Simulates every stage and judges it; picks the stage and the point of the build that matter for this failure. */
export function judgeStages({
  dockerfile,
  failure,
  log,
  settings,
  target,
  runtime,
  known = [],
}: {
  readonly dockerfile: Dockerfile | undefined;
  readonly failure: Failure | undefined;
  /** What was printed; around the failure it tells which library spoke. */
  readonly log?: string;
  readonly settings: Settings;
  readonly target: string | undefined;
  readonly runtime: Runtime | undefined;
  /** Summaries of the file before it was patched: stages that are the same objects in both are not simulated again. */
  readonly known?: readonly StageSummary[];
}): { readonly stages: readonly StageSummary[]; readonly stage: StageSummary | undefined; readonly runtime: Runtime | undefined } {
  const chosen = dockerfile && chooseTarget(dockerfile, target);
  if (!dockerfile || !chosen) return { stages: [], stage: undefined, runtime };
  const globals = new Map<string, string | undefined>();
  for (const { detail } of dockerfile.globals)
    if (detail.kind === "arg") for (const { name, value } of detail.pairs) globals.set(name, value?.value);
  const ends: World[] = [];
  const build = { dockerfile, ends, globals };
  const work = workFor.get(known);
  const isKnown = (stage: Stage) => work?.stages[stage.index] === stage;
  for (const stage of dockerfile.stages)
    ends.push((isKnown(stage) ? work?.ends[stage.index] : undefined) ?? simulateStage(stage, build).world);
  const summaryOf = (
    stage: Stage,
    world: World,
    after: Stage["from"] | undefined,
    own: FoundRuntime | undefined,
    runs: boolean,
  ): StageSummary => {
    const state = stateOf(world, stage, after);
    const chain = ancestorsOf(stage, dockerfile.stages);
    const first = Math.max(0, stage.index - mostEarlier);
    const earlier = ends.slice(first, stage.index).flatMap((world, at) => (chain.has(first + at) ? [] : [{ index: first + at, world }]));
    return {
      index: stage.index,
      name: stage.name,
      state,
      judgement: judge({
        world,
        state,
        runtime: own?.runtime,
        version: own?.version,
        signature: runs ? failure?.signature : undefined,
        text: runs && failure !== undefined ? log?.slice(Math.max(0, failure.span.start - 1500), failure.span.end + 1500) : undefined,
        denied: runs && failure?.kind === "no-trust-store" ? failure.facts.file : undefined,
        earlier,
      }),
      runs,
    };
  };
  const point = failure !== undefined && isOfBuild(failure) ? findPoint(dockerfile, failure, chosen.stage) : undefined;
  const matters = point?.stage ?? chosen.stage;
  const stages: StageSummary[] = [];
  let summary: StageSummary | undefined;
  let found: FoundRuntime | undefined;
  for (const stage of dockerfile.stages) {
    const end = ends[stage.index];
    if (!end) continue;
    const isTarget = stage === chosen.stage;
    const before = known[stage.index];
    if (before && !before.runs && !isTarget && stage !== matters && stage !== work?.matters && isKnown(stage)) {
      stages.push(before);
      continue;
    }
    const world = isTarget && point === undefined ? applySettings(copyWorld(end), settings) : end;
    // The failure speaks of the stage that it happened in: what failed there need not be what that stage, or the target, is made for.
    const own =
      isTarget || stage === matters
        ? findRuntime({ dockerfile, stage, failure: stage === matters ? failure : undefined, runtime })
        : undefined;
    const atEnd = summaryOf(stage, world, stage.instructions.at(-1), own, isTarget);
    stages.push(atEnd);
    if (stage !== matters) continue;
    found = own;
    if (point === undefined) summary = atEnd;
    else {
      let failed: Span<"dockerfile"> | undefined;
      const before = (name: string, span: Span<"dockerfile">): boolean => {
        const isIt = point.stop.before?.(name, span) === true;
        if (isIt) failed = span;
        return isIt;
      };
      const { world: there, after } = simulateStage(stage, build, { ...point.stop, before: point.stop.before && before });
      const needed = (failed ?? point.stop.instruction.span).end;
      summary = withLater(summaryOf(stage, there, after, own, true), end, needed, failure?.runtime);
    }
  }
  workFor.set(stages, { stages: dockerfile.stages, ends, matters });
  return { stages, stage: summary, runtime: found?.runtime };
}

/** A package manager of a distribution runs while an image is built, even where the log does not say so. */
function isOfBuild({ phase, runtime }: Failure): boolean {
  return phase === "build" || (phase === "unknown" && (runtime === "apk" || runtime === "apt"));
}

function ancestorsOf(stage: Stage, stages: readonly Stage[]): ReadonlySet<number> {
  const chain = new Set<number>();
  for (let base = stage.base; base.kind === "stage" && !chain.has(base.index); ) {
    chain.add(base.index);
    base = stages[base.index]?.base ?? { kind: "scratch" };
  }
  return chain;
}

/** Certificates that the same stage puts in only behind the command that failed, or behind its step where the command is not known. */
function withLater(summary: StageSummary, end: World, needed: number, runtime: Runtime | undefined): StageSummary {
  const { judgement } = summary;
  // A list that is there already gains nothing from the package, and a package manager that cannot connect does not get it at all.
  const isInVain = judgement.verdict === "present-so-other-cause" || runtime === "apk" || runtime === "apt";
  const later = end.explicit.flatMap(({ span, note, by }) =>
    span.in === "dockerfile" && span.start >= needed ? [{ span: { ...span, in: "dockerfile" as const }, note, by }] : [],
  );
  if (!later.some(({ by }) => by !== "package" || !isInVain)) return summary;
  const detail: DetailId = "added-after-need";
  const evidence = later.slice(0, 4).map(({ span, note }) => ({ span, note }));
  return { ...summary, judgement: { ...judgement, detail, evidence: [...judgement.evidence, ...evidence] } };
}
