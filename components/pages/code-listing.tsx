import { CodeLine, type Mark } from "../code/code-line";
import type { HighlightLine } from "../code/highlighter";
import { findMarkOn, textLinesOf } from "../code/text-lines";
import { lookOfLine } from "../input/look-of-line";

/** A text with its lines numbered and those that prove something marked. */
export function CodeListing({
  label,
  text,
  marks,
  highlight,
}: {
  readonly label: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly highlight?: HighlightLine;
}) {
  const lines = textLinesOf(text.replace(/\n$/, ""));
  return (
    <ol aria-label={label} className="overflow-hidden rounded-[10px] border border-line bg-sheet py-2 font-mono text-[13px] leading-[1.7]">
      {lines.map((line) => {
        return (
          <li key={line.number} className={`flex pr-4 ${lookOfLine(marks, line, "line")}`}>
            <span aria-hidden="true" className="w-11 shrink-0 select-none pr-3 text-right text-soft">
              {line.number}
            </span>
            <code className="min-w-0 whitespace-pre-wrap text-[13px] [overflow-wrap:anywhere]">
              <CodeLine text={line.text} highlight={highlight} marks={marks.flatMap((it) => findMarkOn(line, it) ?? [])} />
            </code>
          </li>
        );
      })}
    </ol>
  );
}
