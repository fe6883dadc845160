import type { Dockerfile, Instruction } from "../dockerfile/dockerfile";
import type { Edit } from "../text/edit";
import { commandRemovals } from "./command-removals";
import type { Hit, Place } from "./hits";
import { ruleOf } from "./rule-of";
import { staysReadable } from "./stays-readable";

const note = "Verification stays on.";

/** The edit that takes a switch out; undefined where more than a word or a command would have to change, or a script would not parse. */
export function removalOf(dockerfile: Dockerfile, instruction: Instruction, hit: Hit): Edit | undefined {
  if (ruleOf(hit.id)?.mend === "person") return undefined;
  return waysOut(dockerfile, instruction, hit)
    .map(({ start, end, text = "" }) => ({ start, end, text, note }))
    .find((it) => staysReadable(dockerfile, instruction, it));
}

type WayOut = Place & { readonly text?: string };

/** The best one first. */
function waysOut({ text, escape: mark }: Dockerfile, instruction: Instruction, { span, takeOut }: Hit): readonly WayOut[] {
  switch (takeOut?.kind) {
    case undefined:
      return [];
    case "replace":
      return [{ ...span, text: takeOut.text }];
    case "https": {
      const at = text.slice(span.start, span.end).indexOf("http://");
      return at < 0 ? [] : [{ start: span.start + at, end: span.start + at + "http://".length, text: "https://" }];
    }
    case "instruction":
      return [wholeLines(text, instruction.span)];
    case "word":
      return [isListElement(text, instruction, span) ? elementPlace(text, span) : wordPlace(text, span, mark)].flatMap((it) => it ?? []);
    case "command":
      return commandRemovals(text, mark, instruction, takeOut.of).map((it) =>
        it === "instruction" ? wholeLines(text, instruction.span) : it,
      );
  }
}

/** With its line end; the last line of a file takes the one before it along. */
function wholeLines(text: string, { start, end }: Place): Place {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const indented = text.slice(lineStart, start).trim() === "" ? lineStart : start;
  const newline = text.indexOf("\n", end);
  if (newline >= 0) return { start: text.charCodeAt(indented) === 0xfeff ? indented + 1 : indented, end: newline + 1 };
  const before = /\r?\n$/.exec(text.slice(0, indented))?.[0].length ?? 0;
  return { start: indented - before, end: text.length };
}

/** In the JSON form a word is a string between quotes, and an empty one would be an argument too. */
function isListElement(text: string, { detail }: Instruction, { start, end }: Place): boolean {
  const isExec = (detail.kind === "run" || detail.kind === "cmd" || detail.kind === "entrypoint") && detail.form === "exec";
  return isExec && text[start - 1] === '"' && text[end] === '"';
}

/** A string of a JSON list with its quotes and one comma: that before it, or, of the first one, that behind it. */
function elementPlace(text: string, { start, end }: Place): Place | undefined {
  const before = new RegExp(`,${between}$`).exec(text.slice(Math.max(0, start - 1 - farthest), start - 1));
  if (before) return { start: start - 1 - before[0].length, end: end + 1 };
  const behind = new RegExp(`^${between},${between}`).exec(text.slice(end + 1, end + 1 + farthest));
  return behind ? { start: start - 1, end: end + 1 + behind[0].length } : undefined;
}

// White space, and marks that continue the line.
const between = "(?:[ \\t]|[\\\\`][ \\t]*\\r?\\n)*";

/** A word with the white space before it; with its line where nothing else stands there. */
function wordPlace(text: string, { start, end }: Place, mark: string): Place | undefined {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", end);
  const lineEnd = newline < 0 ? text.length : newline;
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd).trim();
  if (before.trim() !== "") {
    const spaces = /[ \t]*$/.exec(before)?.[0].length ?? 0;
    const behind = /^[ \t]*/.exec(text.slice(end, lineEnd))?.[0].length ?? 0;
    // `A=0 cmd` behind `RUN `: one space must stay between the neighbours.
    return after === "" ? { start: start - spaces, end } : spaces > 0 ? { start, end: end + behind } : { start, end };
  }
  // Alone before the mark: the line goes. Alone on the last line of the command: so does the mark before it.
  if (after === mark && newline >= 0) return { start: lineStart, end: newline + 1 };
  if (after === "") {
    const previous = previousMark(text, lineStart, mark);
    return previous === undefined ? undefined : { start: previous, end };
  }
  return { start, end: end + (/^[ \t]*/.exec(text.slice(end, lineEnd))?.[0].length ?? 0) };
}

/** Where the white space before the mark at the end of the line above begins. */
function previousMark(text: string, lineStart: number, mark: string): number | undefined {
  let at = lineStart - 1;
  if (at < 0) return undefined;
  while (at > 0 && /[ \t\r\n]/.test(text[at] ?? "")) {
    if (text[at] === "\n" && at !== lineStart - 1) return undefined;
    at -= 1;
  }
  if (text[at] !== mark) return undefined;
  while (at > 0 && /[ \t]/.test(text[at - 1] ?? "")) at -= 1;
  return at;
}

// Longer gaps between commands do not occur, and the search stays short.
const farthest = 400;
