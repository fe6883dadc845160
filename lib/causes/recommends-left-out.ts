import { defineCause } from "./cause";
import { findImageCase, furtherNotes } from "./image-case";

export const recommendsLeftOut = defineCause({
  id: "recommends-left-out",
  title: "`--no-install-recommends` left the root certificates out",
  example: "curl-without-recommends",
  about: {
    what: "A client such as curl, git or wget is installed without its recommended packages, and the root certificates are one of them.",
    why: "On Debian and Ubuntu `ca-certificates` is recommended by these packages, not required. Linters ask for `--no-install-recommends`, and with it the certificates stay away.",
    looksLike:
      "`error setting certificate file`, `server certificate verification failed. CAfile: none`, in an image that has curl or git but no certificates.",
    mistakenFor: "A fault of the server, because the client itself works with plain HTTP.",
    doNot: "Do not use `curl -k`. Keep the flag if you like it, and name `ca-certificates` yourself.",
  },
  sources: [
    "https://www.debian.org/doc/debian-policy/ch-relationships.html",
    "https://github.com/hadolint/hadolint/wiki/DL3015",
    "https://manpages.debian.org/bookworm/apt/apt-get.8.en.html",
  ],
  when: (situation) => findImageCase(situation, { details: ["recommends-dropped"] }),
  explain(found) {
    const { words } = found;
    return {
      confidence: found.confidence,
      fixAt: found.fixAt,
      headline: `\`--no-install-recommends\` kept the root certificates out of ${words.stage}.`,
      explanation: [
        `The package manager was told to leave recommended packages out, and \`ca-certificates\` is only recommended by the client that was installed. So ${words.program} has no list of authorities. Add \`ca-certificates\` to the packages by name; the flag can stay.`,
        ...furtherNotes(found),
      ],
      evidence: found.evidence,
      alternatives: [],
      fixes: ["install-ca-certificates", "copy-bundle-from-stage"],
    };
  },
});
