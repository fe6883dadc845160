import { bytesOf } from "../text/bytes-of";
import { textOf } from "../text/text-of";
import { findHits } from "./find-hits";
import { findWanted, type Hit, linesAround } from "./find-wanted";
import { createLineBuffer } from "./line-buffer";
import { gap, type LogExcerpt, type Piece, wholeUpTo } from "./log-excerpt";

export type LogScan = {
  /** Takes the next part of the log, cut anywhere: text, or its bytes in UTF-8, which are read faster. */
  readonly push: (part: string | Uint8Array) => void;
  /** What is known so far; cheap enough to ask a few times a second. */
  readonly excerpt: () => LogExcerpt;
  /** Call once, when the whole log has been pushed. */
  readonly finish: () => LogExcerpt;
};

type Kept = { readonly text: string; readonly offset: number; readonly line: number };

/**
 * Reads a log of any length in parts and in constant memory: it stays bytes, and only what is near an anchor becomes text.
 * Where the parts are cut makes no difference: each line is decided on together with a fixed number of lines around it.
 */
export function createLogScan(): LogScan {
  const buffer = createLineBuffer();
  /** The log itself, as long as it may be short enough to be its own excerpt. */
  let whole: readonly Uint8Array[] | undefined = [];
  let size = 0;
  /** Half of a surrogate pair, cut from its other half. */
  let half = "";
  /** Lines of the buffer before `undecided` are only there as context, from `searched` on they were not searched. */
  let undecided = 0;
  let searched = 0;
  let hits: readonly Hit[] = [];
  const kept: Kept[] = [];
  let keptCharacters = 0;
  let headers = 0;
  const told = new Map<string, { times: number; readonly line: number }>();
  const repeats = new Map<number, number>();
  /** Where the last repeat of a line stood. */
  const repeatedAt = new Map<number, number>();
  let seen = new Set<string>();

  /** Adds lines to the excerpt; what it holds of them already is not doubled. */
  const keep = (from: number, to: number) => {
    const offset = buffer.placeOf(from);
    const line = buffer.numberOf(from);
    const length = buffer.placeOf(to) - offset;
    if (keptCharacters + length + gap.length > wholeUpTo) return;
    let text = buffer.textOf(from, to);
    for (let last = kept.at(-1); last && last.offset + last.text.length >= offset; last = kept.at(-1)) {
      if (last.offset < offset) {
        const known = last.offset + last.text.length - offset;
        text = last.text + text.slice(known);
        kept.pop();
        kept.push({ ...last, text });
        keptCharacters += Math.max(0, length - known);
        return;
      }
      // It lies within the new lines, or ends behind them.
      text += last.text.slice(Math.max(0, offset + text.length - last.offset));
      keptCharacters -= last.text.length + gap.length;
      kept.pop();
    }
    kept.push({ text, offset, line });
    keptCharacters += text.length + gap.length;
  };

  const isNews = (key: string, offset: number, line: number): boolean => {
    const known = told.get(key);
    if (!known) {
      if (told.size < mostTold) told.set(key, { times: 1, line });
      return true;
    }
    known.times += 1;
    if (known.times <= mostTimes) return true;
    // Among the surroundings of another line it is counted where the excerpt is read.
    const last = kept.at(-1);
    if (last && offset < last.offset + last.text.length) return false;
    // A line that several signatures claim comes once more, not once for each.
    if (repeatedAt.get(known.line) !== offset) repeats.set(known.line, (repeats.get(known.line) ?? 0) + 1);
    repeatedAt.set(known.line, offset);
    return false;
  };

  /** Decides on the lines from `undecided` up to `until`. */
  const decide = (until: number) => {
    const now = new Set<string>();
    for (const it of findWanted(
      buffer,
      hits.filter(({ line }) => line < until),
    )) {
      let from = it.line;
      if (it.kind === "header") {
        headers += 1;
        if (headers <= mostHeaders) keep(from, from + 1);
        continue;
      }
      const place = `${buffer.placeOf(it.line)} ${it.signature}`;
      now.add(place);
      if (seen.has(place) || !isNews(it.key, buffer.placeOf(it.line), buffer.numberOf(it.line))) continue;
      const [start, end] = [buffer.startOf(from), buffer.startOf(from) + charactersAround];
      while (from > 0 && from > it.line - linesAbove && start - buffer.startOf(from - 1) <= charactersAround) from -= 1;
      let to = it.line + 1;
      while (to < buffer.count() && to < it.line + linesBelow && buffer.startOf(to + 1) <= end) to += 1;
      keep(from, to);
    }
    seen = now;
    const gone = Math.max(0, until - linesAbove - linesAround);
    hits = hits.filter(({ line }) => line >= until).map(({ literal, line }) => ({ literal, line: line - gone }));
    buffer.drop(gone);
    undecided = until - gone;
    searched -= gone;
  };

  const searchAll = () => {
    hits = [...hits, ...findHits(buffer, searched)];
    searched = buffer.count();
  };

  const take = (part: Uint8Array) => {
    size += part.length;
    // A character is three bytes at most; one of four counts for two.
    whole = whole && size <= 3 * wholeUpTo ? [...whole, part.slice()] : undefined;
    for (let at = 0; at < part.length; at += stride) {
      buffer.append(part.subarray(at, at + stride));
      // The lines at the end are decided on when it is known what follows them.
      const until = buffer.count() - linesBelow - linesAround;
      if (until <= undecided || buffer.startOf(until) - buffer.startOf(undecided) < stride) continue;
      searchAll();
      decide(until);
    }
  };

  const excerpt = (): LogExcerpt => {
    const characters = buffer.characters();
    const lines = buffer.numberOf(buffer.count());
    if (whole && characters <= wholeUpTo) {
      const text = textOf(joined(whole));
      return { text, pieces: [{ start: 0, end: text.length, offset: 0, line: 1 }], whole: true, lines, characters, repeats: {} };
    }
    const pieces: Piece[] = [];
    let text = "";
    for (const it of kept) {
      if (it.offset > 0) text += gap;
      pieces.push({ start: text.length, end: text.length + it.text.length, offset: it.offset, line: it.line });
      text += it.text.endsWith("\n") ? it.text : `${it.text}\n`;
    }
    return { text, pieces, whole: false, lines, characters, repeats: Object.fromEntries(repeats) };
  };

  return {
    push(part) {
      if (typeof part !== "string") return take(part);
      for (let at = 0; at < part.length; at += stride) {
        const text = half + part.slice(at, at + stride);
        half = /[\ud800-\udbff]$/.exec(text)?.[0] ?? "";
        take(bytesOf(text.slice(0, text.length - half.length)));
      }
    },
    excerpt,
    finish() {
      take(bytesOf(half));
      buffer.end();
      searchAll();
      decide(buffer.count());
      return excerpt();
    },
  };
}

/** Lines of context around a line that matters. */
const linesAbove = 30;
const linesBelow = 12;
const stride = 1 << 16;
const mostTimes = 2;
const mostTold = 5000;
const mostHeaders = 300;
/** Surroundings are lines of ordinary length. */
const charactersAround = 1 << 13;

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, it) => sum + it.length, 0));
  let filled = 0;
  for (const it of parts) {
    all.set(it, filled);
    filled += it.length;
  }
  return all;
}
