import { defineCause } from "./cause";
import { findImageCase } from "./image-case";
import { capitalised } from "./words-of";

export const authorityComesTooLate = defineCause({
  id: "authority-comes-too-late",
  title: "The CA comes in after the step that needs it",
  example: "ca-after-first-download",
  about: {
    what: "The Dockerfile adds the certificates, but an earlier step already connects and fails.",
    why: "A build runs from top to bottom, and each stage on its own. What a later line or another stage adds does not exist yet.",
    looksLike: "The build fails in the first `apk add`, `npm ci` or `pip install`, although the CA is in the Dockerfile.",
    mistakenFor: "A CA that does not work.",
    doNot: "Do not split the step or switch its verification off. Move the CA up.",
  },
  sources: ["https://docs.docker.com/build/cache/", "https://docs.docker.com/engine/network/ca-certs/"],
  when: (situation) => findImageCase(situation, { details: ["added-after-need"] }),
  explain({ words, ...found }) {
    return {
      confidence: found.confidence,
      fixAt: found.fixAt,
      headline: `${capitalised(words.stage)} gets the certificates only after the step that already needs them.`,
      explanation: [
        `At the point where the build failed, what brings the certificates had not run yet. Put it before the first step that connects to anything, in each stage that does.`,
      ],
      evidence: found.evidence,
      alternatives: [],
      fixes: ["append-ca-before-apk-add", "register-private-ca", "install-ca-certificates", "copy-bundle-from-stage"],
    };
  },
});
