import { withoutEndlessLines } from "./endless-lines";
import { findHits, longestAnchor } from "./find-hits";
import { allAnchors, findWanted, type Hit, linesAround } from "./find-wanted";
import { countLines, endOfLines, startOfLines } from "./line-edges";
import { gap, type LogExcerpt, type Piece, wholeUpTo } from "./log-excerpt";

export type LogScan = {
  /**
   * Takes the next part of the log, cut anywhere. `bytes` are what it was decoded from, where they are at hand: if there
   * are as many as characters, they are searched instead, which is faster.
   */
  readonly push: (text: string, bytes?: Uint8Array) => void;
  /** What is known so far; cheap enough to ask a few times a second. */
  readonly excerpt: () => LogExcerpt;
  /** Call once, when the whole log has been pushed. */
  readonly finish: () => LogExcerpt;
};

type Kept = { readonly text: string; readonly offset: number; readonly line: number };

/**
 * Reads a log of any length in parts and in constant memory. Where the parts are cut makes no difference: each line is
 * decided on together with a fixed number of lines around it.
 */
export function createLogScan(): LogScan {
  let whole: string | undefined = "";
  let characters = 0;
  // `buffer` is the end of the log as pushed: lines decided on (context for the next), and from `undecided` on the others.
  let buffer = "";
  let undecided = 0;
  let start = { offset: 0, line: 1 };
  let column = 0;
  const kept: Kept[] = [];
  let keptCharacters = 0;
  let headers = 0;
  const told = new Map<string, { times: number; readonly line: number }>();
  const repeats = new Map<number, number>();
  let seen = new Set<string>();
  /** Places of anchors in the log, from `undecided` on. */
  let hits: Hit[] = [];

  /** Adds lines to the excerpt; what it holds of them already is not doubled. */
  const keep = (from: number, to: number, line: number) => {
    const offset = start.offset + from;
    let text = buffer.slice(from, to);
    if (keptCharacters + text.length + gap.length > wholeUpTo) return;
    for (let last = kept.at(-1); last && last.offset + last.text.length >= offset; last = kept.at(-1)) {
      if (last.offset < offset) {
        const known = last.offset + last.text.length - offset;
        text = last.text + text.slice(known);
        kept.pop();
        kept.push({ ...last, text });
        keptCharacters += Math.max(0, to - from - known);
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
    if (!last || offset >= last.offset + last.text.length) repeats.set(known.line, (repeats.get(known.line) ?? 0) + 1);
    return false;
  };

  /** Decides on the lines from `undecided` up to `until`. */
  const decide = (until: number) => {
    let line = start.line;
    let at = 0;
    const lineAt = (offset: number): number => {
      line += countLines(buffer, at, offset);
      at = offset;
      return line;
    };
    const now = new Set<string>();
    for (const it of findWanted(
      buffer,
      hits.filter((it) => it.offset < start.offset + until),
      start.offset,
    )) {
      const from = it.kind === "header" ? it.start : startOfLines(buffer, it.start, linesAbove, charactersAround);
      const first = from >= at ? lineAt(from) : line - countLines(buffer, from, at);
      if (it.kind === "header") {
        headers += 1;
        if (headers <= mostHeaders) keep(from, it.end, first);
        continue;
      }
      const place = `${start.offset + it.start} ${it.signature}`;
      now.add(place);
      if (seen.has(place)) continue;
      if (isNews(it.key, start.offset + it.start, first + countLines(buffer, from, it.start)))
        keep(from, endOfLines(buffer, it.start, linesBelow, charactersAround), first);
    }
    seen = now;
    hits = hits.filter((it) => it.offset >= start.offset + until);
    const next = startOfLines(buffer, until, linesAbove + linesAround);
    start = { offset: start.offset + next, line: start.line + countLines(buffer, 0, next) };
    buffer = buffer.slice(next);
    undecided = until - next;
  };

  const excerpt = (): LogExcerpt => {
    const lines = start.line + countLines(buffer, 0, buffer.length);
    if (whole !== undefined)
      return { text: whole, pieces: [{ start: 0, end: whole.length, offset: 0, line: 1 }], whole: true, lines, characters, repeats: {} };
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
    push(text, bytes) {
      characters += text.length;
      if (whole !== undefined) whole = characters <= wholeUpTo ? whole + text : undefined;
      const pushed = withoutEndlessLines(text, column);
      const seam = buffer.slice(-longestAnchor);
      const at = start.offset + buffer.length;
      // The part itself is searched, for it lies in one piece; and the seam, for what the cut went through.
      for (const { literal, offset } of findHits(seam + pushed.slice(0, longestAnchor))) {
        const length = allAnchors[literal]?.length ?? 0;
        if (offset < seam.length && offset + length > seam.length) hits.push({ literal, offset: at - seam.length + offset });
      }
      for (const it of findHits(pushed, bytes)) hits.push({ ...it, offset: at + it.offset });
      buffer += pushed;
      const last = buffer.lastIndexOf("\n");
      column = last < 0 ? column + text.length : buffer.length - last - 1;
      if (buffer.length - undecided < stride) return;
      // The lines at the end are decided on when it is known what follows them.
      const until = startOfLines(buffer, last + 1, linesBelow + linesAround);
      if (until > undecided) decide(until);
    },
    excerpt,
    finish() {
      decide(buffer.length);
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
