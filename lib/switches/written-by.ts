import type { PlacedCommand } from "../shell/commands-of";
import { expandWord } from "../shell/expand-word";
import { type Program, programOf } from "../shell/program-of";
import type { Redirect, Word } from "../shell/script";
import { isPosixShell } from "../shell/shells";
import { sedWrites } from "./sed-writes";

/** Code or settings that a command writes or runs. */
export type Written = {
  readonly text: string;
  readonly word: Word;
  readonly file: string | undefined;
  readonly as: "shell" | "text" | "sed";
};

/** Code given on the command line, and text that echo, printf, sed or a heredoc puts into a file or another program. */
export function writtenBy({ name, args }: Program, { command, pipedInto, around }: PlacedCommand): readonly Written[] {
  const file = fileWritten([...command.redirects, ...around], pipedInto);
  const reader = pipedInto && programOf(pipedInto, nothingKnown)?.name;
  const isRun = reader !== undefined && isPosixShell(reader);
  const isKept = file !== undefined || (reader !== undefined && !looksOnly.test(reader));
  const told: Written[] = [];
  const add = (word: Word, text: string, isShell = isRun): void => {
    told.push({ word, text, file, as: isShell || isShellText(text, file) ? "shell" : "text" });
  };
  if (name === "sed") {
    const edited = args.at(-1);
    const target = edited && textOf(edited);
    for (const word of sedScripts(args)) for (const text of sedWrites(textOf(word))) told.push({ word, text, file: target, as: "sed" });
  }
  if (interpreters.test(name)) for (const word of args) told.push({ word, text: textOf(word), file, as: "text" });
  if (/^(?:echo|printf)$/.test(name) && isKept) for (const word of args) add(word, textOf(word).replaceAll("\\n", "\n"));
  for (const { target, heredoc } of command.redirects)
    if (target && heredoc !== undefined && (isKept || name !== "cat")) add(target, heredoc, isRun || isPosixShell(name));
  return told;
}

/** Whether a text is a shell's: its first line or the name of its file says so. */
export function isShellText(text: string, file: string | undefined): boolean {
  if (text.startsWith("#!")) return /^#![ \t]*(?:\S{0,100}\/)?(?:env[ \t]+(?:-S[ \t]+)?)?(?:ba|da|a|k|z)?sh\b/.test(text);
  return file !== undefined && /\.(?:ba|a|k|z)?sh$|(?:^|\/)\.?(?:(?:ba|z)shrc|(?:bash_)?profile)$/.test(file);
}

const interpreters = /^(?:python[\d.]*|node|nodejs|ruby|perl|php[\d.]*|deno|bun|pwsh|powershell)$/;

/** Programs that search or show what they read. */
const looksOnly = /^(?:[ef]?grep|rg|ag|wc|head|tail|cmp|diff|less|more|cat|sort|uniq|logger|column)$/;

const nothingKnown = (): undefined => undefined;
const textOf = (word: Word): string => expandWord(word, nothingKnown) ?? word.text;

/** `-e SCRIPT`, as often as it is given, or the first word that is no option. */
function sedScripts(args: readonly Word[]): readonly Word[] {
  const given = args.filter((_, index) => /^-[a-zA-Z]{0,5}e$|^--expression$/.test(args[index - 1]?.text ?? ""));
  if (given.length > 0) return given;
  const first = args.find(({ text }) => !text.startsWith("-"));
  return first === undefined ? [] : [first];
}

function fileWritten(redirects: readonly Redirect[], pipedInto: PlacedCommand["pipedInto"]): string | undefined {
  for (const { operator, descriptor, target } of redirects)
    if (/^(?:&?>>?|>\|)$/.test(operator) && (descriptor === undefined || descriptor === 1) && target) {
      const path = textOf(target);
      if (!/^\/dev\/(?:null|stdout|stderr|tty)$/.test(path)) return path;
    }
  if (pipedInto === undefined) return undefined;
  const next = programOf(pipedInto, nothingKnown);
  return next?.name === "tee" ? next.args.map(textOf).find((it) => !it.startsWith("-")) : fileWritten(pipedInto.redirects, undefined);
}
