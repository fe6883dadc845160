import type { Report, ReportFix } from "../../lib/report";
import { CopyButton } from "../ui/copy-button";
import { RichText } from "../ui/rich-text";
import { Command } from "./checks";

/** What to do now: the repair where one is sure enough, else the one command whose output decides. */
export function NextStep({ report, fix }: { readonly report: Report; readonly fix: ReportFix | undefined }) {
  const fixFirst = fix?.recommended === true;
  return (
    <>
      {fixFirst ? null : <Asks report={report} decide />}
      {fix ? <FixLine fix={fix} count={report.fixes.length} /> : null}
      {fixFirst ? <Asks report={report} decide={false} /> : null}
      {report.warnings.length > 0 ? (
        <p className="no-print mt-2.5 text-[13px]">
          <a href="#warnings" className="text-doubt underline decoration-line underline-offset-4 hover:decoration-current">
            {report.warnings.length === 1 ? "One more thing to look at" : `${report.warnings.length} more things to look at`}
          </a>
        </p>
      ) : null}
    </>
  );
}

function FixLine({ fix, count }: { readonly fix: ReportFix; readonly count: number }) {
  return (
    <p className="no-print mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      <span className="min-w-0 text-[0.9375rem]">
        <span className="font-semibold text-trust">{fix.recommended ? "To fix it: " : "One way to fix it: "}</span>
        <RichText>{fix.title}</RichText>
      </span>
      {fix.patched === undefined ? null : <CopyButton variant="solid" text={fix.patched} label="Copy the patched Dockerfile" what="" />}
      <a href="#fixes" className="text-[13px] text-soft underline decoration-line underline-offset-4 hover:text-ink">
        {count > 1 ? `See all ${count} ways` : "See it"}
      </a>
    </p>
  );
}

/** What to paste next. A command that is spoken of stands right here; so does the one that decides, where no repair is sure. */
function Asks({ report: { asks, alternatives, confidence }, decide }: { readonly report: Report; readonly decide: boolean }) {
  const tests = alternatives.map((it) => it.test).filter((it) => it !== "");
  const asked = asks.map((ask) => ({ ask, command: /command below/.test(ask) ? tests.find((it) => it.includes("s_client")) : undefined }));
  const deciding = decide && confidence !== "certain" && asked.every((it) => it.command === undefined) ? tests[0] : undefined;
  if (asks.length === 0 && deciding === undefined) return null;
  return (
    <ul className="mt-4 grid max-w-[46em] gap-2.5">
      {deciding === undefined ? null : (
        <li className="border-doubt border-l-2 pl-3">
          <p className="mb-1.5">This command decides. Paste its output after the log.</p>
          <Command command={deciding} what="the command that decides" />
        </li>
      )}
      {asked.map(({ ask, command }) => (
        <li key={ask} className="border-doubt border-l-2 pl-3">
          <RichText>{ask}</RichText>
          {command === undefined ? null : (
            <div className="mt-1.5">
              <Command command={command} what="the command that decides" />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
