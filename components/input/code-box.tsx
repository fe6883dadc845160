import { type ClipboardEvent, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import { CodeLine, type Mark } from "../code/code-line";
import type { HighlightLine } from "../code/highlighter";
import { findMarkOn, type TextLine, textLinesOf } from "../code/text-lines";
import { editKeepingLineEnds, shownInTextArea } from "./edit-keeping-line-ends";

const lineHeight = 20;
const padding = 10;
/** Lines drawn beyond what is seen, so that fast scrolling shows no gap. */
const spare = 20;
/** Scrolling less than this draws nothing anew. */
const step = 10 * lineHeight;

export type CodeBoxHandle = {
  /** Scrolls the box, and nothing else, to the place. */
  readonly show: (span: Mark) => void;
  /** Brings the box into view too, and puts the caret there. */
  readonly reveal: (span: Mark) => void;
};

/**
 * A real text area over a drawn copy of its text: the text area is what one types into, the copy carries colours, marks and
 * numbers. Both lie in one scrolling frame, so that they cannot come apart; only the lines in view are drawn.
 */
export function CodeBox({
  id,
  label,
  text,
  placeholder,
  marks,
  highlight,
  numberOf,
  lines: [fewest, most],
  onText,
  onPaste,
  ref,
}: {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly placeholder: string;
  readonly marks: readonly Mark[];
  readonly highlight: HighlightLine | undefined;
  /** Number to show for the line that starts at this offset; undefined for lines that stand for others. */
  readonly numberOf: ((offset: number) => number | undefined) | undefined;
  /** Height in lines, at least and at most. */
  readonly lines: readonly [number, number];
  readonly onText: (text: string) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly ref: Ref<CodeBoxHandle>;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const [top, setTop] = useState(0);
  const [flash, setFlash] = useState<number | undefined>(undefined);
  const lines = useMemo(() => textLinesOf(text), [text]);
  const columns = useMemo(() => widestOf(lines.map((it) => it.text)), [lines]);
  // Styles in the built HTML would be refused by the page's own policy, so that the empty box has none.
  const empty = text === "";
  const gutter = `${Math.max(2, String(numberOf?.(text.length - 1) ?? lines.length).length) + 3}ch`;
  const height = Math.min(Math.max(lines.length, fewest), most) * lineHeight + 2 * padding;
  const first = Math.max(0, Math.floor((top - padding) / lineHeight) - spare);
  const drawn = lines.slice(first, first + Math.ceil(height / lineHeight) + 2 * spare);

  useImperativeHandle(ref, () => {
    const scrollTo = ({ start }: Mark, behavior: ScrollBehavior) => {
      const line = lines.findLast((it) => it.start <= start) ?? lines[0];
      const column = start - (line?.start ?? 0);
      frame.current?.scrollTo({ top: ((line?.number ?? 1) - 3) * lineHeight, left: column > 40 ? (column - 12) * 7.8 : 0, behavior });
    };
    return {
      show: (span) => scrollTo(span, "instant"),
      reveal(span) {
        const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
        scrollTo(span, behavior);
        const caret = shownInTextArea(text.slice(0, span.start)).length;
        area.current?.focus({ preventScroll: true });
        area.current?.setSelectionRange(caret, caret);
        frame.current?.scrollIntoView({ block: "nearest", behavior });
        setFlash(lines.findLast((it) => it.start <= span.start)?.number);
      },
    };
  });
  useEffect(() => {
    if (flash === undefined) return;
    const timer = setTimeout(() => setFlash(undefined), 1200);
    return () => clearTimeout(timer);
  }, [flash]);

  return (
    <div
      ref={frame}
      onScroll={(event) => setTop(Math.floor(event.currentTarget.scrollTop / step) * step)}
      className="code-box relative h-40 overflow-auto rounded-lg border border-edge/60 bg-sheet font-mono text-[13px] leading-5 focus-within:outline-2 focus-within:outline-ink"
      style={empty ? undefined : { height }}
    >
      <div
        className="relative min-h-full min-w-full"
        style={empty ? undefined : { width: `calc(${columns}ch + ${gutter} + 2rem)`, height: lines.length * lineHeight + 2 * padding }}
      >
        <div aria-hidden="true" className="code-copy pointer-events-none absolute inset-0 select-none whitespace-pre">
          {empty
            ? null
            : drawn.map((line) => {
                const here = marks.flatMap((mark) => findMarkOn(line, mark) ?? []);
                return (
                  <div
                    key={line.number}
                    className={`absolute inset-x-0 h-5 ${lookOf(marks, line, "line")} ${flash === line.number ? "flash" : ""}`}
                    style={{ top: padding + (line.number - 1) * lineHeight, paddingLeft: gutter }}
                  >
                    <CodeLine text={line.text} highlight={highlight} marks={here} />
                  </div>
                );
              })}
        </div>
        <textarea
          ref={area}
          id={id}
          aria-label={label}
          value={shownInTextArea(text)}
          placeholder={placeholder}
          onChange={(event) => onText(editKeepingLineEnds(text, event.target.value))}
          onPaste={onPaste}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.currentTarget.blur();
            document.getElementById("headline")?.focus();
          }}
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          className="code-area absolute inset-0 block h-full w-full resize-none overflow-hidden whitespace-pre bg-transparent px-4 py-2.5 leading-5 text-transparent caret-ink outline-none placeholder:whitespace-pre-wrap placeholder:text-faint"
          style={empty ? undefined : { paddingLeft: gutter }}
        />
        {empty ? null : (
          <div
            aria-hidden="true"
            className="pointer-events-none sticky left-0 h-full select-none border-line border-r bg-sheet text-right text-faint"
            style={{ width: `calc(${gutter} - 1ch)` }}
          >
            {drawn.map((line) => (
              <div
                key={line.number}
                className={`absolute inset-x-0 h-5 pr-[1ch] ${lookOf(marks, line, "number")}`}
                style={{ top: padding + (line.number - 1) * lineHeight }}
              >
                {numberOf ? numberOf(line.start) : line.number}
              </div>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

function lookOf(marks: readonly Mark[], line: TextLine, part: "line" | "number"): string {
  const here = marks.filter((mark) => findMarkOn(line, mark));
  if (here.length === 0) return "";
  return `${here.every((it) => it.calm) ? "calm" : "guilty"}-${part}`;
}

/** Width in cells: a tab goes to the next multiple of eight, what is not Latin may be twice as wide. */
function widestOf(lines: readonly string[]): number {
  let widest = 0;
  for (const line of lines) {
    if (line.length * 2 <= widest && !line.includes("\t")) continue;
    let cells = 0;
    for (let at = 0; at < line.length; at++) {
      const code = line.charCodeAt(at);
      cells += code === 9 ? 8 - (cells % 8) : code >= 0x1100 ? 2 : 1;
    }
    widest = Math.max(widest, cells);
  }
  return widest;
}
