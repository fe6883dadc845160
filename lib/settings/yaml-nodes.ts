import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from "yaml";
import type { Span } from "../text/span";
import { logSpan } from "./settings-draft";

/** Nodes by the anchor they carry: what `*name` stands for. */
export type Anchors = ReadonlyMap<string, unknown>;

const deepest = 40;

export function anchorsOf(root: unknown): Anchors {
  const anchors = new Map<string, unknown>();
  const visit = (node: unknown, depth: number): void => {
    if (depth > deepest) return;
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isSeq(node)) for (const it of node.items) visit(it, depth + 1);
    if (isMap(node)) for (const { value } of node.items) visit(value, depth + 1);
  };
  visit(root, 0);
  return anchors;
}

export function resolved(node: unknown, anchors: Anchors): unknown {
  return isAlias(node) ? anchors.get(node.source) : node;
}

/** The pairs of a map, with those that `<<: *name` brings and that it does not set itself. */
export function pairsOf(map: YAMLMap, anchors: Anchors): readonly Pair[] {
  const own = map.items.filter((it) => textOf(it.key) !== "<<");
  if (own.length === map.items.length) return own;
  const names = new Set(own.map((it) => textOf(it.key)));
  const brought = map.items.flatMap((it) => {
    if (textOf(it.key) !== "<<") return [];
    const value = resolved(it.value, anchors);
    const maps = isSeq(value) ? value.items.map((one) => resolved(one, anchors)) : [value];
    return maps.flatMap((one) => (isMap(one) ? one.items.filter((pair) => textOf(pair.key) !== "<<") : []));
  });
  return [...own, ...brought.filter((it) => !names.has(textOf(it.key)))];
}

export function fieldOf(map: YAMLMap, key: string): string | undefined {
  return textOf(map.items.find((it) => textOf(it.key) === key)?.value);
}

export function textOf(node: unknown): string | undefined {
  return isScalar(node) && node.value !== null && node.value !== undefined ? String(node.value) : undefined;
}

export function spanOf(node: unknown, offset: number): Span<"log"> | undefined {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined;
  return range ? logSpan(offset + range[0], offset + range[1]) : undefined;
}

export function pairSpan({ key, value }: Pair, offset: number): Span<"log"> | undefined {
  const from = spanOf(key, offset);
  const to = spanOf(value, offset);
  return from && logSpan(from.start, Math.max(from.end, to?.end ?? 0));
}
