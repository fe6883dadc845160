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
  // Without quotes (in the JSON form they are no part of the word) or between plain ones each character still has its own place.
  const isQuoted = word.text.slice(1, -1) === text;
  const isExact = (isQuoted || word.text === text) && word.span.end - word.span.start === word.text.length;
  const start = word.span.start + (isQuoted ? 1 : 0);
  return readScript(text, (from, to) => (isExact ? { in: "dockerfile", start: start + from, end: start + to } : word.span));
}
