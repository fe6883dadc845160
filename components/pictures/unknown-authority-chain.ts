import type { Report } from "../../lib/report";
import type { Chain } from "./chain";
import { authorityOf, certificateOf, findIssuer, isClosed, isStoreEmpty, shownBy, stateOfStore, storeAsked } from "./chain-links";
import { findInterceptedChain } from "./intercepted-chain";

/** No link of the chain lies in the store: by the cause, because a link was not sent, or nobody is meant to know it. */
export function chainOfUnknownAuthority(report: Report): Chain {
  if (report.cause !== undefined && Object.hasOwn(placeholders, report.cause)) return chainOfPlaceholder(report);
  if (report.fixAt === "server") return chainWithoutIntermediate(report);
  return findInterceptedChain(report) ?? (report.cause === "store-is-fine" ? chainNotDecided(report) : chainNotInStore(report));
}

const placeholders: Readonly<Record<string, string>> = {
  "server-shows-default-certificate": "A placeholder, made by the server itself: no store knows it, and none should.",
  "certificate-from-test-authority": "A test certificate: its root is in no store on purpose.",
};

function chainOfPlaceholder(report: Report): Chain {
  const known = report.failure?.facts["default-certificate"];
  const isTest = report.cause === "certificate-from-test-authority";
  const authority = authorityOf(report, isTest ? "a test system" : "vouches for nothing", "broken");
  return {
    links: [
      shownBy(report, isTest ? "shows a test certificate" : "shows its default certificate", "broken"),
      known === undefined ? authority : { ...authority, title: report.failure?.facts.issuer ?? known },
      storeAsked(report, "unknown", "does not know it"),
    ],
    joints: [
      { state: "unknown", label: "signed by" },
      { state: "broken", label: "in no store" },
    ],
    caption: placeholders[report.cause ?? ""] ?? "",
  };
}

/** The store has its roots, and what the server sends was not seen: the picture must not choose between the two. */
function chainNotDecided(report: Report): Chain {
  if (report.servedIssuers.length > 1) return chainInOrder(report);
  return {
    links: [
      shownBy(report, certificateOf(report), "unknown"),
      { role: "Intermediate", title: findIssuer(report) ?? "not named in the log", detail: "was it sent?", state: "unknown" },
      { role: "Root", title: "never sent", detail: "public, or private?", state: "unknown" },
      storeAsked(report, stateOfStore(report), "has its roots"),
    ],
    joints: [
      { state: "unknown", label: "signed by" },
      { state: "unknown", label: "signed by" },
      { state: "broken", label: "not found" },
    ],
    caption: "The public roots are in place. Either the server leaves out a link, or the chain ends in a root that is not public.",
  };
}

/** Both ends were seen to be sound, so that something between them is not as it was seen. */
function chainInOrder(report: Report): Chain {
  return {
    links: [
      shownBy(report, certificateOf(report), "unknown"),
      { role: "Intermediate", title: findIssuer(report) ?? "not named in the log", detail: "sent along", state: "unknown" },
      { role: "Root", title: report.servedIssuers.at(-1) ?? "never sent", detail: "never sent", state: "unknown" },
      storeAsked(report, stateOfStore(report), "has its roots"),
    ],
    joints: [
      { state: "unknown", label: "signed by" },
      { state: "unknown", label: "signed by" },
      { state: "broken", label: "not found" },
    ],
    caption: "The server's chain and the image's roots are both in place: the container that failed must have met something else.",
  };
}

function chainNotInStore(report: Report): Chain {
  const issuer = findIssuer(report);
  const authority = issuer ?? report.failure?.facts.candidate;
  const root = report.servedIssuers.length > 1 ? report.servedIssuers.at(-1) : undefined;
  return {
    links: [
      shownBy(report, certificateOf(report), "unknown"),
      {
        role: "Intermediate",
        title: authority ?? "not named in the log",
        detail: authority ? "signed the certificate" : "usually sent along",
        state: "unknown",
      },
      { role: "Root", title: root ?? "never sent", detail: "must already be in the store", state: "unknown" },
      storeAsked(report, "broken"),
    ],
    joints: [{ state: "unknown", label: "signed by" }, { state: "unknown", label: "signed by" }, endOf(report)],
    caption: captionOf(report),
  };
}

function endOf(report: Report): Chain["joints"][number] {
  if (isClosed(report)) return { state: "broken", label: "not readable" };
  if (endsInOldRoot(report)) return { state: "broken", label: "root expired" };
  return { state: "broken", label: isStoreEmpty(report) ? "nothing to compare with" : "not found" };
}

function captionOf(report: Report): string {
  if (report.cause === "variable-names-missing-file") return "The variable names a file that is not there.";
  if (isClosed(report)) return "The file is there, but the program's user may not read it.";
  if (endsInOldRoot(report)) return "The server's certificate may be in order: a root in this store is past its time.";
  return isStoreEmpty(report)
    ? "Whatever the server sends, there is no root here to check it against."
    : "The chain must end in a root that lies in the store. This one does not.";
}

function endsInOldRoot({ failure, cause }: Report): boolean {
  return failure?.kind === "expired" && cause === "roots-out-of-date";
}

function chainWithoutIntermediate(report: Report): Chain {
  return {
    links: [
      shownBy(report, "sent alone", "unknown"),
      { role: "Intermediate", title: findIssuer(report) ?? "not named in the log", detail: "should have been sent", state: "broken" },
      { role: "Root", title: "never sent", detail: "may well be in the store", state: "unknown" },
      storeAsked(report, stateOfStore(report) === "fine" ? "fine" : "unknown"),
    ],
    joints: [
      { state: "broken", label: "missing" },
      { state: "unknown", label: "signed by" },
      { state: "unknown", label: "looked up" },
    ],
    caption: "Browsers remember intermediates, programs do not: the server has to send the whole chain.",
  };
}
