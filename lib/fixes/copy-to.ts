import type { Dockerfile, Instruction, Stage } from "../dockerfile/dockerfile";
import type { Edit } from "../text/edit";
import { hasGlob } from "../text/paths";
import { copiedPaths } from "./copied-paths";
import { handOf, writeLine } from "./hand";
import { namesPath } from "./names-path";
import { insertAfter } from "./place";
import { replaceValue } from "./trust-copies";

type Copy = {
  readonly file: Dockerfile;
  readonly stage: Stage;
  readonly instruction: Instruction;
  readonly source: string;
  /** Other edits of the same patch: what they rewrite names nothing any more. */
  readonly changing?: readonly Edit[];
};

/** Whether the copy can go elsewhere: alone on its line, and nobody speaks of where it lies now. */
export function canMove({ file, stage, instruction, changing = [] }: Omit<Copy, "source">): boolean {
  const { detail } = instruction;
  if (detail.kind !== "copy" || detail.sources.length > 1) return false;
  const before = stage.instructions.slice(0, stage.instructions.indexOf(instruction));
  const alone: Stage = { ...stage, instructions: [...before.filter((it) => it.detail.kind === "workdir"), instruction] };
  const text = changing.reduce((it, { start, end }) => it.slice(0, start) + " ".repeat(end - start) + it.slice(end), file.text);
  return !copiedPaths(alone).some((path) => namesPath({ file: { ...file, text }, stage, path }));
}

/** Brings the file to another place: its line says so, or, where the old place is still named, one line more copies it a second time. */
export function copyTo(copy: Copy, wanted: string, note: string): Edit | undefined {
  const { file, stage, instruction, source } = copy;
  const { detail } = instruction;
  if (detail.kind !== "copy" || detail.destination === undefined) return undefined;
  if (canMove(copy)) return replaceValue(file, detail.destination, wanted, note);
  // A word with white space would need the JSON form.
  if (/\s/.test(source) || (hasGlob(source) && !wanted.endsWith("/"))) return undefined;
  const flags = [...file.text.slice(instruction.keywordSpan.end, detail.sources[0]?.span.start ?? 0).matchAll(/--(?:from|chmod)=\S+/g)].map(
    ([it]) => it,
  );
  const line = writeLine(handOf(file, stage), detail.keyword, [...flags, source, wanted].join(" "));
  return insertAfter(instruction, { file, lines: [line], note });
}
