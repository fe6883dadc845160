import type { Base, Dockerfile, Instruction, Stage } from "./dockerfile";
import type { Variable } from "./expand-value";
import { logicalLinesOf } from "./logical-lines";
import { rawInstructionOf } from "./raw-instruction";
import { readFrom } from "./read-from";
import { readArgs, readInstruction, type StageReading } from "./read-instruction";
import { scopeOn } from "./scope";

type OpenStage = StageReading & {
  readonly name: string | undefined;
  readonly base: Base;
  readonly from: Instruction;
  readonly instructions: Instruction[];
  /** The stage as it was read before, where its text has not changed. */
  readonly unchanged: Stage | undefined;
};

/** A file that was read, and up to where the new text is the same. */
type Before = { readonly dockerfile: Dockerfile; readonly until: number };

/** How each stage was read: its variables are needed where a later stage builds on it. */
const readings = new WeakMap<Stage, OpenStage>();

/**
 * Reads any text as a Dockerfile; what it does not know it skips. Undefined where no FROM is in it.
 * Stages that end before the first change of a patched file come out as the same objects.
 */
export function readDockerfile(text: string, before?: Before): Dockerfile | undefined {
  const { escapeMark, syntax, lines } = logicalLinesOf(text);
  const globals: Instruction[] = [];
  const globalArgs = new Map<string, Variable>();
  const stages: OpenStage[] = [];
  const byName = new Map<string, number>();
  for (const line of lines) {
    const raw = rawInstructionOf(text, line, escapeMark);
    const current = stages.at(-1);
    if (raw.keyword === "FROM") {
      const { detail, windows } = readFrom(raw, globalArgs, byName);
      const parent = detail.base.kind === "stage" ? stages[detail.base.index] : undefined;
      const index = stages.length;
      const unchanged = findUnchanged(before, index);
      const reading = unchanged && readings.get(unchanged);
      if (reading) stages.push({ ...reading, byName, globalArgs, unchanged });
      else
        stages.push({
          name: detail.name,
          base: detail.base,
          from: { keyword: raw.keyword, span: raw.span, keywordSpan: raw.keywordSpan, detail },
          instructions: [],
          scope: scopeOn(parent?.scope),
          shell: parent?.shell ?? (windows ? ["cmd", "/S", "/C"] : ["/bin/sh", "-c"]),
          globalArgs,
          byName,
          index,
          unchanged: undefined,
        });
      // A name may be used again; the later stage then hides the earlier one.
      if (detail.name !== undefined) byName.set(detail.name.toLowerCase(), index);
    } else if (current) {
      if (!current.unchanged) current.instructions.push(readInstruction(text, line, raw, current));
    } else if (raw.keyword === "ARG") {
      globals.push(readArgs(raw, globalArgs));
    }
  }
  if (stages.length === 0) return undefined;
  return { text, escape: escapeMark, syntax, globals, stages: stages.map(stageOf) };
}

function stageOf(open: OpenStage): Stage {
  if (open.unchanged) return open.unchanged;
  const { name, base, from, instructions, index } = open;
  const stage: Stage = { index, name, base, from, instructions };
  readings.set(stage, open);
  return stage;
}

function findUnchanged(before: Before | undefined, index: number): Stage | undefined {
  // What is put in right before the next FROM belongs to this stage, so that FROM must be the same too.
  const end = before?.dockerfile.stages[index + 1]?.from.span.end;
  return end !== undefined && before && end <= before.until ? before.dockerfile.stages[index] : undefined;
}
