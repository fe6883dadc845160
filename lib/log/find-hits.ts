import { allAnchors, type Hit } from "./find-wanted";
import { byteSearchOf, literalSearchOf } from "./literal-search";

const searchText = literalSearchOf(allAnchors);
const searchBytes = byteSearchOf(allAnchors);
export const longestAnchor = Math.max(...allAnchors.map((it) => it.length));

/** The anchors in a text; `bytes` are what it was decoded from, if they are at hand. */
export function findHits(text: string, bytes?: Uint8Array): readonly Hit[] {
  const found: Hit[] = [];
  if (bytes?.length === text.length) {
    searchBytes(bytes, (literal, offset) => found.push({ literal, offset }));
    // As many bytes as characters, and yet not one each: a character was cut at both ends.
    const shifted = found.some(
      ({ literal, offset }) =>
        !text
          .slice(offset, offset + longestAnchor)
          .toLowerCase()
          .startsWith(allAnchors[literal] ?? ""),
    );
    if (!shifted) return found;
    found.length = 0;
  }
  searchText(text, (literal, offset) => found.push({ literal, offset }));
  return found;
}
