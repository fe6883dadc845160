import type { Failure } from "../log/failure";
import { defineCause, type Finding } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { serverOf } from "./fix-at-of";
import { findHost, type Host } from "./host-of";
import { findServedChain } from "./served-chain";
import type { Situation } from "./situation";
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
    doNot: "Do not switch verification off for it, and do not trust whatever certificate comes: anybody can make one with the same name.",
  },
  sources: ["https://docs.openssl.org/3.0/man1/openssl-verification-options/", "https://letsencrypt.org/docs/certificates-for-localhost/"],
  when(situation) {
    const { failure } = situation;
    if (failure === undefined || failure.phase === "pull") return undefined;
    const conclusion = findServedChain(situation)?.conclusion;
    // Who signed is named, and is somebody who re-signs. A machine of one's own may be such a product, with a certificate of its own making.
    const { intermediary, issuer, subject } = failure.facts;
    const isResigned =
      conclusion === "proxy" || (intermediary !== undefined && issuer !== subject && findHost(failure)?.scope !== "private");
    if (isResigned) return undefined;
    const shown = conclusion === "self-signed";
    return failure.kind === "self-signed-leaf" || (isTrustDecision(failure) && shown) ? { situation, failure } : undefined;
  },
  explain({ situation, failure }) {
    const { server } = wordsOf(situation);
    const host = findHost(failure);
    if (host !== undefined && host.scope !== "private") return ofStranger(situation, failure, host);
    return {
      confidence: "certain",
      fixAt: failure.phase === "host" ? "unknown" : serverOf(failure),
      headline: `${capitalised(server)} signed its certificate itself, so no list of authorities can vouch for it.`,
      explanation: [
        `The best repair is on the server: give it a certificate from an authority that its clients know, public or your company's own. If you run ${server} yourself and only for tests, its certificate can be given to the program as one more thing to trust: fetched from the server's own disk, not from the connection that fails, and exchanged each time the server makes a new one.`,
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

/** Nothing in the name or address says that it is the person's own: on the public internet a self-signed certificate is a warning first. */
function ofStranger(situation: Situation, failure: Failure, host: Host): Omit<Finding, "cause"> {
  const { server } = wordsOf(situation);
  const isCluster = failure.phase === "cluster";
  return {
    confidence: "likely",
    fixAt: isCluster ? serverOf(failure) : "unknown",
    headline: `The certificate that came for ${server} is signed by itself, so nobody vouches for whose it is.`,
    explanation: [
      `Servers on the public internet have a certificate from an authority that every list has. If ${server} is somebody else's, something answers in its place: a company proxy, the login page of a guest network, or a machine that DNS or a \`hosts\` file leads to. Do not add its certificate anywhere; look from another network first.`,
      `If ${server} is your own, give it a certificate from a public authority or your company's. Only if it is your own and for tests alone can its certificate be given to the program: fetched from the server's own disk, not from the connection that fails.`,
    ],
    evidence: logEvidenceOf(failure),
    alternatives: [
      {
        cause: "another-server-answers",
        why: "Run it here and from another network: another subject or another issuer there means that something here answers in its place.",
        test: `${servedChainCommand(situation)} | openssl x509 -noout -subject -issuer -dates`,
      },
      ...(host.isAddress
        ? []
        : [
            {
              cause: "another-server-answers",
              why: "An address of your own network, or one that you do not know, means that DNS or a `hosts` file leads to another machine.",
              test: `nslookup ${host.name}`,
            },
          ]),
    ],
    // What adds the certificate stands last, and none is recommended.
    fixes: ["issue-certificate-for-name", ...storeFixesOf(failure).filter((id) => /^(?:mount|trust|set-webhook)-/.test(id))],
    undecided: true,
  };
}
