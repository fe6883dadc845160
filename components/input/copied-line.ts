import type { Mark } from "../code/code-line";
import { findMarkOn, type TextLine } from "../code/text-lines";
import { lookOfLine } from "./look-of-line";

const none: readonly Mark[] = [];

/** What a drawn line shows, but for its colours: the same values as long as it looks the same, so that it is not drawn anew. */
export function copiedLine(line: TextLine, marks: readonly Mark[], flash: number | undefined) {
  const here = marks.flatMap((mark) => findMarkOn(line, mark) ?? []);
  return {
    line: line.number,
    text: line.text,
    marks: here.length > 0 ? here : none,
    look: `${lookOfLine(marks, line, "line")} ${flash === line.number ? "flash" : ""}`,
  };
}
