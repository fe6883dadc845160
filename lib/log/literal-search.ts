/** Calls back for every place where a literal stands, whatever its case: index of the literal, offset of its start. */
export type LiteralSearch = (text: string, from: number, to: number, found: (literal: number, offset: number) => void) => void;

/**
 * Searches many literals in one pass (Wu and Manber 1994): a table over groups of three characters tells how far no literal
 * can end, so most characters are never looked at. Literals are lower-case ASCII, at least three characters long.
 */
export function literalSearchOf(literals: readonly string[]): LiteralSearch {
  const window = Math.min(...literals.map((it) => it.length));
  const shifts = new Uint8Array(tableSize).fill(Math.min(window - 2, 255));
  // A literal is looked up by its first six characters, or as many as the shortest has.
  const heads = new Uint8Array(headsSize);
  const buckets = new Map<number, readonly number[]>();
  for (const [index, literal] of literals.entries()) {
    for (let at = 0; at + 3 <= window; at += 1) {
      const group = groupAt(literal, at);
      const shift = window - 3 - at;
      if (shift < (shifts[group] ?? 0)) shifts[group] = shift;
      if (shift > 0) continue;
      const head = (groupAt(literal, 0) << 15) | group;
      heads[headOf(head)] = 1;
      buckets.set(head, [...(buckets.get(head) ?? none), index]);
    }
  }
  return (text, from, to, found) => {
    const last = to - 3;
    let at = from + window - 3;
    while (at <= last) {
      const group = groupAt(text, at);
      const shift = shifts[group] ?? 0;
      if (shift > 0) {
        at += shift;
        continue;
      }
      const start = at + 3 - window;
      at += 1;
      const head = (groupAt(text, start) << 15) | group;
      if (heads[headOf(head)] === 0) continue;
      for (const index of buckets.get(head) ?? none) {
        const literal = literals[index] ?? "";
        if (start + literal.length <= to && standsAt(text, start, literal)) found(index, start);
      }
    }
  };
}

const tableSize = 1 << 15;
const headsSize = 1 << 14;
const headOf = (head: number): number => ((head >>> 15) * 7 + head) & (headsSize - 1);
const none: readonly number[] = [];

// Five bits of a character do: they are the same for both cases of a letter, and a clash only costs a comparison.
const groupAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31);

function standsAt(text: string, start: number, literal: string): boolean {
  for (let at = 0; at < literal.length; at += 1) {
    const code = text.charCodeAt(start + at);
    if ((code >= 65 && code <= 90 ? code + 32 : code) !== literal.charCodeAt(at)) return false;
  }
  return true;
}
