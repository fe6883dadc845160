import { defineCause } from "./cause";
import { findImageCase, type ImageCase } from "./image-case";
import type { Situation } from "./situation";
import { capitalised } from "./words-of";

export const runWithoutShell = defineCause({
  id: "run-without-shell",
  title: "A `RUN` in an image without a shell",
  example: "run-in-scratch",
  about: {
    what: "The Dockerfile wants to install certificates with `RUN`, in a stage that has neither a shell nor a package manager.",
    why: "`scratch` and distroless images hold only what is copied in. `RUN` starts `/bin/sh` inside the image, and there is none.",
    looksLike: '`exec: "/bin/sh": stat /bin/sh: no such file or directory` while building.',
    mistakenFor: "A wrong package name.",
    doNot: "Do not switch to a debug image with a shell for production only to run one command.",
  },
  sources: ["https://docs.docker.com/reference/dockerfile/#run", "https://github.com/GoogleContainerTools/distroless"],
  when(situation) {
    const found = findImageCase(situation, { details: ["run-in-shell-less-stage"] });
    return found === undefined || hasRoots(found) ? findEndOfBuild(situation) : found;
  },
  explain({ words, ...found }) {
    if (hasRoots({ stage: found.stage }))
      return {
        confidence: "certain",
        fixAt: found.fixAt,
        headline: `The build ends at a \`RUN\` in ${words.stage}, which has no shell.`,
        explanation: [
          `${words.base} has no \`/bin/sh\`, so a \`RUN\` there cannot work. The root certificates are in place without it: take the line out, or do its work in a stage that has a shell and copy the result over.`,
        ],
        evidence: found.evidence,
        alternatives: [],
        fixes: [],
      };
    const ownCa = found.stage.judgement.verdict === "not-refreshed";
    return {
      confidence: "certain",
      fixAt: found.fixAt,
      headline: `${capitalised(words.stage)} has no shell, so its \`RUN\` cannot ${ownCa ? "register your CA" : "install certificates"}.`,
      explanation: [
        `${words.base} has no \`/bin/sh\` and no package manager: a \`RUN\` there cannot work, and ${ownCa ? "your CA never gets into the list" : "the root certificates never arrive"}. Prepare the list in a stage that has a shell and copy it over.`,
      ],
      evidence: found.evidence,
      alternatives: [],
      fixes: [
        ...(ownCa ? (["register-private-ca"] as const) : []),
        "copy-bundle-from-stage",
        "add-certs-stage",
        "copy-bundle-from-alpine",
        "start-from-distroless",
      ],
    };
  },
});

/** The list is there all the same. Where a program of this image has spoken, the image was built, so that the line is not what we think. */
function findEndOfBuild(situation: Situation): ImageCase | undefined {
  const { failure, stage } = situation;
  if (failure !== undefined || stage?.judgement.detail !== "run-in-shell-less-stage") return undefined;
  return findImageCase(situation, { verdict: stage.judgement.verdict });
}

function hasRoots({ stage }: Pick<ImageCase, "stage">): boolean {
  const { verdict } = stage.judgement;
  return verdict === "present-so-other-cause" || verdict === "runtime-own-store";
}
