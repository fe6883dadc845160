import { type Verifier, verifiers } from "../../lib/log/failure";
import type { Report } from "../../lib/report";
import { runtimes } from "../../lib/vocabulary";
import type { ChainLink, ChainState } from "./chain";

/** Whoever shows its certificate: the server, or the client where our side is the server. */
export function shownBy({ failure, cause }: Report, detail: string, state: ChainState): ChainLink {
  const role = cause === "client-certificate-not-trusted" ? "Client" : "Server";
  return { role, title: failure?.host ?? failure?.facts.subject ?? `the ${role.toLowerCase()}`, detail, state };
}

export function authorityOf({ failure }: Report, detail: string, state: ChainState): ChainLink {
  return { role: "Authority", title: failure?.facts.issuer ?? failure?.facts.candidate ?? "its authority", detail, state };
}

/** The store that was asked: the stage's only where a program of that stage asked it. */
export function storeAsked(report: Report, state: ChainState): ChainLink {
  const { stage, verdict } = report;
  if (!stage || !asksTheStage(report)) {
    const empty = report.cause === hidden ? "hidden by a mount" : "holds no roots";
    const broken = isStoreEmpty(report) ? empty : "does not know it";
    return { role: "Trust store", title: `of ${whose(report)}`, detail: state === "broken" ? broken : "asked last", state };
  }
  const { bundle, bundlePath, runtime } = stage.judgement;
  if (verdict === "runtime-own-store") {
    const title = runtime && runtime !== "other" ? `of ${runtimes[runtime]} itself` : "of the program itself";
    return { role: "Trust store", title, detail: state === "broken" ? "does not know it" : "its own list", state };
  }
  const detail = { present: bundlePath ?? "has roots", absent: "holds no roots", unknown: "contents not known" }[bundle];
  return { role: "Trust store", title: stage.name ? `stage ${stage.name}` : "the stage that runs", detail, state };
}

/** What the stage's store proves of the one that was asked. */
export function stateOfStore(report: Report): ChainState {
  const bundle = report.stage?.judgement.bundle;
  if (!asksTheStage(report) || bundle === undefined || bundle === "unknown") return "unknown";
  // A list of its own that cannot be seen: it is neither proven to be there nor to be missing.
  if (report.verdict === "runtime-own-store") return "unknown";
  return bundle === "present" && report.verdict === "present-so-other-cause" ? "fine" : "broken";
}

/** Nothing to compare with: by what the asked store proves of itself, never by another one's. */
export function isStoreEmpty(report: Report): boolean {
  if (report.failure?.kind === "no-trust-store" || report.cause === hidden) return true;
  return asksTheStage(report) && report.stage?.judgement.bundle === "absent" && report.verdict !== "runtime-own-store";
}

const hidden = "mount-hides-store";
const inTheStage: ReadonlySet<Verifier> = new Set(["program", "build-step", "unknown"]);
/** Causes by which the log is of something else than the stage, or the stage's store is not the one that was asked. */
const notTheStage: ReadonlySet<string | undefined> = new Set([
  "log-and-dockerfile-disagree",
  "client-certificate-not-trusted",
  hidden,
  "peer-refused-our-certificate",
]);

function asksTheStage({ failure, stage, fixAt, cause }: Report): boolean {
  if (!stage || notTheStage.has(cause)) return false;
  const elsewhere = fixAt === "docker-host" || fixAt === "cluster";
  return !failure || (inTheStage.has(failure.verifier) && !elsewhere);
}

function whose({ failure, cause }: Report): string {
  if (cause === "client-certificate-not-trusted") return "your server";
  return failure && failure.verifier !== "unknown" && failure.verifier !== "peer" ? verifiers[failure.verifier] : "the program";
}
