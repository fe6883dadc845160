import type { Report } from "../../lib/report";
import { type Runtime, runtimes } from "../../lib/vocabulary";
import { selectLook } from "./select-look";

/** Which program made the connection: worked out, and to be corrected here. */
export function ProgramChoice({
  runtime,
  report,
  onRuntime,
}: {
  readonly runtime: Runtime | undefined;
  readonly report: Report;
  readonly onRuntime: (runtime: Runtime | undefined) => void;
}) {
  const worked = report.stage?.judgement.runtime ?? report.failure?.runtime;
  return (
    <label className="flex items-center gap-2">
      Program
      <select value={runtime ?? ""} onChange={(event) => onRuntime(findRuntime(event.target.value))} className={selectLook}>
        <option value="">{worked && !runtime ? `${runtimes[worked]} (worked out)` : "work it out"}</option>
        {Object.entries(runtimes).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function findRuntime(id: string): Runtime | undefined {
  for (const runtime in runtimes) if (runtime === id && isRuntime(runtime)) return runtime;
  return undefined;
}

function isRuntime(id: string): id is Runtime {
  return Object.hasOwn(runtimes, id);
}
