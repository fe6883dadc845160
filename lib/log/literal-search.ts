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
      for (const index of buckets.get(head) ?? none)
        if (standsAt((it) => text.charCodeAt(it), start, literals[index] ?? "")) found(index, start);
    }
  };
}

/**
 * The same search in bytes that are one character each, faster: four are read and told apart at once. Literals are at least
 * four characters long.
 */
export function byteSearchOf(literals: readonly string[]): (bytes: Uint8Array, found: Found) => void {
  const { window, shifts, heads, buckets } = byteTablesOf(literals);
  return (bytes, found) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const last = bytes.length - 4;
    let at = window - 4;
    while (at <= last) {
      const group = view.getInt32(at, true) & fourGroups;
      const shift = shifts[slotOf(group)] ?? 0;
      if (shift > 0) {
        at += shift;
        continue;
      }
      const start = at + 4 - window;
      at += 1;
      const head = bothOf(view.getInt32(start, true) & fourGroups, group);
      if (heads[head & (byteHeadsSize - 1)] === 0) continue;
      for (const index of buckets.get(head) ?? none)
        if (standsAt((it) => bytes[it] ?? 0, start, literals[index] ?? "")) found(index, start);
    }
  };
}

function byteTablesOf(literals: readonly string[]) {
  const window = Math.min(...literals.map((it) => it.length));
  const shifts = new Uint8Array(1 << 15).fill(Math.min(window - 3, 255));
  const heads = new Uint8Array(byteHeadsSize);
  const buckets = new Map<number, readonly number[]>();
  for (const [index, literal] of literals.entries()) {
    const view = new DataView(Uint8Array.from(literal, (it) => it.charCodeAt(0)).buffer);
    const groupAt = (at: number): number => view.getInt32(at, true) & fourGroups;
    for (let at = 0; at + 4 <= window; at += 1) {
      const slot = slotOf(groupAt(at));
      shifts[slot] = Math.min(shifts[slot] ?? 0, window - 4 - at);
    }
    const head = bothOf(groupAt(0), groupAt(window - 4));
    heads[head & (byteHeadsSize - 1)] = 1;
    buckets.set(head, [...(buckets.get(head) ?? none), index]);
  }
  return { window, shifts, heads, buckets };
}

const byteHeadsSize = 1 << 16;
const fourGroups = 0x1f1f1f1f;
// Multiplied by the golden ratio, neighbouring groups fall far apart.
const slotOf = (group: number): number => Math.imul(group, 0x9e3779b1) >>> 17;
const bothOf = (first: number, last: number): number => {
  const both = Math.imul(first, 0x85ebca6b) ^ last;
  return both ^ (both >>> 16);
};

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

function standsAt(codeAt: (offset: number) => number, start: number, literal: string): boolean {
  for (let at = 0; at < literal.length; at += 1) {
    const code = codeAt(start + at);
    if ((code >= 65 && code <= 90 ? code + 32 : code) !== literal.charCodeAt(at)) return false;
  }
  return true;
}
