import { defineCause } from "./cause";
import { findImageCase } from "./image-case";

export const copiedLinksDangle = defineCause({
  id: "copied-links-dangle",
  title: "Links were copied without the files behind them",
  example: "copy-links-from-ubi",
  about: {
    what: "The copied directory holds symbolic links, and what they lead to stayed in the other image.",
    why: "On Red Hat's images the bundle is a link into `/etc/pki/ca-trust`; on Debian each certificate in `/etc/ssl/certs` is a link into `/usr/share/ca-certificates`. Inside a copied directory links stay links.",
    looksLike: "`ls` shows the names, `cat` says that there is no such file.",
    mistakenFor: "A successful copy.",
    doNot: "Do not copy half the file system until it works: copy the one bundle file. A link that is named itself is followed.",
  },
  sources: [
    "https://docs.docker.com/reference/dockerfile/#copy",
    "https://github.com/moby/buildkit/blob/master/frontend/dockerfile/docs/reference.md",
  ],
  when: (situation) => findImageCase(situation, { details: ["dangling-links"] }),
  explain({ words, ...found }) {
    return {
      confidence: found.confidence,
      fixAt: found.fixAt,
      headline: `${words.stage === "the image" ? "The image" : `The stage that runs`} got links to certificates, but not the certificates.`,
      explanation: [
        `The copied directory holds links, and their targets are not in ${words.stage}. ${words.program.charAt(0).toUpperCase() + words.program.slice(1)} opens them and finds nothing. Copy the bundle file itself: when \`COPY\` names a link, it follows it.`,
      ],
      evidence: found.evidence,
      alternatives: [],
      fixes: ["copy-to-path-that-is-read", "copy-bundle-from-stage", "copy-bundle-from-alpine", "set-ssl-cert-file"],
    };
  },
});
