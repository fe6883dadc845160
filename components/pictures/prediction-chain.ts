import type { Report } from "../../lib/report";
import { runtimes } from "../../lib/vocabulary";
import type { Chain, ChainState } from "./chain";
import { stateOfStore, storeAsked } from "./chain-links";

/** What the image will meet, where nothing has failed yet. */
export function chainOfPrediction(report: Report): Chain {
  const { cause, verdict, stage } = report;
  const lacksOnlyYours = verdict === "not-refreshed" && stage?.judgement.bundle === "present";
  return cause === "runtime-has-own-store" || lacksOnlyYours ? chainOfOwnCa(report) : chainOfPublicServer(report);
}

/** The image is made for a CA of one's own, which the program does not look for where it lies, or which nothing put into the list. */
function chainOfOwnCa(report: Report): Chain {
  const isUnread = report.cause === "runtime-has-own-store";
  return {
    links: [
      { role: "Server", title: "one with a certificate of your CA", detail: "shows its certificate", state: "fine" },
      { role: "Authority", title: "your CA", detail: "given to the image", state: "fine" },
      storeAsked(report, "broken"),
    ],
    joints: [
      { state: "fine", label: "signed by" },
      { state: "broken", label: isUnread ? "not looked up there" : "not in the list" },
    ],
    caption: isUnread
      ? "Your CA lies in the image, where this program does not read it. Public servers are checked against its own list."
      : "Your CA lies in the image, but nothing puts it into the list. Public servers are checked all the same.",
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
