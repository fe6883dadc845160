import type { Mark } from "../code/code-line";
import { findMarkOn, type TextLine } from "../code/text-lines";

/** The look of a line and of its number: guilty, in order and proof of it, or like all others. */
export function lookOfLine(marks: readonly Mark[], line: TextLine, part: "line" | "number"): string {
  const here = marks.filter((mark) => findMarkOn(line, mark));
  if (here.length === 0) return "";
  return `${here.every((it) => it.calm) ? "calm" : "guilty"}-${part}`;
}
