import { alternatives } from "./alternatives";
import { defineCause } from "./cause";
import { listStoreCommand } from "./commands";
import { findImageCase } from "./image-case";
import { capitalised } from "./words-of";

export const imageNotKnown = defineCause({
  id: "image-not-known",
  title: "The Dockerfile does not show what the image holds",
  example: "private-base-image",
  about: {
    what: "Whether the root certificates are in the image depends on something that the Dockerfile only names: a base image, a script or a variable.",
    why: "Private base images, `ARG` without a value, copied root file systems and install scripts hide what they bring.",
    looksLike: "A short Dockerfile on top of a company's own base.",
    mistakenFor: "An empty image, or a complete one. Both are guesses.",
    doNot: "Do not add a bundle on suspicion: look first, it is one command.",
  },
  sources: ["https://docs.docker.com/reference/dockerfile/#from", "https://docs.docker.com/reference/cli/docker/container/export/"],
  when: (situation) => findImageCase(situation, { verdict: "unknown" }),
  explain({ situation, words, stage, evidence, host, fixAt }) {
    const { detail } = stage.judgement;
    const windows = stage.state.image?.distribution === "windows";
    if (windows)
      return {
        confidence: "possible",
        fixAt: "unknown",
        headline: `${words.base} is a Windows image: its authorities are in Windows' own store, which a Dockerfile rarely shows.`,
        explanation: [
          `Windows keeps its roots in the registry and fetches public ones when they are first needed. A private authority or a proxy's is added to that store in a \`RUN\`, before the first step that needs it. What ${words.server} sends tells whether it is one.`,
        ],
        evidence,
        alternatives: words.happened
          ? [alternatives.privateAuthority(situation), alternatives.proxy(situation), alternatives.incompleteChain(situation)]
          : [],
        fixes: words.happened ? ["trust-ca-in-windows-image"] : [],
        undecided: true,
      };
    const what =
      detail === "unknown-script"
        ? "a script that the Dockerfile runs"
        : stage.state.base === "unresolved"
          ? "an `ARG` without a value"
          : detail === "unknown-base" && stage.state.base !== "scratch"
            ? words.base
            : "what is copied into it";
    return {
      confidence: "possible",
      fixAt: situation.failure === undefined ? "unknown" : host?.scope === "private" ? "unknown" : fixAt,
      headline: words.happened
        ? `Whether ${words.stage} has root certificates depends on ${what}, which we cannot see.`
        : situation.stage?.state.image?.bundle === "no"
          ? `Nothing in sight gives ${words.stage} root certificates; only ${what} could, which we cannot see.`
          : `Whether ${words.stage} can verify a server depends on ${what}, which we cannot see.`,
      explanation: [
        `${capitalised(what)} decides, and nothing else in the Dockerfile brings certificates for certain. List what the built image holds and paste the output here: if the bundle is missing, add it; if it is there, look at what ${words.server} sends.`,
      ],
      evidence,
      alternatives: [
        {
          cause: "final-stage-has-no-bundle",
          why: "If no file of certificates is listed, the image has no roots.",
          test: listStoreCommand(situation),
        },
        ...(words.happened
          ? host?.scope === "public"
            ? [alternatives.proxy(situation)]
            : [alternatives.privateAuthority(situation), alternatives.incompleteChain(situation)]
          : []),
      ],
      fixes: words.happened ? ["copy-bundle-from-stage", "copy-bundle-from-alpine", "install-ca-certificates"] : [],
      undecided: true,
    };
  },
});
