import { alternatives } from "./alternatives";
import { defineCause } from "./cause";
import { clockCommand, servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { findHost, isWellKnownService } from "./host-of";
import { capitalised, wordsOf } from "./words-of";

export const serverCertificateExpired = defineCause({
  id: "server-certificate-expired",
  title: "A certificate has expired",
  example: "expired-certificate",
  about: {
    what: "A certificate that the server sent is past its end date.",
    why: "The renewal did not run, ran but was not loaded, or renewed only the server's own certificate and not an intermediate.",
    looksLike: "`certificate has expired`, `CERT_HAS_EXPIRED`, `NotAfter: …`.",
    mistakenFor: "An outdated image: that is the reason only when the end date is that of a well-known old root.",
    doNot: "Do not switch verification off until the renewal comes: nobody will remember to switch it on again.",
  },
  sources: [
    "https://datatracker.ietf.org/doc/html/rfc5280#section-4.1.2.5",
    "https://letsencrypt.org/docs/integration-guide/",
    "https://github.com/golang/go/blob/go1.24.4/src/crypto/x509/verify.go",
  ],
  when(situation) {
    return situation.failure?.kind === "expired" ? { situation, failure: situation.failure } : undefined;
  },
  explain({ situation, failure }) {
    const { server } = wordsOf(situation);
    const end = failure.facts["not-after"];
    const dates = `${servedChainCommand(situation)} | openssl x509 -noout -subject -dates`;
    // Without the dates the text does not say whose certificate it was: the server's, or an old root in the list.
    const fixAt = failure.phase === "cluster" ? "cluster" : end === undefined ? "unknown" : "server";
    const subject = failure.facts.subject;
    const isService = isWellKnownService(findHost(failure));
    return {
      confidence: end === undefined ? "possible" : "likely",
      fixAt,
      headline:
        failure.phase === "cluster"
          ? `A certificate inside the cluster has expired${end === undefined ? "" : ` (${dayOf(end)})`}; it has to be renewed there.`
          : end === undefined
            ? `A certificate in the chain of ${server} has expired; the log does not say which one.`
            : isService
              ? `The certificate that came for ${server} expired on ${dayOf(end)}, by the clock of the machine that checked it.`
              : `The certificate of ${server} expired on ${dayOf(end)} and has to be renewed.`,
      explanation: [
        end === undefined
          ? `${capitalised(server)} sends several certificates, and any of them, or an old root in the program's own list, can be the one that ended. The dates tell: if the server's are good, the list is too old.`
          : isService
            ? `Public services renew their certificates in time. So either the clock of that machine runs ahead, or a root in an old list has ended, or something else answers in place of ${server}: look at the clock first, then at what is sent.`
            : `${subject === undefined ? "The certificate" : `\`${subject}\``} was valid until \`${end}\`. Renew it where the server gets it, and make sure the server has loaded the new one. No change in the image helps.`,
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        { cause: "server-certificate-expired", why: "If `notAfter` is past, the server's own certificate has expired.", test: dates },
        // A cluster has lists of its own, and no public root in them.
        ...(failure.phase === "cluster"
          ? []
          : [
              {
                ...alternatives.staleRoots(situation),
                why: "If the server's own certificates are all still valid, an old root in the program's list has expired: renew the base image.",
              },
            ]),
        { cause: "clock-is-wrong", why: "If this machine's clock runs ahead, valid certificates look expired.", test: clockCommand },
      ],
      fixes: isService
        ? ["sync-clock", "refresh-base-image"]
        : end === undefined
          ? ["renew-certificate", "refresh-base-image"]
          : ["renew-certificate"],
      ...(end === undefined || isService ? { undecided: true as const } : {}),
    };
  },
});

function dayOf(time: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(time)?.[0] ?? `\`${time}\``;
}
