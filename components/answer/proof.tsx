import { type LogExcerpt, lineInLog } from "../../lib/log/log-excerpt";
import type { Evidence, Report } from "../../lib/report";
import { CodeLine } from "../code/code-line";
import type { HighlightLine } from "../code/highlighter";
import { findMarkOn, type TextLine, textLinesOf } from "../code/text-lines";
import { RichText } from "../ui/rich-text";
import { isCalm } from "./is-calm";

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
  const item = (evidence: Evidence) => (
    <ProofItem
      key={`${evidence.span.in} ${evidence.span.start} ${evidence.note}`}
      evidence={evidence}
      calm={isCalm(report, evidence)}
      excerpt={excerpt}
      lines={lines[evidence.span.in]}
      highlight={evidence.span.in === "dockerfile" ? highlight : undefined}
      onReveal={onReveal}
    />
  );
  return (
    <section aria-label="The lines that prove it" className="mt-6">
      <ol className="grid gap-3 border-break border-l-[3px] pl-4">
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
  calm,
  excerpt,
  lines,
  highlight,
  onReveal,
}: {
  readonly evidence: Evidence;
  readonly calm: boolean;
  readonly excerpt: LogExcerpt | undefined;
  readonly lines: readonly TextLine[];
  readonly highlight: HighlightLine | undefined;
  readonly onReveal: (span: Evidence["span"]) => void;
}) {
  const first = lines.findIndex((it) => it.start + it.text.length >= span.start);
  const touched = lines.slice(Math.max(0, first), Math.max(0, first) + 4).filter((it) => findMarkOn(it, span));
  const line = touched[0] ?? lines[Math.max(0, first)];
  const number = excerpt && span.in === "log" ? lineInLog(excerpt, span.start) : (line?.number ?? 1);
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
          {names[span.in]}, line {number}
        </button>
        <span>
          <RichText>{note}</RichText>
        </span>
      </p>
      <pre className="mt-0.5 whitespace-pre-wrap text-[13px] leading-relaxed [overflow-wrap:anywhere]">
        {touched.map((line, index) => {
          const mark = findMarkOn(line, span) ?? { start: 0, end: 0 };
          const cut = cutAround(line.text, mark);
          return (
            <span key={line.number}>
              {index > 0 ? "\n" : ""}
              <CodeLine
                text={cut.text}
                highlight={highlight}
                marks={[{ start: mark.start - cut.by, end: Math.min(mark.end - cut.by, cut.text.length), calm }]}
              />
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
