import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { wordsOf } from "./words-of";

export const certificateForAnotherPurpose = defineCause({
  id: "certificate-for-another-purpose",
  title: "The certificate may not be used for this",
  example: "wrong-purpose",
  about: {
    what: "A certificate in the chain was issued for something else: a client certificate used as a server's, or a server's certificate used to sign others.",
    why: "Certificates carry their permitted uses (key usage, `CA:TRUE`, path length, name constraints). One made by hand often lacks them, or has the wrong ones.",
    looksLike:
      "`certificate specifies an incompatible key usage`, `unsuitable certificate purpose`, `parent certificate cannot sign this kind of certificate`, `invalid CA certificate`.",
    mistakenFor: "An unknown authority: Go puts the real reason in brackets, after `possibly because of`.",
    doNot: "Do not replace the bundle. The same certificate would be refused with any bundle.",
  },
  sources: [
    "https://datatracker.ietf.org/doc/html/rfc5280#section-4.2.1.12",
    "https://github.com/golang/go/blob/go1.24.4/src/crypto/x509/verify.go",
  ],
  when(situation) {
    return situation.failure?.kind === "bad-purpose" ? { situation, failure: situation.failure } : undefined;
  },
  explain({ situation, failure }) {
    const { server } = wordsOf(situation);
    const signs = /cannot sign|not authorized to sign|invalid ca|pathlen|path length|not a ca|EndEntityUsedAsCa|CaUsedAsEndEntity/i.test(
      `${failure.facts.reason ?? ""} ${situation.log.slice(failure.span.start, failure.span.end)}`,
    );
    const { candidate } = failure.facts;
    // In a server's log it is the client's certificate that was judged.
    const clientSide = Number(/:(\d{1,5})$/.exec(failure.host ?? "")?.[1] ?? 0) >= 32768;
    return {
      confidence: "likely",
      fixAt: clientSide ? "client-peer" : signs ? "unknown" : failure.phase === "cluster" ? "cluster" : "server",
      headline: signs
        ? `${candidate === undefined ? "A certificate" : `The certificate \`${candidate}\``} is used as an authority, but it is not allowed to sign others.`
        : clientSide
          ? `The client ${server} presented a certificate that is not meant for clients.`
          : `The certificate of ${server} was issued for another purpose than this one.`,
      explanation: [
        signs
          ? "What stands in the list of authorities, or in the chain, is an ordinary certificate and not an authority's. Put the certificate of the authority that signed it in its place; an own authority has to be made with `CA:TRUE` and the right to sign certificates."
          : `Each certificate says what it may be used for. This one lacks the use that is asked of it (${clientSide ? "`clientAuth`" : "`serverAuth`"}), so it has to be issued again with it.`,
        "Adding roots to an image does not change this verdict.",
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        {
          cause: "certificate-for-another-purpose",
          why: "Shows the permitted uses; compare them with how the certificate is used.",
          test: clientSide
            ? "openssl x509 -noout -subject -ext basicConstraints,keyUsage,extendedKeyUsage -in CERTIFICATE.pem"
            : `${servedChainCommand(situation)} | openssl x509 -noout -subject -ext basicConstraints,keyUsage,extendedKeyUsage`,
        },
      ],
      fixes: ["reissue-for-purpose"],
    };
  },
});
