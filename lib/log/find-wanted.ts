import { type ByteSearch, byteSearchOf } from "./byte-search";
import { isClean } from "./clean-line";
import { anchors, failureLiterals, findSightings, goesOn, sightingsIn } from "./find-sightings";
import type { LineBuffer } from "./line-buffer";
import type { LogLine } from "./log-line";
import { readLines } from "./read-lines";

/** An anchor (its index in `allAnchors`) and the line that it stands in. */
export type Hit = { readonly literal: number; readonly line: number };

/** A message broken or spread over lines is seen from this many lines away. */
export const linesAround = 10;

/** A line that belongs into the excerpt. */
export type Wanted = {
  readonly kind: "header" | "message";
  readonly line: number;
  /** The same for messages that differ only in their numbers. */
  readonly key: string;
  readonly signature: string;
};

/** Lines of builders that say which step comes, for the messages that come long after. */
const headerAnchors = [
  "] run ",
  "] copy ",
  "] add ",
  " : run ",
  " : from ",
  ": run ",
  ": from ",
  "building stage '",
  "non-zero code: ",
  "did not complete successfully",
];
const header =
  /^.{0,60}(?:\[[\w./ -]{0,80}[0-9]{1,3}\/[0-9]{1,3}\] [A-Z]{3,11} |Step [0-9]{1,3}\/[0-9]{1,3} : |STEP [0-9]{1,3}[/:]|Building stage '|The command '|process "\/)/;
/** What a scan searches for. */
export const allAnchors = [...anchors, ...headerAnchors];

/** The lines that matter among those with an anchor in them, and among their neighbours, in order. */
export function findWanted(buffer: LineBuffer, hits: readonly Hit[]): readonly Wanted[] {
  const wanted: Wanted[] = [];
  const regions: { from: number; to: number }[] = [];
  let looked = -1;
  for (const { literal, line } of hits) {
    if (literal >= anchors.length) {
      if (header.test(buffer.textOf(line, line + 1, 300))) wanted.push({ kind: "header", line, key: "", signature: "" });
      continue;
    }
    if (line === looked) continue;
    looked = line;
    if (!mayMatter(buffer, line)) continue;
    const last = regions.at(-1);
    const region = { from: Math.max(0, line - 3), to: Math.min(buffer.count(), line + linesAround) };
    if (last && region.from <= last.to) last.to = region.to;
    else regions.push(region);
  }
  for (const { from, to } of regions) {
    const owners: number[] = [];
    const lines: LogLine[] = [];
    for (let line = from; line < to; line += 1)
      for (const it of readLines(withoutBreak(buffer.textOf(line, line + 1)), buffer.placeOf(line))) {
        lines.push(it);
        owners.push(line);
      }
    for (const { signature, line } of findSightings(lines)) {
      const owner = owners[line];
      if (owner === undefined || signature.kind === "none") continue;
      const words = lines[line]?.body.text.slice(0, 400).replace(/[0-9a-f]{6,}|[0-9]+/gi, "0");
      wanted.push({ kind: "message", line: owner, key: `${signature.id} ${words}`, signature: signature.id });
    }
  }
  return wanted.sort((a, b) => a.line - b.line);
}

/** Whether the line says something itself, or may be a part of what its neighbours say. */
function mayMatter(buffer: LineBuffer, line: number): boolean {
  const text = withoutBreak(buffer.textOf(line, line + 1));
  // Each of its parts has neighbours of its own.
  if (text.includes("\r")) return true;
  const [above, next] = [line - 1, line + 1].map((it) => (it < 0 ? "" : withoutBreak(buffer.textOf(it, it + 1, 40))));
  if (goesOn(text, next ?? "") || (above !== "" && goesOn(above ?? "", text.slice(0, 40)))) return true;
  const bytes = buffer.bytesOf(buffer.startOf(line), buffer.startOf(line + 1));
  if (isClean(text) && !holdsLiteral(bytes)) return false;
  return readLines(text).some(({ body }) => sightingsIn(body).some(({ signature }) => signature.kind !== "none"));
}

let searchLiterals: ByteSearch | undefined;

/** Whether a line may hold a whole message: an anchor may be no more than a word of one. */
function holdsLiteral(line: Uint8Array): boolean {
  searchLiterals ??= byteSearchOf(failureLiterals);
  let found = false;
  searchLiterals(line, () => {
    found = true;
  });
  return found;
}

const withoutBreak = (text: string): string => text.replace(/\r?\n$/, "");
