import type { Failure } from "../log/failure";
import { findInstant } from "../text/find-instant";
import { alternatives } from "./alternatives";
import { defineCause, type Finding } from "./cause";
import { clockCommand, servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { findHost, isWellKnownService } from "./host-of";
import { findServersCertificate } from "./shown-certificate";
import type { Situation } from "./situation";
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
    const { failure } = situation;
    if (failure?.kind !== "expired") return undefined;
    const certificate = findServersCertificate(situation);
    const last = findInstant(certificate?.notAfter ?? "");
    const clock = situation.observations.findLast((it) => it.kind === "clock");
    const now = clock?.time ?? findInstant(failure.facts.now ?? "");
    return { situation, failure, last, clock, isStillValid: last !== undefined && now !== undefined && now < last };
  },
  explain({ situation, failure, last, clock, isStillValid }) {
    const { server } = wordsOf(situation);
    if (isStillValid && last !== undefined) return stillValid(situation, failure, last);
    const end = failure.facts["not-after"] ?? last;
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
      evidence: [
        ...logEvidenceOf(failure),
        ...(clock === undefined
          ? []
          : [{ span: clock.span, note: `The clock says ${dayOf(clock.time)}; if that is ahead, valid certificates look expired.` }]),
      ],
      alternatives: [
        ...(last === undefined
          ? [{ cause: "server-certificate-expired", why: "If `notAfter` is past, the server's own certificate has expired.", test: dates }]
          : []),
        // A cluster has lists of its own, and no public root in them.
        ...(failure.phase === "cluster"
          ? []
          : [
              {
                ...alternatives.staleRoots(situation),
                why: "If the server's own certificates are all still valid, an old root in the program's list has expired: renew the base image.",
              },
            ]),
        ...(clock === undefined
          ? [{ cause: "clock-is-wrong", why: "If this machine's clock runs ahead, valid certificates look expired.", test: clockCommand }]
          : []),
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

/** What the server sends is good by the clock that was shown; so it was something else that had ended. */
function stillValid(situation: Situation, failure: Failure, last: string): Omit<Finding, "cause"> {
  const { server } = wordsOf(situation);
  return {
    confidence: "possible",
    fixAt: failure.phase === "cluster" ? "cluster" : "unknown",
    headline: `The certificate that was shown is valid until ${dayOf(last)}, so another certificate on the way to ${server} has expired.`,
    explanation: [
      "That is an intermediate certificate that the server sends along, an old root in the program's own list, or a certificate that the server has renewed since. If the program still fails now, compare the dates of all that is sent; if they are good, take a newer base image.",
    ],
    evidence: logEvidenceOf(failure),
    alternatives: failure.phase === "cluster" ? [] : [alternatives.staleRoots(situation)],
    fixes: ["refresh-base-image"],
    undecided: true,
  };
}

function dayOf(time: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(time)?.[0] ?? `\`${time}\``;
}
