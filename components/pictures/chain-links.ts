import { findHost } from "../../lib/causes/host-of";
import { findClient, isServerSide } from "../../lib/causes/server-side";
import { fileOf, stageWordOf } from "../../lib/causes/words-of";
import { verifiers } from "../../lib/log/failure";
import type { Report } from "../../lib/report";
import { asksTheStage } from "./asks-the-stage";
import type { ChainLink, ChainState } from "./chain";
import { findProgram } from "./find-program";
import { shortNameOf } from "./short-name-of";
import { storeOf } from "./stage-store";

/** Whoever shows its certificate: the server, or the client where our side is the server. */
export function shownBy(report: Report, detail: string, state: ChainState): ChainLink {
  const { cause, failure } = report;
  // The server behind a proxy that is not trusted itself was never reached.
  if (cause === "proxy-itself-not-trusted") return { role: "Proxy", title: failure?.facts.proxy ?? "the proxy", detail, state };
  // Without a host it may as well be a proxy that answered.
  if (failure?.kind === "not-tls" && failure.host === undefined) return { role: "Other side", title: "what answered", detail, state };
  const role = cause === "client-certificate-not-trusted" ? "Client" : "Server";
  return { role, title: findPeer(report) ?? failure?.facts.subject ?? `the ${role.toLowerCase()}`, detail, state };
}

/** The other side as the log calls it, without a port that goes without saying; a client without the one it happened to come from. */
export function findPeer(report: Report): string | undefined {
  const { failure, input } = report;
  if (!isOurServer(report)) return failure?.host?.replace(/:443$/, "");
  const name = findClient({ failure, log: input.log }) ?? findHost(failure)?.name;
  // Where a server listens is no client.
  return name === "0.0.0.0" || name === "::" ? undefined : name;
}

/** The connection came to us: what the log says of the other side, it says of a client. */
export function isOurServer({ failure, cause, input }: Report): boolean {
  if (cause === "client-certificate-not-trusted") return true;
  return (failure?.kind === "peer-rejected" || failure?.kind === "not-tls") && isServerSide({ failure, log: input.log });
}

/** That it arrived says nothing of what it is worth. A program that has no list has not looked at it; Node.js has one beside the file. */
export function certificateOf({ failure }: Report): string {
  return failure?.kind === "no-trust-store" && failure.signature !== "node-extra-ca" ? "not judged yet" : "certificate received";
}

/** Who signed the server's own certificate, as the log or a pasted chain names it. */
export function findIssuer({ failure, servedIssuers }: Report): string | undefined {
  const named = failure?.facts.issuer;
  return named === undefined ? servedIssuers[0] : shortNameOf(named);
}

export function authorityOf(report: Report, detail: string, state: ChainState): ChainLink {
  const named = report.failure?.facts.issuer ?? report.failure?.facts.candidate;
  const title = named === undefined ? report.servedIssuers.at(-1) : shortNameOf(named);
  return { role: "Authority", title: title ?? "its authority", detail, state };
}

/** The store that was asked: the stage's only where a program of that stage asked it. `otherwise`: why it is not the one that fails. */
export function storeAsked(report: Report, state: ChainState, otherwise = "not reached"): ChainLink {
  const { failure, stage, verdict } = report;
  const role = "Trust store";
  const own = state === "broken" ? "does not know it" : state === "fine" ? "its own list" : otherwise;
  if (stage && asksTheStage(report) && verdict === "runtime-own-store" && failure?.kind !== "no-trust-store")
    return { role, title: `of ${findProgram(stage) ?? "the program"} itself`, detail: own, state };
  if (!stage || !asksTheStage(report) || verdict === "runtime-own-store") {
    const file = failure && state === "broken" ? fileOf(failure) : undefined;
    return { role, title: `of ${whose(report)}`, detail: state === "broken" ? whyBroken(report) : otherwise, ...at(file), state };
  }
  const { more, state: held, text } = storeOf(stage, report);
  const file = at("path" in more ? more.path : undefined);
  const lacks = held === "present" && state === "broken";
  return { role, title: stageWordOf(stage, report.stages).replaceAll("`", ""), detail: lacks ? "does not hold it" : text, ...file, state };
}

function at(path: string | undefined): { readonly path?: string } {
  return path === undefined ? {} : { path };
}

function whyBroken(report: Report): string {
  if (report.cause === hidden) return "hidden by a mount";
  if (isClosed(report)) return "may not be read";
  return isStoreEmpty(report) ? "nothing usable in it" : "does not know it";
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
  if (report.failure?.kind === "no-trust-store" || (report.cause !== undefined && emptyBy.has(report.cause))) return true;
  return asksTheStage(report) && report.stage?.judgement.bundle === "absent" && report.verdict !== "runtime-own-store";
}

/** The roots are there, and this user may not open them. */
export function isClosed({ cause, verdict }: Report): boolean {
  return cause === "bundle-not-readable-by-user" || verdict === "bundle-unreadable";
}

const hidden = "mount-hides-store";
/** Seen, whatever the Dockerfile says. */
const emptyBy: ReadonlySet<string> = new Set([hidden, "image-is-not-as-written", "listing-shows-no-bundle"]);

function whose({ failure, cause, fixAt }: Report): string {
  if (cause === "client-certificate-not-trusted") return fixAt === "cluster" ? verifiers["api-server"] : "your server";
  return failure && failure.verifier !== "unknown" && failure.verifier !== "peer" ? verifiers[failure.verifier] : "the program";
}
