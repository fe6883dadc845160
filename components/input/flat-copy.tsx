import { memo } from "react";
import { CodeLine, type Mark } from "../code/code-line";
import type { HighlightLine } from "../code/highlighter";
import type { TextLine } from "../code/text-lines";
import { copiedLine } from "./copied-line";
import { lookOfLine } from "./look-of-line";

export const lineHeight = 20;
export const padding = 10;

const topOf = (line: number) => padding + (line - 1) * lineHeight;

/** The drawn copy where lines are never wrapped: all are equally high, so that only those in view need be drawn. */
export function FlatCopy({
  drawn,
  marks,
  highlight,
  gutter,
  flash,
}: {
  readonly drawn: readonly TextLine[];
  readonly marks: readonly Mark[];
  readonly highlight: HighlightLine | undefined;
  readonly gutter: string;
  readonly flash: number | undefined;
}) {
  return (
    <div aria-hidden="true" className="code-copy pointer-events-none absolute inset-0 select-none whitespace-pre">
      {drawn.map((line) => (
        <FlatLine key={line.number} {...copiedLine(line, marks, flash)} highlight={highlight} gutter={gutter} />
      ))}
    </div>
  );
}

/** Drawn anew only when it changed: with each letter one does, of some sixty. */
const FlatLine = memo(function FlatLine({
  line,
  text,
  marks,
  look,
  highlight,
  gutter,
}: {
  readonly line: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly look: string;
  readonly highlight: HighlightLine | undefined;
  readonly gutter: string;
}) {
  return (
    <div className={`absolute inset-x-0 h-5 ${look}`} style={{ top: topOf(line), paddingLeft: gutter }}>
      <CodeLine text={text} highlight={highlight} marks={marks} />
    </div>
  );
});

/** The numbers beside it, which stay while the text scrolls sideways. */
export function FlatNumbers({
  drawn,
  marks,
  gutter,
  numberOf,
}: {
  readonly drawn: readonly TextLine[];
  readonly marks: readonly Mark[];
  readonly gutter: string;
  readonly numberOf: ((offset: number) => number | undefined) | undefined;
}) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none sticky left-0 h-full select-none border-line border-r bg-sheet text-right text-faint"
      style={{ width: `calc(${gutter} - 1ch)` }}
    >
      {drawn.map((line) => (
        <div
          key={line.number}
          className={`absolute inset-x-0 h-5 pr-[1ch] ${lookOfLine(marks, line, "number")}`}
          style={{ top: topOf(line.number) }}
        >
          {numberOf ? numberOf(line.start) : line.number}
        </div>
      ))}
    </div>
  );
}
