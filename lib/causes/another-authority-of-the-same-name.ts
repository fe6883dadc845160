import type { Failure } from "../log/failure";
import { defineCause, type Finding } from "./cause";
import { servedChainCommand } from "./commands";
import { evidenceOf, logEvidenceOf } from "./evidence-of";
import { storeOf } from "./fix-at-of";
import { findHost, isWellKnownService } from "./host-of";
import { isPublicRoot } from "./is-public-root";
import type { Situation } from "./situation";
import { storeFixesOf } from "./store-fixes";
import { wordsOf } from "./words-of";

export const anotherAuthorityOfTheSameName = defineCause({
  id: "another-authority-of-the-same-name",
  title: "An authority of the same name, with another key",
  example: "same-name-other-key",
  about: {
    what: "The list holds an authority with the right name, but the certificate was signed with another key.",
    why: "A private authority was made anew (a reinstalled cluster, a fresh test CA), and somewhere the old certificate stayed. A public authority is not made anew under its name: then somebody else signed, and wrote the name in.",
    looksLike:
      'Go: `possibly because of "crypto/rsa: verification error" while trying to verify candidate authority certificate`. OpenSSL: `certificate signature failure`, code 7.',
    mistakenFor: "A missing authority: by name it is there.",
    doNot:
      "Do not add the certificate that the server shows, only because it differs from the old one: a forged one differs as well. Do not add the old one again under another file name.",
  },
  sources: [
    "https://github.com/golang/go/blob/go1.24.4/src/crypto/x509/verify.go",
    "https://docs.openssl.org/3.0/man1/openssl-verification-options/",
    "https://kubernetes.io/docs/setup/best-practices/certificates/",
  ],
  when(situation) {
    const { failure } = situation;
    if (failure?.kind !== "unknown-authority") return undefined;
    const { candidate } = failure.facts;
    const quote = `${failure.facts.reason ?? ""} ${situation.log.slice(failure.span.start, failure.span.end)}`;
    const isRefuted = candidate !== undefined && /verification (?:error|failure)/i.test(quote);
    return isRefuted || /certificate signature failure/i.test(quote) ? { situation, failure, candidate } : undefined;
  },
  explain({ situation, failure, candidate }) {
    const host = findHost(failure);
    const isPublic = candidate === undefined ? isWellKnownService(host) : isPublicRoot(candidate);
    return isPublic && failure.facts.intermediary === undefined
      ? onlyTheName(situation, failure, candidate)
      : madeAnew(situation, failure, candidate);
  },
});

/** The key of a public authority is in every list: what does not fit it was signed by somebody else. */
function onlyTheName(situation: Situation, failure: Failure, candidate: string | undefined): Omit<Finding, "cause"> {
  const { server } = wordsOf(situation);
  const authority = candidate === undefined ? "a public authority" : `\`${candidate}\``;
  return {
    confidence: "likely",
    fixAt: "unknown",
    headline: `The certificate that came for ${server} only bears the name of ${authority}: that authority's key did not sign it.`,
    explanation: [
      `A public authority is not made anew under its old name, and its key is the one in every list. A signature that does not fit it is what a forged certificate looks like: something between you and ${server} answers in its place, and has copied the names of the real chain. Do not trust what was shown, do not add any of it to a store, and send no passwords there.`,
      `Run the command below here and from another network, such as a telephone's. If it ends in \`Verify return code: 0\` there, it is your network that interferes: show both outputs to whoever runs it. If it fails everywhere, ${server} itself sends a damaged chain.`,
    ],
    evidence: logEvidenceOf(failure),
    alternatives: [
      {
        cause: "another-authority-of-the-same-name",
        why: "From another network: `Verify return code: 0` there means that something here answers in its place.",
        test: servedChainCommand(situation),
      },
      {
        cause: "proxy-intercepts-tls",
        why: "An issuer that is your company or a security product: a proxy re-signs the connection, and its administrators have its root certificate.",
        test: `${servedChainCommand(situation)} | openssl x509 -noout -subject -issuer -dates`,
      },
    ],
    fixes: [],
  };
}

/** A private authority, or a proxy's: which of the two keys is the right one, only its owner can say. */
function madeAnew(situation: Situation, failure: Failure, candidate: string | undefined): Omit<Finding, "cause"> {
  const words = wordsOf(situation);
  const fixAt = storeOf[failure.phase];
  const host = findHost(failure);
  const isService = isWellKnownService(host);
  const owner = isService ? "the administrators of that proxy" : "whoever runs the authority";
  return {
    confidence: candidate === undefined ? "possible" : "likely",
    fixAt,
    headline:
      candidate === undefined
        ? `The list knows an authority by the name that signed the certificate of ${words.server}, but with another key.`
        : `The list knows an authority called \`${candidate}\`, but not the one of that name that signed the certificate of ${words.server}.`,
    explanation: [
      `The name fits and the signature does not. ${
        isService
          ? `No private authority signs for ${words.server}: a proxy on the way does, and its authority was most likely made anew, while`
          : "Most likely the authority was made anew, and"
      } ${fixAt === "cluster" ? "a part of the cluster" : words.program} still has its predecessor. Replace the old certificate with the new one, and take that from ${owner}, not from the connection that fails.`,
      ...(fixAt === "cluster"
        ? [
            "In a cluster it stands in a `caBundle`, a secret, a config map, or in the kubeconfig; tools that restore an old state put it back.",
          ]
        : []),
      `That the two fingerprints differ proves only that there are two: a forged certificate differs as well. The new one is right if ${owner} ${isService ? "confirm" : "confirms"} its fingerprint by another way.`,
    ],
    evidence: evidenceOf(situation),
    alternatives: [
      {
        cause: "another-authority-of-the-same-name",
        why: "Prints who issued the certificate and the key that must have signed it; compare with `openssl x509 -noout -fingerprint -sha256 -ext subjectKeyIdentifier -in ca.crt` of the file in use.",
        test: `${servedChainCommand(situation)} | openssl x509 -noout -issuer -ext authorityKeyIdentifier`,
      },
    ],
    fixes:
      fixAt === "cluster" && failure.facts.webhook === undefined
        ? ["set-kubeconfig-authority", "trust-ca-in-controller"]
        : storeFixesOf(failure),
    // A name on the public internet has its certificate from a public authority more often than not.
    ...(host?.scope === "unknown" ? { undecided: true as const } : {}),
  };
}
