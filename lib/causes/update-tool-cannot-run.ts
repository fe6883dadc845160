import { defineCause } from "./cause";
import { findImageCase } from "./image-case";
import { capitalised } from "./words-of";

export const updateToolCannotRun = defineCause({
  id: "update-tool-cannot-run",
  title: "The update tool is missing, or may not write",
  example: "update-tool-missing",
  about: {
    what: "`update-ca-certificates` is not in the image, or it runs as a user who may not write the list.",
    why: "Alpine's base image has the list but not the tool; Debian's slim images have neither. And after a `USER` line the tool runs as that user.",
    looksLike: "`update-ca-certificates: not found`, or `Permission denied` on `/etc/ssl/certs`.",
    mistakenFor: "A wrong path of the certificate.",
    doNot: "Do not append `|| true`: the build then succeeds and the authority is missing.",
  },
  sources: ["https://gitlab.alpinelinux.org/alpine/ca-certificates", "https://docs.docker.com/reference/dockerfile/#user"],
  when: (situation) => findImageCase(situation, { details: ["tool-missing", "update-as-non-root"] }),
  explain({ words, stage, ...found }) {
    const asUser = stage.judgement.detail === "update-as-non-root";
    return {
      confidence: found.confidence,
      fixAt: found.fixAt,
      headline: asUser
        ? `\`update-ca-certificates\` runs after \`USER\` in ${words.stage} and may not write the list.`
        : `${capitalised(words.stage)} does not have the tool that would add your CA to the list.`,
      explanation: [
        asUser
          ? "The list belongs to root. Run the tool before the `USER` line, or switch to root for that step and back."
          : "The tool comes with the package `ca-certificates`, which nothing installs here. Install the package first, then run the tool; where the image has no package manager, build the list in another stage and copy it.",
      ],
      evidence: found.evidence,
      alternatives: [],
      fixes: ["register-private-ca", "install-ca-certificates"],
    };
  },
});
