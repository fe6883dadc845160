import { findHost } from "../causes/host-of";
import type { Situation } from "../causes/situation";
import { isTrustDecision } from "../causes/trust-decision";
import type { StageSummary } from "../report";
import { knowsPrivateAuthority } from "./authority-source";
import type { Proposal } from "./fix";
import { imaginedFailure } from "./imagined-failure";
import { isSound } from "./prove-patch";
import { registerPrivateCa } from "./register-private-ca";

/**
 * A switch that turns verification off often stands for an authority that is missing: something is refused in the log, or the command with
 * the switch calls a private host. Then the switch may go only together with a patch that brings the authority; undefined: nothing says so.
 */
export function findMissingAuthority(situation: Situation): Proposal | undefined {
  const { failure } = situation;
  if (failure !== undefined && (failure.kind === "no-trust-store" || !isTrustDecision(failure))) return undefined;
  const stage = failure === undefined ? findStageCalling(situation) : situation.stage;
  if (stage === undefined || knowsPrivateAuthority(stage)) return undefined;
  const proposal = registerPrivateCa.propose({ ...situation, stage, failure: failure ?? imaginedFailure });
  return (
    proposal && {
      ...proposal,
      proves: ({ stages }) => {
        const after = stages[stage.index];
        return after !== undefined && isSound(after) && knowsPrivateAuthority(after);
      },
    }
  );
}

/** The stage whose RUN calls a private host with verification off. */
function findStageCalling({ dockerfile, stages, switches }: Situation): StageSummary | undefined {
  if (dockerfile === undefined) return undefined;
  return stages.find(({ state }) =>
    state.stage.instructions.some(({ span }) => {
      const isSwitched = switches.some((it) => it.span.in === "dockerfile" && it.span.start >= span.start && it.span.end <= span.end);
      const hosts = dockerfile.text.slice(span.start, span.end).matchAll(/\bhttps:\/\/([a-zA-Z0-9.-]{1,253})/g);
      return isSwitched && [...hosts].some(([, host]) => findHost({ host })?.scope === "private");
    }),
  );
}
