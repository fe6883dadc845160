import { defineCause } from "./cause";
import { evidenceOf } from "./evidence-of";
import { asksTheStore } from "./image-case";
import { findListedStore } from "./listed-store";
import { wordsOf } from "./words-of";

export const listingShowsNoBundle = defineCause({
  id: "listing-shows-no-bundle",
  title: "The image that was listed has no root certificates",
  example: "listing-without-bundle",
  about: {
    what: "The listing of the image's files shows no list of authorities at the usual places.",
    why: "The base image ships none and no step installs them, or they were left behind in another stage.",
    looksLike: "`ls: cannot access '/etc/ssl/certs/ca-certificates.crt': No such file or directory`.",
    mistakenFor: "A fault of the server.",
    doNot: "Do not copy a bundle into the running container: it is gone with the next start.",
  },
  sources: [
    "https://docs.docker.com/reference/cli/docker/container/export/",
    "https://github.com/golang/go/blob/go1.24.4/src/crypto/x509/root_linux.go",
  ],
  when(situation) {
    const { failure, stage } = situation;
    const listed = findListedStore(situation);
    if (failure === undefined || (listed?.state !== "missing" && listed?.state !== "empty") || !asksTheStore(situation)) return undefined;
    return stage === undefined || stage.judgement.verdict === "unknown" ? { situation, failure, listed } : undefined;
  },
  explain({ situation, failure, listed }) {
    const words = wordsOf(situation);
    return {
      confidence: "likely",
      fixAt: failure.phase === "build" ? "build-stage" : "image",
      headline: `The image that was listed has no root certificates, so ${words.program} cannot trust anyone.`,
      explanation: [
        `${listed.state === "empty" ? `\`${listed.path}\` is in it, but it is empty (0 bytes): something wrote over it or cut it short.` : `There is no \`${listed.path}\` in it.`} ${
          situation.stage === undefined
            ? "Install the package `ca-certificates` in the stage that runs, or copy the bundle from a stage that has it. Paste the Dockerfile for the exact lines."
            : `So ${words.base} ships no list of authorities, and it has to be put in.`
        }`,
      ],
      evidence: [
        ...evidenceOf(situation),
        { span: listed.span, note: listed.state === "empty" ? "The bundle has a size of 0." : "No bundle in this listing." },
      ],
      alternatives: [],
      fixes: ["copy-bundle-from-stage", "copy-bundle-from-alpine", "install-ca-certificates", "mount-bundle-at-run-time"],
    };
  },
});
