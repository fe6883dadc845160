import type { MapEdge, MapNode, StageMap } from "./stage-map";

/** Rows of one card: its labels, its head, its store, and what is left. Only the head and the store have a height that arrows can rely on. */
const rowsOfCard = 4;
export const headHeight = 50;
export const storeHeight = 30;
/** The one line of an image that is only copied from. */
export const imageHeight = 34;
const most = 3;

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
type Label = { readonly edge: MapEdge; readonly lead: string; readonly from: string; readonly what: string };

/** Places on a grid; cards are as high as their words, and arrows meet them without measuring. */
export function layoutOf({ nodes, edges }: StageMap): LaidOut {
  const cards = nodes.map((node, index) => ({
    node,
    row: index * rowsOfCard + 1,
    labels: edges.filter((it) => it.to === node.key).map((edge) => labelOf(edge, nodes)),
  }));
  const drawn = edges.flatMap((edge, index) => {
    const from = nodes.findIndex((it) => it.key === edge.from);
    const to = nodes.findIndex((it) => it.key === edge.to);
    const [source, target] = [nodes[from], nodes[to]];
    if (!source || !target || from >= to) return [];
    const before = edges.slice(0, index);
    const start = anchorOf(source, edge, from, before.filter((it) => it.from === edge.from && isOfStore(it) === isOfStore(edge)).length);
    const end = anchorOf(target, edge, to, before.filter((it) => it.to === edge.to && isOfStore(it) === isOfStore(edge)).length);
    return [{ edge, row: `${start.row} / ${end.row + 1}`, top: start.offset, bottom: end.height - end.offset }];
  });
  return {
    cards,
    arrows: drawn.map((it, index) => ({ ...it, lanes: drawn.length - index })),
    rows: nodes
      .map((it) => `auto ${it.kind === "image" ? imageHeight : headHeight}px ${it.kind === "image" ? 0 : storeHeight}px auto`)
      .join(" "),
    lanes: drawn.length,
  };
}

/** What a fix changes goes from store to store, all else from stage to stage. */
function isOfStore({ kind }: MapEdge): boolean {
  return kind === "fix" || kind === "gone";
}

function anchorOf(node: MapNode, edge: MapEdge, index: number, taken: number) {
  const head = index * rowsOfCard + 2;
  const shift = (height: number) => height / 2 + Math.min(taken, most) * 4;
  if (node.kind === "image") return { row: head, height: imageHeight, offset: shift(imageHeight) };
  return isOfStore(edge)
    ? { row: head + 1, height: storeHeight, offset: shift(storeHeight) }
    : { row: head, height: headHeight, offset: shift(headHeight) };
}

const leads: Record<MapEdge["kind"], string> = {
  copy: "from",
  base: "starts from",
  fix: "with the fix, from",
  gone: "today, not with the fix, from",
};

function labelOf(edge: MapEdge, nodes: readonly MapNode[]): Label {
  const source = nodes.find((it) => it.key === edge.from);
  const more = edge.labels.length > 2 ? ` and ${edge.labels.length - 2} more` : "";
  return {
    edge,
    lead: `${leads[edge.kind]}${source?.kind === "image" ? " image" : ""}`,
    from: source?.name ?? edge.from,
    what: edge.labels.slice(0, 2).join(", ") + more,
  };
}
