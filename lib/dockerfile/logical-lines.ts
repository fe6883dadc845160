import { type MappedText, mappedTextOf } from "../text/mapped-text";
import { type HeredocMark, heredocMarksOf } from "./heredoc-marks";

/** One instruction's text with continuations, comments and blank lines taken out, as BuildKit's parser joins it. */
export type LogicalLine = {
  readonly joined: MappedText;
  /** From the first character to the end of the last line or heredoc, without the line end. */
  readonly start: number;
  readonly end: number;
  readonly heredocs: readonly (HeredocMark & {
    readonly contentStart: number;
    readonly contentEnd: number;
    /** End of the line with the terminator, or of the text where there is none. */
    readonly end: number;
  })[];
};

export type Escape = "\\" | "`";

export type LogicalLines = {
  readonly escapeMark: Escape;
  readonly syntax: string | undefined;
  readonly lines: readonly LogicalLine[];
};

type PhysicalLine = { readonly start: number; readonly end: number; readonly next: number };

/** Follows BuildKit's `parser.Parse` (frontend/dockerfile/parser/parser.go) step by step, so that we split where it splits. */
export function logicalLinesOf(text: string): LogicalLines {
  const physical = physicalLinesOf(text);
  const { escapeMark, syntax } = directivesOf(text, physical);
  const lines: LogicalLine[] = [];
  let index = 0;
  while (index < physical.length) {
    const first = physical[index];
    index += 1;
    if (!first) break;
    const start = skipSpace(text, first.start, first.end);
    if (start === first.end || text[start] === "#") continue;
    const ranges: [number, number][] = [];
    let last = first;
    let continued = addLine(text, escapeMark, start, first.end, ranges);
    while (continued && index < physical.length) {
      const line = physical[index];
      index += 1;
      if (!line) break;
      const inner = skipSpace(text, line.start, line.end);
      if (inner === line.end || text[inner] === "#") continue;
      last = line;
      continued = addLine(text, escapeMark, line.start, line.end, ranges);
    }
    const joined = mappedTextOf(text, ranges);
    let { end } = last;
    const heredocs = heredocMarksOf(joined.text).map((mark) => {
      const contentStart = physical[index]?.start ?? text.length;
      while (index < physical.length) {
        const line = physical[index];
        index += 1;
        if (!line) break;
        if (isTerminator(text, line, mark)) {
          end = line.end;
          return { ...mark, contentStart, contentEnd: line.start, end };
        }
      }
      // Never closed: BuildKit refuses the file; we take the rest as the content.
      end = text.length;
      return { ...mark, contentStart, contentEnd: text.length, end };
    });
    if (joined.text.trim() !== "") lines.push({ joined, start, end, heredocs });
  }
  return { escapeMark, syntax, lines };
}

/** Lines end at `\n`; carriage returns before it belong to the line end. */
function physicalLinesOf(text: string): PhysicalLine[] {
  const lines: PhysicalLine[] = [];
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const next = newline < 0 ? text.length : newline + 1;
    let end = newline < 0 ? text.length : newline;
    while (end > start && text[end - 1] === "\r") end -= 1;
    lines.push({ start, end, next });
    start = next;
  }
  return lines;
}

/** Adds a line without its continuation mark; true when the next line belongs to it. */
function addLine(text: string, escapeMark: Escape, start: number, end: number, ranges: [number, number][]): boolean {
  let mark = end - 1;
  while (mark >= start && (text[mark] === " " || text[mark] === "\t")) mark -= 1;
  // `\\` at the end of a line is an escaped backslash, not a continuation.
  const continued = mark >= start && text[mark] === escapeMark && (mark === start || text[mark - 1] !== escapeMark);
  ranges.push([start, continued ? mark : end]);
  return continued;
}

function isTerminator(text: string, line: PhysicalLine, { name, chomp }: HeredocMark): boolean {
  let { start } = line;
  if (chomp) while (start < line.end && text[start] === "\t") start += 1;
  return line.end - start === name.length && text.startsWith(name, start);
}

const directive = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(\S[^\r\n]*)$/;

function directivesOf(text: string, lines: readonly PhysicalLine[]): { escapeMark: Escape; syntax: string | undefined } {
  const found = new Map<string, string>();
  for (const { start, end } of lines) {
    const match = directive.exec(text.slice(skipSpace(text, start, end), end));
    const name = match?.[1]?.toLowerCase();
    const known = name === "escape" || name === "syntax" || name === "check";
    // A second one, an unknown one, a comment, a blank line: directives end here.
    if (!match || !name || !known || found.has(name)) break;
    found.set(name, match[2]?.trimEnd() ?? "");
  }
  return { escapeMark: found.get("escape") === "`" ? "`" : "\\", syntax: found.get("syntax") };
}

function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0x85 || code === 0xa0;
}
