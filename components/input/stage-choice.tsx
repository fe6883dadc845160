import type { Report } from "../../lib/report";
import { type Runtime, runtimes } from "../../lib/vocabulary";
import type { Work } from "../work";
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
  const worked = report.stage?.judgement.runtime ?? report.failure?.runtime;
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
            <option value="">the final stage</option>
            {report.stages.map(({ index, name }) => (
              <option key={index} value={name ?? String(index)}>
                {name ?? `stage ${index}`}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label className="flex items-center gap-2">
        Program
        <select
          value={work.runtime ?? ""}
          onChange={(event) => onWork({ ...work, runtime: findRuntime(event.target.value) })}
          className={selectLook}
        >
          <option value="">{worked && !work.runtime ? `${runtimes[worked]} (worked out)` : "work it out"}</option>
          {Object.entries(runtimes).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function findRuntime(id: string): Runtime | undefined {
  for (const runtime in runtimes) if (runtime === id && isRuntime(runtime)) return runtime;
  return undefined;
}

function isRuntime(id: string): id is Runtime {
  return Object.hasOwn(runtimes, id);
}
