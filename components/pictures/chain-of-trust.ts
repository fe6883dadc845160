import { verifiers } from "../../lib/log/failure";
import type { Report } from "../../lib/report";
import { type FailureKind, runtimes } from "../../lib/vocabulary";

export type ChainState = "fine" | "broken" | "unknown";
type ChainLink = { readonly role: string; readonly title: string; readonly detail: string; readonly state: ChainState };
/** From the certificate to the store that should vouch for it. `joints[i]` lies between `links[i]` and `links[i + 1]`. */
export type Chain = {
  readonly links: readonly ChainLink[];
  readonly joints: readonly { readonly state: ChainState; readonly label: string }[];
  readonly caption: string;
};

/** The chain of trust as far as the report tells it; undefined where there is neither a failure nor a stage to speak of. */
export function findChain(report: Report): Chain | undefined {
  const { failure } = report;
  if (!failure) return report.stage ? chainOfPrediction(report) : undefined;
  return chains[failure.kind](report);
}

const chains: Record<FailureKind, (report: Report) => Chain> = {
  "unknown-authority": (report) => (report.fixAt === "server" ? chainWithoutIntermediate(report) : chainNotInStore(report)),
  "no-trust-store": chainNotInStore,
  "self-signed-leaf": (report) => ({
    links: [serverOf(report, "signed by itself", "unknown"), storeOf(report, "broken")],
    joints: [{ state: "broken", label: "not in the store" }],
    caption: "A self-signed certificate is its own authority: it is trusted only where it lies in the store itself.",
  }),
  "self-signed-in-chain": (report) => ({
    links: [serverOf(report, "certificate received", "fine"), rootOf(report, "sent along, private", "unknown"), storeOf(report, "broken")],
    joints: [
      { state: "fine", label: "signed by" },
      { state: "broken", label: "not in the store" },
    ],
    caption: "The chain is complete and ends in an authority that is not in the store.",
  }),
  expired: (report) =>
    report.fixAt === "image" || report.fixAt === "build-stage"
      ? chainNotInStore(report)
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

function chainNotInStore(report: Report): Chain {
  const empty = report.stage?.judgement.bundle === "absent" || report.failure?.kind === "no-trust-store";
  const authority = report.failure?.facts.issuer ?? report.failure?.facts.candidate;
  return {
    links: [
      serverOf(report, "certificate received", "fine"),
      {
        role: "Intermediate",
        title: authority ?? "not named in the log",
        detail: authority ? "signed the certificate" : "usually sent by the server",
        state: "unknown",
      },
      { role: "Root", title: "never sent", detail: "must already be in the store", state: "unknown" },
      storeOf(report, "broken"),
    ],
    joints: [
      { state: authority ? "fine" : "unknown", label: "signed by" },
      { state: "unknown", label: "signed by" },
      { state: "broken", label: empty ? "nothing to compare with" : "not found" },
    ],
    caption: empty
      ? "The chain can be as good as it likes: with no roots in the store, it ends in nothing."
      : "The chain must end in a root that lies in the store. This one does not.",
  };
}

function chainWithoutIntermediate(report: Report): Chain {
  return {
    links: [
      serverOf(report, "sent alone", "fine"),
      {
        role: "Intermediate",
        title: report.failure?.facts.issuer ?? "not named in the log",
        detail: "should have been sent",
        state: "broken",
      },
      { role: "Root", title: "never sent", detail: "may well be in the store", state: "unknown" },
      storeOf(report, "fine"),
    ],
    joints: [
      { state: "broken", label: "missing" },
      { state: "unknown", label: "signed by" },
      { state: "unknown", label: "looked up" },
    ],
    caption: "Browsers remember intermediates, programs do not: the server has to send the whole chain.",
  };
}

function chainOfPrediction(report: Report): Chain {
  const state = stateOfStore(report);
  return {
    links: [
      { role: "Server", title: "any public server", detail: "shows its certificate", state: "fine" },
      { role: "Intermediate", title: "of a public authority", detail: "sent along by the server", state: "fine" },
      { role: "Root", title: "never sent", detail: "must already be in the store", state: "fine" },
      storeOf(report, state),
    ],
    joints: [
      { state: "fine", label: "signed by" },
      { state: "fine", label: "signed by" },
      { state, label: state === "fine" ? "found" : state === "broken" ? "nothing to compare with" : "not known" },
    ],
    caption: {
      fine: "This image can check public servers.",
      broken: "This image cannot check any public server.",
      unknown: "Whether this image can check public servers depends on what we cannot see.",
    }[state],
  };
}

function brokenServer(report: Report, detail: string, caption: string): Chain {
  return {
    links: [
      serverOf(report, detail, "broken"),
      rootOf(report, "signed it", "unknown"),
      storeOf(report, stateOfStore(report) === "broken" ? "unknown" : stateOfStore(report)),
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
    links: [serverOf(report, detail, "broken"), storeOf(report, "unknown")],
    joints: [{ state: "broken", label: "no certificate" }],
    caption,
  };
}

function serverOf(report: Report, detail: string, state: ChainState): ChainLink {
  return { role: "Server", title: report.failure?.host ?? report.failure?.facts.subject ?? "the server", detail, state };
}

function rootOf(report: Report, detail: string, state: ChainState): ChainLink {
  return { role: "Authority", title: report.failure?.facts.issuer ?? report.failure?.facts.candidate ?? "its authority", detail, state };
}

function stateOfStore(report: Report): ChainState {
  const bundle = report.stage?.judgement.bundle;
  if (bundle === undefined || bundle === "unknown") return "unknown";
  return bundle === "present" && report.verdict === "present-so-other-cause" ? "fine" : "broken";
}

function storeOf(report: Report, state: ChainState): ChainLink {
  const { stage, failure } = report;
  if (stage && report.verdict === "runtime-own-store") {
    const { runtime } = stage.judgement;
    const title = runtime && runtime !== "other" ? `of ${runtimes[runtime]} itself` : "of the program itself";
    return { role: "Trust store", title, detail: state === "broken" ? "does not know it" : "its own list", state };
  }
  const ofImage = report.fixAt === "image" || report.fixAt === "build-stage" || !failure;
  if (stage && ofImage) {
    const { bundle, bundlePath } = stage.judgement;
    const detail = { present: bundlePath ?? "has roots", absent: "holds no roots", unknown: "contents not known" }[bundle];
    return { role: "Trust store", title: stage.name ? `stage ${stage.name}` : "the stage that runs", detail, state };
  }
  const whose = failure && failure.verifier !== "unknown" && failure.verifier !== "peer" ? verifiers[failure.verifier] : "the program";
  return { role: "Trust store", title: `of ${whose}`, detail: state === "broken" ? "does not know it" : "asked last", state };
}

function validityOf(report: Report, otherwise: string): string {
  const { facts, kind } = report.failure ?? { facts: {}, kind: undefined };
  const edge = kind === "expired" ? facts["not-after"] : facts["not-before"];
  if (!edge) return otherwise;
  return kind === "expired" ? `valid until ${edge}` : `valid from ${edge}`;
}
