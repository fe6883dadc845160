import { defineCause } from "./cause";
import { findImageCase } from "./image-case";

export const copiedDirectoryIsEmpty = defineCause({
  id: "copied-directory-is-empty",
  title: "The directory that was copied is empty",
  example: "copy-from-old-alpine",
  about: {
    what: "`/etc/ssl/certs` is copied from an image in which that directory holds nothing.",
    why: "Alpine 3.7 to 3.11 keep their list in `/etc/ssl/cert.pem` and have an empty `/etc/ssl/certs`. Debian and Ubuntu have nothing there until `ca-certificates` is installed.",
    looksLike: "The line is right, the build succeeds, and the program trusts nobody.",
    mistakenFor: "A wrong destination.",
    doNot: "Do not drop the tag to get a newer image by chance: name a newer one.",
  },
  sources: [
    "https://github.com/alpinelinux/docker-alpine",
    "https://gitlab.alpinelinux.org/alpine/aports/-/blob/master/main/ca-certificates/APKBUILD",
  ],
  when: (situation) => findImageCase(situation, { details: ["empty-source-directory"] }),
  explain({ words, ...found }) {
    return {
      confidence: found.confidence,
      fixAt: found.fixAt,
      headline: `The certificates that ${words.stage} copies come from an empty directory.`,
      explanation: [
        `The \`COPY\` names the right place, but in that image the directory is empty. So ${words.stage} still has no authority to trust. Copy from a newer image, or from a stage that has installed \`ca-certificates\`.`,
      ],
      evidence: found.evidence,
      alternatives: [],
      fixes: ["copy-bundle-from-stage", "copy-bundle-from-alpine", "add-certs-stage"],
    };
  },
});
