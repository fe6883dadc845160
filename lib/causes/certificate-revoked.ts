import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { serverOf } from "./fix-at-of";
import { capitalised, wordsOf } from "./words-of";

/** Schannel, .NET, OpenSSL, curl and browsers, for a list or an answer that could not be had, or does not count. */
const notChecked =
  /NO_REVOCATION|REVOCATION_OFFLINE|0x8009201[23]|revocation status is unknown|RevocationStatusUnknown|OfflineRevocation|unable to get certificate CRL|UNABLE_TO_CHECK_REVOCATION|net_error -20[56]\b|unable to check revocation|CRL|OCSP|curl: \((?:82|91)\)|code: (?:82|91)\b|(?:result|num|code)\W{1,2}(?:3|8|11|12|33|44|54|7[3-5]|9[6-9]|100)\b/i;
const withdrawn = /REVOKED\b|0x80092010\b/i;

export const certificateRevoked = defineCause({
  id: "certificate-revoked",
  title: "The certificate was revoked, or that could not be checked",
  example: "revoked",
  about: {
    what: "The authority has withdrawn the certificate before its end, and the verifier checked that.",
    why: "The key was lost or exposed, the certificate was replaced, or the authority had to withdraw it. Sometimes the verifier could not reach the list and treats that as revoked.",
    looksLike: "`certificate revoked`, `CERT_E_REVOKED`, `RevocationStatusUnknown`.",
    mistakenFor: "An outdated bundle.",
    toDo: "Issue a new certificate for the server. Where only the status could not be learnt, make the authority's list reachable from there.",
    doNot: "Do not switch revocation checks off for a certificate that really is revoked: somebody else may hold its key.",
  },
  sources: [
    "https://datatracker.ietf.org/doc/html/rfc5280#section-6.3",
    "https://datatracker.ietf.org/doc/html/rfc6960",
    "https://docs.openssl.org/3.0/man1/openssl-verification-options/",
  ],
  when(situation) {
    return situation.failure?.kind === "revoked" ? { situation, failure: situation.failure } : undefined;
  },
  explain({ situation, failure }) {
    const { server } = wordsOf(situation);
    const { log } = situation;
    const said = /^[^\n]*/.exec(log.slice(failure.span.start))?.[0] ?? "";
    const unchecked = notChecked.test(said) && !withdrawn.test(said);
    return {
      confidence: "likely",
      fixAt: unchecked ? "unknown" : serverOf(failure),
      headline: unchecked
        ? `Whether the certificate of ${server} was revoked could not be checked.`
        : `The certificate of ${server} was revoked by its authority.`,
      explanation: [
        unchecked
          ? "Nothing says that it was revoked. The program insists on an answer, and got none that counts: the authority's list cannot be had from there or is out of date, or the certificate names none. Certificates that a company proxy makes on the fly often name none."
          : `The program asked whether the certificate still counts, and it does not. ${capitalised(server)} needs a new certificate.`,
      ],
      evidence: unchecked
        ? [{ span: failure.span, note: "The verifier could not learn whether the certificate was revoked." }]
        : logEvidenceOf(failure),
      alternatives: [
        {
          cause: "certificate-revoked",
          why: "Shows where the status is published; that address must be reachable from where the program runs.",
          test: `${servedChainCommand(situation)} | openssl x509 -noout -serial -ocsp_uri -ext crlDistributionPoints`,
        },
      ],
      fixes: [],
    };
  },
});
