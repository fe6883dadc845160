import type { Situation } from "../causes/situation";
import { findVainUpdate } from "../causes/vain-update";
import { fileAt } from "../trust/find-file-at";
import { wholeInstruction } from "./edit-word-list";
import type { Fix } from "./fix";
import { nameAuthorityFile } from "./own-store";

export const setNodeExtraCaCerts: Fix = {
  id: "set-node-extra-ca-certs",
  title: "Give Node.js the CA with NODE_EXTRA_CA_CERTS",
  on: "dockerfile",
  safety: "needs-review",
  propose(situation) {
    const runtime = situation.runtime ?? situation.failure?.runtime;
    if ((runtime !== "node" && runtime !== "bun") || isSet(situation)) return undefined;
    // A distribution's own build asks the system's list, and so needs no list of its own.
    if (situation.stage?.judgement.lookUpId === "node-distribution") return undefined;
    const [name, tools] = runtime === "bun" ? ["Bun", "for `bun install` too"] : ["Node.js", "for `npm` and `yarn` too"];
    const named = nameAuthorityFile(situation, "NODE_EXTRA_CA_CERTS");
    const vain = findVainUpdate(situation);
    const removed =
      vain === undefined || situation.dockerfile === undefined
        ? []
        : [wholeInstruction(situation.dockerfile.text, vain, `The image does not have this tool, and ${name} does not need it.`)];
    return (
      named && {
        title: `Give ${name} the CA with \`NODE_EXTRA_CA_CERTS\``,
        why: `${name} carries its own list of roots and does not read the system's. This variable adds a file to that list, ${tools}.`.concat(
          vain === undefined
            ? ""
            : ` \`RUN update-ca-certificates\` goes: the image has no such tool, so the build stops there, and ${name} does not need it.`,
        ),
        catch: `It is read once, when ${name} starts, and a missing file only makes a warning.${named.file.catch === undefined ? "" : ` ${named.file.catch}`}`,
        edits: [...removed, ...named.edits].toSorted((a, b) => a.start - b.start),
        snippet: undefined,
        rank: 6,
        safety: named.file.catch === undefined ? "safe" : "needs-review",
        proves: isSet,
      }
    );
  },
};

/** The variable names a file that is there. */
function isSet({ stage }: Situation): boolean {
  const set = stage?.state.env.findLast(({ name }) => name === "NODE_EXTRA_CA_CERTS");
  return stage !== undefined && set?.value !== undefined && fileAt(stage.state, set.value).found === "yes";
}
