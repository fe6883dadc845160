import { nameOf } from "../text/paths";
import type { ShellCommand } from "./commands-of";
import { expandWord } from "./expand-word";
import type { Word } from "./script";

/** What a command really runs, with `sudo`, `env A=b`, `time`, `xargs` … taken off. */
export type Program = {
  /** Without its directory: `/usr/bin/curl` is `curl`. */
  readonly name: string;
  /** As written, the first of the words that are left. */
  readonly word: Word;
  readonly args: readonly Word[];
  /** Set for this program alone: `A=b cmd`, `env A=b cmd`. */
  readonly assignments: readonly { readonly name: string; readonly value: Word | undefined }[];
  /** `xargs` adds arguments that the text does not show. */
  readonly moreArgs: boolean;
  /** The prefixes that were taken off, in order. */
  readonly prefixes: readonly string[];
};

/** Options of each prefix that take a value in the next word, and how many words of its own follow the options. */
const prefixes: Readonly<Record<string, { readonly valued: string; readonly own?: number }>> = {
  sudo: { valued: "ugpCThDRrtU" },
  doas: { valued: "uC" },
  env: { valued: "uCS" },
  time: { valued: "fo" },
  nice: { valued: "n" },
  ionice: { valued: "cnp" },
  nohup: { valued: "" },
  setsid: { valued: "" },
  stdbuf: { valued: "ioe" },
  exec: { valued: "a" },
  command: { valued: "" },
  builtin: { valued: "" },
  timeout: { valued: "sk", own: 1 },
  gosu: { valued: "", own: 1 },
  "su-exec": { valued: "", own: 1 },
  chroot: { valued: "", own: 1 },
  setpriv: { valued: "" },
  tini: { valued: "pe" },
  "dumb-init": { valued: "" },
  busybox: { valued: "" },
  eatmydata: { valued: "" },
  fakeroot: { valued: "" },
  unbuffer: { valued: "" },
  xargs: { valued: "aEdILnPs" },
};

/** Undefined where the program's name is not known, or there is none (`A=b` alone). */
export function programOf(command: ShellCommand, lookup: (name: string) => string | undefined): Program | undefined {
  const assignments = [...command.assignments];
  const taken: string[] = [];
  let moreArgs = false;
  let words = command.words;
  for (;;) {
    const [word, ...args] = words;
    const text = word && expandWord(word, lookup);
    if (!word || text === undefined || text === "") return undefined;
    const name = nameOf(text);
    const prefix = Object.hasOwn(prefixes, name) ? prefixes[name] : undefined;
    if (!prefix || args.length === 0) return { name, word, args, assignments, moreArgs, prefixes: taken };
    const rest = withoutOptions(args, prefix, lookup);
    // `command -v curl` asks, it runs nothing; `env -S "…"` we do not take apart.
    if (name === "command" && args[0] && /^-[vV]/.test(expandWord(args[0], lookup) ?? ""))
      return { name, word, args, assignments, moreArgs, prefixes: taken };
    // `busybox --install` installs, `busybox wget` is wget.
    const installs = name === "busybox" && rest.length < args.length;
    if (installs || rest.length === 0) return { name, word, args, assignments, moreArgs, prefixes: taken };
    taken.push(name);
    moreArgs ||= name === "xargs";
    words = takesAssignments(name) ? withoutAssignments(rest, assignments, lookup) : rest;
  }
}

function takesAssignments(name: string): boolean {
  return name === "env" || name === "sudo" || name === "doas";
}

function withoutOptions(
  args: readonly Word[],
  { valued, own = 0 }: { readonly valued: string; readonly own?: number },
  lookup: (name: string) => string | undefined,
): readonly Word[] {
  let at = 0;
  while (at < args.length) {
    const word = args[at];
    const text = word && expandWord(word, lookup);
    if (text === undefined || !text.startsWith("-") || text === "-") break;
    at += 1;
    if (text === "--") break;
    // `-u root` takes the next word, `-uroot` and `--user=root` do not.
    if (/^-[^-]$/.test(text) && valued.includes(text.charAt(1))) at += 1;
  }
  return args.slice(at + own);
}

function withoutAssignments(
  words: readonly Word[],
  assignments: { readonly name: string; readonly value: Word | undefined }[],
  lookup: (name: string) => string | undefined,
): readonly Word[] {
  let at = 0;
  for (const word of words) {
    const text = expandWord(word, lookup) ?? word.text;
    const match = /^([A-Za-z_][A-Za-z0-9_]*)=/.exec(text);
    const name = match?.[1];
    if (name === undefined) break;
    assignments.push({ name, value: afterEquals(word, name.length + 1) });
    at += 1;
  }
  return words.slice(at);
}

/** The word without its first `skip` characters, which are literal. */
function afterEquals(word: Word, skip: number): Word | undefined {
  const [first, ...rest] = word.parts;
  if (first?.kind !== "literal" || first.text.length < skip) return undefined;
  return {
    text: word.text.slice(skip),
    parts: [{ ...first, text: first.text.slice(skip) }, ...rest],
    span: { ...word.span, start: word.span.start + skip },
  };
}
