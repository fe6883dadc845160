import { causes } from "../../lib/causes/all";
import type { Cause } from "../../lib/causes/cause";
import { gradeOf } from "../../lib/causes/sources";
import type { Report } from "../../lib/report";
import { marksOf } from "../answer/marks-of";
import { Section } from "../answer/section";
import { RichText } from "../ui/rich-text";
import { CodeListing } from "./code-listing";
import { CommandList } from "./command-list";
import { pageHighlight } from "./page-highlight";
import { PatchListing } from "./patch-listing";
import { reportOfCase } from "./read-case";
import { WorkbenchLink } from "./workbench-link";

/** One story of this cause as the workbench would answer it: the proof, the repair, and the commands that tell. */
export function CauseStory({ cause: { example, sources, title } }: { readonly cause: Cause }) {
  const report = reportOfCase(example);
  const fix = report.fixes.find((it) => it.recommended) ?? report.fixes[0];
  const { log, dockerfile } = report.input;
  const deciding = decidingOf(report);
  return (
    <>
      <Section id="story" title="A story">
        <div className="grid min-w-0 gap-4">
          <p className="max-w-[42em] font-medium text-[1.0313rem]">
            <RichText>{report.headline}</RichText>
          </p>
          {report.explanation.map((it) => (
            <p key={it} className="max-w-[42em] text-soft [&_code]:text-ink">
              <RichText>{it}</RichText>
            </p>
          ))}
          {log.trim() === "" ? null : <Listing name="Log" text={log} report={report} />}
          {dockerfile.trim() === "" ? null : <Listing name="Dockerfile" text={dockerfile} report={report} />}
          <WorkbenchLink input={report.input} title={title} />
        </div>
      </Section>
      {fix ? (
        <Section id="repair" title={fix.title}>
          <p className="mb-3 max-w-[42em] text-soft [&_code]:text-ink">
            <RichText>{fix.why}</RichText>
          </p>
          {fix.patched === undefined ? null : <PatchListing fix={fix} original={dockerfile} />}
          {fix.snippet === undefined ? null : (
            <pre className="whitespace-pre-wrap rounded-[10px] bg-well px-4 py-3 text-[13px] leading-relaxed [overflow-wrap:anywhere]">
              {fix.snippet}
            </pre>
          )}
        </Section>
      ) : null}
      {deciding.length === 0 && report.checks.length === 0 ? null : (
        <Section id="commands" title="Commands that tell">
          <div className="grid min-w-0 gap-5">
            {deciding.length === 0 ? null : <CommandList title="What it is" commands={deciding} />}
            {report.checks.length === 0 ? null : <CommandList title="That it worked" commands={report.checks} />}
          </div>
        </Section>
      )}
      <Section id="sources" title="Sources">
        <ul className="grid gap-1 text-[13px]">
          {sources.map((it) => (
            <li key={it} className="[overflow-wrap:anywhere]">
              <a href={it} rel="noreferrer" className="underline decoration-line underline-offset-4">
                {it}
              </a>
              {gradeOf(it) === "memory" ? <span className="text-soft"> (cited from memory, not opened)</span> : null}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Listing({ name, text, report }: { readonly name: "Log" | "Dockerfile"; readonly text: string; readonly report: Report }) {
  const isDockerfile = name === "Dockerfile";
  return (
    <div className="grid min-w-0 gap-1">
      <p aria-hidden="true" className="font-medium text-[13px] text-soft">
        {name}
      </p>
      <CodeListing
        label={name}
        text={text}
        marks={marksOf(report, isDockerfile ? "dockerfile" : "log")}
        {...(isDockerfile && { highlight: pageHighlight })}
      />
    </div>
  );
}

/** Each command once, with all that its output can say. */
function decidingOf({ alternatives }: Report): readonly { readonly title: string; readonly command: string }[] {
  const tests = [...new Set(alternatives.map((it) => it.test))].filter((it) => it !== "");
  return tests.map((command) => ({
    command,
    title: alternatives
      .filter((it) => it.test === command)
      .map(({ cause, why }) => `${causes.find((it) => it.id === cause)?.title ?? cause}: ${why}`)
      .join(" "),
  }));
}
