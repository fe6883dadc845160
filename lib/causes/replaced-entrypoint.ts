import type { Instruction } from "../dockerfile/dockerfile";
import type { StageSummary } from "../report";

/** Temurin's own start script; it alone looks at `USE_SYSTEM_CA_CERTS`. */
export const temurinEntrypoint = "/__cacert_entrypoint.sh";

/** The ENTRYPOINT in this stage, or in one that it starts from, that takes the place of the image's own and does not call it. */
export function findReplacedEntrypoint({ state }: StageSummary, stages: readonly StageSummary[]): Instruction | undefined {
  const seen = new Set<number>();
  for (let stage = state.stage; !seen.has(stage.index); ) {
    const last = stage.instructions.findLast(({ detail }) => detail.kind === "entrypoint");
    if (last?.detail.kind === "entrypoint") return last.detail.words.some((it) => it.includes("__cacert_entrypoint.sh")) ? undefined : last;
    seen.add(stage.index);
    const { base } = stage;
    const parent = base.kind === "stage" ? stages.find(({ index }) => index === base.index) : undefined;
    if (parent === undefined) return undefined;
    stage = parent.state.stage;
  }
  return undefined;
}
