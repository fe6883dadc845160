import { sequenceLength } from "../text/sequence-length";
import { textOf } from "../text/text-of";

/**
 * The end of a log that is being read, as bytes, and a table of its lines. Lines are counted from the first one that is
 * still held; the place of a line is its offset in the whole log, as a string counts.
 */
export type LineBuffer = {
  /** Adds bytes; a line counts as soon as its end is known. */
  readonly append: (part: Uint8Array) => void;
  /** What follows the last line break becomes a line. */
  readonly end: () => void;
  readonly count: () => number;
  /** First byte of a line; of `count()`, the end of the last line. */
  readonly startOf: (line: number) => number;
  readonly placeOf: (line: number) => number;
  /** 1-based number in the whole log. */
  readonly numberOf: (line: number) => number;
  /** Lines with an escape character in them, perhaps some more. */
  readonly coloured: () => readonly number[];
  /** Length of all that was read, as a string counts, the unfinished line too. */
  readonly characters: () => number;
  readonly bytesOf: (from: number, to: number) => Uint8Array;
  /** Text of the lines from one up to another, at most that many bytes of it. */
  readonly textOf: (from: number, to: number, most?: number) => string;
  /** Forgets the first lines. */
  readonly drop: (lines: number) => void;
};

export function createLineBuffer(): LineBuffer {
  let bytes = new Uint8Array(1 << 18);
  let view = new DataView(bytes.buffer);
  let filled = 0;
  /** Up to here the table is complete. `hidden`: bytes of the unfinished line that are no characters of their own. */
  let seen = 0;
  let hidden = 0;
  let starts = [0];
  let places = [0];
  let numbers = [1];
  let coloured: number[] = [];

  const last = (all: readonly number[]): number => all.at(-1) ?? 0;
  const add = (end: number, length: number, breaks: number) => {
    starts.push(end);
    places.push(last(places) + length);
    numbers.push(last(numbers) + breaks);
    hidden = 0;
  };

  /** Looks for line breaks in what is new. */
  const index = () => {
    let start = last(starts);
    let at = seen;
    for (;;) {
      const stop = Math.min(filled, start + longestLine);
      while (at < stop) {
        // Four bytes are looked at together: nearly all are plain, neither below a space nor beyond ASCII.
        if (at + 4 <= filled) {
          const word = view.getInt32(at);
          if ((((word - 0x20202020) | word) & 0x80808080) === 0) {
            at += 4;
            continue;
          }
        }
        const byte = bytes[at] ?? 0;
        if (byte < 0x80) {
          at += 1;
          if (byte === lineBreak) break;
          if (byte === escapeByte && coloured.at(-1) !== starts.length - 1) coloured.push(starts.length - 1);
          continue;
        }
        const length = sequenceLength(bytes, at, filled);
        if (length === 0 && isCut(bytes, at, filled)) break;
        hidden += length === 4 ? 2 : Math.max(0, length - 1);
        at += Math.max(1, length);
      }
      if (at > start && bytes[at - 1] === lineBreak) {
        add(at, at - start - hidden, 1);
      } else if (at >= start + longestLine) {
        // A line without an end would have to be held whole.
        at = breakIn(bytes, start);
        add(at, textOf(bytes, start, at).length, 0);
      } else {
        seen = at;
        return;
      }
      start = at;
    }
  };

  return {
    append(part) {
      if (filled + part.length > bytes.length) {
        const larger = new Uint8Array(2 * (filled + part.length));
        larger.set(bytes.subarray(0, filled));
        bytes = larger;
        view = new DataView(bytes.buffer);
      }
      bytes.set(part, filled);
      filled += part.length;
      index();
    },
    end() {
      const start = last(starts);
      if (filled > start) add(filled, textOf(bytes, start, filled).length, 0);
    },
    count: () => starts.length - 1,
    startOf: (line) => starts[line] ?? 0,
    placeOf: (line) => places[line] ?? 0,
    numberOf: (line) => numbers[line] ?? 1,
    coloured: () => coloured,
    characters: () => last(places) + textOf(bytes, last(starts), filled).length,
    bytesOf: (from, to) => bytes.subarray(from, to),
    textOf(from, to, most = Number.POSITIVE_INFINITY) {
      const start = starts[from] ?? last(starts);
      return textOf(bytes, start, Math.min(starts[to] ?? last(starts), start + most));
    },
    drop(lines) {
      const from = starts[lines] ?? 0;
      bytes.copyWithin(0, from, filled);
      filled -= from;
      seen -= from;
      starts = starts.slice(lines).map((it) => it - from);
      places = places.slice(lines);
      numbers = numbers.slice(lines);
      coloured = coloured.filter((it) => it >= lines).map((it) => it - lines);
    },
  };
}

const lineBreak = 0x0a;
const escapeByte = 0x1b;
const longestLine = 1 << 16;

/** Whether the other bytes of a character may be still to come. */
function isCut(bytes: Uint8Array, at: number, end: number): boolean {
  return end - at < 4 && (bytes[at] ?? 0) >= 0xc2 && bytes.subarray(at + 1, end).every((it) => (it & 0xc0) === 0x80);
}

/** Where an endless line is broken: after a carriage return, as progress bars write, else between two things of a list, else anywhere. */
function breakIn(bytes: Uint8Array, start: number): number {
  const from = start + longestLine - 4096;
  const window = bytes.subarray(from, start + longestLine);
  for (const end of [0x0d, 0x7d, 0x2c, 0x20]) {
    const found = window.lastIndexOf(end);
    if (found >= 0) return from + found + 1;
  }
  let at = start + longestLine;
  // Not within a character.
  for (let back = 0; back < 3 && ((bytes[at] ?? 0) & 0xc0) === 0x80; back += 1) at -= 1;
  return at;
}
