import { defineCause } from "./cause";
import { findImageCase } from "./image-case";
import { capitalised } from "./words-of";

export const bundleAtUnreadPath = defineCause({
  id: "bundle-at-unread-path",
  title: "The bundle lies where the program does not look",
  example: "wrong-path",
  about: {
    what: "The root certificates are in the image, at a path that this runtime does not open.",
    why: "Each runtime has its own list of paths. `/etc/ssl/ca-certificates.crt`, `/ca-certificates.crt` or `/certs` are on none of them; OpenSSL wants its own file or hashed names.",
    looksLike: "`ls` shows the file, and the program says that it trusts nobody.",
    mistakenFor: "A damaged or outdated bundle.",
    doNot: "Do not copy the bundle to every path you find on the web. One is enough: the first that this runtime opens.",
  },
  sources: [
    "https://github.com/golang/go/blob/go1.24.4/src/crypto/x509/root_linux.go",
    "https://docs.openssl.org/3.0/man3/SSL_CTX_load_verify_locations/",
  ],
  when: (situation) => findImageCase(situation, { verdict: "bundle-elsewhere" }),
  explain({ words, stage, ...found }) {
    const { bundlePath, lookUps, detail } = stage.judgement;
    const wanted = lookUps.find((it) => it.found !== "hit")?.path;
    const isFile = detail === "destination-is-file";
    return {
      confidence: found.confidence,
      fixAt: found.fixAt,
      headline: isFile
        ? `In ${words.stage} the certificates became a file where a directory is needed.`
        : bundlePath === undefined
          ? `The root certificates in ${words.stage} are not where ${words.program} looks.`
          : `The root certificates in ${words.stage} are at \`${bundlePath}\`, and ${words.program} does not look there.`,
      explanation: [
        isFile
          ? `The destination of the copy has no \`/\` at its end and did not exist, so the file got the directory's name. ${capitalised(words.program)} looks for a file inside it. Add the file's name to the destination.`
          : `${capitalised(words.program)} opens a fixed list of paths${wanted === undefined ? "" : `, \`${wanted}\` first`}. ${bundlePath === undefined ? "The bundle is at none of them" : `\`${bundlePath}\` is not among them`}. Put it where the program looks, or name it with the variable that the program reads.`,
      ],
      evidence: found.evidence,
      alternatives: [],
      fixes: ["copy-to-path-that-is-read", "set-ssl-cert-file", "copy-bundle-from-stage"],
    };
  },
});
