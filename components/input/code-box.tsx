import { type ClipboardEvent, memo, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { Mark } from "../code/code-line";
import type { HighlightLine } from "../code/highlighter";
import { textLinesOf } from "../code/text-lines";
import { editKeepingLineEnds, shownInTextArea } from "./edit-keeping-line-ends";
import { FlatCopy, FlatNumbers, lineHeight, padding } from "./flat-copy";
import { WrappedCopy } from "./wrapped-copy";

/** Wrapped lines are all drawn, since their heights are not known beforehand; beyond this many none is wrapped. */
const mostWrapped = 600;
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
 * numbers. Both lie in one scrolling frame, so that they cannot come apart.
 */
export const CodeBox = memo(function CodeBox({
  id,
  label,
  text,
  placeholder,
  marks,
  highlight,
  wrap,
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
  /** Long lines go on below instead of out of sight. */
  readonly wrap: boolean;
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
  const wrapped = wrap && lines.length <= mostWrapped;
  const columns = useMemo(() => (wrapped ? 0 : widestOf(lines.map((it) => it.text))), [wrapped, lines]);
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
      const row = frame.current?.querySelector(`[data-line="${line?.number ?? 1}"]`);
      const mark = row?.querySelector("mark");
      const top =
        row instanceof HTMLElement ? row.offsetTop + (mark ? mark.offsetTop : 0) - padding : ((line?.number ?? 1) - 1) * lineHeight;
      // The beginning of the line stays in sight where the place is near it.
      const left = !wrapped && column * 7.8 > (frame.current?.clientWidth ?? 0) * 0.7 ? (column - 12) * 7.8 : 0;
      frame.current?.scrollTo({ top: top - 2 * lineHeight, left, behavior });
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
      style={empty ? undefined : wrapped ? { height: "auto", maxHeight: most * lineHeight + 2 * padding } : { height }}
    >
      <div
        className={`relative min-w-full ${empty || !wrapped ? "min-h-full" : ""}`}
        style={
          empty
            ? undefined
            : wrapped
              ? { minHeight: fewest * lineHeight + 2 * padding }
              : { width: `calc(${columns}ch + ${gutter} + 2rem)`, height: lines.length * lineHeight + 2 * padding }
        }
      >
        {empty ? null : wrapped ? (
          <WrappedCopy lines={lines} marks={marks} highlight={highlight} gutter={gutter} flash={flash} numberOf={numberOf} />
        ) : (
          <FlatCopy drawn={drawn} marks={marks} highlight={highlight} gutter={gutter} flash={flash} />
        )}
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
          wrap={wrapped ? "soft" : "off"}
          spellCheck={false}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          className={`code-area absolute inset-0 block h-full w-full resize-none overflow-hidden bg-transparent px-4 py-2.5 leading-5 text-transparent caret-ink outline-none placeholder:whitespace-pre-wrap placeholder:text-faint ${wrapped ? "whitespace-pre-wrap [overflow-wrap:anywhere]" : "whitespace-pre"}`}
          style={empty ? undefined : { paddingLeft: gutter }}
        />
        {empty ? null : wrapped ? (
          <div
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 left-0 border-line border-r"
            style={{ width: `calc(${gutter} - 1ch)` }}
          />
        ) : (
          <FlatNumbers drawn={drawn} marks={marks} gutter={gutter} numberOf={numberOf} />
        )}
      </div>
    </div>
  );
});

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
