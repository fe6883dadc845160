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
  explain({ words, stage, situation, ...found }) {
    const asUser = stage.judgement.detail === "update-as-non-root";
    const { failure, dockerfile } = situation;
    if (!asUser && failure?.runtime === "apk") {
      return {
        confidence: found.confidence,
        fixAt: found.fixAt,
        headline: "`apk` would have to know your CA already, to fetch the tool that registers it.",
        explanation: [
          `The CA is copied in, but it counts only once \`update-ca-certificates\` has put it into the list. That tool comes with the package \`ca-certificates\`, and \`apk\` cannot fetch any package from ${words.server} as long as it does not know the authority. Append the CA to the list by hand, before the first \`apk\` command.`,
        ],
        evidence: found.evidence,
        alternatives: [],
        fixes: ["append-ca-before-apk-add"],
      };
    }
    const isInstalled = stage.state.stage.instructions.some(
      ({ keyword, span }) =>
        keyword === "RUN" && /(?<![\w/-])ca-certificates(?![\w/-])/.test(dockerfile?.text.slice(span.start, span.end) ?? ""),
    );
    return {
      confidence: found.confidence,
      fixAt: found.fixAt,
      headline: asUser
        ? `\`update-ca-certificates\` runs after \`USER\` in ${words.stage} and may not write the list.`
        : `${capitalised(words.stage)} does not have the tool that would add your CA to the list.`,
      explanation: [
        asUser
          ? "The list belongs to root. Run the tool before the `USER` line, or switch to root for that step and back."
          : `The tool comes with the package \`ca-certificates\`, ${isInstalled ? "which is not in the image when the tool is needed" : "which nothing installs here"}. Install the package first, then run the tool; where the image has no package manager, build the list in another stage and copy it.`,
      ],
      evidence: found.evidence,
      alternatives: [],
      fixes: ["register-private-ca", "install-ca-certificates"],
    };
  },
});
