import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { wordsOf } from "./words-of";

export const certificateTooWeak = defineCause({
  id: "certificate-too-weak",
  title: "The certificate uses cryptography that is no longer accepted",
  example: "weak-signature",
  about: {
    what: "A certificate in the chain is signed with SHA-1 or MD5, or its key is too short, and the verifier refuses it.",
    why: "Verifiers drop weak algorithms over time: an update of the base image or of the language is enough to make an old certificate fail.",
    looksLike:
      "`insecure algorithm SHA1-RSA`, `CA md too weak`, `EE certificate key too weak`, sometimes inside Go's `possibly because of`.",
    mistakenFor: "An unknown authority. The authority may well be known; its signature does not count.",
    doNot:
      "Do not lower the security level (`SECLEVEL=0`, `x509sha1=1`): it holds for every connection, and Go has taken its switch out again.",
  },
  sources: [
    "https://go.dev/doc/go1.18#sha1",
    "https://docs.openssl.org/3.0/man3/SSL_CTX_set_security_level/",
    "https://github.com/golang/go/blob/go1.24.4/src/crypto/x509/verify.go",
  ],
  when(situation) {
    return situation.failure?.kind === "weak-crypto" ? { situation, failure: situation.failure } : undefined;
  },
  explain({ situation, failure }) {
    const { server } = wordsOf(situation);
    const { algorithm, candidate } = failure.facts;
    return {
      confidence: "certain",
      fixAt: "server",
      headline: `The certificate of ${server} uses ${algorithm === undefined ? "cryptography that is too weak" : `\`${algorithm}\`, which is too weak`} to be accepted.`,
      explanation: [
        `The program knows the rule and applies it: ${
          algorithm === undefined ? "the signature algorithm or the key size" : `\`${algorithm}\``
        } is no longer safe. The certificate has to be issued again${candidate === undefined ? "" : ` by \`${candidate}\``}, with SHA-256 and a key of at least 2048 bits (RSA) or 256 bits (elliptic curve).`,
        "Nothing in the image is missing: adding authorities does not help.",
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        {
          cause: "certificate-too-weak",
          why: "Shows each certificate; the one with `sha1` or `md5`, or with the short key, is the one to replace.",
          test: `${servedChainCommand(situation)} | openssl crl2pkcs7 -nocrl -certfile /dev/stdin | openssl pkcs7 -print_certs -noout -text | grep -E 'Subject:|Signature Algorithm|Public-Key'`,
        },
      ],
      fixes: ["reissue-with-modern-crypto"],
    };
  },
});
