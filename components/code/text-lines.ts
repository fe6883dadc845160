import type { Mark } from "./code-line";

/** A text cut into lines, without their line ends; `start` is the offset in the text. */
export type TextLine = { readonly number: number; readonly start: number; readonly text: string };

export function textLinesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r?\n/g)) {
    lines.push({ number: lines.length + 1, start, text: text.slice(start, index) });
    start = index + end.length;
  }
  lines.push({ number: lines.length + 1, start, text: text.slice(start) });
  return lines;
}

/** The part of a span that lies on one line, as offsets within that line; undefined where they do not meet. */
export function findMarkOn(line: TextLine, span: Mark): Mark | undefined {
  const start = Math.max(0, span.start - line.start);
  const end = Math.min(line.text.length, span.end - line.start);
  return start < end ? { ...span, start, end } : undefined;
}
