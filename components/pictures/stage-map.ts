import type { CopySource, Instruction } from "../../lib/dockerfile/dockerfile";
import type { StageSummary } from "../../lib/report";
import { isMeantAsAuthority } from "../../lib/trust/store/is-meant-as-authority";

export type StoreState = "present" | "absent" | "unknown";
export type MapNode = {
  readonly key: string;
  readonly kind: "stage" | "image";
  readonly name: string;
  readonly base: string | undefined;
  readonly user: string | undefined;
  readonly runs: boolean;
  /** Undefined for an image that is only copied from. */
  readonly store: { readonly state: StoreState; readonly path: string | undefined; readonly extra: readonly string[] } | undefined;
  /** The fix adds this stage. */
  readonly added: boolean;
  /** What the fix brings into the store, in words; undefined where it brings nothing. */
  readonly gains: string | undefined;
};
export type MapEdge = {
  readonly from: string;
  readonly to: string;
  readonly labels: readonly string[];
  readonly kind: "copy" | "base" | "fix";
};
export type StageMap = { readonly nodes: readonly MapNode[]; readonly edges: readonly MapEdge[] };

/** The stages with what flows between them. With `fixed` (the stages of the patched file), also what the fix would add. */
export function stageMapOf(stages: readonly StageSummary[], fixed: readonly StageSummary[] | undefined): StageMap {
  const shown = fixed && fixed.length >= stages.length ? fixed : stages;
  const origins = shown === stages ? stages : alignedWith(stages, shown);
  const nodes: MapNode[] = [];
  const edges: MapEdge[] = [];
  shown.forEach((stage, index) => {
    const before = origins[index];
    const known = new Set(before ? flowsOf(before, stages).map(signatureOf) : []);
    const flows = flowsOf(stage, shown);
    for (const flow of flows)
      if (flow.image && !nodes.some((it) => it.key === flow.from))
        nodes.push({
          key: flow.from,
          kind: "image",
          name: flow.from,
          base: undefined,
          user: undefined,
          runs: false,
          store: undefined,
          added: fixed !== undefined && !known.has(signatureOf(flow)),
          gains: undefined,
        });
    for (const flow of flows) {
      const kind = fixed && !known.has(signatureOf(flow)) ? "fix" : flow.kind;
      const same = edges.findIndex((it) => it.from === flow.from && it.to === keyOf(index) && it.kind === kind);
      const edge = edges[same];
      if (edge) edges[same] = { ...edge, labels: [...edge.labels, flow.label] };
      else edges.push({ from: flow.from, to: keyOf(index), labels: [flow.label], kind });
    }
    nodes.push(nodeOf(stage, index, before, fixed !== undefined));
  });
  return { nodes, edges };
}

function nodeOf(stage: StageSummary, index: number, before: StageSummary | undefined, isFixed: boolean): MapNode {
  const now = before ?? stage;
  const { bundle, bundlePath } = now.judgement;
  const extra = authoritiesOf(now);
  return {
    key: keyOf(index),
    kind: "stage",
    name: stage.name ?? (stage.runs ? "final stage" : `stage ${index}`),
    base: stage.state.stage.base.kind === "stage" ? undefined : stage.state.base,
    user: stage.state.user,
    runs: stage.runs,
    store: { state: bundle, path: bundlePath, extra },
    added: isFixed && before === undefined,
    gains: isFixed && before ? findGains(before, stage) : undefined,
  };
}

function findGains(before: StageSummary, after: StageSummary): string | undefined {
  if (after.judgement.bundle === "present" && before.judgement.bundle !== "present") return after.judgement.bundlePath ?? "has roots";
  const known = new Set(authoritiesOf(before));
  const added = authoritiesOf(after).filter((it) => !known.has(it));
  return added.length > 0 ? added.map((it) => it.split("/").at(-1)).join(", ") : undefined;
}

function authoritiesOf({ state }: StageSummary): readonly string[] {
  return state.files.filter(isMeantAsAuthority).map(({ path }) => path);
}

type Flow = { readonly from: string; readonly label: string; readonly kind: "copy" | "base"; readonly image: boolean };

function flowsOf(stage: StageSummary, all: readonly StageSummary[]): readonly Flow[] {
  const { base } = stage.state.stage;
  const inherited: readonly Flow[] =
    base.kind === "stage" ? [{ from: keyOf(base.index), label: "starts from it", kind: "base", image: false }] : [];
  return [...inherited, ...stage.state.stage.instructions.flatMap((it) => findCopy(it, all) ?? [])];
}

function findCopy({ detail }: Instruction, all: readonly StageSummary[]): Flow | undefined {
  if (detail.kind !== "copy") return undefined;
  const from = findSourceKey(detail.from, all);
  if (from === undefined) return undefined;
  const label = detail.sources.map((it) => it.value ?? it.text).join(" ");
  return { from, label, kind: "copy", image: detail.from.kind === "image" };
}

function findSourceKey(source: CopySource, all: readonly StageSummary[]): string | undefined {
  if (source.kind === "image") return source.reference;
  if (source.kind === "stage" && all[source.index]) return keyOf(source.index);
  return undefined;
}

function signatureOf(flow: Flow): string {
  return `${flow.kind} ${flow.label}`;
}

function keyOf(index: number): string {
  return `#${index}`;
}

/** For each stage of the patched file the one it was before; undefined for a stage that the fix adds. */
function alignedWith(before: readonly StageSummary[], after: readonly StageSummary[]): readonly (StageSummary | undefined)[] {
  let at = 0;
  return after.map((stage, index) => {
    const old = before[at];
    const spare = after.length - index > before.length - at;
    const same = old && old.name === stage.name && (old.state.base === stage.state.base || stage.name !== undefined);
    if (!old || (spare && !same)) return undefined;
    at++;
    return old;
  });
}
