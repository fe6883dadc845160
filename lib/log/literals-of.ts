/**
 * Literal texts, lower-case, of which at least one stands in everything the pattern matches; undefined where there is none
 * worth looking for. They let a cheap search decide where a pattern is tried at all.
 */
export function literalsOf(pattern: RegExp): readonly string[] | undefined {
  return readAlternatives({ source: pattern.source, at: 0 });
}

type Reader = { readonly source: string; at: number };
const shortest = 6;

function readAlternatives(reader: Reader): readonly string[] | undefined {
  const all: string[] = [];
  let missing = false;
  for (;;) {
    const best = readSequence(reader);
    if (best) all.push(...best);
    else missing = true;
    if (reader.source.charAt(reader.at) !== "|") break;
    reader.at += 1;
  }
  return missing ? undefined : all;
}

/** The best of what must stand in one alternative: the set whose shortest literal is longest. */
function readSequence(reader: Reader): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  let run = "";
  const offer = (literals: readonly string[] | undefined) => {
    if (!literals || literals.some((it) => it.length < shortest)) return;
    if (!best || weightOf(literals) > weightOf(best)) best = literals;
  };
  const flush = () => {
    if (run.length >= shortest) offer([run]);
    run = "";
  };
  const { source } = reader;
  while (reader.at < source.length && !/[|)]/.test(source.charAt(reader.at))) {
    const atom = readAtom(reader);
    const least = readQuantifier(reader);
    if (atom.kind === "nothing") continue;
    if (atom.kind === "character" && least === "once") {
      run += atom.text;
      continue;
    }
    if (atom.kind === "character" && least === "many") run += atom.text;
    flush();
    if (atom.kind === "group" && least !== "optional") offer(atom.literals);
  }
  flush();
  return best;
}

type Atom =
  | { readonly kind: "character"; readonly text: string }
  | { readonly kind: "group"; readonly literals: readonly string[] | undefined }
  | { readonly kind: "class" }
  | { readonly kind: "nothing" };

function readAtom(reader: Reader): Atom {
  const { source } = reader;
  const character = source.charAt(reader.at);
  reader.at += 1;
  if (character === "(") {
    const look = /^\?(?:<?[=!])/.exec(source.slice(reader.at, reader.at + 3))?.[0];
    const head = look ?? /^\?(?::|<\w{1,40}>)/.exec(source.slice(reader.at, reader.at + 44))?.[0] ?? "";
    reader.at += head.length;
    const literals = readAlternatives(reader);
    reader.at += 1;
    return look ? { kind: "nothing" } : { kind: "group", literals };
  }
  if (character === "[") {
    while (source.charAt(reader.at) !== "]") reader.at += source.charAt(reader.at) === "\\" ? 2 : 1;
    reader.at += 1;
    return { kind: "class" };
  }
  if (character === "\\") {
    const escaped = source.charAt(reader.at);
    reader.at += 1;
    if (/[bB]/.test(escaped)) return { kind: "nothing" };
    return /\w/.test(escaped) ? { kind: "class" } : { kind: "character", text: escaped };
  }
  if (character === "^" || character === "$") return { kind: "nothing" };
  return character === "." ? { kind: "class" } : { kind: "character", text: character.toLowerCase() };
}

function readQuantifier(reader: Reader): "once" | "many" | "optional" {
  const rest = reader.source.slice(reader.at, reader.at + 16);
  const found = /^(?:[?*+]|\{[0-9]+(?:,[0-9]*)?\})\??/.exec(rest)?.[0];
  if (!found) return "once";
  reader.at += found.length;
  return /^[?*]|^\{0/.test(found) ? "optional" : "many";
}

// A longer literal is rarer; many alternatives are commoner.
const weightOf = (literals: readonly string[]): number => Math.min(...literals.map((it) => it.length)) - literals.length;
