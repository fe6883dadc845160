import type { StageSummary } from "../report";
import { knowsPrivateAuthority } from "./authority-source";
import type { Fix } from "./fix";
import { findImageVersion } from "./image-version";
import { proposeSystemStore } from "./own-store";

export const useSystemCaInNode: Fix = {
  id: "use-system-ca-in-node",
  title: "Let Node.js read the system's store",
  on: "dockerfile",
  safety: "needs-review",
  propose(situation) {
    const { stage } = situation;
    const runtime = situation.runtime ?? situation.failure?.runtime;
    if (stage === undefined || runtime !== "node" || !canReadSystem(stage) || isSet(stage)) return undefined;
    const why =
      "From 22.19 and 24.6 on Node.js reads the system's store when this variable is `1`, so the CA is registered in one place for every program.";
    return proposeSystemStore(situation, () => "NODE_USE_SYSTEM_CA=1", {
      title: "Let Node.js read the system's store",
      why,
      catch: "Older releases ignore the variable without a word.",
      rank: 8,
      proves: (after) => after.stage !== undefined && isSet(after.stage) && knowsPrivateAuthority(after.stage),
    });
  },
};

function isSet({ state }: StageSummary): boolean {
  return state.env.findLast(({ name }) => name === "NODE_USE_SYSTEM_CA")?.value === "1";
}

function canReadSystem(stage: StageSummary): boolean {
  const version = findImageVersion(stage, /^node$/);
  if (version === undefined) return false;
  const { major, minor } = version;
  return major > 24 || (major === 24 && (minor === undefined || minor >= 6)) || (major === 22 && (minor === undefined || minor >= 19));
}
