import { trustedAuthoritiesOf } from "../../lib/causes/own-authorities";
import type { Report, StageSummary } from "../../lib/report";
import { asksTheStage } from "./asks-the-stage";
import { fileWordOf } from "./file-word-of";
import { findProgram } from "./find-program";

/** `elsewhere`, `closed`, `old`: there, and of no use. `own`: the program has a list of its own. */
export type StoreState = "present" | "absent" | "unknown" | "elsewhere" | "closed" | "old" | "own";
export type StageStore = {
  readonly state: StoreState;
  /** A few words. */
  readonly text: string;
  /** The file it is about, or what else there is to say. */
  readonly more: { readonly path: string } | { readonly words: string };
};

/** What a stage holds: for the program that asks it where it is the stage of the story, else what lies in the file system. */
export function storeOf(stage: StageSummary, report: Report): StageStore {
  const { bundle, bundlePath, verdict } = stage.judgement;
  const path = bundlePath === undefined ? undefined : { path: bundlePath };
  const isIt = stage.index === report.stage?.index;
  const seen = isIt ? findSeen(report, path ?? { words: "" }) : undefined;
  if (seen) return seen;
  if (isIt && asksTheStage(report)) {
    const program = findProgram(stage) ?? "the program";
    if (verdict === "runtime-own-store") return ownOf(stage, report, program);
    if (verdict === "bundle-unreadable") return closedTo(stage, path ?? { words: "" });
    const named = findMissingVariable(stage);
    if (named) return named;
    if (verdict === "bundle-elsewhere" && path) return { state: "elsewhere", text: `not where ${program} looks`, more: path };
  }
  const own = [...new Set(trustedAuthoritiesOf(stage).map(fileWordOf))];
  return {
    state: bundle,
    text: bundle === "present" ? ["has roots", ...own].join(" and ") : stores[bundle].text,
    more: path ?? { words: stores[bundle].more },
  };
}

const stores = {
  present: { text: "has roots", more: "" },
  absent: { text: "no roots", more: "nothing to trust" },
  unknown: { text: "contents not known", more: "cannot be seen from here" },
} as const;

/** What was seen of the container itself goes before what the Dockerfile says. */
function findSeen({ cause, stage }: Report, more: StageStore["more"]): StageStore | undefined {
  if (!stage) return undefined;
  switch (cause) {
    case "mount-hides-store":
      return { state: "absent", text: "hidden by a mount", more };
    case "image-is-not-as-written":
    case "listing-shows-no-bundle":
      return { state: "absent", text: "no roots in the image that was listed", more: { words: "nothing to trust" } };
    case "bundle-not-readable-by-user":
      return closedTo(stage, more);
    case "roots-out-of-date":
      return { state: "old", text: "its roots are too old", more };
    default:
      return undefined;
  }
}

function closedTo({ state }: StageSummary, more: StageStore["more"]): StageStore {
  const user = state.user ?? state.image?.user;
  const reader = user === undefined || /^(?:0|root)(?::|$)/.test(user) ? "the program's user" : `user ${user}`;
  return { state: "closed", text: `not readable by ${reader}`, more };
}

function findMissingVariable({ judgement }: StageSummary): StageStore | undefined {
  if (judgement.detail !== "env-names-missing-file") return undefined;
  for (const { path, found, because } of judgement.lookUps) {
    const name = found === "miss" ? /^named by `(\w+)`$/.exec(because)?.[1] : undefined;
    if (name !== undefined) return { state: "elsewhere", text: `${name} names a missing file`, more: { path } };
  }
  return undefined;
}

/** The file system does not matter to a program that does not look there. */
function ownOf(stage: StageSummary, { failure }: Report, program: string): StageStore {
  if (failure?.kind === "no-trust-store") return { state: "absent", text: `${program} can use no list`, more: { words: "" } };
  const own = [...new Set(trustedAuthoritiesOf(stage).map(fileWordOf))].join(", ");
  return {
    state: "own",
    text: `${program} has a list of its own`,
    more: { words: own === "" ? "the system's list is not read" : `the system's list, with ${own}, is not read` },
  };
}
