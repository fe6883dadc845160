import type { ReactNode } from "react";
import type { Report, ReportFix } from "../../lib/report";
import { type Confidence, type FixAt, fixAts, kinds, type Phase, phases, runtimes } from "../../lib/vocabulary";
import type { HighlightLine } from "../code/highlighter";
import { RichText } from "../ui/rich-text";
import { chapterOf } from "./chapter-of";
import { NextStep } from "./next-step";

const sureness: Record<Confidence, string> = {
  certain: "certain",
  likely: "likely, not certain",
  possible: "one possibility",
};
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
}: {
  readonly report: Report;
  readonly fix: ReportFix | undefined;
  readonly highlight: HighlightLine | undefined;
  /** What must be settled before one acts on the answer. */
  readonly children: ReactNode;
}) {
  const [first, ...more] = report.explanation;
  return (
    <header className="answer-head">
      <p className="mb-1.5 text-[13px] text-soft">
        <span className={`font-medium ${tones[report.fixAt]}`}>{kindOf(report)}</span>
        {factsOf(report).map((it) => (
          <span key={it}> · {it}</span>
        ))}
      </p>
      <h1
        id="headline"
        tabIndex={-1}
        className="max-w-[26em] scroll-mt-4 text-balance font-semibold text-[1.5rem] leading-[1.2] tracking-[-0.022em] outline-none [overflow-wrap:anywhere] wide:text-[1.75rem]"
      >
        <RichText>{report.headline}</RichText>
      </h1>
      {first ? (
        <p className="mt-3 max-w-[42em] text-[1.0313rem] text-soft [&_code]:text-ink">
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
        <a href={`/learn#${chapterOf(report)}`} target="_blank" rel="noreferrer" className={`no-print ${quiet}`}>
          New to these words?
          <span className="sr-only"> A chapter on them (in a new tab)</span>
        </a>
      </div>
      {children}
      <NextStep report={report} fix={fix} highlight={highlight} />
    </header>
  );
}

function kindOf({ failure, dockerfile, input }: Report): string {
  if (failure) return kinds[failure.kind];
  if (input.log.trim() === "" && dockerfile) return "From the Dockerfile alone";
  return kinds.none;
}

function factsOf({ failure, stage, confidence, fixAt }: Report): readonly string[] {
  const runtime = stage?.judgement.runtime ?? failure?.runtime;
  const phase = failure && failure.phase !== "unknown" ? failure.phase : undefined;
  return [
    // In a cluster it is the API server or a kubelet that speaks, whatever it is written in.
    runtime && runtime !== "other" && phase !== "cluster" ? runtimes[runtime] : "",
    phase ? phases[phase] : "",
    fixAt === "none" ? "" : whereOf(fixAt, phase),
    fixAt === "none" ? "" : sureness[confidence],
  ].filter((it) => it !== "");
}

function whereOf(fixAt: FixAt, phase: Phase | undefined): string {
  if (fixAt === "unknown") return "where to fix it is not yet known";
  return fixAt === "cluster" && phase === "cluster" ? "to be fixed there" : `to be fixed in ${fixAts[fixAt]}`;
}
