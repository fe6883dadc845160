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
    for (const it of brokenSightings(lines, line)) found.push({ ...it, line });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A terminal or a person may have broken a message, between words or within one. Only what crosses the break is new. */
function brokenSightings(lines: readonly LogLine[], line: number): readonly Sighting[] {
  const first = lines[line]?.body;
  const next = lines[line + 1]?.body;
  if (!first || !next || first.text.length > longest || !goesOn(first.text, next.text)) return [];
  const rest = [next, ...lines.slice(line + 2, line + 4).map((it) => it.body)];
  const last = rest.findIndex((it) => !goesOn(first.text, it.text));
  const parts = [first, ...(last < 0 ? rest : rest.slice(0, last))].map(trimmedOf);
  const breakAt = next.runs[1] ?? 0;
  return [" ", ""]
    .flatMap((glue) => sightingsIn(joinViews(parts, glue)))
    .concat(many.some((it) => it.starts.test(first.text)) ? manyLines(lines, line) : [])
    .filter((it) => it.start < breakAt && it.end > breakAt);
}

/** Whether a line may be the rest of the one above it: lines of one log begin alike, with a time or a level. */
export const goesOn = (line: string, next: string): boolean =>
  next !== "" &&
  next.length <= longest &&
  !(next.startsWith(line.slice(0, 16)) || (/^.{0,7}[0-9[{]/.test(line) && next.startsWith(line.slice(0, 8))));

// Nobody breaks a line this long by hand, and a terminal breaks it earlier.
const longest = 4000;

function manyLines(lines: readonly LogLine[], line: number): readonly Sighting[] {
  const reach = Math.max(...many.map((it) => it.lines));
  return sightingsIn(
    joinViews(
      lines.slice(line, line + reach).map((it) => it.body),
      "\n",
    ),
  );
}

/** The claims of the tables on one text; all of them, whatever their rank. */
export function sightingsIn(view: View): readonly Sighting[] {
  const tried = new Set<Candidate>();
  search(view.text, (literal) => {
    for (const it of candidatesByLiteral[literal] ?? []) tried.add(it);
  });
  const sightings: Sighting[] = [];
  for (const { signature, library, pattern } of tried) {
    // Not `matchAll`, which makes a new expression for each text.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(view.text); match; match = pattern.exec(view.text)) {
      const { 0: text, index } = match;
      const from = index - leadOf(library, view.text, index);
      const [start, end] = [placeOf(view, from), endPlaceOf(view, index + text.length)];
      sightings.push({ signature, library, start, end, text: view.text.slice(from, index + text.length), groups: match.groups ?? {} });
      if (text === "") pattern.lastIndex += 1;
    }
  }
  return sightings;
}

/** Length of the words before an OpenSSL reason that belong to the same sentence. */
function leadOf(library: Runtime, text: string, index: number): number {
  if (library !== "openssl") return 0;
  return (
    /(?:\[SSL: CERTIFICATE_VERIFY_FAILED\] ?)?certificate verify failed: $/.exec(text.slice(Math.max(0, index - 70), index))?.[0].length ??
    0
  );
}

type Candidate = { readonly signature: Signature; readonly library: Runtime; readonly pattern: RegExp };

const candidates: readonly Candidate[] = signatureTables.flatMap(({ runtime, signatures }) =>
  signatures.map((signature) => ({
    signature,
    library: runtime,
    pattern: new RegExp(signature.pattern.source, `${signature.pattern.flags}g`),
  })),
);
// A test sees to it that every pattern has literals; without them it would never be tried.
const byLiteral = new Map<string, Candidate[]>();
for (const it of candidates) {
  const own = literalsOf(it.signature.pattern);
  for (const literal of own ?? []) byLiteral.set(literal, [...(byLiteral.get(literal) ?? []), it]);
}
const literals = [...byLiteral.keys()];
const candidatesByLiteral = [...byLiteral.values()];
const search = literalSearchOf(literals);

/** Lower-case texts of which one stands in every message of a failure. */
export const failureLiterals: readonly string[] = literals.filter((it) =>
  byLiteral.get(it)?.some(({ signature }) => signature.kind !== "none"),
);

/** Lower-case texts of which one stands in, or right beside, every message of a failure; none stands in another. */
export const anchors: readonly string[] = [
  // The commonest word, for messages whose own words are broken.
  ...new Set(["certif", ...failureLiterals]),
].filter((it, _, all) => !all.some((other) => other !== it && it.includes(other)));

const many = candidates.flatMap(({ signature, pattern }) => {
  const own = literalsOf(pattern) ?? [];
  return signature.lines === undefined
    ? []
    : [{ lines: signature.lines, starts: new RegExp(own.map((literal) => literal.replace(/[^\w ]/g, "\\$&")).join("|"), "i") }];
});

function trimmedOf(view: View): View {
  const from = view.text.length - view.text.trimStart().length;
  return viewFrom(view, from, Math.max(from, view.text.trimEnd().length));
}
