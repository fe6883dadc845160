import type { CopySource, Instruction } from "../../lib/dockerfile/dockerfile";
import type { StageSummary } from "../../lib/report";

/** What a stage takes from another stage or from an image. */
export type Flow = {
  /** The place of the stage in the map, or the reference of an image. */
  readonly from: string;
  readonly label: string;
  readonly kind: "copy" | "base";
  readonly image: boolean;
};

/** `placeOf` gives the stages of this file their places in the map. */
export function flowsOf(stage: StageSummary, placeOf: (index: number) => string | undefined): readonly Flow[] {
  const { base, instructions } = stage.state.stage;
  const from = base.kind === "stage" ? placeOf(base.index) : undefined;
  const inherited: readonly Flow[] = from === undefined ? [] : [{ from, label: "", kind: "base", image: false }];
  return [...inherited, ...instructions.flatMap((it) => findCopy(it, placeOf) ?? [])];
}

/** From where, and what: a copy from another place is another flow. */
export function isSameFlow(a: Flow, b: Flow): boolean {
  return a.kind === b.kind && a.from === b.from && a.label === b.label;
}

function findCopy({ detail }: Instruction, placeOf: (index: number) => string | undefined): Flow | undefined {
  if (detail.kind !== "copy") return undefined;
  const from = findSource(detail.from, placeOf);
  if (from === undefined) return undefined;
  const label = detail.sources.map((it) => it.value ?? it.text).join(" ");
  return { from, label, kind: "copy", image: detail.from.kind === "image" };
}

function findSource(source: CopySource, placeOf: (index: number) => string | undefined): string | undefined {
  if (source.kind === "image") return source.reference;
  return source.kind === "stage" ? placeOf(source.index) : undefined;
}
