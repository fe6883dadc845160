import type { Report } from "../../lib/report";
import { type FailureKind, runtimes } from "../../lib/vocabulary";
import type { Chain, ChainState } from "./chain";
import { authorityOf, shownBy, stateOfStore, storeAsked } from "./chain-links";
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
  "self-signed-in-chain": (report) => ({
    links: [
      shownBy(report, "certificate received", "fine"),
      authorityOf(report, "sent along, private", "unknown"),
      storeAsked(report, "broken"),
    ],
    joints: [
      { state: "fine", label: "signed by" },
      { state: "broken", label: "not in the store" },
    ],
    caption: "The chain is complete and ends in an authority that is not in the store.",
  }),
  expired: (report) =>
    report.fixAt === "image" || report.fixAt === "build-stage"
      ? chainOfUnknownAuthority(report)
      : brokenServer(report, validityOf(report, "its time is over"), "The certificate is past its time; no store can mend that."),
  "not-yet-valid": (report) =>
    brokenServer(report, validityOf(report, "its time has not come"), "By the verifier's clock the certificate is not valid yet."),
  "name-mismatch": (report) =>
    brokenServer(
      report,
      report.failure?.facts["valid-for"] ? `valid for ${report.failure.facts["valid-for"]}` : "made out to another name",
      "The chain may be fine: the certificate was made out to another name.",
    ),
  "weak-crypto": (report) =>
    brokenServer(
      report,
      report.failure?.facts.algorithm ?? "signed with a weak algorithm",
      "The verifier no longer accepts this kind of signature or key.",
    ),
  "bad-purpose": (report) => brokenServer(report, "not meant for this use", "The certificate may not be used for this purpose."),
  revoked: (report) => brokenServer(report, "revoked by its authority", "Its authority has withdrawn the certificate."),
  malformed: (report) => brokenServer(report, "cannot be read", "The certificate breaks the rules of its format."),
  "peer-rejected": (report) => ({
    links: [
      {
        role: "Our certificate",
        title: report.failure?.facts.subject ?? "client certificate",
        detail: "shown by this side",
        state: "unknown",
      },
      { role: "Their store", title: report.failure?.host ?? "the other side", detail: "does not accept it", state: "broken" },
    ],
    joints: [{ state: "broken", label: report.failure?.facts.alert ?? "refused" }],
    caption: "The other side refused us. This image's store was not asked.",
  }),
  "not-tls": (report) =>
    noCertificate(report, "answered without TLS", "No certificate was shown: the other side does not speak TLS on this port."),
  protocol: (report) =>
    noCertificate(report, "no common protocol", "The two sides found no protocol in common, before any certificate was checked."),
};

function chainOfPrediction(report: Report): Chain {
  return report.cause === "runtime-has-own-store" ? chainOfOwnCa(report) : chainOfPublicServer(report);
}

/** The image is made for a CA of one's own, which the program does not look for where it lies. */
function chainOfOwnCa(report: Report): Chain {
  return {
    links: [
      { role: "Server", title: "one with a certificate of your CA", detail: "shows its certificate", state: "fine" },
      { role: "Authority", title: "your CA", detail: "is in the image", state: "fine" },
      storeAsked(report, "broken"),
    ],
    joints: [
      { state: "fine", label: "signed by" },
      { state: "broken", label: "not looked up there" },
    ],
    caption: "Your CA lies in the system's store, which this program does not read. Public servers are checked against its own list.",
  };
}

function chainOfPublicServer(report: Report): Chain {
  const { stage, verdict } = report;
  const runtime = stage?.judgement.runtime;
  const state = verdict === "runtime-own-store" ? "fine" : stateOfStore(report);
  const program = runtime && runtime !== "other" ? runtimes[runtime] : "The program";
  return {
    links: [
      { role: "Server", title: "any public server", detail: "shows its certificate", state: "fine" },
      { role: "Intermediate", title: "of a public authority", detail: "sent along by the server", state: "fine" },
      { role: "Root", title: "never sent", detail: "must already be in the store", state: "fine" },
      storeAsked(report, state),
    ],
    joints: [
      { state: "fine", label: "signed by" },
      { state: "fine", label: "signed by" },
      { state, label: state === "fine" ? "found" : state === "broken" ? "not found" : "not known" },
    ],
    caption: captionOf(report, state, program),
  };
}

function captionOf({ cause, verdict }: Report, state: ChainState, program: string): string {
  const able =
    verdict === "runtime-own-store" ? `${program} brings a list of its own for public servers` : "This image can check public servers";
  if (state === "fine") return cause === "verification-switched-off" ? `${able}, but the check is switched off.` : `${able}.`;
  return state === "broken"
    ? "This image cannot check any public server."
    : "Whether this image can check public servers depends on what we cannot see.";
}

function brokenServer(report: Report, detail: string, caption: string): Chain {
  return {
    links: [
      shownBy(report, detail, "broken"),
      authorityOf(report, "signed it", "unknown"),
      storeAsked(report, stateOfStore(report) === "broken" ? "unknown" : stateOfStore(report)),
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
