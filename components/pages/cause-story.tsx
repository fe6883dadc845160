import type { Cause } from "../../lib/causes/cause";
import { marksOf } from "../answer/marks-of";
import { Section } from "../answer/section";
import { RichText } from "../ui/rich-text";
import { CodeListing } from "./code-listing";
import { PatchListing } from "./patch-listing";
import { reportOfCase } from "./read-case";

/** One story of this cause as the workbench would answer it. */
export function CauseStory({ cause: { example, sources } }: { readonly cause: Cause }) {
  const report = reportOfCase(example);
  const fix = report.fixes.find((it) => it.recommended) ?? report.fixes[0];
  const { log, dockerfile } = report.input;
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
          {log.trim() === "" ? null : <CodeListing label="Log" text={log} marks={marksOf(report, "log")} />}
          {dockerfile.trim() === "" ? null : <CodeListing label="Dockerfile" text={dockerfile} marks={marksOf(report, "dockerfile")} />}
        </div>
      </Section>
      {fix ? (
        <Section id="repair" title={fix.title.replaceAll("`", "")}>
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
      <Section id="sources" title="Sources">
        <ul className="grid gap-1 text-[13px]">
          {sources.map((it) => (
            <li key={it} className="[overflow-wrap:anywhere]">
              <a href={it} rel="noreferrer" className="underline decoration-line underline-offset-4">
                {it}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
