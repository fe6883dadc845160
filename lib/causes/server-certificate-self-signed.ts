import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { serverOf } from "./fix-at-of";
import { findServedChain } from "./served-chain";
import { storeFixesOf } from "./store-fixes";
import { isTrustDecision } from "./trust-decision";
import { capitalised, wordsOf } from "./words-of";

export const serverCertificateSelfSigned = defineCause({
  id: "server-certificate-self-signed",
  title: "The server made its certificate itself",
  example: "self-signed-server",
  about: {
    what: "The server's certificate is signed by its own key; no authority stands behind it.",
    why: "Many programs make such a certificate at their first start, so that TLS works at all. It is meant to be replaced.",
    looksLike: "`self-signed certificate`, `DEPTH_ZERO_SELF_SIGNED_CERT`, code 18. Go says only `unknown authority`.",
    mistakenFor: "A missing CA bundle. No public list can hold a certificate that was made on that machine.",
    doNot: "Do not switch verification off for it: anybody can make a certificate with the same name.",
  },
  sources: ["https://docs.openssl.org/3.0/man1/openssl-verification-options/", "https://letsencrypt.org/docs/certificates-for-localhost/"],
  when(situation) {
    const { failure } = situation;
    if (failure === undefined || failure.phase === "pull") return undefined;
    const shown = findServedChain(situation)?.conclusion === "self-signed";
    return failure.kind === "self-signed-leaf" || (isTrustDecision(failure) && shown) ? { situation, failure } : undefined;
  },
  explain({ situation, failure }) {
    const { server } = wordsOf(situation);
    return {
      confidence: "certain",
      fixAt: failure.phase === "host" ? "unknown" : serverOf(failure),
      headline: `${capitalised(server)} signed its certificate itself, so no list of authorities can vouch for it.`,
      explanation: [
        `The best repair is on the server: give it a certificate from an authority that its clients know, public or your company's own. If you run ${server} only for tests, its certificate can be given to the program as one more thing to trust; then it has to be exchanged each time the server makes a new one.`,
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        {
          cause: "server-certificate-self-signed",
          why: "Subject and issuer are the same for a self-signed certificate; the names must also fit the host.",
          test: `${servedChainCommand(situation)} | openssl x509 -noout -subject -issuer -dates`,
        },
      ],
      fixes: ["issue-certificate-for-name", ...storeFixesOf(failure)],
    };
  },
});
