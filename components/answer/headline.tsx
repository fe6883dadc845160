import type { Report, ReportFix } from "../../lib/report";
import { type Confidence, type FixAt, fixAts, kinds, phases, runtimes } from "../../lib/vocabulary";
import { RichText } from "../ui/rich-text";
import { NextStep } from "./next-step";

const sureness: Record<Confidence, string> = {
  certain: "certain",
  likely: "likely, not certain",
  possible: "one possibility",
};
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
export function Headline({ report, fix }: { readonly report: Report; readonly fix: ReportFix | undefined }) {
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
        className="outline-none max-w-[26em] text-balance font-semibold text-[1.5rem] leading-[1.2] tracking-[-0.022em] wide:text-[1.75rem]"
      >
        <RichText>{report.headline}</RichText>
      </h1>
      {first ? (
        <p className="mt-3 max-w-[42em] text-[1.0313rem] text-soft [&_code]:text-ink">
          <RichText>{first}</RichText>
        </p>
      ) : null}
      {more.length > 0 ? (
        <details className="mt-2 max-w-[42em]">
          <summary className="w-fit cursor-pointer text-[13px] text-soft underline decoration-line underline-offset-4 hover:text-ink">
            The longer explanation
          </summary>
          <div className="mt-2 grid gap-2 border-line border-l pl-4 text-soft [&_code]:text-ink">
            {more.map((it) => (
              <p key={it}>
                <RichText>{it}</RichText>
              </p>
            ))}
          </div>
        </details>
      ) : null}
      {report.cause && report.fixAt !== "none" ? (
        <p className="no-print mt-2 text-[13px]">
          <a
            href={`/causes/${report.cause}`}
            target="_blank"
            rel="noreferrer"
            className="text-soft underline decoration-line underline-offset-4 hover:text-ink"
          >
            More on this cause
            <span className="sr-only"> (in a new tab)</span>
          </a>
        </p>
      ) : null}
      <NextStep report={report} fix={fix} />
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
  return [
    runtime && runtime !== "other" ? runtimes[runtime] : "",
    failure && failure.phase !== "unknown" ? phases[failure.phase] : "",
    fixAt === "none" ? "" : fixAt === "unknown" ? "where to fix it is not yet known" : `to be fixed in ${fixAts[fixAt]}`,
    fixAt === "none" ? "" : sureness[confidence],
  ].filter((it) => it !== "");
}
