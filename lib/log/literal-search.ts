type Found = (literal: number, offset: number) => void;
/** Calls back for every place where a literal stands, whatever its case: index of the literal, offset of its start. */
export type LiteralSearch = (text: string, found: Found) => void;

/**
 * Searches many literals in one pass (Wu and Manber 1994): a table over groups of three characters tells how far no literal
 * can end, so most characters are never looked at. Literals are lower-case ASCII, at least three characters long.
 */
export function literalSearchOf(literals: readonly string[]): LiteralSearch {
  const { window, shifts, heads, buckets } = tablesOf(literals);
  return (text, found) => {
    const last = text.length - 3;
    let at = window - 3;
    while (at <= last) {
      const group = groupOf(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2));
      const shift = shifts[group] ?? 0;
      if (shift > 0) {
        at += shift;
        continue;
      }
      const start = at + 3 - window;
      at += 1;
      const head = (groupOf(text.charCodeAt(start), text.charCodeAt(start + 1), text.charCodeAt(start + 2)) << 15) | group;
      if (heads[headOf(head)] === 0) continue;
      for (const index of buckets.get(head) ?? none) {
        const literal = literals[index] ?? "";
        let same = literal.length - 1;
        while (same >= 0 && lowerOf(text.charCodeAt(start + same)) === literal.charCodeAt(same)) same -= 1;
        if (same < 0) found(index, start);
      }
    }
  };
}

function tablesOf(literals: readonly string[]) {
  const window = Math.min(...literals.map((it) => it.length));
  const shifts = new Uint8Array(1 << 15).fill(Math.min(window - 2, 255));
  // A literal is looked up by its first six characters, or as many as the shortest has.
  const heads = new Uint8Array(headsSize);
  const buckets = new Map<number, readonly number[]>();
  for (const [index, literal] of literals.entries()) {
    const groupAt = (at: number): number => groupOf(literal.charCodeAt(at), literal.charCodeAt(at + 1), literal.charCodeAt(at + 2));
    for (let at = 0; at + 3 <= window; at += 1) {
      const group = groupAt(at);
      const shift = window - 3 - at;
      if (shift < (shifts[group] ?? 0)) shifts[group] = shift;
      if (shift > 0) continue;
      const head = (groupAt(0) << 15) | group;
      heads[headOf(head)] = 1;
      buckets.set(head, [...(buckets.get(head) ?? none), index]);
    }
  }
  return { window, shifts, heads, buckets };
}

const headsSize = 1 << 14;
const headOf = (head: number): number => ((head >>> 15) * 7 + head) & (headsSize - 1);
const none: readonly number[] = [];

// Five bits of a character do: they are the same for both cases of a letter, and a clash only costs a comparison.
const groupOf = (first: number, second: number, third: number): number => ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);

const lowerOf = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);
