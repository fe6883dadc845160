import type { Span } from "../text/span";
import type { Judged } from "./judged";
import type { Provenance } from "./stage-state";
import type { Happening } from "./world";

export type Evidence = { readonly span: Span<"dockerfile">; readonly note: string };

export function baseEvidence({ world, state }: Judged): Evidence {
  const note =
    world.image === undefined
      ? `what \`${world.base}\` holds is not known`
      : world.image.bundle === "yes"
        ? world.image.publicRoots === "no"
          ? `\`${world.base}\` ships its vendor's roots, and not the public ones`
          : `\`${world.base}\` ships a CA bundle`
        : world.image.bundle === "no"
          ? world.base === "scratch"
            ? "`scratch` is empty: no CA bundle comes with it"
            : `\`${world.base}\` ships no CA bundle`
          : `whether \`${world.base}\` ships a CA bundle is not known`;
  return { span: state.stage.from.span, note };
}

export function evidenceOf(provenance: readonly Provenance[]): readonly Evidence[] {
  return provenance.flatMap(({ span, note }) =>
    span.in === "dockerfile" && note !== "" ? [{ span: { ...span, in: "dockerfile" as const }, note }] : [],
  );
}

export function evidenceOfHappening(it: Happening | undefined): readonly Evidence[] {
  // What is said of a mount has its place outside the Dockerfile.
  return it && it.span.end > it.span.start ? [{ span: it.span, note: it.note }] : [];
}

export function tidy(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const it of evidence) seen.set(`${it.span.start} ${it.note}`, it);
  return [...seen.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end).slice(0, 12);
}
