import type { StageSummary } from "../report";
import { knowsPrivateAuthority } from "./authority-source";
import type { Fix } from "./fix";
import { proposeSystemStore } from "./own-store";

export const useSystemCaInDeno: Fix = {
  id: "use-system-ca-in-deno",
  title: "Let Deno read the system's store",
  on: "dockerfile",
  safety: "needs-review",
  propose(situation) {
    const { stage } = situation;
    if ((situation.runtime ?? situation.failure?.runtime) !== "deno" || stage === undefined || isSet(stage)) return undefined;
    return proposeSystemStore(situation, () => "DENO_TLS_CA_STORE=system,mozilla", {
      title: "Let Deno read the system's store",
      why: "Deno carries Mozilla's roots and reads the system's store only when it is told to.",
      catch: undefined,
      rank: 6,
      proves: (after) => after.stage !== undefined && isSet(after.stage) && knowsPrivateAuthority(after.stage),
    });
  },
};

function isSet({ state }: StageSummary): boolean {
  return state.env.findLast(({ name }) => name === "DENO_TLS_CA_STORE")?.value?.includes("system") === true;
}
