import type { StageSummary } from "../../lib/report";
import { bundleVariables } from "../../lib/runtimes/bundle-variables";
import { runtimes } from "../../lib/vocabulary";

/** "Node.js", "uv"; undefined where no program is known by name. */
export function findProgram(stage: StageSummary | undefined): string | undefined {
  if (!stage) return undefined;
  const { lookUpId, runtime } = stage.judgement;
  return bundleVariables[lookUpId ?? ""]?.program ?? (runtime === undefined || runtime === "other" ? undefined : runtimes[runtime]);
}
