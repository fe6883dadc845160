import { defineCause } from "./cause";
import { findImageCase, furtherNotes } from "./image-case";
import { capitalised } from "./words-of";

export const bundleRemovedAgain = defineCause({
  id: "bundle-removed-again",
  title: "The root certificates were installed and removed again",
  example: "purged-after-download",
  about: {
    what: "A line of the Dockerfile brings the root certificates, and a later one takes them away.",
    why: "A clean-up purges the tools of the build (`apt-get purge --auto-remove`, `apk del`) and the certificates go with them, by name or as somebody's dependency.",
    looksLike: "A download in the same `RUN` succeeds; the program in the finished image trusts nobody.",
    mistakenFor: "A bundle that was never installed.",
    doNot: "Do not install it once more in front of the clean-up: what comes last decides.",
  },
  sources: ["https://manpages.debian.org/bookworm/apt/apt-get.8.en.html", "https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper"],
  when: (situation) => findImageCase(situation, { details: ["purged", "removed-files"] }),
  explain(found) {
    const { words, stage } = found;
    const byHand = stage.judgement.detail === "removed-files";
    return {
      confidence: found.confidence,
      fixAt: found.fixAt,
      headline: `${capitalised(words.stage)} had root certificates, but a clean-up removed them again.`,
      explanation: [
        `The certificates are there for a while, then ${byHand ? "their files are deleted" : "the package is removed with the tools of the build"}. What remains when ${words.program} runs is an image without a single authority. Leave the certificates out of the clean-up; they are small.`,
        ...furtherNotes(found),
      ],
      evidence: found.evidence,
      alternatives: [],
      fixes: ["keep-ca-certificates", "install-ca-certificates", "copy-bundle-from-stage", "copy-bundle-from-alpine"],
    };
  },
});
