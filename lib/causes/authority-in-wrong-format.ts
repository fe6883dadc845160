import type { StageSummary } from "../report";
import { findPlainWord } from "../shell/find-plain-word";
import { defineCause } from "./cause";
import { findImageCase } from "./image-case";
import { ownAuthorityFilesOf } from "./own-authorities";

export const authorityInWrongFormat = defineCause({
  id: "authority-in-wrong-format",
  title: "The CA file is binary (DER), not PEM",
  example: "ca-in-der-form",
  about: {
    what: "The private CA is stored in binary form, and the list of authorities is text.",
    why: "Windows and some portals export `.cer` or `.der` files. The update tool counts such a file as added and copies its bytes; no program can read them there.",
    looksLike: "`1 added`, and still unknown authority. Sometimes `rehash: warning: skipping …`.",
    mistakenFor: "A CA that is not the right one.",
    doNot: "Do not only rename it: convert it.",
  },
  sources: ["https://docs.openssl.org/3.0/man1/openssl-x509/", "https://datatracker.ietf.org/doc/html/rfc7468"],
  when(situation) {
    const found = findImageCase(situation, { details: ["der-format", "wrong-extension"] });
    if (found === undefined) return undefined;
    const isDer = found.stage.judgement.detail === "der-format" || ownAuthorityFilesOf(found.stage).some((it) => /\.der$/i.test(it));
    return isDer ? found : undefined;
  },
  explain({ words, stage, ...found }) {
    const skipped = stage.judgement.detail === "wrong-extension";
    const name = (copiedFrom(stage) ?? ownAuthorityFilesOf(stage).at(0))?.split("/").at(-1);
    const source = findPlainWord(name) ?? "ca.cer";
    return {
      confidence: "likely",
      fixAt: found.fixAt,
      headline: `${name === undefined ? "The CA file" : `\`${name}\``} looks like a binary (DER) certificate; programs read only text (PEM) from the list.`,
      explanation: [
        `The list of authorities in ${words.stage} is PEM text. ${
          skipped
            ? "`update-ca-certificates` takes only files that end in `.crt`, so this one is skipped; under another name alone its binary bytes would still be read by no program."
            : "Binary bytes in it are passed over by every program, although the update tool reports the file as added."
        } Convert it once and copy the result: \`openssl x509 -inform der -in ${source} -out corp-ca.crt\`.`,
      ],
      evidence: found.evidence,
      alternatives: [
        {
          cause: "authority-in-wrong-format",
          why: "If the first line is `-----BEGIN CERTIFICATE-----`, the file is PEM after all and the cause is another.",
          test: `head -c 27 ${source}`,
        },
      ],
      fixes: ["register-private-ca", "correct-certificate-file"],
    };
  },
});

/** The file as it is called beside the Dockerfile, where its ending says that it is binary. */
function copiedFrom({ state }: StageSummary): string | undefined {
  const sources = state.stage.instructions.flatMap(({ detail }) => (detail.kind === "copy" ? detail.sources.map((it) => it.value) : []));
  return sources.find((it) => it !== undefined && /\.(?:der|cer|p7b)$/i.test(it));
}
