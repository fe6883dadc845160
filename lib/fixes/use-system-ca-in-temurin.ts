import type { StageSummary } from "../report";
import { authorityToCopy, catchOf, findUnseenAuthorities } from "./authority-source";
import type { Fix } from "./fix";
import { handOf, writeLine } from "./hand";
import { replacesEntrypoint } from "./mounted-trust";
import { earlyIndexOf, insertAtIndex } from "./run-as-root";

export const useSystemCaInTemurin: Fix = {
  id: "use-system-ca-in-temurin",
  title: "Let the Temurin image import the CA at start",
  on: "dockerfile",
  safety: "needs-review",
  propose(situation) {
    const { dockerfile, stage, stages } = situation;
    if ((situation.runtime ?? situation.failure?.runtime) !== "java") return undefined;
    if (dockerfile === undefined || stage === undefined || !/(?:^|\/)eclipse-temurin:/.test(stage.state.base) || isSet(stage))
      return undefined;
    // Only the image's own entry point looks at the variable.
    if (replacesEntrypoint(stage, stages)) return undefined;
    const hand = handOf(dockerfile, stage.state.stage);
    const why = "The image's entry point imports whatever lies in `/certificates` when this variable is set.";
    const authority = authorityToCopy(situation);
    const unseen = findUnseenAuthorities(stage)?.written;
    const source = unseen !== undefined && /^[\w./*@+-]+$/.test(unseen) ? unseen : authority.source;
    const lines = [writeLine(hand, "COPY", `${source} /certificates/`), writeLine(hand, "ENV", "USE_SYSTEM_CA_CERTS=1")];
    const edit = insertAtIndex(situation, earlyIndexOf(situation), { lines, note: why });
    return (
      edit && {
        title: "Let the Temurin image import the CA at start",
        why,
        catch: `It works only through the image's own entry point, at run time and not in build steps, and costs a second at each start.${source !== authority.source ? "" : ` ${catchOf(authority, situation)}`}`,
        edits: [edit],
        snippet: undefined,
        rank: 14,
        proves: (after) => after.stage !== undefined && isSet(after.stage),
      }
    );
  },
};

function isSet({ state }: StageSummary): boolean {
  return state.env.some(({ name }) => name === "USE_SYSTEM_CA_CERTS");
}
