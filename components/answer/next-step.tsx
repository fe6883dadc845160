import type { Report, ReportFix } from "../../lib/report";
import type { HighlightLine } from "../code/highlighter";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { JumpButton } from "../ui/jump-button";
import { RichText } from "../ui/rich-text";
import { askedOf } from "./asked";
import { Command } from "./checks";
import { PlaceholderNote } from "./placeholder-note";
import { ShortChange } from "./short-change";

/** How the engine asks for it. */
const dockerfileAsk = "Paste the Dockerfile";
const link = "text-[13px] text-soft hover:text-ink";

/** What to do now: the repair where one is sure enough, else the one command whose output decides. */
export function NextStep({
  report,
  fix,
  highlight,
  onPasteDockerfile,
}: {
  readonly report: Report;
  readonly fix: ReportFix | undefined;
  readonly highlight: HighlightLine | undefined;
  readonly onPasteDockerfile: () => void;
}) {
  const fixFirst = fix?.recommended === true;
  const asks = <Asks report={report} fix={fix} onPasteDockerfile={onPasteDockerfile} />;
  return (
    <>
      {fixFirst ? null : asks}
      {fix ? <FixLine fix={fix} count={report.fixes.length} original={report.input.dockerfile} highlight={highlight} /> : null}
      {fixFirst ? asks : null}
      {report.warnings.length > 0 ? (
        <p className="no-print mt-2.5 text-[13px]">
          <JumpButton to="warnings" className="text-doubt hover:decoration-current">
            {report.warnings.length === 1 ? "One more thing to look at" : `${report.warnings.length} more things to look at`}
          </JumpButton>
        </p>
      ) : null}
    </>
  );
}

function FixLine({
  fix,
  count,
  original,
  highlight,
}: {
  readonly fix: ReportFix;
  readonly count: number;
  readonly original: string;
  readonly highlight: HighlightLine | undefined;
}) {
  return (
    <div className="mt-4 grid min-w-0 gap-2">
      <p>
        <span className="font-semibold text-trust">{fix.recommended ? "To fix it: " : "One way to fix it: "}</span>
        <RichText>{fix.title}</RichText>
      </p>
      <ShortChange fix={fix} original={original} highlight={highlight} />
      <PlaceholderNote fix={fix} original={original} />
      <p className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
        {fix.patched === undefined ? null : <CopyButton variant="solid" text={fix.patched} label="Copy the patched Dockerfile" what="" />}
        <JumpButton to="fixes" className={link}>
          {count > 1
            ? count === 2
              ? "See both ways"
              : `See all ${count} ways`
            : fix.patched === undefined
              ? "Why, and its catch"
              : "See it in the file"}
        </JumpButton>
      </p>
    </div>
  );
}

/** What to paste next. A command that is spoken of stands right here, unless there is a repair to look at first. */
function Asks({
  report,
  fix,
  onPasteDockerfile,
}: {
  readonly report: Report;
  readonly fix: ReportFix | undefined;
  readonly onPasteDockerfile: () => void;
}) {
  const { asks, deciding } = askedOf(report, fix);
  if (asks.length === 0 && deciding === undefined) return null;
  // On a narrow screen the boxes are folded away, and nothing else there takes a Dockerfile.
  const takesDockerfile = asks.some((it) => it.ask.startsWith(dockerfileAsk));
  const paste = takesDockerfile ? (
    <Button variant={fix?.recommended ? "quiet" : "solid"} onClick={onPasteDockerfile} className="no-print mt-2 wide:hidden">
      Paste the Dockerfile
    </Button>
  ) : null;
  if (fix?.recommended)
    return (
      <div className="no-print mt-3 max-w-[46em] text-[13px] text-soft [&_code]:text-ink">
        <p>
          <span className="font-medium text-ink">To be certain: </span>
          <RichText>{asks.map((it) => it.ask).join(" ")}</RichText>{" "}
          {asks.some(({ ask }) => ask.includes("command below")) ? (
            <JumpButton to="alternatives" className={link}>
              Go to the command
            </JumpButton>
          ) : null}
        </p>
        {paste}
      </div>
    );
  return (
    <ul className="no-print mt-4 grid max-w-[46em] gap-2.5">
      {deciding === undefined ? null : (
        <li className="min-w-0 border-doubt border-l-2 pl-3">
          <p className="mb-1.5">This command decides. Paste its output after the log.</p>
          <Command command={deciding} what="the command that decides" />
        </li>
      )}
      {asks.map(({ ask, command }) => (
        <li key={ask} className="min-w-0 border-doubt border-l-2 pl-3">
          <RichText>{ask}</RichText>
          {ask.startsWith(dockerfileAsk) ? <div>{paste}</div> : null}
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
