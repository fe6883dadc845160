import type { Runtime } from "../vocabulary";
import { literalSearchOf } from "./literal-search";
import { literalsOf } from "./literals-of";
import type { LogLine } from "./log-line";
import type { Signature } from "./signature";
import { signatureTables } from "./signatures/all";
import { endPlaceOf, joinViews, placeOf, type View, viewFrom } from "./view";

/** A message that we know, seen at a place. */
export type Sighting = {
  readonly signature: Signature;
  /** The runtime whose library writes this text; the program that printed it may be another. */
  readonly library: Runtime;
  /** Place in the original. */
  readonly start: number;
  readonly end: number;
  /** The matched text, cleaned. */
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
};

/** A sighting and the index of the line on which it begins. */
export type LineSighting = Sighting & { readonly line: number };

/** Everything that the tables claim in these lines, in the order of the text. Look-alikes (kind `none`) are among them. */
export function findSightings(lines: readonly LogLine[]): readonly LineSighting[] {
  const found: LineSighting[] = [];
  for (const [line, { body }] of lines.entries()) {
    if (body.text === "") continue;
    for (const it of sightingsIn(body)) found.push({ ...it, line });
    const rest = lines.slice(line + 1, line + 4).flatMap((it) => (it.body.text === "" ? [] : [it.body]));
    const next = rest[0];
    if (!next) continue;
    // A terminal or a person may have broken the message, between words or within one. Only what crosses the break is new.
    const breakAt = next.runs[1] ?? 0;
    for (const glue of [" ", ""]) {
      const view = joinViews([body, ...rest].map(trimmedOf), glue);
      for (const it of sightingsIn(view)) if (it.start < breakAt && it.end > breakAt) found.push({ ...it, line });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The claims of the tables on one text; all of them, whatever their rank. */
export function sightingsIn(view: View): readonly Sighting[] {
  const tried = new Set<Candidate>(unanchored);
  search(view.text, 0, view.text.length, (literal) => {
    for (const it of candidatesByLiteral[literal] ?? []) tried.add(it);
  });
  const sightings: Sighting[] = [];
  for (const { signature, library, pattern } of tried) {
    for (const match of view.text.matchAll(pattern)) {
      const { 0: text, index } = match;
      if (text === "") continue;
      const [start, end] = [placeOf(view, index), endPlaceOf(view, index + text.length)];
      sightings.push({ signature, library, start, end, text, groups: match.groups ?? {} });
    }
  }
  return sightings;
}

type Candidate = { readonly signature: Signature; readonly library: Runtime; readonly pattern: RegExp };

const candidates: readonly Candidate[] = signatureTables.flatMap(({ runtime, signatures }) =>
  signatures.map((signature) => ({
    signature,
    library: runtime,
    pattern: new RegExp(signature.pattern.source, `${signature.pattern.flags}g`),
  })),
);
const unanchored: Candidate[] = [];
const byLiteral = new Map<string, Candidate[]>();
for (const it of candidates) {
  const literals = literalsOf(it.signature.pattern);
  if (!literals) unanchored.push(it);
  for (const literal of literals ?? []) byLiteral.set(literal, [...(byLiteral.get(literal) ?? []), it]);
}
const candidatesByLiteral = [...byLiteral.values()];
const search = literalSearchOf([...byLiteral.keys()]);

function trimmedOf(view: View): View {
  const from = view.text.length - view.text.trimStart().length;
  return viewFrom(view, from, Math.max(from, view.text.trimEnd().length));
}
