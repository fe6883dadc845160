import { expandWord } from "./expand-word";
import type { Program } from "./program-of";
import { readScript } from "./read-script";
import type { Script } from "./script";
import { isPosixShell } from "./shells";

/** The script in `sh -c "…"`, `bash -lc '…'`, `eval "…"`, `su -c '…' user`; undefined where there is none or its text is not known. */
export function nestedScriptOf({ name, args }: Program, lookup: (name: string) => string | undefined): Script | undefined {
  if (name === "eval") {
    const words = args.map((it) => expandWord(it, lookup));
    const [first] = args;
    return first && words.every((it) => it !== undefined) ? readScript(words.join(" "), () => first.span) : undefined;
  }
  if (!isPosixShell(name) && name !== "su") return undefined;
  // `bash -euxo pipefail -c '…'`: the script is the first word behind the option that holds the `c`.
  const option = args.findIndex((it) => /^-[a-zA-Z]*c[a-zA-Z]*$/.test(it.text) || it.text === "--command");
  const word = option < 0 ? undefined : args[option + 1];
  if (!word) return undefined;
  const text = expandWord(word, lookup);
  if (text === undefined) return undefined;
  // Between plain quotes each character still has its own place; otherwise the whole word is the place.
  const start = word.span.start + (word.text.startsWith("'") || word.text.startsWith('"') ? 1 : 0);
  const exact = word.text.slice(1, -1) === text && word.span.end - word.span.start === word.text.length;
  return readScript(text, (from, to) => (exact ? { in: "dockerfile", start: start + from, end: start + to } : word.span));
}
