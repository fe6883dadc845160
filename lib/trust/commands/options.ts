import type { Argument } from "../shell/call";

export type Options = {
  /** `-x` as `x`, `--long` as `long`. */
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, Argument>;
  readonly operands: readonly Argument[];
};

/** Options as getopt reads them. `valued` lists those that take a value in the next word, or after `=`. */
export function readOptions(args: readonly Argument[], valued: ReadonlySet<string> = none): Options {
  const flags = new Set<string>();
  const values = new Map<string, Argument>();
  const operands: Argument[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at];
    if (!arg) break;
    const { text } = arg;
    if (text === "--") {
      operands.push(...args.slice(at + 1));
      break;
    }
    if (text.startsWith("--")) {
      const equals = text.indexOf("=");
      const name = equals < 0 ? text.slice(2) : text.slice(2, equals);
      flags.add(name);
      if (equals >= 0) values.set(name, { ...arg, text: text.slice(equals + 1) });
      else if (valued.has(name)) {
        const value = args[++at];
        if (value) values.set(name, value);
      }
    } else if (text.startsWith("-") && text.length > 1) {
      for (let i = 1; i < text.length; i++) {
        const letter = text[i] ?? "";
        flags.add(letter);
        if (!valued.has(letter)) continue;
        const rest = text.slice(i + 1);
        const value = rest === "" ? args[++at] : { ...arg, text: rest.replace(/^=/, "") };
        if (value) values.set(letter, value);
        break;
      }
    } else operands.push(arg);
  }
  return { flags, values, operands };
}

const none: ReadonlySet<string> = new Set();
