import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { serverOf } from "./fix-at-of";
import { wordsOf } from "./words-of";

export const certificateRevoked = defineCause({
  id: "certificate-revoked",
  title: "The certificate was revoked",
  example: "revoked",
  about: {
    what: "The authority has withdrawn the certificate before its end, and the verifier checked that.",
    why: "The key was lost or exposed, the certificate was replaced, or the authority had to withdraw it. Sometimes the verifier could not reach the list and treats that as revoked.",
    looksLike: "`certificate revoked`, `CERT_E_REVOKED`, `RevocationStatusUnknown`.",
    mistakenFor: "An outdated bundle.",
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
    return {
      confidence: "likely",
      fixAt: serverOf(failure),
      headline: `The certificate of ${server} was withdrawn by its authority, or its status could not be checked.`,
      explanation: [
        `The program asked whether the certificate still counts and got no good answer. If it is revoked, ${server} needs a new certificate. If the message says the status is unknown or offline, the machine that verifies cannot reach the authority's list.`,
      ],
      evidence: logEvidenceOf(failure),
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
