import { edgesInto } from "./edges-into";
import type { MapEdge, MapNode, StageMap } from "./stage-map";

/** Rows of one card: its labels, its head, its store, and what is left. Only the head and the store have a height that arrows can rely on. */
const rowsOfCard = 4;
export const headHeight = 50;
const storeHeight = 30;
/** The one line of an image that is only copied from. */
export const imageHeight = 34;
/** Between two arrows at one card. */
const step = 9;
const most = 2;
const mostLanes = 12;

export type Arrow = {
  readonly edge: MapEdge;
  /** Lines of the grid. */
  readonly row: string;
  readonly lanes: number;
  /** From the top of its first row and from the bottom of its last. */
  readonly top: number;
  readonly bottom: number;
};
export type LaidOut = {
  readonly cards: readonly { readonly node: MapNode; readonly row: number; readonly labels: readonly Label[] }[];
  readonly arrows: readonly Arrow[];
  /** `grid-template-rows`. */
  readonly rows: string;
  readonly lanes: number;
};
type Label = {
  readonly edge: MapEdge;
  readonly lead: string;
  readonly from: string;
  readonly what: readonly string[];
  readonly more: string;
};

/** Places on a grid; cards are as high as their words, and arrows meet them without measuring. */
export function layoutOf({ nodes, edges }: StageMap): LaidOut {
  const places = new Map(nodes.map((it, index) => [it.key, index]));
  const labels = edgesInto(edges);
  const cards = nodes.map((node, index) => ({
    node,
    row: index * rowsOfCard + 1,
    labels: (labels.get(node.key) ?? []).map((edge) => labelOf(edge, nodes[places.get(edge.from) ?? -1])),
  }));
  const used = new Map<string, number>();
  const countOf = (at: string): number => {
    const count = used.get(at) ?? 0;
    used.set(at, count + 1);
    return count;
  };
  const drawn = edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.from) ?? -1, places.get(edge.to) ?? -1];
    const [source, target] = [nodes[from], nodes[to]];
    if (!source || !target || from >= to) return [];
    // Below the arrows that arrive at the same card.
    const below = isOfStore(edge) || source.kind === "image" ? 0 : 1;
    const start = anchorOf(source, edge, from, countOf(`from ${edge.from} ${isOfStore(edge)}`) + below);
    const end = anchorOf(target, edge, to, countOf(`to ${edge.to} ${isOfStore(edge)}`));
    return [{ edge, from, to, row: `${start.row} / ${end.row + 1}`, top: start.offset, bottom: end.height - end.offset }];
  });
  const lanes = lanesOf(drawn);
  return {
    cards,
    arrows: drawn.map((it, index) => ({ ...it, lanes: lanes[index] ?? 1 })),
    rows: nodes
      .map(({ kind }) => (kind === "image" ? `auto ${imageHeight}px 0px auto` : `auto ${headHeight}px ${storeHeight}px auto`))
      .join(" "),
    lanes: Math.max(0, ...lanes),
  };
}

/** The shortest lie inside; those that do not pass each other share a lane. */
function lanesOf(arrows: readonly { readonly from: number; readonly to: number }[]): readonly number[] {
  const lanes = arrows.map(() => 1);
  const byLength = arrows.map((it, index) => ({ ...it, index })).sort((a, b) => a.to - a.from - (b.to - b.from));
  /** By lane, the gaps between two cards that an arrow runs through. */
  const taken: Set<number>[] = [];
  for (const { from, to, index } of byLength) {
    const gaps = Array.from({ length: to - from }, (_, step) => from + step);
    const free = taken.findIndex((it) => !gaps.some((gap) => it.has(gap)));
    // Files with more than these at once are no picture any more.
    const lane = free < 0 ? Math.min(taken.length, mostLanes - 1) : free;
    taken[lane] ??= new Set();
    for (const gap of gaps) taken[lane].add(gap);
    lanes[index] = lane + 1;
  }
  return lanes;
}

/** What a fix changes goes from store to store, all else from stage to stage. */
function isOfStore({ kind }: MapEdge): boolean {
  return kind === "fix" || kind === "gone";
}

function anchorOf(node: MapNode, edge: MapEdge, index: number, taken: number) {
  const head = index * rowsOfCard + 2;
  const shift = Math.min(taken, most) * step;
  if (node.kind === "image") return { row: head, height: imageHeight, offset: imageHeight / 2 + shift };
  return isOfStore(edge)
    ? { row: head + 1, height: storeHeight, offset: step + shift }
    : { row: head, height: headHeight, offset: headHeight / 2 - step / 2 + shift };
}

const leads: Record<MapEdge["kind"], string> = {
  copy: "from",
  base: "starts from",
  fix: "added by the fix, from",
  gone: "dropped by the fix, from",
};

function labelOf(edge: MapEdge, source: MapNode | undefined): Label {
  const labels = [...new Set(edge.labels)];
  const more = labels.length > 2 ? ` and ${labels.length - 2} more` : "";
  return {
    edge,
    lead: `${leads[edge.kind]}${source?.kind === "image" ? " image" : ""}`,
    from: source?.name ?? edge.from,
    what: labels.slice(0, 2),
    more,
  };
}
