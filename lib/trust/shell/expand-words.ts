import type { Word } from "../../shell/script";
import { type Argument, hole, type Scope, type Stream } from "./call";

type Substitute = (script: import("../../shell/script").Script, scope: Scope) => Stream;

/** Words as the shell hands them over: variables filled in, unquoted values split. Unknown parts become a hole. */
export function expandWords(words: readonly Word[], scope: Scope, substitute: Substitute): readonly Argument[] {
  const result: Argument[] = [];
  for (const word of words) {
    if (result.length > 2000) break;
    result.push(...expandWord(word, scope, substitute));
  }
  return result;
}

/** One text, never split: for assignments, redirects and `case`. */
export function expandText(word: Word, scope: Scope, substitute: Substitute): string {
  return joined(word.parts.map((part) => textOf(part, scope, substitute)));
}

// `a=$a$a` doubles with each step; nobody means a value this long.
const longest = 20_000;

function joined(texts: readonly string[]): string {
  return texts.reduce((sum, it) => sum + it.length, 0) > longest ? hole : texts.join("");
}

function expandWord(word: Word, scope: Scope, substitute: Substitute): readonly Argument[] {
  const [only] = word.parts;
  if (only?.kind === "variable" && word.parts.length === 1 && (only.name === "@" || only.name === "*")) return scope.positional;
  if (only?.kind === "unknown" && word.parts.length === 1) {
    const braces = bracesOf(only.text);
    if (braces) return braces.map((text) => ({ text, known: true, glob: false, word }));
  }
  // By far the most words: nothing to fill in, nothing to split.
  if (only?.kind === "literal" && word.parts.length === 1) {
    const text = joined([only.text]);
    return [expandTilde({ text, known: !text.includes(hole), glob: !only.quoted && /[*?[]/.test(text), word }, word)];
  }
  const fields = [""];
  let glob = false;
  let quotedSomething = word.parts.length === 0;
  for (const part of word.parts) {
    const text = textOf(part, scope, substitute);
    if (part.kind === "literal" && !part.quoted && /[*?[]/.test(part.text)) glob = true;
    if (part.kind === "literal" || part.kind === "unknown" || part.quoted) {
      quotedSomething ||= part.kind === "literal" || part.kind === "unknown" || part.quoted;
      fields.push(joined([fields.pop() ?? "", text]));
      continue;
    }
    const pieces = text.split(/[ \t\n]+/);
    const [head = "", ...rest] = pieces;
    const last = fields.pop() ?? "";
    fields.push(joined([last, head]), ...rest.slice(0, 2000));
    if (/[*?[]/.test(text)) glob = true;
  }
  // An empty variable without quotes is no word at all.
  const kept = fields.filter((it, index) => it !== "" || (quotedSomething && fields.length === 1 && index === 0));
  return kept.map((text) => expandTilde({ text, known: !text.includes(hole), glob: glob && /[*?[]/.test(text), word }, word));
}

function expandTilde(argument: Argument, word: Word): Argument {
  if (!argument.text.startsWith("~") || !word.text.startsWith("~")) return argument;
  return { ...argument, text: argument.text.replace(/^~(?=\/|$)/, "/root") };
}

function textOf(part: Word["parts"][number], scope: Scope, substitute: Substitute): string {
  switch (part.kind) {
    case "literal":
      return part.text;
    case "unknown":
      return hole;
    case "substitution": {
      const { text } = substitute(part.script, scope);
      return text === undefined ? hole : text.trimEnd();
    }
    case "variable": {
      const value = findVariable(part.name, scope);
      if (value === undefined) {
        // Not known whether it is set: the fallback is a fair guess, and what its author tested.
        return part.fallback ? expandText(part.fallback, scope, substitute) : hole;
      }
      return value === "" && part.fallback ? expandText(part.fallback, scope, substitute) : value;
    }
  }
}

/** Undefined: not known; unset variables of an unseen base image count as unknown too. */
function findVariable(name: string, scope: Scope): string | undefined {
  if (scope.variables.has(name)) return scope.variables.get(name);
  const { world } = scope;
  const env = world.env.get(name);
  if (env) return env.value;
  if (world.args.has(name)) return world.args.get(name);
  if (name === "PWD") return scope.directory;
  if (/^[0-9]$/.test(name)) return name === "0" ? undefined : scope.positional[Number(name) - 1]?.text;
  return undefined;
}

/** `{a,b}` and nothing else in the word. */
function bracesOf(text: string): readonly string[] | undefined {
  const open = text.indexOf("{");
  const close = text.indexOf("}", open);
  if (open < 0 || close < 0 || text.length > 2000) return undefined;
  const inner = text.slice(open + 1, close);
  if (!inner.includes(",") || /[{}$`"'\\]/.test(inner) || /[{}$`"'\\]/.test(text.slice(0, open) + text.slice(close + 1))) return undefined;
  return inner.split(",").map((it) => text.slice(0, open) + it + text.slice(close + 1));
}
