import { windowsOf } from "./windows-of";

/** Calls back for every place where a literal stands, whatever its case: index of the literal, offset of its start. */
export type ByteSearch = (bytes: Uint8Array, found: (literal: number, offset: number) => void) => void;

/**
 * Searches UTF-8 for many literals in one pass; they are lower-case ASCII and at least six characters long. A window of each is
 * looked for (Wu and Manber 1994): a table over groups of four bytes tells how far away the end of a window must be. Mostly it
 * is as far as can be, so four groups are looked up at once and passed over together.
 */
export function byteSearchOf(literals: readonly string[]): ByteSearch {
  const size = Math.min(...literals.map((it) => it.length));
  const furthest = size - 3;
  const { shifts, heads, buckets } = tablesOf(literals, size);
  return (bytes, found) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const last = bytes.length - 4;
    const lastOfFour = last - 3 * furthest;
    let at = size - 4;
    while (at <= last) {
      while (at <= lastOfFour) {
        const first = shifts[slotOf(view.getInt32(at, true))] ?? 0;
        const second = shifts[slotOf(view.getInt32(at + furthest, true))] ?? 0;
        const third = shifts[slotOf(view.getInt32(at + 2 * furthest, true))] ?? 0;
        const fourth = shifts[slotOf(view.getInt32(at + 3 * furthest, true))] ?? 0;
        if (first + second + third + fourth < 4 * furthest) {
          if (first === furthest) at += second < furthest ? furthest : third < furthest ? 2 * furthest : 3 * furthest;
          break;
        }
        at += 4 * furthest;
      }
      if (at > last) return;
      const group = view.getInt32(at, true);
      const shift = shifts[slotOf(group)] ?? 0;
      if (shift > 0) {
        at += shift;
        continue;
      }
      const start = at + 4 - size;
      at += 1;
      const head = headOf(view.getInt32(start, true), group);
      if (heads[head & (headsSize - 1)] === 0) continue;
      for (const { literal, offset } of buckets.get(head) ?? [])
        if (standsAt(bytes, start - offset, literals[literal] ?? "")) found(literal, start - offset);
    }
  };
}

function tablesOf(literals: readonly string[], size: number) {
  const shifts = new Uint8Array(1 << 15).fill(size - 3);
  const heads = new Uint8Array(headsSize);
  const buckets = new Map<number, { readonly literal: number; readonly offset: number }[]>();
  for (const window of windowsOf(literals, size)) {
    const view = new DataView(Uint8Array.from(window.text, (it) => it.charCodeAt(0)).buffer);
    for (let at = 0; at + 4 <= size; at += 1) {
      const slot = slotOf(view.getInt32(at, true));
      shifts[slot] = Math.min(shifts[slot] ?? 0, size - 4 - at);
    }
    const head = headOf(view.getInt32(0, true), view.getInt32(size - 4, true));
    heads[head & (headsSize - 1)] = 1;
    buckets.set(head, [...(buckets.get(head) ?? []), ...window.in]);
  }
  return { shifts, heads, buckets };
}

// Five bits of a byte do: they are the same for both cases of a letter, and a clash only costs a comparison.
const caseless = 0x1f1f1f1f;
// Multiplied by the golden ratio, neighbouring groups fall far apart.
const slotOf = (group: number): number => Math.imul(group & caseless, 0x9e3779b1) >>> 17;
const headsSize = 1 << 16;
const headOf = (first: number, last: number): number => {
  const both = Math.imul(first & caseless, 0x85ebca6b) ^ (last & caseless);
  return both ^ (both >>> 16);
};

function standsAt(bytes: Uint8Array, start: number, literal: string): boolean {
  if (start < 0 || start + literal.length > bytes.length) return false;
  for (let at = literal.length - 1; at >= 0; at -= 1) {
    const code = bytes[start + at] ?? 0;
    if ((code >= 65 && code <= 90 ? code + 32 : code) !== literal.charCodeAt(at)) return false;
  }
  return true;
}
