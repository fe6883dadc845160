import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { evidenceOf } from "./evidence-of";
import { storeOf } from "./fix-at-of";
import { storeFixesOf } from "./store-fixes";
import { wordsOf } from "./words-of";

export const anotherAuthorityOfTheSameName = defineCause({
  id: "another-authority-of-the-same-name",
  title: "An authority of the same name, with another key",
  example: "same-name-other-key",
  about: {
    what: "The list holds an authority with the right name, but the certificate was signed with another key.",
    why: "The private authority was made anew (a reinstalled cluster, a fresh test CA), and somewhere the old certificate stayed.",
    looksLike:
      'Go: `possibly because of "crypto/rsa: verification error" while trying to verify candidate authority certificate`. OpenSSL: `certificate signature failure`.',
    mistakenFor: "A missing authority: by name it is there.",
    doNot: "Do not add the old certificate again under another file name.",
  },
  sources: [
    "https://github.com/golang/go/blob/go1.24.4/src/crypto/x509/verify.go",
    "https://kubernetes.io/docs/setup/best-practices/certificates/",
  ],
  when(situation) {
    const { failure } = situation;
    if (failure?.kind !== "unknown-authority" || failure.facts.candidate === undefined) return undefined;
    const quote = `${failure.facts.reason ?? ""} ${situation.log.slice(failure.span.start, failure.span.end)}`;
    return /verification (?:error|failure)/i.test(quote) ? { situation, failure, candidate: failure.facts.candidate } : undefined;
  },
  explain({ situation, failure, candidate }) {
    const words = wordsOf(situation);
    const fixAt = storeOf[failure.phase];
    return {
      confidence: "certain",
      fixAt,
      headline: `The list knows an authority called \`${candidate}\`, but not the one of that name that signed the certificate of ${words.server}.`,
      explanation: [
        `The name fits and the signature does not: the authority was made anew, and ${
          fixAt === "cluster" ? "a part of the cluster" : words.program
        } still has its predecessor. Replace the old certificate with the one that ${words.server} uses now.`,
        fixAt === "cluster"
          ? "In a cluster it stands in a `caBundle`, a secret, a config map, or in the kubeconfig; tools that restore an old state put it back."
          : "Compare the two fingerprints to be sure.",
      ],
      evidence: evidenceOf(situation),
      alternatives: [
        {
          cause: "another-authority-of-the-same-name",
          why: "Prints who issued the certificate and the key that must have signed it; compare with `openssl x509 -noout -fingerprint -ext subjectKeyIdentifier -in ca.crt` of the file in use.",
          test: `${servedChainCommand(situation)} | openssl x509 -noout -issuer -ext authorityKeyIdentifier`,
        },
      ],
      fixes:
        fixAt === "cluster" && failure.facts.webhook === undefined
          ? ["set-kubeconfig-authority", "trust-ca-in-controller"]
          : storeFixesOf(failure),
    };
  },
});
