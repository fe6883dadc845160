import { memo } from "react";
import { CodeLine, type Mark } from "../code/code-line";
import type { HighlightLine } from "../code/highlighter";
import type { TextLine } from "../code/text-lines";
import { copiedLine } from "./copied-line";
import { lookOfLine } from "./look-of-line";

/** The drawn copy where long lines are wrapped: in the page's own flow, so that it wraps as the text area does. */
export function WrappedCopy({
  lines,
  marks,
  highlight,
  gutter,
  flash,
  numberOf,
}: {
  readonly lines: readonly TextLine[];
  readonly marks: readonly Mark[];
  readonly highlight: HighlightLine | undefined;
  readonly gutter: string;
  readonly flash: number | undefined;
  readonly numberOf: ((offset: number) => number | undefined) | undefined;
}) {
  return (
    <div
      aria-hidden="true"
      className="code-copy pointer-events-none select-none whitespace-pre-wrap py-2.5 leading-5 [overflow-wrap:anywhere]"
    >
      {lines.map((line) => (
        <WrappedLine
          key={line.number}
          {...copiedLine(line, marks, flash)}
          number={numberOf ? numberOf(line.start) : line.number}
          numberLook={lookOfLine(marks, line, "number")}
          highlight={highlight}
          gutter={gutter}
        />
      ))}
    </div>
  );
}

/** Drawn anew only when it changed. Each holds its own number, so that a change of one places no other anew. */
const WrappedLine = memo(function WrappedLine({
  line,
  number,
  text,
  marks,
  look,
  numberLook,
  highlight,
  gutter,
}: {
  readonly line: number;
  readonly number: number | undefined;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly look: string;
  readonly numberLook: string;
  readonly highlight: HighlightLine | undefined;
  readonly gutter: string;
}) {
  return (
    <div data-line={line} className={`relative min-h-5 pr-4 ${look}`} style={{ paddingLeft: gutter }}>
      <span
        className={`code-number absolute left-0 h-5 pr-[1ch] text-right ${numberLook || "text-faint"}`}
        style={{ width: `calc(${gutter} - 1ch)` }}
      >
        {number}
      </span>
      <CodeLine text={text} highlight={highlight} marks={marks} />
    </div>
  );
});
