import type { ReactNode } from "react";
import { factsOfReport } from "../../lib/facts-of-report";
import type { Report, ReportFix } from "../../lib/report";
import type { FixAt } from "../../lib/vocabulary";
import type { HighlightLine } from "../code/highlighter";
import { RichText } from "../ui/rich-text";
import { chapterOf } from "./chapter-of";
import { NextStep } from "./next-step";

const quiet = "text-soft underline decoration-line underline-offset-4 hover:text-ink";
const tones: Record<FixAt, string> = {
  image: "text-break",
  "build-stage": "text-break",
  "docker-host": "text-doubt",
  cluster: "text-doubt",
  server: "text-doubt",
  "client-peer": "text-doubt",
  clock: "text-doubt",
  application: "text-break",
  unknown: "text-doubt",
  none: "text-trust",
};

/** What happened, why, and what to do, before anything else. */
export function Headline({
  report,
  fix,
  highlight,
  children,
  onPasteDockerfile,
}: {
  readonly report: Report;
  readonly fix: ReportFix | undefined;
  readonly highlight: HighlightLine | undefined;
  readonly onPasteDockerfile: () => void;
  /** What must be settled before one acts on the answer. */
  readonly children: ReactNode;
}) {
  const [first, ...more] = report.explanation;
  const [kind, ...facts] = factsOfReport(report);
  const chapter = chapterOf(report);
  return (
    <header className="answer-head">
      <p className="mb-1.5 text-[13px] text-soft">
        <span className={`font-medium ${toneOf(report)}`}>{kind}</span>
        {facts.map((it) => (
          <span key={it}> · {it}</span>
        ))}
      </p>
      <h1
        id="headline"
        tabIndex={-1}
        className="max-w-[26em] scroll-mt-4 text-balance font-semibold text-[1.375rem] leading-[1.2] tracking-[-0.022em] outline-none [overflow-wrap:anywhere] wide:text-[1.75rem]"
      >
        <RichText>{report.headline}</RichText>
      </h1>
      {first ? (
        <p className="mt-3 max-w-[42em] text-soft wide:text-[1.0313rem] [&_code]:text-ink">
          <RichText>{first}</RichText>
        </p>
      ) : null}
      <div className="mt-1.5 flex max-w-[42em] flex-wrap gap-x-5 gap-y-1 text-[13px]">
        {more.length > 0 ? (
          <details className="open:w-full">
            <summary className={`cursor-pointer ${quiet}`}>The longer explanation</summary>
            <div className="mt-2 mb-1 grid gap-2 border-line border-l pl-4 text-[0.9375rem] text-soft [&_code]:text-ink">
              {more.map((it) => (
                <p key={it}>
                  <RichText>{it}</RichText>
                </p>
              ))}
            </div>
          </details>
        ) : null}
        {report.cause && report.fixAt !== "none" ? (
          <a href={`/causes/${report.cause}`} target="_blank" rel="noreferrer" className={`no-print ${quiet}`}>
            More on this cause
            <span className="sr-only"> (in a new tab)</span>
          </a>
        ) : null}
        {isSilent(report) ? null : (
          <a href={`/learn#${chapter.id}`} target="_blank" rel="noreferrer" className={`no-print ${quiet}`}>
            Learn: <RichText>{chapter.title}</RichText>
            <span className="sr-only"> (in a new tab)</span>
          </a>
        )}
      </div>
      {children}
      <NextStep report={report} fix={fix} highlight={highlight} onPasteDockerfile={onPasteDockerfile} />
    </header>
  );
}

/** That nothing failed is neither a fault nor a proof that all is well. */
function isSilent({ failure, cause, fixAt, input }: Report): boolean {
  return !failure && fixAt === "none" && (cause === "nothing-recognised" || input.log.trim() !== "");
}

function toneOf(report: Report): string {
  return isSilent(report) || (!report.failure && report.input.log.trim() !== "") ? "text-soft" : tones[report.fixAt];
}
