import type { StageSummary } from "../../lib/report";

/** For each stage of the patched file the one it was before; undefined for a stage that the fix adds. */
export function alignedWith(before: readonly StageSummary[], after: readonly StageSummary[]): readonly (StageSummary | undefined)[] {
  let at = 0;
  return after.map((stage, index) => {
    const old = before[at];
    const spare = after.length - index > before.length - at;
    const same = old && old.name === stage.name && (old.state.base === stage.state.base || stage.name !== undefined);
    if (!old || (spare && !same)) return undefined;
    at++;
    return old;
  });
}
