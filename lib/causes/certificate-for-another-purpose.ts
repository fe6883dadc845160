import type { Failure } from "../log/failure";
import { defineCause, type Finding } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { findHost } from "./host-of";
import { findServersCertificate } from "./shown-certificate";
import type { Situation } from "./situation";
import { capitalised, wordsOf } from "./words-of";

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
    "https://docs.python.org/3.13/library/ssl.html#ssl.create_default_context",
    "https://support.apple.com/en-us/103769",
    "https://github.com/golang/go/issues/51991",
  ],
  when(situation) {
    return situation.failure?.kind === "bad-purpose" ? { situation, failure: situation.failure } : undefined;
  },
  explain({ situation, failure }) {
    const { server, program } = wordsOf(situation);
    if (failure.signature === "go-macos-noncompliant")
      return {
        confidence: "likely",
        fixAt: "server",
        headline: `macOS refuses the certificate of ${server} under rules of its own.`,
        explanation: [
          "Apple asks more of a certificate than others do: it may be valid for 825 days at most (398 where a public authority issued it), has to name the host among its alternative names and to allow `serverAuth`, and a public authority's has to carry signed timestamps (SCTs). In a Linux container the same certificate may well pass.",
          "Issue it again within these rules. An authority that the Keychain does not trust can lead to the same words.",
        ],
        evidence: logEvidenceOf(failure),
        alternatives: [
          {
            cause: "certificate-for-another-purpose",
            why: "Shows how long the certificate is valid, for which names and uses, and whether it carries timestamps.",
            test: `${servedChainCommand(situation)} | openssl x509 -noout -subject -dates -ext subjectAltName,extendedKeyUsage,ct_precert_scts`,
          },
        ],
        fixes: [],
      };
    const said = `${failure.facts.reason ?? ""} ${situation.log.slice(failure.span.start, failure.span.end)}`;
    if (strict.test(said)) return strictFinding(situation, failure);
    if (/CaUsedAsEndEntity/i.test(said))
      return {
        confidence: "likely",
        fixAt: failure.phase === "cluster" ? "cluster" : "server",
        headline: `${capitalised(server)} shows an authority's certificate as its own, and ${program} does not accept that.`,
        explanation: [
          "The certificate says `CA:TRUE`: it may sign others, and so it may not stand for a server. `openssl req -x509` makes such certificates. Use it as the authority that it is: sign a certificate for the server with it, and give the authority's to the clients.",
          "Adding roots to an image does not change this verdict.",
        ],
        evidence: logEvidenceOf(failure),
        alternatives: [shownUses(situation)],
        fixes: ["reissue-for-purpose"],
      };
    const signs = /cannot sign|not authorized to sign|invalid ca|pathlen|path length|not a ca|EndEntityUsedAsCa/i.test(said);
    const { candidate } = failure.facts;
    // In a server's log it is the client's certificate that was judged.
    const clientSide = Number(/:(\d{1,5})$/.exec(failure.host ?? "")?.[1] ?? 0) >= 32768;
    const shown = clientSide ? situation.observations.findLast((it) => it.kind === "certificate") : findServersCertificate(situation);
    const wanted = clientSide ? "clientAuth" : "serverAuth";
    const isProven =
      shown?.kind === "certificate" &&
      (signs
        ? candidate !== undefined && shown.isAuthority === false && shown.subject?.includes(candidate) === true
        : shown.uses !== undefined && !shown.uses.includes(wanted) && !shown.uses.includes("anyExtendedKeyUsage"));
    return {
      confidence: isProven ? "certain" : "likely",
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
      // The certificate's own words leave nothing to look at.
      alternatives: isProven
        ? []
        : [
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

/** What OpenSSL's strict checks ask of each certificate; Python switches them on from 3.13. */
const strict =
  /Missing (?:Authority|Subject) Key Identifier|CA cert does not include key usage extension|Basic Constraints of CA cert not marked critical/i;

function strictFinding(situation: Situation, failure: Failure): Omit<Finding, "cause"> {
  const { server } = wordsOf(situation);
  const isPublic = findHost(failure)?.scope === "public";
  return {
    confidence: "likely",
    fixAt: "unknown",
    headline: `A certificate on the way to ${server} lacks what strict checks ask for.`,
    explanation: [
      "Python 3.13 and later check certificates strictly (`VERIFY_X509_STRICT`): an authority's certificate must have critical basic constraints and a key usage, and each certificate must name the key that signed it. Earlier versions, and most other programs, accept the same certificate.",
      isPublic
        ? "A public authority's certificates have all of this. On the way to a public server such a certificate is most often that of a company proxy: its root has to be made anew, by those who run it."
        : "The certificate that lacks it has to be issued again, most often the root of the company's own authority.",
    ],
    evidence: [{ span: failure.span, note: "A certificate lacks an extension that strict checks ask for." }],
    alternatives: [shownUses(situation)],
    fixes: [],
    asks: [],
  };
}

function shownUses(situation: Situation): Finding["alternatives"][number] {
  return {
    cause: "certificate-for-another-purpose",
    why: "Shows the permitted uses and the key identifiers of the server's certificate, and who issued it.",
    test: `${servedChainCommand(situation)} | openssl x509 -noout -subject -issuer -ext basicConstraints,keyUsage,extendedKeyUsage,authorityKeyIdentifier,subjectKeyIdentifier`,
  };
}
