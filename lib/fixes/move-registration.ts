import type { Situation } from "../causes/situation";
import type { Edit } from "../text/edit";
import { findAuthoritySource } from "./authority-source";
import { wholeInstruction } from "./edit-word-list";
import type { Proposal } from "./fix";
import { handOf, writeLine } from "./hand";
import { isRefresh } from "./is-refresh";
import { insertAfter, insertBefore } from "./place";
import { findFailingInstruction } from "./prove-patch";
import { isOtherUser, userAt } from "./users";

/** The lines that register the CA are there, but after the step that needs it: they move up. */
export function moveRegistration(situation: Situation): Proposal | undefined {
  const { dockerfile: file, stage } = situation;
  const failing = findFailingInstruction(situation);
  const authority = stage && findAuthoritySource(stage.state.stage);
  if (file === undefined || stage === undefined || failing === undefined || authority === undefined) return undefined;
  const { instructions } = stage.state.stage;
  const at = instructions.indexOf(authority.instruction);
  if (at <= instructions.indexOf(failing)) return undefined;
  const next = instructions[at + 1];
  const moved = next !== undefined && isRefresh(file.text, next) ? [authority.instruction, next] : [authority.instruction];
  const lines = moved.flatMap(({ span }) => file.text.slice(span.start, span.end).split(/\r?\n/));
  const note = "The CA has to be there before this step.";
  const inserted = insertBefore(failing, { file, lines, note });
  return {
    title: "Move the CA's registration before the step that needs it",
    why: `\`${authority.name}\` is copied only after the step that failed, and a Dockerfile runs from top to bottom.`,
    catch: undefined,
    edits: [inserted, ...moved.map((it) => wholeInstruction(file.text, it, "Moved up."))],
    snippet: undefined,
    rank: 2,
    safety: "safe",
  };
}

/** The update tool runs as a user that may not write the store: that one RUN becomes root's. */
export function runAsRoot(situation: Situation): Proposal | undefined {
  const { dockerfile: file, stage } = situation;
  if (file === undefined || stage === undefined) return undefined;
  const { instructions } = stage.state.stage;
  const index = instructions.findIndex((it, at) => isRefresh(file.text, it) && isOtherUser(userAt(situation, at)));
  const run = instructions[index];
  const user = userAt(situation, index);
  if (run === undefined || !isOtherUser(user)) return undefined;
  const hand = handOf(file, stage.state.stage);
  const note = "Only root may rebuild the bundle.";
  const edits: readonly Edit[] = [
    insertBefore(run, { file, lines: [writeLine(hand, "USER", "root")], note }),
    insertAfter(run, { file, lines: [writeLine(hand, "USER", user)], note }),
  ];
  return {
    title: `Run the update as root, and go back to \`${user}\``,
    why: `The tool writes the bundle, and user \`${user}\` may not.`,
    catch: undefined,
    edits,
    snippet: undefined,
    rank: 2,
    safety: "safe",
  };
}
