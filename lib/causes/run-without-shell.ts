import { defineCause } from "./cause";
import { findImageCase } from "./image-case";
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
  when: (situation) => findImageCase(situation, { details: ["run-in-shell-less-stage"] }),
  explain({ words, ...found }) {
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
