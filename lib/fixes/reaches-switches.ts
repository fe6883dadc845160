import { findHost } from "../causes/host-of";
import type { Situation } from "../causes/situation";
import type { StageSummary } from "../report";
import { findRule } from "../runtimes/find-rule";
import { lookUp } from "../runtimes/look-up";
import { findSwitches } from "../switches/find-switches";
import type { Switch } from "../switches/switch";
import type { Edit } from "../text/edit";
import { switchedPrograms } from "./switched-programs";

/**
 * Whether each program that was told not to check finds, after the repair and before it runs, the CA that the repair brings, or, where
 * the repair brings public roots, calls public hosts alone. Then the switch has no purpose left and may go with the repair.
 */
export function reachesSwitches(situation: Situation, after: Situation, repair: readonly Edit[], brings: "authority" | "roots"): boolean {
  const { dockerfile, stages } = situation;
  if (dockerfile === undefined || after.stages.length !== stages.length) return false;
  const found = findSwitches({ log: "", dockerfile }).filter(({ removal }) => removal !== undefined);
  return found.every((it) => {
    const before = stages.find(({ state }) => isIn(state.stage, it.span.start));
    const later = before && after.stages[before.index];
    const program = switchedPrograms[it.id];
    if (before === undefined || later === undefined || program === undefined) return false;
    const edits = repair.filter(({ start }) => isIn(before.state.stage, start));
    if (!edits.every(({ start }) => start <= neededAt(before, it))) return false;
    const { bundle, privateAuthorities } = lookUp(findRule({ ...program, state: later.state }), later.state);
    return brings === "authority" ? privateAuthorities.length > 0 : bundle === "present" && callsPublicHosts(dockerfile.text, before, it);
  });
}

function isIn({ from, instructions }: StageSummary["state"]["stage"], at: number): boolean {
  return at >= from.span.start && at <= (instructions.at(-1) ?? from).span.end;
}

/** The step with the switch, or the first one behind a variable that is set for all. */
function neededAt({ state }: StageSummary, { span }: Switch): number {
  const { instructions } = state.stage;
  const own = instructions.find((it) => span.start >= it.span.start && span.end <= it.span.end);
  if (own?.keyword === "RUN") return own.span.start;
  return instructions.find((it) => it.keyword === "RUN" && it.span.start > span.start)?.span.start ?? Number.POSITIVE_INFINITY;
}

function callsPublicHosts(text: string, { state }: StageSummary, { span }: Switch): boolean {
  const own = state.stage.instructions.find((it) => span.start >= it.span.start && span.end <= it.span.end);
  const hosts = own === undefined ? [] : [...text.slice(own.span.start, own.span.end).matchAll(/\bhttps:\/\/([a-zA-Z0-9.-]{1,253})/g)];
  return hosts.length > 0 && hosts.every(([, host]) => findHost({ host })?.scope === "public");
}
