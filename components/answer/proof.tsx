import { type LogExcerpt, lineInLog } from "../../lib/log/log-excerpt";
import type { Evidence, Report } from "../../lib/report";
import { CodeLine } from "../code/code-line";
import type { HighlightLine } from "../code/highlighter";
import { findMarkOn, type TextLine, textLinesOf } from "../code/text-lines";
import { RichText } from "../ui/rich-text";
import { isCalm } from "./is-calm";
import { type ProofRow, proofRowsOf } from "./proof-rows";

const names = { log: "Log", dockerfile: "Dockerfile" } as const;
/** More than this many are folded away: the first ones are the proof. */
const shownAtOnce = 3;
/** Longer lines are cut around the mark, with an ellipsis that says so. */
const longest = 360;

/** The lines that prove it, each one a way back to its place in the boxes. */
export function Proof({
  report,
  excerpt,
  highlight,
  onReveal,
}: {
  readonly report: Report;
  readonly excerpt: LogExcerpt | undefined;
  readonly highlight: HighlightLine | undefined;
  readonly onReveal: (span: Evidence["span"]) => void;
}) {
  if (report.evidence.length === 0) return null;
  const lines = { log: textLinesOf(report.input.log), dockerfile: textLinesOf(report.input.dockerfile) };
  const rows = proofRowsOf(report.evidence, lines);
  const item = (evidence: Evidence) => (
    <ProofItem
      key={`${evidence.span.in} ${evidence.span.start} ${evidence.note}`}
      evidence={evidence}
      repeats={evidence.span.start === report.failure?.span.start && evidence.span.in === "log" ? report.failure.count - 1 : 0}
      calm={isCalm(report, evidence)}
      excerpt={excerpt}
      rows={rows[report.evidence.indexOf(evidence)] ?? []}
      highlight={evidence.span.in === "dockerfile" ? highlight : undefined}
      onReveal={onReveal}
    />
  );
  return (
    <section aria-label="The lines that prove it" className="mt-6">
      <ol
        className={`grid gap-3 border-l-[3px] pl-4 ${report.evidence.every((it) => isCalm(report, it)) ? "border-edge" : "border-break"}`}
      >
        {report.evidence.slice(0, shownAtOnce).map(item)}
        {report.evidence.length > shownAtOnce ? (
          <li>
            <details>
              <summary className="w-fit cursor-pointer text-[13px] text-soft underline decoration-line underline-offset-4">
                {report.evidence.length === shownAtOnce + 1 ? "1 more line" : `${report.evidence.length - shownAtOnce} more lines`}
              </summary>
              <ol className="mt-3 grid gap-3">{report.evidence.slice(shownAtOnce).map(item)}</ol>
            </details>
          </li>
        ) : null}
      </ol>
    </section>
  );
}

function ProofItem({
  evidence: { span, note },
  repeats,
  calm,
  excerpt,
  rows,
  highlight,
  onReveal,
}: {
  readonly evidence: Evidence;
  /** How often the log says it again. */
  readonly repeats: number;
  readonly calm: boolean;
  readonly excerpt: LogExcerpt | undefined;
  readonly rows: readonly ProofRow[];
  readonly highlight: HighlightLine | undefined;
  readonly onReveal: (span: Evidence["span"]) => void;
}) {
  const numberOf = (line: TextLine) => (excerpt && span.in === "log" ? lineInLog(excerpt, line.start) : line.number);
  const guilty = rows.find((it) => it.touched)?.line;
  return (
    <li
      className={`relative before:absolute before:top-[0.4rem] before:-left-[22px] before:size-[9px] before:rounded-full ${calm ? "before:bg-edge" : "before:bg-break"}`}
    >
      <p className="flex flex-wrap gap-x-2 text-[13px] text-soft">
        <button
          type="button"
          onClick={() => onReveal(span)}
          className="font-medium text-ink underline decoration-edge underline-offset-4 hover:decoration-ink"
        >
          {names[span.in]}, line {guilty ? numberOf(guilty) : 1}
        </button>
        {repeats > 0 ? <span>and {repeats === 1 ? "once" : `${repeats} times`} more.</span> : null}
        <span>
          <RichText>{note}</RichText>
        </span>
      </p>
      <pre className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-[13px] leading-relaxed">
        {rows.map(({ line, touched }) => {
          const mark = findMarkOn(line, span) ?? { start: 0, end: 0 };
          const cut = touched ? cutAround(line.text, mark) : { text: line.text.trimStart(), by: 0 };
          return (
            <span key={line.number} className="contents">
              <span aria-hidden="true" className={`select-none text-right ${touched ? "text-soft" : "text-faint"}`}>
                {numberOf(line)}
              </span>
              <span className={touched ? "whitespace-pre-wrap [overflow-wrap:anywhere]" : "truncate text-faint"}>
                {touched ? (
                  <CodeLine
                    text={cut.text}
                    highlight={highlight}
                    marks={[{ start: mark.start - cut.by, end: Math.min(mark.end - cut.by, cut.text.length), calm }]}
                  />
                ) : (
                  cut.text.slice(0, longest)
                )}
                {"\n"}
              </span>
            </span>
          );
        })}
      </pre>
    </li>
  );
}

function cutAround(text: string, mark: { readonly start: number; readonly end: number }): { readonly text: string; readonly by: number } {
  const indent = text.length - text.trimStart().length;
  if (text.length - indent <= longest) return { text: text.slice(indent), by: indent };
  const start = Math.max(indent, Math.min(mark.start - 80, text.length - longest));
  const end = Math.min(text.length, start + longest);
  const lead = start > indent ? "… " : "";
  return { text: `${lead}${text.slice(start, end)}${end < text.length ? " …" : ""}`, by: start - lead.length };
}
