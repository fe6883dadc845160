import type { Situation } from "../causes/situation";
import type { Instruction } from "../dockerfile/dockerfile";
import type { Edit } from "../text/edit";
import { findStop } from "./find-stop";
import { handOf, lineStartOf, writeLine, writeRun } from "./hand";
import { isRefresh } from "./is-refresh";
import { isOtherUser, userAt } from "./users";

/** The RUN behind `index` that was to rebuild the bundle, and at which the build stops. */
export type Stop = { readonly instruction: Instruction; readonly isAlone: boolean };

export function findVainRefresh({ dockerfile: file, stage, stages }: Situation, index: number): Stop | undefined {
  const end = stages.find((it) => it.index === stage?.index);
  const stop = end && findStop(end);
  if (file === undefined || stop === undefined || stage === undefined || stage.state.stage.instructions.indexOf(stop) < index)
    return undefined;
  return { instruction: stop, isAlone: isRefresh(file.text, stop) };
}

/** Commands that work, in the place of a RUN that cannot. */
export function replaceRun(situation: Situation, run: Instruction, commands: readonly string[]): Edit | undefined {
  const { dockerfile: file, stage } = situation;
  if (file === undefined || stage === undefined) return undefined;
  const hand = handOf(file, stage.state.stage);
  const user = userAt(situation, stage.state.stage.instructions.indexOf(run));
  const lines = [writeRun(hand, commands)];
  const wrapped = isOtherUser(user) ? [writeLine(hand, "USER", "root"), ...lines, writeLine(hand, "USER", user)] : lines;
  const start = lineStartOf(file.text, run.span.start);
  return { start, end: run.span.end, text: wrapped.join(hand.eol), note: "The tool that is called here cannot work; these commands can." };
}
