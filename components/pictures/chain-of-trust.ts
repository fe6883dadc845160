import type { Report } from "../../lib/report";
import type { FailureKind } from "../../lib/vocabulary";
import type { Chain } from "./chain";
import { authorityOf, certificateOf, findPeer, isOurServer, shownBy, stateOfStore, storeAsked } from "./chain-links";
import { findInterceptedChain } from "./intercepted-chain";
import { chainOfPrediction } from "./prediction-chain";
import { chainOfUnknownAuthority } from "./unknown-authority-chain";

/** The chain of trust as far as the report tells it; undefined where there is neither a failure nor a stage to speak of. */
export function findChain(report: Report): Chain | undefined {
  const { failure } = report;
  if (!failure) return report.stage ? chainOfPrediction(report) : undefined;
  return chains[failure.kind](report);
}

const chains: Record<FailureKind, (report: Report) => Chain> = {
  "unknown-authority": chainOfUnknownAuthority,
  "no-trust-store": chainOfUnknownAuthority,
  "self-signed-leaf": (report) => ({
    links: [shownBy(report, "signed by itself", "unknown"), storeAsked(report, "broken")],
    joints: [{ state: "broken", label: "not in the store" }],
    caption: "A self-signed certificate is its own authority: it is trusted only where it lies in the store itself.",
  }),
  "self-signed-in-chain": (report) => findInterceptedChain(report) ?? chainOfPrivateRoot(report),
  expired: (report) => {
    if (report.cause === "roots-out-of-date" || report.fixAt === "image" || report.fixAt === "build-stage")
      return chainOfUnknownAuthority(report);
    if (report.fixAt === "clock") return chainOfWrongClock(report, "has expired by this clock");
    return report.fixAt === "unknown"
      ? chainNotTold(report)
      : brokenServer(report, validityOf(report, "has expired"), "The certificate has expired; no store can mend that.");
  },
  "not-yet-valid": (report) =>
    report.fixAt === "clock"
      ? chainOfWrongClock(report, "not valid yet by this clock")
      : brokenServer(report, validityOf(report, "not valid yet"), "By the verifier's clock the certificate is not valid yet."),
  "name-mismatch": (report) =>
    brokenServer(
      report,
      report.failure?.facts["valid-for"] ? `valid for ${report.failure.facts["valid-for"]}` : "issued for another name",
      "The chain may be fine: the certificate was issued for another name.",
    ),
  "weak-crypto": (report) =>
    brokenServer(
      report,
      report.failure?.facts.algorithm ?? "signed with a weak algorithm",
      "The verifier no longer accepts this kind of signature or key.",
    ),
  "bad-purpose": (report) => brokenServer(report, "not meant for this use", "The certificate may not be used for this purpose."),
  revoked: (report) =>
    report.fixAt === "unknown"
      ? notBlamed(report, "revoked or not, was not told", "Whether the certificate was revoked could not be checked.")
      : brokenServer(report, "revoked by its authority", "Its authority has withdrawn the certificate."),
  malformed: (report) => brokenServer(report, "cannot be read", "The certificate breaks the rules of its format."),
  "peer-rejected": (report) => (report.cause === "client-certificate-not-trusted" ? chainOfRefusedClient(report) : chainOfRefusal(report)),
  "not-tls": (report) =>
    report.fixAt === "client-peer"
      ? chainOfPlainCall(report)
      : noCertificate(report, "answered without TLS", "No certificate was shown: what answered does not speak TLS on this port."),
  protocol: (report) =>
    report.cause === "kubelet-has-no-certificate"
      ? noCertificate(report, "has no certificate yet", "The node has no certificate to show yet, so there was nothing to check.")
      : noCertificate(report, "no common protocol", "The two sides found no protocol in common, before any certificate was checked."),
};

function chainOfRefusal(report: Report): Chain {
  const { failure } = report;
  const weAreServer = isOurServer(report);
  const shown = failure?.facts.subject ?? (weAreServer ? "your server's certificate" : "your client certificate");
  const peer = findPeer(report) ?? (weAreServer ? "the client" : "the other side");
  return {
    links: [
      { role: "Our certificate", title: shown, detail: "shown by this side", state: "unknown" },
      { role: "Their store", title: peer, detail: "does not accept it", state: "broken" },
    ],
    joints: [{ state: "broken", label: failure?.facts.alert ?? "refused" }],
    caption: "The other side refused us. This image's store was not asked.",
  };
}

/** Here our side is the one that refuses. */
function chainOfRefusedClient(report: Report): Chain {
  if (report.fixAt === "client-peer")
    return noCertificate(report, "showed no certificate", "Your server asks its clients for a certificate, and this one showed none.");
  return {
    links: [shownBy(report, certificateOf(report), "unknown"), storeAsked(report, "broken")],
    joints: [{ state: "broken", label: "refused" }],
    caption: "Your server checks clients against a list of its own. The image's store was not asked.",
  };
}

function chainOfPrivateRoot(report: Report): Chain {
  return {
    links: [
      shownBy(report, certificateOf(report), "unknown"),
      authorityOf(report, "sent along, self-signed", "unknown"),
      storeAsked(report, "broken"),
    ],
    joints: [
      { state: "fine", label: "signed by" },
      { state: "broken", label: "not in the store" },
    ],
    caption: "The chain is complete and ends in an authority that is not in the store.",
  };
}

/** An old root of the store may be the one that ended: nothing is in order, and nothing is at fault. */
function chainNotTold(report: Report): Chain {
  return {
    links: [
      shownBy(report, "not known", "unknown"),
      authorityOf(report, "not known", "unknown"),
      { ...storeAsked(report, "unknown"), detail: "not known" },
    ],
    joints: [
      { state: "unknown", label: "signed by" },
      { state: "unknown", label: "looked up" },
    ],
    caption: "One certificate on this way has expired. The log does not say which.",
  };
}

/** No link is at fault as far as the log tells. */
function notBlamed(report: Report, detail: string, caption: string): Chain {
  return {
    ...brokenServer(report, detail, caption),
    links: [
      shownBy(report, detail, "unknown"),
      authorityOf(report, "signed it", "unknown"),
      storeAsked(report, "unknown", "not the reason"),
    ],
  };
}

function chainOfWrongClock(report: Report, detail: string): Chain {
  return notBlamed(report, validityOf(report, detail), "Most often the clock is wrong, and the certificate is in order.");
}

/** Here the port speaks TLS, and who called it does not. */
function chainOfPlainCall(report: Report): Chain {
  const peer = findPeer(report);
  const [caller, port] = isOurServer(report) ? [peer ?? "the client", "your server"] : ["your program", peer ?? "the server"];
  return {
    links: [
      { role: "Caller", title: caller, detail: "spoke plain HTTP", state: "broken" },
      { role: "Port", title: port, detail: "expects TLS", state: "unknown" },
    ],
    joints: [{ state: "broken", label: "without TLS" }],
    caption: "No certificate was shown: the call came without TLS.",
  };
}

function brokenServer(report: Report, detail: string, caption: string): Chain {
  return {
    links: [
      shownBy(report, detail, "broken"),
      authorityOf(report, "signed it", "unknown"),
      storeAsked(report, stateOfStore(report) === "broken" ? "unknown" : stateOfStore(report), "not the reason"),
    ],
    joints: [
      { state: "unknown", label: "signed by" },
      { state: "unknown", label: "looked up" },
    ],
    caption,
  };
}

function noCertificate(report: Report, detail: string, caption: string): Chain {
  return {
    links: [shownBy(report, detail, "broken"), storeAsked(report, "unknown")],
    joints: [{ state: "broken", label: "no certificate" }],
    caption,
  };
}

function validityOf(report: Report, otherwise: string): string {
  const { facts, kind } = report.failure ?? { facts: {}, kind: undefined };
  const edge = kind === "expired" ? facts["not-after"] : facts["not-before"];
  if (!edge) return otherwise;
  return kind === "expired" ? `valid until ${edge}` : `valid from ${edge}`;
}
