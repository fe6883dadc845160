import { defineCause } from "./cause";
import { findImageCase } from "./image-case";
import { capitalised } from "./words-of";

export const publicRootsMissing = defineCause({
  id: "public-roots-missing",
  title: "A single CA took the place of the public roots",
  example: "ca-over-the-bundle",
  about: {
    what: "The list of authorities holds only the company's (or a vendor's) certificates; the public ones are gone or were never there.",
    why: "A file is copied over the bundle, or over the link that leads to it, or a vendor's list is put where the general one is expected.",
    looksLike: "The private servers work; every public one fails.",
    mistakenFor: "A proxy or a block on the way out.",
    doNot: "Do not paste single public certificates into the file: install the full list and add yours to it.",
  },
  sources: [
    "https://docs.docker.com/reference/dockerfile/#copy",
    "https://manpages.debian.org/bookworm/ca-certificates/update-ca-certificates.8.en.html",
  ],
  when: (situation) =>
    findImageCase(situation, { details: ["private-replaces-public", "write-through-link", "link-replaces-store", "roots-of-vendor-only"] }),
  explain({ words, stage, ...found }) {
    const { detail, bundlePath } = stage.judgement;
    const how: Readonly<Record<string, string>> = {
      "write-through-link": "The file is copied onto a link, and BuildKit writes through it: the bundle behind the link is overwritten.",
      "link-replaces-store":
        "`COPY --link` puts a new directory in the place of a link of the base image, and the base image's own list is out of reach.",
      "private-replaces-public": "The file that was copied takes the place of the whole list.",
    };
    const reach = `${capitalised(words.program)} can verify only what that file knows${bundlePath === undefined ? "" : ` (\`${bundlePath}\`)`}.`;
    const neverHadThem = detail === "roots-of-vendor-only";
    return {
      confidence: found.confidence,
      fixAt: found.fixAt,
      headline: neverHadThem
        ? `The list of authorities in ${words.stage} holds a vendor's own roots, and not the public ones.`
        : `The list of authorities in ${words.stage} no longer holds the public ones.`,
      explanation: [
        neverHadThem
          ? `${reach} For all other servers the general list is needed: package \`ca-certificates\` brings it.`
          : `${how[detail ?? ""] ?? how["private-replaces-public"]} ${reach} Keep the full list and add your certificate beside it.`,
      ],
      evidence: found.evidence,
      alternatives: [],
      fixes: ["register-private-ca", "copy-bundle-from-stage", "install-ca-certificates", "copy-to-path-that-is-read"],
    };
  },
});
