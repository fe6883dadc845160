import { findPlainWord } from "../shell/find-plain-word";
import { alternatives } from "./alternatives";
import { defineCause } from "./cause";
import { evidenceOf } from "./evidence-of";
import { asksTheStore, findImageCase } from "./image-case";
import { ownAuthorityFilesOf } from "./own-authorities";
import type { Situation } from "./situation";
import { wordsOf } from "./words-of";

export const authorityWithWrongExtension = defineCause({
  id: "authority-with-wrong-extension",
  title: "The CA file does not end in `.crt`",
  example: "ca-as-pem",
  about: {
    what: "A private CA was put into the right directory, but under a name that the update tool skips.",
    why: "On Debian and Ubuntu `update-ca-certificates` takes only files that end in `.crt`, in lower case. It skips all others without a word.",
    looksLike: "`0 added, 0 removed; done.` in the build log.",
    mistakenFor: "A wrong or damaged certificate.",
    doNot:
      "Do not copy it straight into `/etc/ssl/certs` instead: Go and git would find it there, programs that read the bundle or hashed names would not.",
  },
  sources: [
    "https://manpages.debian.org/bookworm/ca-certificates/update-ca-certificates.8.en.html",
    "https://github.com/docker/docs/issues/21918",
  ],
  when(situation) {
    const found = findImageCase(situation, { details: ["wrong-extension"] });
    const file = found && ownAuthorityFilesOf(found.stage).find((it) => !it.endsWith(".crt"));
    // A name that says binary is another matter: renamed, the file still would not be read.
    if (found === undefined) return findListedFile(situation);
    return file?.toLowerCase().endsWith(".der") ? undefined : { found: { ...found, listing: [] }, file };
  },
  explain({ found: { words, ...found }, file }) {
    const name = file?.split("/").at(-1);
    const written = findPlainWord(name) ?? "ca.cer";
    const mayBeBinary = name !== undefined && /\.cer$/i.test(name);
    return {
      confidence: found.confidence,
      fixAt: found.fixAt,
      headline: `${name === undefined ? "The CA file" : `\`${name}\``} was skipped: \`update-ca-certificates\` takes only files that end in \`.crt\`.`,
      explanation: [
        `The file lies in the right directory of ${words.stage}, and the update tool passes over it because of its name. So the authority never reaches the list. Copy it under a name that ends in \`.crt\`; ${
          mayBeBinary
            ? `if it is PEM text, that is all, and if it is binary, as \`.cer\` files from Windows often are, convert it: \`openssl x509 -inform der -in ${written} -out ${written.replace(/\.cer$/i, ".crt")}\``
            : "what is inside (PEM text) can stay"
        }.`,
        "In the build log the sign is `0 added, 0 removed`.",
      ],
      evidence: [...found.evidence, ...found.listing],
      alternatives: mayBeBinary ? [alternatives.binaryFile(name)] : [],
      fixes: ["register-private-ca"],
    };
  },
});

const registered = /^\/usr\/local\/share\/ca-certificates\/[^/]{1,200}$/;

/** Without a Dockerfile: the tool said `0 added` (Debian's words; Alpine's tool takes any name and says nothing), and the directory was listed. */
function findListedFile(situation: Situation) {
  const { failure, observations, stage } = situation;
  const updates = observations.filter((it) => it.kind === "store-update");
  if (
    failure === undefined ||
    stage !== undefined ||
    !asksTheStore(situation) ||
    updates.length === 0 ||
    updates.some((it) => it.added > 0)
  )
    return undefined;
  const listing = observations.findLast((it) => it.kind === "files" && it.entries.some(({ path }) => registered.test(path)));
  const files =
    listing?.kind === "files" ? listing.entries.flatMap(({ path, present }) => (present && registered.test(path) ? [path] : [])) : [];
  const file = files.find((it) => /\.(?:pem|cer|cert)$/i.test(it));
  if (listing === undefined || file === undefined || files.some((it) => it.endsWith(".crt"))) return undefined;
  return {
    found: {
      words: wordsOf(situation),
      fixAt: failure.phase === "build" ? ("build-stage" as const) : ("image" as const),
      confidence: "likely" as const,
      evidence: evidenceOf(situation),
      listing: [{ span: listing.span, note: "No file here ends in `.crt`." }],
    },
    file,
  };
}
