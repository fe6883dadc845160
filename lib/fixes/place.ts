import type { Dockerfile, Instruction, Stage } from "../dockerfile/dockerfile";
import type { Edit } from "../text/edit";
import { eolAt, lineStartOf } from "./hand";

type Insertion = { readonly file: Dockerfile; readonly lines: readonly string[]; readonly note: string };

/** New lines above an instruction, and above the comment that belongs to it. */
export function insertBefore(anchor: Instruction, { file, lines, note }: Insertion): Edit {
  const at = startWithComments(file, anchor);
  const eol = eolAt(file.text, anchor.span.start);
  return { start: at, end: at, text: lines.map((it) => it + eol).join(""), note };
}

/** New lines below an instruction; a file without a final newline stays without. */
export function insertAfter(anchor: Instruction, { file, lines, note }: Insertion): Edit {
  const eol = eolAt(file.text, anchor.span.start);
  const rest = /[^\r\n]*(\r\n|\n|\r)?/y;
  rest.lastIndex = anchor.span.end;
  const match = rest.exec(file.text);
  const end = anchor.span.end + (match?.[0].length ?? 0);
  const text = match?.[1] === undefined ? lines.map((it) => eol + it).join("") : lines.map((it) => it + eol).join("");
  return { start: end, end, text, note };
}

/** Early in the stage, before the first step that changes files: what seldom changes comes first for the build cache. */
export function insertEarly(stage: Stage, insertion: Insertion): Edit {
  const first = stage.instructions.find(({ keyword }) => keyword === "COPY" || keyword === "ADD" || keyword === "RUN");
  return first === undefined ? insertAfter(stage.from, insertion) : insertBefore(first, insertion);
}

/** After the last step that changes files. */
export function insertLate(stage: Stage, insertion: Insertion): Edit {
  const last = stage.instructions.findLast(({ keyword }) => keyword === "COPY" || keyword === "ADD" || keyword === "RUN");
  return insertAfter(last ?? stage.from, insertion);
}

function startWithComments(file: Dockerfile, anchor: Instruction): number {
  const { text } = file;
  const floor = endOfPrevious(file, anchor);
  let start = lineStartOf(text, anchor.span.start);
  for (;;) {
    const above = lineStartOf(text, start - 1);
    if (start <= 0 || above >= start || above < floor || !/^[ \t]*#/.test(text.slice(above, start))) return start;
    // A comment at the top of the file is about the file, or a directive: it stays first.
    if (above === 0 || text.slice(0, above).trim() === "") return lineStartOf(text, anchor.span.start);
    start = above;
  }
}

function endOfPrevious(file: Dockerfile, anchor: Instruction): number {
  let end = 0;
  for (const it of [...file.globals, ...file.stages.flatMap((stage) => [stage.from, ...stage.instructions])])
    if (it.span.end <= anchor.span.start && it.span.end > end) end = it.span.end;
  return end;
}
