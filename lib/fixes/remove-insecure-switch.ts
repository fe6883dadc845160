import type { Situation } from "../causes/situation";
import type { StageSummary } from "../report";
import { findSwitches } from "../switches/find-switches";
import type { Switch } from "../switches/switch";
import type { Edit } from "../text/edit";
import { movedBy } from "../text/moved-by";
import { hasBundle } from "./copy-bundle";
import { copyBundleFromAlpine } from "./copy-bundle-from-alpine";
import type { Fix } from "./fix";
import { installCaCertificates } from "./install-ca-certificates";
import { findStepWithoutRoots } from "./switched-step";

/** Never alone: where the stage has no roots, the switch is the only reason that the step works, so the roots come with it. */
export const removeInsecureSwitch: Fix = {
  id: "remove-insecure-switch",
  title: "Verify again: remove the switch that turned it off",
  on: "dockerfile",
  safety: "needs-review",
  propose(situation) {
    const { dockerfile, stages } = situation;
    if (dockerfile === undefined) return undefined;
    const found = findSwitches({ log: "", dockerfile }).filter((it) => it.removal !== undefined);
    const removals = found.flatMap(({ removal }) => (removal === undefined ? [] : [removal]));
    const isPlainHttp = found.every(({ id }) => id === "apk-plain-http");
    if (removals.length === 0) return undefined;
    const touched = stages.filter(({ state }) => removals.some((it) => isIn(state.stage, it)));
    const roots = touched.flatMap((it) => findNeedy(situation, it, found) ?? []).map((it) => rootsFor(situation, it));
    if (roots.includes(undefined)) return undefined;
    const edits = merged([...removals, ...roots.flatMap((it) => it ?? [])]);
    return (
      edits && {
        title: isPlainHttp
          ? "Fetch packages over HTTPS again"
          : removals.length === 1
            ? "Remove the switch that turns verification off"
            : `Remove the ${removals.length} switches that turn verification off`,
        why: `${dangerOf(situation)}${
          roots.length > 0
            ? isPlainHttp
              ? " The stage has no roots, so this patch brings them too."
              : " The switch hid that the stage has no roots, so this patch brings them too."
            : " The roots are there, so it is not needed."
        }`,
        catch:
          "If one of these servers has its certificate from a private CA or a proxy's, the step fails until that CA is registered as well.",
        edits,
        snippet: undefined,
        rank: 55,
        proves: (after, made) =>
          found.every(({ id, span }) => findStepWithoutRoots(after, id, movedBy(made, runStartOf(situation, span.start))) === undefined) &&
          touched.every(({ index }) => {
            const stage = after.stages[index];
            return stage !== undefined && !needsRoots(stage);
          }),
      }
    );
  },
};

/** What the switches allow to happen. */
export function dangerOf({ switches }: Pick<Situation, "switches">): string {
  return switches.length > 0 && switches.every(({ id }) => id === "apk-plain-http")
    ? "Over plain HTTP anyone on the way sees, and can hold back, what is installed."
    : "With verification off, anyone on the way can hand the build or the program something else.";
}

/** A program with roots of its own needs none of the system's. */
function needsRoots(stage: StageSummary): boolean {
  return !hasBundle(stage) && stage.judgement.verdict !== "runtime-own-store";
}

/** Edits of both in the order of the text; undefined where two of them touch the same place. */
export function merged(edits: readonly Edit[]): readonly Edit[] | undefined {
  const sorted = edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .filter(
      (it, index, all) => !all.slice(0, index).some((other) => other.start === it.start && other.end === it.end && other.text === it.text),
    );
  return sorted.every((it, index) => index === 0 || it.start >= (sorted[index - 1]?.end ?? 0)) ? sorted : undefined;
}

function isIn({ from, instructions }: StageSummary["state"]["stage"], { start }: Edit): boolean {
  return start >= from.span.start && start <= (instructions.at(-1) ?? from).span.end;
}

/** The stage where it lacks roots: at its end, or at the first step whose switch hid that. */
function findNeedy(situation: Situation, stage: StageSummary, found: readonly Switch[]): StageSummary | undefined {
  if (needsRoots(stage)) return stage;
  const { instructions } = stage.state.stage;
  for (const { id, span } of found) {
    const start = runStartOf(situation, span.start);
    const there = instructions.some((it) => it.span.start === start) ? findStepWithoutRoots(situation, id, start) : undefined;
    if (there !== undefined) return there;
  }
  return undefined;
}

function runStartOf({ dockerfile }: Situation, at: number): number {
  const instructions = dockerfile?.stages.flatMap((it) => it.instructions) ?? [];
  return instructions.find(({ span }) => at >= span.start && at < span.end)?.span.start ?? -1;
}

/** What brings a bundle into a stage that is not the one in question. */
function rootsFor(situation: Situation, stage: StageSummary): readonly Edit[] | undefined {
  const there: Situation = { ...situation, stage, failure: undefined, runtime: undefined };
  return (installCaCertificates.propose(there) ?? copyBundleFromAlpine.propose(there))?.edits;
}
