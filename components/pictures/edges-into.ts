import type { MapEdge } from "./stage-map";

/** The edges by the node they arrive at. */
export function edgesInto(edges: readonly MapEdge[]): ReadonlyMap<string, readonly MapEdge[]> {
  const into = new Map<string, MapEdge[]>();
  for (const edge of edges) {
    const known = into.get(edge.to);
    if (known) known.push(edge);
    else into.set(edge.to, [edge]);
  }
  return into;
}
