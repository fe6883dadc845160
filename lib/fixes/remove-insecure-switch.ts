import type { Situation } from "../causes/situation";
import type { StageSummary } from "../report";
import { findSwitches } from "../switches/find-switches";
import { harmOf } from "../switches/harm-of";
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
    const all = findSwitches({ log: "", dockerfile });
    const removals = all.flatMap(({ removal }) => removal ?? []);
    const isGone = ({ span }: Switch): boolean => removals.some(({ start, end }) => start < span.end && span.start < end);
    const found = all.filter(isGone);
    const stay = all.filter((it) => !isGone(it));
    const stays = stay.map(({ span }) => dockerfile.text.slice(span.start, span.end).split("\n")[0]);
    const isPlainHttp = found.every(({ id }) => harmOf(id) === "plain-http");
    if (removals.length === 0) return undefined;
    const touched = stages.filter(({ state }) => removals.some((it) => isIn(state.stage, it)));
    const roots = touched.flatMap((it) => findNeedy(situation, it, found) ?? []).map((it) => rootsFor(situation, it));
    if (roots.includes(undefined)) return undefined;
    const edits = merged([...removals, ...roots.flatMap((it) => it ?? [])]);
    return (
      edits && {
        title: titleOf(found, stay.filter(({ id }) => harmOf(id) === "verification").length),
        why: found.every(isIdle)
          ? "No program sees this variable, so nothing changes without it. It only looks as if verification were off."
          : `${dangerOf(situation)}${
              roots.length > 0
                ? isPlainHttp
                  ? " The stage has no roots, so this patch brings them too."
                  : " The switch hid that the stage has no roots, so this patch brings them too."
                : " The roots are there, so it is not needed."
            }`,
        catch: caveatOf(found, stays),
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

const isIdle = ({ id }: Switch): boolean => harmOf(id) === "none";

function titleOf(found: readonly Switch[], stay: number): string {
  if (found.every(({ id }) => harmOf(id) === "plain-http")) return "Fetch packages over HTTPS again";
  if (found.every(isIdle)) return found.length === 1 ? "Remove a line that does nothing" : `Remove ${found.length} lines that do nothing`;
  if (stay > 0) return `Remove ${found.length} of ${found.length + stay} switches that turn verification off`;
  return found.length === 1
    ? "Remove the switch that turns verification off"
    : `Remove the ${found.length} switches that turn verification off`;
}

function caveatOf(found: readonly Switch[], stays: readonly (string | undefined)[]): string | undefined {
  const fails =
    "If one of these servers has its certificate from a private CA or a proxy's, the step fails until that CA is registered as well.";
  const left = [...new Set(stays)].map((it) => `\`${it}\``).join(", ");
  const sentences = [
    ...(found.every(isIdle) ? [] : [fails]),
    ...(left === "" ? [] : [`Left for you, because more than a word would have to change: ${left}.`]),
  ];
  return sentences.length === 0 ? undefined : sentences.join(" ");
}

/** What the switches allow to happen. */
export function dangerOf({ switches }: Pick<Situation, "switches">): string {
  return switches.length > 0 && switches.every(({ id }) => harmOf(id) === "plain-http")
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
