import type { ReactNode } from "react";
import type { LogExcerpt } from "../../lib/log/log-excerpt";
import type { Evidence, Report, ReportFix, StageSummary } from "../../lib/report";
import type { Runtime } from "../../lib/vocabulary";
import type { HighlightLine } from "../code/highlighter";
import { Alternatives } from "./alternatives";
import { askedOf } from "./asked";
import { Checks } from "./checks";
import { FixChoice } from "./fix-choice";
import { Headline } from "./headline";
import { Later } from "./later";
import { PatchedFile } from "./patched-file";
import { hasPictures, Pictures } from "./pictures";
import { Proof } from "./proof";
import { Readings } from "./readings";
import { shortSnippetOf } from "./short-snippet";
import { Snippet } from "./snippet";
import { TargetDoubt } from "./target-doubt";
import { Warnings } from "./warnings";

/** Draws a report, the answer first. Decides nothing: what is chosen is told to it, what is clicked it passes on. */
export function Answer({
  report,
  fix,
  fixedStages,
  excerpt,
  highlight,
  arrived,
  children,
  onFix,
  onReveal,
  onTarget,
  onRuntime,
  onPasteDockerfile,
}: {
  readonly report: Report;
  readonly fix: ReportFix | undefined;
  /** The stages as they are with that fix; undefined where it does not patch the Dockerfile. */
  readonly fixedStages: readonly StageSummary[] | undefined;
  /** Set where the log is an excerpt of a larger one, whose line numbers are then told. */
  readonly excerpt: LogExcerpt | undefined;
  readonly highlight: HighlightLine | undefined;
  /** Changes with each text that arrives as a whole. */
  readonly arrived: unknown;
  /** What stands at the end: sharing. */
  readonly children: ReactNode;
  readonly onFix: (id: string) => void;
  readonly onReveal: (span: Evidence["span"]) => void;
  readonly onTarget: (target: string) => void;
  readonly onRuntime: (runtime: Runtime | undefined) => void;
  readonly onPasteDockerfile: () => void;
}) {
  const repair =
    report.fixes.length > 0 && fix ? (
      <FixChoice fixes={report.fixes} chosen={fix} onChoose={onFix}>
        {fix.patched === undefined ? null : <PatchedFile fix={fix} original={report.input.dockerfile} highlight={highlight} />}
        {fix.snippet === undefined || (report.fixes.length === 1 && shortSnippetOf(fix) !== undefined) ? null : <Snippet fix={fix} />}
      </FixChoice>
    ) : null;
  const { shown } = askedOf(report, fix);
  const alternatives = (
    <Alternatives alternatives={report.alternatives} answered={report.cause} shown={shown} undecided={repair === null} />
  );
  // What can only be checked once there is a repair is no news where the same command is asked for above.
  const checks =
    repair === null ? report.checks.filter((it) => !report.alternatives.some(({ test }) => test === it.command)) : report.checks;
  const below = (
    <>
      {repair}
      <Warnings report={report} onReveal={onReveal} />
      <Checks checks={checks} />
      {repair === null ? null : alternatives}
      <Readings report={report} onReveal={onReveal} />
      {children}
    </>
  );
  return (
    <article aria-label="Answer" className="answer grid min-w-0 gap-9">
      <div>
        <Headline report={report} fix={fix} highlight={highlight} onPasteDockerfile={onPasteDockerfile}>
          <TargetDoubt report={report} onTarget={onTarget} onRuntime={onRuntime} />
        </Headline>
        <Proof report={report} excerpt={excerpt} highlight={highlight} onReveal={onReveal} />
      </div>
      {repair === null ? alternatives : null}
      <Pictures report={report} fixedStages={fixedStages} arrived={arrived} />
      {hasPictures(report) ? <Later of={arrived}>{below}</Later> : below}
    </article>
  );
}
