import { expect, test } from "vitest";
import { layoutOf } from "./layout-of";
import type { MapEdge, MapNode } from "./stage-map";

test("arrows that pass each other have lanes of their own, the longest outside, and none lies on another", () => {
  const node = (key: string): MapNode => ({
    key,
    kind: "stage",
    name: key,
    base: undefined,
    user: undefined,
    badge: undefined,
    store: undefined,
    lacks: undefined,
    rebased: undefined,
    added: false,
    gains: undefined,
  });
  const copy = (from: string, to: string): MapEdge => ({ from, to, labels: ["/a"], kind: "copy" });
  const edges = [copy("a", "d"), copy("a", "b"), copy("b", "c"), copy("c", "d")];
  const { arrows } = layoutOf({ nodes: ["a", "b", "c", "d"].map(node), edges, folded: [] });
  expect(arrows.map(({ edge, lanes }) => `${edge.from}${edge.to} ${lanes}`)).toEqual(["ad 2", "ab 1", "bc 1", "cd 1"]);
  expect(new Set(arrows.map(({ row, top }) => `${row.split(" ")[0]} ${top}`)).size).toBe(4);
  expect(new Set(arrows.map(({ row, bottom }) => `${row.split(" ")[2]} ${bottom}`)).size).toBe(4);
});
