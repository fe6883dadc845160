import type { Evidence, Report } from "../../lib/report";
import { textLinesOf } from "../code/text-lines";
import { RichText } from "../ui/rich-text";
import { Section } from "./section";

const names = { log: "Log", dockerfile: "Dockerfile" } as const;

/** Switches that turn verification off, and whatever else should not stay as it is. */
export function Warnings({ report, onReveal }: { readonly report: Report; readonly onReveal: (span: Evidence["span"]) => void }) {
  if (report.warnings.length === 0) return null;
  const lines = { log: textLinesOf(report.input.log), dockerfile: textLinesOf(report.input.dockerfile) };
  return (
    <Section id="warnings" title="While we are here">
      <ul className="grid gap-2">
        {report.warnings.map(({ id, span, message }) => (
          <li key={`${id} ${span.start}`} className="rounded-lg bg-doubt-wash px-4 py-2.5">
            <RichText>{message}</RichText>{" "}
            <button type="button" onClick={() => onReveal(span)} className="whitespace-nowrap text-[13px] underline underline-offset-4">
              {names[span.in]}, line {lines[span.in].findLast((it) => it.start <= span.start)?.number ?? 1}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
