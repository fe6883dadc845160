import type { Dockerfile, Instruction } from "../dockerfile/dockerfile";
import type { Word } from "../shell/script";
import type { Edit } from "../text/edit";
import { eolAt, lineStartOf } from "./hand";

type List = { readonly file: Dockerfile; readonly instruction: Instruction; readonly words: readonly Word[] };

/** Adds one word to a list: a sorted list stays sorted, a list with a word on each line gets one more line. */
export function addWord(list: List, word: string, note: string): Edit | undefined {
  const { file, instruction, words } = list;
  const last = words.at(-1);
  if (last === undefined) return undefined;
  if (instruction.detail.kind === "run" && instruction.detail.form === "exec") return insertAt(last.span.end, `", "${word}`, note);
  const next = isSorted(words) ? words.find((it) => nameOf(it) > word) : undefined;
  const neighbour = next ?? last;
  const mark = escapeOf(list, neighbour);
  const eol = eolAt(file.text, neighbour.span.start);
  const indent = ownLineIndent(file.text, neighbour);
  if (next !== undefined)
    return insertAt(
      next.span.start,
      indent === undefined ? `${word} ` : `${word}${padding(list, word, indent)}${mark}${eol}${indent}`,
      note,
    );
  if (indent === undefined) return insertAt(last.span.end, ` ${word}`, note);
  const lastText = file.text.slice(last.span.start, last.span.end);
  return insertAt(last.span.end, `${padding(list, lastText, indent)}${mark}${eol}${indent}${word}`, note);
}

/** Takes one word out, with the white space or the line that it leaves empty. */
export function removeWord({ file, words }: List, word: Word, note: string): Edit {
  const { text } = file;
  const at = words.indexOf(word);
  const indent = ownLineIndent(text, word);
  const rest = /[ \t]*[\\`][ \t]*(?:\r\n|\n)/y;
  rest.lastIndex = word.span.end;
  const tail = rest.exec(text)?.[0];
  if (indent !== undefined && tail !== undefined)
    return { start: word.span.start - indent.length, end: word.span.end + tail.length, text: "", note };
  const before = words[at - 1];
  // Only white space and continuations may lie between; a comment there would go with them.
  const start =
    before !== undefined && /^[\s\\`]*$/.test(text.slice(before.span.end, word.span.start)) ? before.span.end : spaceBefore(text, word);
  return { start, end: word.span.end, text: "", note };
}

/** The lines of an instruction, with their line end. */
export function wholeInstruction(text: string, { span }: Instruction, note: string): Edit {
  const next = text.indexOf("\n", span.end);
  return { start: lineStartOf(text, span.start), end: next < 0 ? text.length : next + 1, text: "", note };
}

function spaceBefore(text: string, { span }: Word): number {
  let start = span.start;
  while (start > 0 && (text[start - 1] === " " || text[start - 1] === "\t")) start -= 1;
  return start;
}

function insertAt(offset: number, text: string, note: string): Edit {
  return { start: offset, end: offset, text, note };
}

/** Version and repository pins do not count for the order. */
function nameOf({ text }: Word): string {
  return text.replace(/[=<>~@:/].*$/, "");
}

function isSorted(words: readonly Word[]): boolean {
  return words.length > 1 && words.every((it, index) => index === 0 || nameOf(words[index - 1] ?? it) <= nameOf(it));
}

/** Inside a heredoc the shell joins lines, and its mark is always the backslash. */
function escapeOf({ file, instruction }: List, { span }: Word): string {
  const heredocs = instruction.detail.kind === "run" ? instruction.detail.heredocs : [];
  return heredocs.some(({ contentSpan }) => span.start >= contentSpan.start && span.end <= contentSpan.end) ? "\\" : file.escape;
}

/** White space before a word that stands first on a continuation line; undefined where something else stands before it. */
function ownLineIndent(text: string, { span }: Word): string | undefined {
  const before = text.slice(lineStartOf(text, span.start), span.start);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

/** One space before the line's mark, or as many as put it under the marks above and below. */
function padding({ file, words }: List, word: string, indent: string): string {
  const columns = words.flatMap((it) => {
    if (ownLineIndent(file.text, it) === undefined) return [];
    const gap = /^([ \t]*)[\\`][ \t]*(?:\r?\n|$)/.exec(file.text.slice(it.span.end, it.span.end + 200))?.[1];
    return gap === undefined ? [] : [{ gap, column: it.span.end - lineStartOf(file.text, it.span.start) + gap.length }];
  });
  const [first] = columns;
  const aligned = first !== undefined && columns.length > 1 && columns.every((it) => it.column === first.column && !it.gap.includes("\t"));
  const isTable = aligned && columns.some((it) => it.gap.length > 1);
  return isTable ? " ".repeat(Math.max(1, first.column - indent.length - word.length)) : " ";
}
