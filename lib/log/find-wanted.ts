import { anchors, findSightings, goesOn, sightingsIn } from "./find-sightings";
import { endOfLines, startOfLines } from "./line-edges";
import { readLines } from "./read-lines";

/** An anchor (its index in `allAnchors`) and its place in the log. */
export type Hit = { readonly literal: number; readonly offset: number };

/** A message broken or spread over lines is seen from this many lines away. */
export const linesAround = 10;

/** A line that belongs into the excerpt. */
export type Wanted = {
  readonly kind: "header" | "message";
  readonly start: number;
  readonly end: number;
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

/** The lines that matter among those with an anchor in them, and among their neighbours, in order. `base` is the place of the text. */
export function findWanted(text: string, hits: readonly Hit[], base: number): readonly Wanted[] {
  const wanted: Wanted[] = [];
  const regions: { start: number; end: number }[] = [];
  let looked = -1;
  for (const { literal, offset } of hits) {
    const start = startOfLines(text, offset - base, 0);
    if (literal >= anchors.length) {
      const end = endOfLines(text, start, 1);
      if (header.test(text.slice(start, Math.min(end, start + 300)))) wanted.push({ kind: "header", start, end, key: "", signature: "" });
      continue;
    }
    if (start === looked) continue;
    looked = start;
    if (!mayMatter(text, start)) continue;
    const last = regions.at(-1);
    const region = { start: startOfLines(text, start, 3), end: endOfLines(text, start, linesAround) };
    if (last && region.start <= last.end) last.end = Math.max(last.end, region.end);
    else regions.push(region);
  }
  for (const region of regions) {
    const lines = readLines(text.slice(region.start, region.end), region.start);
    for (const { signature, line } of findSightings(lines)) {
      const it = lines[line];
      if (!it || signature.kind === "none") continue;
      const words = it.body.text.slice(0, 400).replace(/[0-9a-f]{6,}|[0-9]+/gi, "0");
      wanted.push({ kind: "message", start: it.start, end: it.end, key: `${signature.id} ${words}`, signature: signature.id });
    }
  }
  return wanted.sort((a, b) => a.start - b.start);
}

/** Whether the line says something itself, or may be a part of what its neighbours say. */
function mayMatter(text: string, start: number): boolean {
  const end = endOfLines(text, start, 1);
  const line = text.slice(start, end).trimEnd();
  const above = text.slice(startOfLines(text, start, 1), Math.max(0, start - 1));
  if (goesOn(line, text.slice(end, end + 40)) || goesOn(above, line.slice(0, 40))) return true;
  return readLines(line).some(({ body }) => sightingsIn(body).some(({ signature }) => signature.kind !== "none"));
}
