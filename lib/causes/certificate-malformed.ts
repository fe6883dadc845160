import { findPlainWord } from "../shell/find-plain-word";
import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { fileOf, wordsOf } from "./words-of";

export const certificateMalformed = defineCause({
  id: "certificate-malformed",
  title: "The certificate cannot be read",
  example: "malformed-file",
  about: {
    what: "A certificate, or a file that should hold certificates, has bytes that the verifier cannot parse.",
    why: "A CA file in DER form where PEM is wanted, an HTML page saved as `.crt`, lost line breaks, or a certificate that breaks the rules of the standard.",
    looksLike: "`malformed certificate`, `bad base64 decode`, `no start line`, `invalid CA file`, `negative serial number`.",
    mistakenFor: "An unknown authority.",
    doNot: "Do not rename the file and hope: the extension does not change what is in it.",
  },
  sources: ["https://datatracker.ietf.org/doc/html/rfc7468", "https://docs.openssl.org/3.0/man1/openssl-x509/"],
  when(situation) {
    const { failure } = situation;
    if (failure === undefined) return undefined;
    const near = situation.log.slice(failure.span.start, failure.span.end + 200);
    const unreadable =
      failure.kind === "no-trust-store" && /no start line|bad base64|PEM routines|asn1 encoding|not enough data/i.test(near);
    return failure.kind === "malformed" || unreadable ? { situation, failure } : undefined;
  },
  explain({ situation, failure }) {
    const { server } = wordsOf(situation);
    const file = fileOf(failure);
    return {
      confidence: "likely",
      fixAt: file === undefined ? "unknown" : "application",
      headline:
        file === undefined
          ? `A certificate from ${server}, or a CA file, cannot be read.`
          : `The CA file \`${file}\` cannot be read as certificates.`,
      explanation: [
        file === undefined
          ? "Either the server sends a certificate that breaks the standard, or a file of authorities is damaged. The command below shows which certificates arrive."
          : "The file must be text that begins with `-----BEGIN CERTIFICATE-----`. A binary (DER) file has to be converted first: `openssl x509 -inform der -in ca.cer -out ca.crt`.",
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        {
          cause: "certificate-malformed",
          why:
            file === undefined
              ? "If `openssl` reads it too, the program's own file of authorities is the damaged one."
              : "Prints the subject if the file is sound PEM.",
          test:
            findPlainWord(file) === undefined
              ? `${servedChainCommand(situation)} | openssl x509 -noout -subject`
              : `openssl x509 -noout -subject -in ${file}`,
        },
      ],
      fixes: ["correct-certificate-file"],
    };
  },
});
