import type { Report } from "../../lib/report";
import type { Chain } from "./chain";
import { authorityOf, isStoreEmpty, shownBy, stateOfStore, storeAsked } from "./chain-links";

/** No link of the chain lies in the store: by the cause, because a link was not sent, or nobody is meant to know it. */
export function chainOfUnknownAuthority(report: Report): Chain {
  if (report.cause !== undefined && Object.hasOwn(placeholders, report.cause)) return chainOfPlaceholder(report);
  if (report.fixAt === "server") return chainWithoutIntermediate(report);
  return report.cause === "store-is-fine" ? chainNotDecided(report) : chainNotInStore(report);
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
      storeAsked(report, "unknown"),
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
  return {
    links: [
      shownBy(report, "certificate received", "fine"),
      { role: "Intermediate", title: "not named in the log", detail: "was it sent?", state: "unknown" },
      { role: "Root", title: "never sent", detail: "public, or private?", state: "unknown" },
      storeAsked(report, stateOfStore(report)),
    ],
    joints: [
      { state: "unknown", label: "signed by" },
      { state: "unknown", label: "signed by" },
      { state: "broken", label: "not found" },
    ],
    caption: "The public roots are in place. Either the server leaves out a link, or the chain ends in a root that is not public.",
  };
}

function chainNotInStore(report: Report): Chain {
  const empty = isStoreEmpty(report);
  const authority = report.failure?.facts.issuer ?? report.failure?.facts.candidate;
  return {
    links: [
      shownBy(report, "certificate received", "fine"),
      {
        role: "Intermediate",
        title: authority ?? "not named in the log",
        detail: authority ? "signed the certificate" : "usually sent along",
        state: "unknown",
      },
      { role: "Root", title: "never sent", detail: "must already be in the store", state: "unknown" },
      storeAsked(report, "broken"),
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
      shownBy(report, "sent alone", "fine"),
      {
        role: "Intermediate",
        title: report.failure?.facts.issuer ?? "not named in the log",
        detail: "should have been sent",
        state: "broken",
      },
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
