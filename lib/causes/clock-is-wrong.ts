import { findInstant } from "../text/find-instant";
import { defineCause } from "./cause";
import { clockCommand, servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { findServersCertificate } from "./shown-certificate";
import { capitalised, wordsOf } from "./words-of";

export const clockIsWrong = defineCause({
  id: "clock-is-wrong",
  title: "The clock is wrong",
  example: "clock-behind",
  about: {
    what: "By the verifier's clock, the certificate is not valid yet.",
    why: "Virtual machines that slept, boards without a battery and containers on such hosts have a clock that is behind. Containers share the host's clock.",
    looksLike: "`certificate is not yet valid`, `not yet activated`, a `current time` long ago.",
    mistakenFor: "A server with a wrong certificate. Others reach the same server without trouble.",
    doNot: "Do not set the time inside the container: it belongs to the host.",
  },
  sources: [
    "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/topics/",
    "https://datatracker.ietf.org/doc/html/rfc5280#section-4.1.2.5",
    "https://github.com/golang/go/blob/go1.24.4/src/crypto/x509/verify.go",
  ],
  when(situation) {
    const { failure } = situation;
    if (failure === undefined) return undefined;
    const clock = situation.observations.findLast((it) => it.kind === "clock");
    const certificate = findServersCertificate(situation);
    const start = findInstant(failure.facts["not-before"] ?? certificate?.notBefore ?? "");
    const shown = clock && { ...clock, isBehind: clock.time < (start ?? "2025"), isBeyondDoubt: clock.time < "2025" };
    if (failure.kind === "not-yet-valid") return { situation, failure, start, shown };
    // No certificate in use ended before this; such a clock has lost its battery.
    const year = Number(/^(\d{4})-/.exec(failure.facts.now ?? "")?.[1] ?? Number.NaN);
    return failure.kind === "expired" && (year < 2010 || shown?.isBehind) ? { situation, failure, start, shown } : undefined;
  },
  explain({ situation, failure, start: starts, shown }) {
    const { server } = wordsOf(situation);
    const now = shown?.isBehind ? shown.time : failure.facts.now;
    const start = failure.facts["not-before"] ?? starts;
    // By the clock that was looked at there is nothing wrong.
    const isRightNow = shown !== undefined && !shown.isBehind && starts !== undefined;
    return {
      // No right clock says a day before this was written.
      confidence: shown?.isBehind && shown.isBeyondDoubt ? "certain" : isRightNow ? "possible" : "likely",
      fixAt: "clock",
      headline:
        now === undefined
          ? "By the clock of the machine the certificate is not valid yet; most often the clock is behind."
          : `The clock of the machine says ${dayOf(now)}, a day on which the certificate is not valid yet.`,
      explanation: [
        `${
          now === undefined
            ? `The certificate of ${server} starts later than the time on this machine.`
            : `The clock of the machine says ${dayOf(now)}${start === undefined ? "" : `, the certificate is valid from ${dayOf(start)}`}.`
        } Set the clock of the host (containers use it too) and try again.`,
        ...(isRightNow
          ? [
              `By the clock that was looked at (${dayOf(shown.time)}) the certificate is valid: it was set since, or it was another machine that checked. Look at the clock of the machine that ran the program.`,
            ]
          : []),
        `If the clock is right, ${server} was given a certificate that starts in the future.`,
      ],
      evidence: [
        ...logEvidenceOf(failure),
        ...(shown === undefined
          ? []
          : [{ span: shown.span, note: shown.isBehind ? "The clock is behind." : `The clock says ${dayOf(shown.time)}.` }]),
      ],
      alternatives: [
        ...(shown?.isBehind ? [] : [{ cause: "clock-is-wrong", why: "Compare with a clock that you trust.", test: clockCommand }]),
        {
          cause: "server-certificate-expired",
          why: capitalised(`\`notBefore\` and \`notAfter\` of the certificate that ${server} sends.`),
          test: `${servedChainCommand(situation)} | openssl x509 -noout -dates`,
        },
      ],
      fixes: ["sync-clock"],
    };
  },
});

/** The day of an ISO time, or the words as the log has them. */
function dayOf(time: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(time)?.[0] ?? `\`${time}\``;
}
