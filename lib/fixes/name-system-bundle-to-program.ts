import type { StageSummary } from "../report";
import { bundleVariables } from "../runtimes/bundle-variables";
import { fileAt } from "../trust/find-file-at";
import { knowsPrivateAuthority } from "./authority-source";
import type { Fix } from "./fix";
import { proposeSystemStore } from "./own-store";

export const nameSystemBundleToProgram: Fix = {
  id: "name-system-bundle-to-program",
  title: "Point the program at the system's bundle",
  on: "dockerfile",
  safety: "needs-review",
  propose(situation) {
    const { stage } = situation;
    const own = bundleVariables[stage?.judgement.lookUpId ?? ""];
    if (own === undefined || stage === undefined || isSet(stage, own.variable)) return undefined;
    return proposeSystemStore(situation, (bundle) => `${own.variable}=${bundle}`, {
      title: `Point ${own.program} at the system's bundle with \`${own.variable}\``,
      why: `${own.program} brings its own roots and does not read the system's. This variable names the bundle to read instead, public roots and your CA in one file.`,
      catch: "It takes the place of the program's own roots, so the bundle must hold the public ones as well; the system's does.",
      rank: 5,
      proves: (after) => after.stage !== undefined && isSet(after.stage, own.variable) && knowsPrivateAuthority(after.stage),
    });
  },
};

function isSet({ state }: StageSummary, variable: string): boolean {
  const set = state.env.findLast(({ name }) => name === variable);
  const named = set?.value === undefined ? undefined : fileAt(state, set.value);
  // Without the public roots it is not the system's bundle any more.
  return named?.found === "yes" && !(named.file.content.kind === "bundle" && named.file.content.publicRoots === "no");
}
