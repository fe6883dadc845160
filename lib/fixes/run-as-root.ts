import type { Situation } from "../causes/situation";
import type { Edit } from "../text/edit";
import { type Hand, writeLine } from "./hand";
import { insertAfter, insertBefore } from "./place";
import { isOtherUser, userAt } from "./users";

type Lines = { readonly hand: Hand; readonly lines: readonly string[]; readonly note: string };

/**
 * New lines before the instruction at `index` of the stage (its length: at the end), with `USER root` and back where another user is
 * in force. Where a stage switches users, `index` should lie before the switch.
 */
export function insertAsRoot(situation: Situation, index: number, { hand, lines, note }: Lines): Edit | undefined {
  const user = userAt(situation, index);
  const wrapped = isOtherUser(user) ? [writeLine(hand, "USER", "root"), ...lines, writeLine(hand, "USER", user)] : lines;
  return insertAtIndex(situation, index, { lines: wrapped, note });
}

/** For lines that need no root: COPY, ENV. */
export function insertAtIndex(
  { dockerfile: file, stage }: Situation,
  index: number,
  { lines, note }: Omit<Lines, "hand">,
): Edit | undefined {
  if (file === undefined || stage === undefined) return undefined;
  const { from, instructions } = stage.state.stage;
  const next = instructions[index];
  // What has to follow a line stands right behind it, not at the far side of a blank line.
  const previous = instructions[index - 1];
  const follows = next === undefined || (previous !== undefined && index !== earlyIndexOf({ stage }));
  return follows ? insertAfter(previous ?? from, { file, lines, note }) : insertBefore(next, { file, lines, note });
}

/** Index of the first step that changes files, or that gives root up: what comes early is cached longest. */
export function earlyIndexOf({ stage }: Pick<Situation, "stage">): number {
  const instructions = stage?.state.stage.instructions ?? [];
  const sources = instructions.findLastIndex(
    ({ keyword, detail }) =>
      (keyword === "COPY" || keyword === "ADD") && detail.kind === "copy" && setsUpPackages(detail.destination?.text ?? ""),
  );
  const first = instructions.findIndex(
    ({ keyword, detail }, index) =>
      index > sources && (["COPY", "ADD", "RUN"].includes(keyword) || (detail.kind === "user" && isOtherUser(detail.user.text))),
  );
  if (first >= 0) return first;
  return sources >= 0 ? sources + 1 : headerLengthOf(instructions.map((it) => it.keyword));
}

/** Index behind the last step that changes files. */
export function lateIndexOf({ stage }: Situation): number {
  const instructions = stage?.state.stage.instructions ?? [];
  return instructions.findLastIndex(({ keyword }) => keyword === "COPY" || keyword === "ADD" || keyword === "RUN") + 1;
}

/** A mirror's address comes first, or the package manager asks the wrong one. */
function setsUpPackages(destination: string): boolean {
  return /^\/etc\/(?:apt|apk|yum\.repos\.d|yum\.conf|dnf|zypp|pki|ssl)\b/.test(destination);
}

function headerLengthOf(keywords: readonly string[]): number {
  const end = keywords.findIndex((it) => !["ARG", "ENV", "LABEL", "MAINTAINER", "SHELL", "WORKDIR"].includes(it));
  return end < 0 ? keywords.length : end;
}
