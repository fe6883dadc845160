import { defineCause } from "./cause";
import { evidenceOf } from "./evidence-of";
import { wordsOf } from "./words-of";

export const authorityFileIncomplete = defineCause({
  id: "authority-file-incomplete",
  title: "The CA file holds an intermediate, but not its root",
  example: "intermediate-without-root",
  about: {
    what: "The program found the issuer of the certificate, but not the issuer of that one.",
    why: "The file of authorities was filled from the server's chain, which ends before the root.",
    looksLike: "`unable to get issuer certificate` (without `local`), code 2.",
    mistakenFor: "The far commoner `unable to get local issuer certificate`, which means that nothing fitting was found at all.",
    toDo: "Add the root certificate that signed the intermediate to the same file; whoever runs the authority has it.",
    doNot: "Do not add more intermediates. The one certificate that is missing is the root.",
  },
  sources: [
    "https://docs.openssl.org/3.0/man1/openssl-verification-options/",
    "https://docs.openssl.org/3.0/man3/X509_STORE_CTX_get_error/",
  ],
  when(situation) {
    const { failure } = situation;
    if (failure?.kind !== "unknown-authority") return undefined;
    const quote = situation.log.slice(failure.span.start, failure.span.end + 60);
    return failure.facts.code === "2" || /unable to get issuer cert/i.test(quote) ? { situation, failure } : undefined;
  },
  explain({ situation }) {
    const words = wordsOf(situation);
    return {
      confidence: "likely",
      fixAt: "application",
      headline: `The file of authorities that ${words.program} uses has an intermediate certificate, but not the root above it.`,
      explanation: [
        `The way from ${words.server} upwards was found for a part and then ends: an intermediate is in the file, the root that signed it is not. Add the root certificate to the same file; whoever runs the authority has it, and the server does not send it.`,
      ],
      evidence: evidenceOf(situation),
      alternatives: [
        {
          cause: "authority-file-incomplete",
          why: "Lists who is in the file; the last issuer must also appear as a subject.",
          test: "openssl crl2pkcs7 -nocrl -certfile CA-FILE.pem | openssl pkcs7 -print_certs -noout",
        },
      ],
      fixes: ["register-private-ca"],
    };
  },
});
