import { defaultCertificates } from "../log/known-issuers";
import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { serverOf } from "./fix-at-of";
import { isTrustDecision } from "./trust-decision";
import { capitalised, wordsOf } from "./words-of";

/** Public authorities' test systems: nobody is meant to trust them. */
const testSystems: ReadonlySet<string> = new Set(["Let's Encrypt staging", "Pebble (ACME test server)"]);

export const certificateFromTestAuthority = defineCause({
  id: "certificate-from-test-authority",
  title: "The certificate comes from an authority's test system",
  example: "staging-certificate",
  about: {
    what: "The server got its certificate from a staging system, whose roots are in no list on purpose.",
    why: "The ACME client was set to staging for a first try, and the address was never changed to the real one.",
    looksLike: "Issuers with `(STAGING)` in their name, such as `(STAGING) Pretend Pear X1`.",
    mistakenFor: "A missing bundle, because the issuer sounds like a well-known authority.",
    toDo: "Point the ACME client at the authority's real address, delete the stored certificate, and have it issued again.",
    doNot: "Do not add the staging root to an image: anybody can get certificates from it.",
  },
  sources: ["https://letsencrypt.org/docs/staging-environment/"],
  when(situation) {
    const { failure, observations } = situation;
    if (failure === undefined || !isTrustDecision(failure)) return undefined;
    const issuers = observations.flatMap((it) => (it.kind === "served-chain" ? it.certificates.map(({ issuer }) => issuer) : []));
    const name =
      failure.facts["default-certificate"] ??
      defaultCertificates.find(({ name, pattern }) => testSystems.has(name) && issuers.some((it) => pattern.test(it)))?.name;
    return name !== undefined && testSystems.has(name) ? { situation, failure, name } : undefined;
  },
  explain({ situation, failure, name }) {
    const { server } = wordsOf(situation);
    return {
      confidence: "certain",
      fixAt: serverOf(failure),
      headline: `${capitalised(server)} has a certificate from ${name}, which nobody is meant to trust.`,
      explanation: [
        "It is a test certificate. Point the ACME client at the authority's real address and have the certificate issued again; delete the stored one first, or the client keeps it.",
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        {
          cause: "certificate-from-test-authority",
          why: "The issuer must no longer say `STAGING`.",
          test: `${servedChainCommand(situation)} | openssl x509 -noout -issuer`,
        },
      ],
      fixes: [],
    };
  },
});
