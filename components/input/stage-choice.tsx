import type { Report } from "../../lib/report";
import type { Work } from "../work";
import { ProgramChoice } from "./program-choice";
import { selectLook } from "./select-look";

/** Which stage runs, and which program in it: worked out, and to be corrected here. */
export function StageChoice({
  work,
  report,
  onWork,
}: {
  readonly work: Work;
  readonly report: Report | undefined;
  readonly onWork: (work: Work) => void;
}) {
  if (!report || (report.stages.length === 0 && !report.failure)) return null;
  const last = report.stages.at(-1)?.name;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-2 text-[13px] text-soft">
      {report.stages.length > 0 ? (
        <label className="flex items-center gap-2">
          Runs
          <select
            value={work.target ?? ""}
            onChange={(event) => onWork({ ...work, target: event.target.value === "" ? undefined : event.target.value })}
            className={selectLook}
          >
            <option value="">{last === undefined ? "the final stage" : `the final stage, ${last}`}</option>
            {report.stages.map(({ index, name }) => (
              <option key={index} value={name ?? String(index)}>
                {name ?? `stage ${index}`}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <ProgramChoice runtime={work.runtime} report={report} onRuntime={(runtime) => onWork({ ...work, runtime })} />
    </div>
  );
}
