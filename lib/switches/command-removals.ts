import type { Instruction } from "../dockerfile/dockerfile";
import type { ShellNode } from "../shell/script";
import { dispensablePlace } from "./dispensable-place";
import type { Place } from "./hits";

type Removal = Place & { readonly text?: string };

/**
 * Ways to take a command out of its script, the best first: with the operator that joins it (`cmd && next` leaves `next`), with its
 * line, with the compound or the instruction that holds nothing else, or `:` in its place. Whoever calls proves that the script still parses.
 */
export function commandRemovals(
  text: string,
  mark: string,
  instruction: Instruction,
  command: Place,
): readonly (Removal | "instruction")[] {
  const body = bodyOf(instruction);
  const found = body && dispensablePlace(body, command);
  if (found === undefined) return [];
  const { place } = found;
  const instead = { ...place, text: ":" };
  if (found.kind === "stand-in") return [instead];
  if (found.all) return instruction.keyword === "RUN" || instruction.keyword === "ONBUILD" ? ["instruction"] : [];
  const { start, end } = place;
  const gap = `(?:[ \\t]|${mark === "\\" ? "\\\\" : "`"}[ \\t]*\\r?\\n)*`;
  const rest = text.slice(end, instruction.span.end);
  const head = text.slice(Math.max(instruction.span.start, start - farthest), start);
  const behind = new RegExp(`^${gap}(&&|;(?!;))${gap}`).exec(rest.slice(0, farthest));
  const before = new RegExp(`${gap}(&&|;)${gap}$`).exec(head);
  const withBefore = before ? [{ start: start - before[0].length, end }] : [];
  const withBehind = behind ? [{ start, end: end + behind[0].length }] : [];
  // In `a && cmd; b` the `&&` goes, or b would come to hang on a.
  const isLast = rest.trim() === "" || (behind?.[1] === ";" && before?.[1] === "&&");
  // Under `set -e` a neighbour that may fail before `&&` must not be left alone.
  const isGuarded = before?.[1] === "&&" && behind?.[1] !== "&&" && rest.trim() !== "" && exitsAtOnce(text, instruction);
  if (isGuarded) return [instead];
  const ways = isLast ? [...withBefore, ...withBehind] : [...withBehind, ...withBefore];
  return [...ways, ...ownLine(text, instruction, place), instead];
}

function bodyOf({ detail }: Instruction): ShellNode | undefined {
  switch (detail.kind) {
    case "run":
    case "cmd":
    case "entrypoint":
      return detail.script?.body;
    case "onbuild":
      return detail.inner && bodyOf(detail.inner);
    default:
      return undefined;
  }
}

function exitsAtOnce(text: string, { detail, span }: Instruction): boolean {
  const shell = detail.kind === "run" ? detail.shell.join(" ") : "";
  return /(?:^|\s)-\w{0,9}e|\berrexit\b/.test(shell) || /\bset\s{1,9}(?:-\w{0,9}e|-o\s{1,9}errexit)/.test(text.slice(span.start, span.end));
}

// Longer gaps between commands do not occur, and the search stays short.
const farthest = 400;

/** The line of a heredoc where the command stands alone, and the line before does not run on into it. */
function ownLine(text: string, { detail }: Instruction, { start, end }: Place): readonly Place[] {
  const isInHeredoc = detail.kind === "run" && detail.heredocs.some(({ contentSpan: it }) => it.start <= start && end <= it.end);
  if (!isInHeredoc) return [];
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", end);
  const above = text.slice(Math.max(0, lineStart - farthest), lineStart).trimEnd();
  const alone = text.slice(lineStart, start).trim() === "" && newline >= 0 && text.slice(end, newline).trim() === "";
  return alone && !/(?:\\|&&|\|)$/.test(above) ? [{ start: lineStart, end: newline + 1 }] : [];
}
