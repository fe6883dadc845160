import type { Dockerfile, Instruction, Stage } from "../dockerfile/dockerfile";

/** How the file's author writes, so that what we add looks like the rest. */
export type Hand = {
  readonly eol: string;
  readonly escape: string;
  /** Keywords in lower case. */
  readonly lower: boolean;
  /** Before the keyword of an instruction of this stage. */
  readonly indent: string;
  /** Between keyword and arguments. */
  readonly gap: string;
  /** How commands are chained over lines: `leading` writes `&& ` first on the line. */
  readonly chain: { readonly leading: boolean; readonly indent: string } | undefined;
};

export function handOf(file: Dockerfile, stage: Stage): Hand {
  const neighbours = stage.instructions.filter(({ keyword }) => keyword === "COPY" || keyword === "RUN" || keyword === "ADD");
  const model = neighbours[0] ?? stage.instructions[0] ?? stage.from;
  const keyword = file.text.slice(model.keywordSpan.start, model.keywordSpan.end);
  return {
    eol: eolAt(file.text, stage.from.span.start),
    escape: file.escape,
    lower: keyword === keyword.toLowerCase() && keyword !== keyword.toUpperCase(),
    indent: indentOf(file.text, model),
    gap: file.text[model.keywordSpan.end] === "\t" ? "\t" : " ",
    chain: chainOf(file, stage),
  };
}

/** One instruction on one line, in the file's hand. */
export function writeLine(hand: Hand, keyword: string, rest: string): string {
  return `${hand.indent}${hand.lower ? keyword.toLowerCase() : keyword}${hand.gap}${rest}`;
}

/** A RUN of one or more commands, chained as the file chains them. */
export function writeRun(hand: Hand, commands: readonly string[]): string {
  const { chain, eol, indent } = hand;
  if (chain === undefined || commands.length === 1) return writeLine(hand, "RUN", commands.join(" && "));
  const joint = chain.leading ? ` ${hand.escape}${eol}${indent}${chain.indent}&& ` : ` && ${hand.escape}${eol}${indent}${chain.indent}`;
  return writeLine(hand, "RUN", commands.join(joint));
}

/** The line end in use near a place; a file of one line has `\n`. */
export function eolAt(text: string, offset: number): string {
  const next = text.indexOf("\n", offset);
  const at = next < 0 ? text.lastIndexOf("\n") : next;
  return at > 0 && text[at - 1] === "\r" ? "\r\n" : "\n";
}

function indentOf(text: string, { span }: Instruction): string {
  const start = lineStartOf(text, span.start);
  const before = text.slice(start, span.start);
  return /^[ \t]*$/.test(before) ? before : "";
}

/** Offset of the first character of the line; a byte order mark belongs to no line. */
export function lineStartOf(text: string, offset: number): number {
  let start = Math.min(offset, text.length);
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start -= 1;
  return start === 0 && text.startsWith("\uFEFF") ? 1 : start;
}

function chainOf(file: Dockerfile, stage: Stage): Hand["chain"] {
  const others = file.stages.filter((it) => it !== stage).flatMap((it) => it.instructions);
  const runs = [...stage.instructions, ...others].filter(({ keyword, detail }) => keyword === "RUN" && detail.kind === "run");
  let oneLiner = false;
  for (const run of runs) {
    const lines = file.text.slice(run.span.start, run.span.end).split(/\r\n|\n|\r/);
    for (const [at, line] of lines.entries()) {
      const next = lines[at + 1];
      if (next === undefined) break;
      const own = indentOf(file.text, run);
      const indent = (/^[ \t]*/.exec(next)?.[0] ?? "").slice(own.length);
      if (/&&[ \t]*[\\`][ \t]*$/.test(line)) return { leading: false, indent };
      if (/^[ \t]*&&[ \t]/.test(next) && /[\\`][ \t]*$/.test(line)) return { leading: true, indent };
    }
    if (lines.length === 1 && lines[0]?.includes("&&")) oneLiner = true;
  }
  // With another mark than the usual one, and no example of it, one line is the safe hand.
  return oneLiner || file.escape !== "\\" ? undefined : { leading: true, indent: " " };
}
