import type { Report } from "../../lib/report";
import type { Runtime } from "../../lib/vocabulary";
import { ProgramChoice } from "../input/program-choice";
import { Button } from "../ui/button";
import { RichText } from "../ui/rich-text";

/** Nobody said which stage runs, and the last one does not look like it: one click says so. */
export function TargetDoubt({
  report,
  onTarget,
  onRuntime,
}: {
  readonly report: Report;
  readonly onTarget: (target: string) => void;
  readonly onRuntime: (runtime: Runtime | undefined) => void;
}) {
  const { targetDoubt, stage, stages } = report;
  if (!targetDoubt) return null;
  const nameOf = (index: number, name: string | undefined) => name ?? `stage ${index}`;
  const choose = (index: number, name: string | undefined) => {
    onTarget(name ?? String(index));
    // The buttons go with the doubt; the new answer is where one reads on.
    document.getElementById("headline")?.focus();
  };
  const last = stage ?? stages.at(-1);
  return (
    <section aria-label="Which stage runs?" className="no-print mt-4 max-w-[46em] rounded-lg bg-doubt-wash px-4 py-3">
      <p>
        <RichText>{targetDoubt.note}</RichText> This answer is about that stage. Which one do you run?
      </p>
      <div className="mt-2.5 flex flex-wrap items-center gap-2">
        {targetDoubt.others.map(({ index, name }) => (
          <Button key={index} onClick={() => choose(index, name)}>
            {nameOf(index, name)}
          </Button>
        ))}
        {last ? <Button onClick={() => choose(last.index, last.name)}>{nameOf(last.index, last.name)}, as it is</Button> : null}
        <span className="text-[13px]">
          <ProgramChoice runtime={report.input.runtime} report={report} onRuntime={onRuntime} />
        </span>
      </div>
    </section>
  );
}
