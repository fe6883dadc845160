import { allRules } from "../runtimes/all";
import type { Judgement } from "../trust/judgement";
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
    const hiding = findHidingFile(stage.judgement);
    if (hiding !== undefined)
      return {
        confidence: found.confidence,
        fixAt: found.fixAt,
        headline: `In ${words.stage} \`${hiding.path}\` ${hiding.fault}, and it hides the list at \`${bundlePath}\` from ${words.program}.`,
        explanation: [
          `${capitalised(words.program)} takes the first file of its list that opens, and looks at no later one even if nothing in it can be read. Put the list at \`${hiding.path}\`, and a CA of your own, as PEM, beside it under another name.`,
        ],
        evidence: found.evidence,
        alternatives: [],
        fixes: ["copy-to-path-that-is-read", "set-ssl-cert-file", "copy-bundle-from-stage"],
      };
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

/** The file at which the search ended, before a list that stands later in the same order. */
function findHidingFile({ lookUps, lookUpId, bundlePath }: Judgement): { readonly path: string; readonly fault: string } | undefined {
  const paths = allRules.find((it) => it.id === lookUpId)?.paths ?? [];
  if (!paths.some((it) => it.path === bundlePath && it.mode === "first")) return undefined;
  for (const { path, found, because } of lookUps) {
    if (!paths.some((it) => it.path === path && it.mode === "first")) continue;
    const fault =
      found === "hit" ? "holds only a CA of your own" : found === "miss" ? /; it opens, but (.{1,60})$/.exec(because)?.[1] : undefined;
    if (fault !== undefined) return { path, fault };
  }
  return undefined;
}
