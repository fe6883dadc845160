import type { Evidence } from "../../lib/report";
import { CodeLine } from "../code/code-line";
import { findMarkOn, textLinesOf } from "../code/text-lines";

/** A text with its lines numbered and the guilty ones marked. */
export function CodeListing({
  label,
  text,
  evidence,
}: {
  readonly label: string;
  readonly text: string;
  readonly evidence: readonly Evidence[];
}) {
  const lines = textLinesOf(text.replace(/\n$/, ""));
  return (
    <ol aria-label={label} className="overflow-hidden rounded-[10px] border border-line bg-sheet py-2 font-mono text-[13px] leading-[1.7]">
      {lines.map((line) => {
        const marks = evidence.flatMap((it) => findMarkOn(line, it.span) ?? []);
        return (
          <li key={line.number} className={`flex pr-4 ${marks.length > 0 ? "guilty-line" : ""}`}>
            <span aria-hidden="true" className="w-11 shrink-0 select-none pr-3 text-right text-soft">
              {line.number}
            </span>
            <code className="min-w-0 whitespace-pre-wrap text-[13px] [overflow-wrap:anywhere]">
              <CodeLine text={line.text} highlight={undefined} marks={marks} />
            </code>
          </li>
        );
      })}
    </ol>
  );
}
