/** Calls back for every place where a literal stands, whatever its case: index of the literal, offset of its start. */
export type LiteralSearch = (text: string, from: number, to: number, found: (literal: number, offset: number) => void) => void;

/**
 * Searches many literals in one pass (Wu and Manber 1994): a table over pairs of characters tells how far no literal can end,
 * so most characters are never looked at. Literals are lower-case ASCII, at least two characters long.
 */
export function literalSearchOf(literals: readonly string[]): LiteralSearch {
  const window = Math.min(...literals.map((it) => it.length));
  const shifts = new Uint8Array(size * size).fill(Math.min(window - 1, 255));
  const buckets = new Map<number, number[]>();
  for (const [index, literal] of literals.entries()) {
    for (let at = 0; at + 1 < window; at += 1) {
      const pair = pairOf(literal.charCodeAt(at), literal.charCodeAt(at + 1));
      const shift = window - 2 - at;
      if (shift < (shifts[pair] ?? 0)) shifts[pair] = shift;
      if (shift === 0) buckets.set(pair, [...(buckets.get(pair) ?? []), index]);
    }
  }
  return (text, from, to, found) => {
    let at = from + window - 2;
    const last = to - 2;
    while (at <= last) {
      const pair = ((folded[text.charCodeAt(at)] ?? 0) << 7) | (folded[text.charCodeAt(at + 1)] ?? 0);
      const shift = shifts[pair] ?? 0;
      if (shift > 0) {
        at += shift;
        continue;
      }
      const start = at + 2 - window;
      for (const index of buckets.get(pair) ?? []) {
        const literal = literals[index] ?? "";
        if (start + literal.length <= to && standsAt(text, start, literal)) found(index, start);
      }
      at += 1;
    }
  };
}

const size = 128;
const folded = Uint8Array.from({ length: 0x10000 }, (_, code) => (code >= size ? 0 : code >= 65 && code <= 90 ? code + 32 : code));
const pairOf = (first: number, second: number): number => ((folded[first] ?? 0) << 7) | (folded[second] ?? 0);

function standsAt(text: string, start: number, literal: string): boolean {
  for (let at = 0; at < literal.length; at += 1) {
    if ((folded[text.charCodeAt(start + at)] ?? 0) !== literal.charCodeAt(at)) return false;
  }
  return true;
}
