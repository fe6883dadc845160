import type { Dockerfile, Instruction } from "../dockerfile/dockerfile";
import { placedCommandsOf } from "../shell/commands-of";
import { nestedScriptOf } from "../shell/nested-script";
import { programOf } from "../shell/program-of";
import { readScript } from "../shell/read-script";
import type { Script, Word } from "../shell/script";
import { type Hit, variableRuleFor } from "./hits";
import { isSetInVain } from "./is-set-in-vain";
import { switchesInCommand } from "./switches-in-command";
import { textHits } from "./text-hits";
import { isShellText } from "./written-by";

export type InstructionHit = Hit & { readonly instruction: Instruction };

export function switchesInDockerfile({ text, globals, stages }: Dockerfile): readonly InstructionHit[] {
  const instructions = [...globals, ...stages.flatMap((it) => it.instructions)];
  return instructions.flatMap((instruction) => [...knownHitsIn(text, instruction), ...optionsInVariables(text, instruction)]);
}

/** `ARG OPTIONS=-k` is a switch where `curl $OPTIONS` follows. */
function optionsInVariables(text: string, instruction: Instruction): readonly InstructionHit[] {
  const { detail, span: place } = instruction;
  if (detail.kind !== "arg" && detail.kind !== "env") return [];
  return detail.pairs.flatMap(({ name, value, span }): readonly InstructionHit[] => {
    const options = value?.value ?? "";
    if (!options.startsWith("-") || !/^\w{1,100}$/.test(name)) return [];
    const user = new RegExp(`\\b(curl|wget|pip3?|npm|git)\\b[^\\n;&|]{0,200}?\\$(?:${name}\\b|\\{${name}\\})`).exec(
      text.slice(place.end),
    )?.[1];
    if (user === undefined) return [];
    const { body } = readScript(`${user} ${options}`, () => span);
    return placedCommandsOf(body)
      .flatMap(switchesInCommand)
      .map(({ id }) => ({ id, span, takeOut: undefined, instruction }));
  });
}

/** A patched file shares the instructions before its first change with the file it was made from. */
const known = new WeakMap<Instruction, readonly InstructionHit[]>();

function knownHitsIn(text: string, instruction: Instruction): readonly InstructionHit[] {
  const before = known.get(instruction);
  if (before) return before;
  const hits = hitsIn(text, instruction).map((hit) => ({ ...hit, instruction }));
  known.set(instruction, hits);
  return hits;
}

function hitsIn(text: string, { detail, keyword, span }: Instruction): readonly Hit[] {
  switch (detail.kind) {
    case "env":
    case "arg":
      return detail.pairs.flatMap(({ name, value, span }): readonly Hit[] => {
        const id = value?.value === undefined ? undefined : variableRuleFor(name, value.value);
        return id ? [{ id, span, takeOut: { kind: detail.pairs.length === 1 ? "instruction" : "word" } }] : [];
      });
    case "run":
      // A script for another interpreter is searched as text.
      return detail.script.understood || detail.heredocs.length === 0
        ? scriptHits(text, detail.script, 0)
        : heredocHits(text, detail.heredocs, undefined);
    case "copy":
      return heredocHits(text, detail.heredocs, detail.destination?.value);
    case "entrypoint":
    case "cmd":
      return detail.script ? scriptHits(text, detail.script, 0) : [];
    case "onbuild":
      return detail.inner ? hitsIn(text, detail.inner) : [];
    default:
      return keyword === "HEALTHCHECK" ? healthHits(text, span) : [];
  }
}

/** In the JSON form quotes, commas and brackets are blanked, so that each word keeps its place. What it asks may have a private CA: no removal. */
function healthHits(text: string, { start, end }: Instruction["span"]): readonly Hit[] {
  const written = text.slice(start, end);
  const head = /^HEALTHCHECK\b(?:\s|\\|--[\w-]{1,40}=\S{1,40})*\bCMD\s/i.exec(written)?.[0];
  if (head === undefined) return [];
  const rest = written.slice(head.length);
  const plain = rest.trimStart().startsWith("[") ? rest.replace(/[[\],"]/g, " ") : rest;
  const from = start + head.length;
  const script = readScript(plain, (at, to) => ({ in: "dockerfile", start: from + at, end: from + to }));
  return scriptHits(text, script, 0).map((it) => ({ ...it, takeOut: undefined }));
}

// `sh -c "sh -c '…'"`: further down nobody writes.
const deepest = 3;

function scriptHits(text: string, { body }: Script, depth: number): readonly Hit[] {
  if (body.kind === "unknown") return narrowed(text, textHits(text.slice(body.span.start, body.span.end), undefined, body.span));
  const all = placedCommandsOf(body);
  const commands = all.map(({ command }) => command);
  const isExported = (name: string): boolean => new RegExp(`^[ \\t]*(?:ENV|ARG)\\b[^\\n]*\\b${name}\\b`, "im").test(text);
  const hits = all.flatMap((placed): readonly Hit[] => {
    const own = switchesInCommand(placed);
    if (own.length > 0 && isSetInVain(placed.command, commands, isExported))
      return own.map((it) => ({ ...it, id: "variable-set-in-vain" }));
    const program = programOf(placed.command, () => undefined);
    const nested = program && depth < deepest ? nestedScriptOf(program, asWritten) : undefined;
    if (program === undefined || nested === undefined) return own;
    return [...own, ...scriptHits(text, nested, depth + 1).map((it) => withoutBlindRemoval(it, program.args))];
  });
  return narrowed(text, hits);
}

/** What stands in a variable is not known, but the words around it are. */
const asWritten = (name: string): string => `$${name}`;

/** Where only the whole script of a `sh -c` is known as the place, taking that out would take everything. */
function withoutBlindRemoval(hit: Hit, words: readonly Word[]): Hit {
  const isWhole = words.some(({ span }) => span.start >= hit.span.start && span.end <= hit.span.end);
  return isWhole ? { ...hit, takeOut: undefined } : hit;
}

function heredocHits(
  text: string,
  heredocs: readonly { readonly contentSpan: { readonly start: number; readonly end: number } }[],
  file: string | undefined,
): readonly Hit[] {
  return heredocs.flatMap(({ contentSpan: place }) => {
    const content = text.slice(place.start, place.end);
    if (!isShellText(content, file)) return narrowed(text, textHits(content, file, place));
    const { body } = readScript(content, (from, to) => ({ in: "dockerfile", start: place.start + from, end: place.start + to }));
    return narrowed(text, placedCommandsOf(body).flatMap(switchesInCommand));
  });
}

/** Points at the words themselves where they stand in the text as they were found. */
function narrowed(text: string, hits: readonly Hit[]): readonly Hit[] {
  return hits.map((hit) => {
    if (hit.found === undefined) return hit;
    const written = text.slice(hit.span.start, hit.span.end);
    const behind = written.indexOf(hit.found, hit.foundAt);
    const at = behind < 0 ? written.indexOf(hit.found) : behind;
    return at < 0 ? hit : { ...hit, span: { start: hit.span.start + at, end: hit.span.start + at + hit.found.length } };
  });
}
