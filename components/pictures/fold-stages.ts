import { edgesInto } from "./edges-into";
import type { MapNode, StageMap } from "./stage-map";

/** Leaves out the stages that nothing passes through on its way to the one that matters; `kept` stay in any case. */
export function foldStages({ nodes, edges }: StageMap, kept: readonly string[]): StageMap {
  const matters = (it: MapNode) => it.badge !== undefined || it.gains !== undefined || it.lacks !== undefined;
  const reached = new Set([...nodes.filter(matters).map((it) => it.key), ...kept]);
  const added = edges.filter((it) => it.kind === "fix").map((it) => it.to);
  for (const key of added) reached.add(key);
  // An edge leads down the file, so from the last node up each is seen before what it feeds on.
  const into = edgesInto(edges);
  for (const { key } of nodes.toReversed()) if (reached.has(key)) for (const { from } of into.get(key) ?? []) reached.add(from);
  const left = nodes.filter((it) => !reached.has(it.key));
  return {
    nodes: nodes.filter((it) => reached.has(it.key)),
    edges: edges.filter((it) => reached.has(it.to)),
    folded: left.flatMap((it) => (it.kind === "stage" ? [it.name] : [])),
  };
}
