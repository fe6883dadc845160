import { type ByteSearch, byteSearchOf } from "./byte-search";
import { allAnchors, type Hit } from "./find-wanted";
import type { LineBuffer } from "./line-buffer";
import { withoutColours } from "./without-colours";

// Its tables take a while, and most logs are too short to be searched.
let known: ByteSearch | undefined;
const search: ByteSearch = (bytes, found) => {
  known ??= byteSearchOf(allAnchors);
  known(bytes, found);
};
const longest = Math.max(...allAnchors.map((it) => it.length));

/** The anchors in the lines from `from` on, in the order of the text. */
export function findHits(buffer: LineBuffer, from: number): readonly Hit[] {
  const searched = buffer.startOf(from);
  // Where an endless line was broken, an anchor may stand on both sides.
  const start = Math.max(0, searched - longest + 1);
  const bytes = buffer.bytesOf(start, buffer.startOf(buffer.count()));
  let first = from;
  while (buffer.startOf(first) > start) first -= 1;
  const hits: Hit[] = [];
  let line = first;
  search(bytes, (literal, offset) => {
    if (start + offset + (allAnchors[literal]?.length ?? 0) <= searched) return;
    while (buffer.startOf(line + 1) <= start + offset) line += 1;
    while (buffer.startOf(line) > start + offset) line -= 1;
    hits.push({ literal, line });
  });
  return [...hits, ...colouredHits(buffer, from)].sort((a, b) => a.line - b.line);
}

/** A colour may begin within an anchor: lines with one are searched once more without. */
function colouredHits(buffer: LineBuffer, from: number): readonly Hit[] {
  const hits: Hit[] = [];
  for (const line of buffer.coloured()) {
    if (line < from || line >= buffer.count()) continue;
    const whole = buffer.bytesOf(buffer.startOf(line), buffer.startOf(line + 1));
    search(withoutColours(whole), (literal) => hits.push({ literal, line }));
  }
  return hits;
}
