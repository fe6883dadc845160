import { trustedAuthoritiesOf } from "../../lib/causes/own-authorities";
import type { Report, StageSummary } from "../../lib/report";
import { alignedWith } from "./align-stages";
import { asksTheStage } from "./asks-the-stage";
import { fileWordOf } from "./file-word-of";
import { findMissing } from "./find-missing";
import { foldStages } from "./fold-stages";
import { flowsOf, isSameFlow } from "./stage-flows";
import { type StageStore, storeOf } from "./stage-store";

export type MapNode = {
  readonly key: string;
  readonly kind: "stage" | "image";
  readonly name: string;
  readonly base: string | undefined;
  readonly user: string | undefined;
  /** What happens here: the program runs, or the failing step stands. */
  readonly badge: "runs" | "fails here" | undefined;
  /** Undefined for an image that is only copied from. */
  readonly store: StageStore | undefined;
  /** What is not in the store though the program needs it, with code in backticks. */
  readonly lacks: string | undefined;
  /** The image that the fix lets it start from instead. */
  readonly rebased: string | undefined;
  /** The fix adds this stage. */
  readonly added: boolean;
  /** What the fix brings into the store, in words; undefined where it brings nothing. */
  readonly gains: string | undefined;
};
export type MapEdge = {
  readonly from: string;
  readonly to: string;
  readonly labels: readonly string[];
  /** `fix`: comes with the fix; `gone`: is there today, and goes with the fix. */
  readonly kind: "copy" | "base" | "fix" | "gone";
};
export type StageMap = {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** Names of stages that nothing of this story passes through. */
  readonly folded: readonly string[];
};

/** The stages as they are today, with what flows between them. With `fixed` (the stages of the patched file), also what the fix changes. */
export function stageMapOf(report: Report, fixed: readonly StageSummary[] | undefined): StageMap {
  const stages = report.stages.map((it) => (it.index === report.stage?.index ? { ...report.stage, runs: it.runs } : it));
  const shown = fixed && fixed.length >= stages.length ? fixed : stages;
  const today = shown === stages ? stages : alignedWith(stages, shown);
  const places = new Map(today.flatMap((it, index) => (it ? [[it.index, keyOf(index)]] : [])));
  const placeToday = (index: number) => places.get(index);
  const placeFixed = (index: number) => (shown[index] ? keyOf(index) : undefined);
  const nodes: MapNode[] = [];
  const edges: MapEdge[] = [];
  const images = new Set<string>();
  shown.forEach((stage, index) => {
    const before = today[index];
    const now = before ? flowsOf(before, placeToday) : [];
    const then = shown === stages ? now : flowsOf(stage, placeFixed);
    const flows = [
      ...now.map((flow) => ({ flow, kind: then.some((it) => isSameFlow(it, flow)) ? flow.kind : ("gone" as const) })),
      ...then.flatMap((flow) => (now.some((it) => isSameFlow(it, flow)) ? [] : [{ flow, kind: "fix" as const }])),
    ];
    for (const { flow } of flows)
      if (flow.image && !images.has(flow.from)) {
        images.add(flow.from);
        nodes.push({ ...image, key: flow.from, name: flow.from, added: !now.some((it) => it.from === flow.from) });
      }
    const into: MapEdge[] = [];
    for (const { flow, kind } of flows) {
      const same = into.findIndex((it) => it.from === flow.from && it.kind === kind);
      const edge = into[same];
      if (edge) into[same] = { ...edge, labels: [...edge.labels, flow.label] };
      else into.push({ from: flow.from, to: keyOf(index), labels: flow.label === "" ? [] : [flow.label], kind });
    }
    edges.push(...into);
    nodes.push(nodeOf(report, stage, before, index));
  });
  return foldStages({ nodes, edges, folded: [] }, donorsOf(report, placeToday));
}

const image = {
  kind: "image",
  base: undefined,
  user: undefined,
  rebased: undefined,
  badge: undefined,
  store: undefined,
  lacks: undefined,
  gains: undefined,
} as const;

function nodeOf(report: Report, stage: StageSummary, before: StageSummary | undefined, index: number): MapNode {
  const now = before ?? stage;
  const matters = before !== undefined && before.index === report.stage?.index && asksTheStage(report);
  const fails = matters && (report.failure?.phase === "build" || report.failure?.verifier === "build-step");
  const missing = matters ? findMissing(report) : undefined;
  return {
    key: keyOf(index),
    kind: "stage",
    name: now.name ?? nameOfStage(now.index, before ? report.stages.length : undefined),
    base: now.state.stage.base.kind === "stage" ? undefined : now.state.base,
    rebased: now.state.base === stage.state.base ? undefined : stage.state.base,
    user: now.state.user,
    badge: fails ? "fails here" : now.runs ? "runs" : undefined,
    store: storeOf(now, before ? report : { ...report, stage: undefined }),
    lacks: missing && (missing.isFile ? fileWordOf(missing.what) : `the ${missing.what.replace(/^the /, "")}`),
    added: before === undefined,
    gains: before && before !== stage ? findGains(before, stage) : undefined,
  };
}

/** As the sentences beside the map call it. */
function nameOfStage(index: number, count: number | undefined): string {
  if (count === 1) return "the image";
  return index + 1 === count ? "final stage" : `stage ${index + 1}`;
}

function findGains(before: StageSummary, after: StageSummary): string | undefined {
  const was = before.judgement.verdict;
  const { bundle, bundlePath, verdict } = after.judgement;
  if (was === "bundle-unreadable") return verdict === was ? undefined : "readable";
  if (bundle === "present" && before.judgement.bundle !== "present" && was !== "runtime-own-store") return bundlePath ?? "roots";
  // What the system's list holds was nothing to a program that did not read it.
  const known = new Set(was === "runtime-own-store" ? [] : trustedAuthoritiesOf(before).map(fileWordOf));
  const names = [...new Set(trustedAuthoritiesOf(after).map(fileWordOf))].filter((it) => !known.has(it));
  return names.length > 0 && verdict !== "runtime-own-store" ? names.join(", ") : undefined;
}

/** A stage that has what the other lacks belongs to the story, even where nobody copies from it yet. */
function donorsOf({ stage, verdict }: Report, placeOf: (index: number) => string | undefined): readonly string[] {
  if (!stage || verdict === "present-so-other-cause") return [];
  return stage.judgement.donors.slice(0, 1).flatMap((it) => placeOf(it.stage) ?? []);
}

function keyOf(index: number): string {
  return `#${index}`;
}
