import type { Dockerfile, Instruction } from "../dockerfile/dockerfile";
import { placedCommandsOf } from "../shell/commands-of";
import { nestedScriptOf } from "../shell/nested-script";
import { programOf } from "../shell/program-of";
import { readScript } from "../shell/read-script";
import type { Script, Word } from "../shell/script";
import { gitConfigInVariables } from "./git-config-in-variables";
import { type Hit, variableRuleFor } from "./hits";
import { isSetInVain } from "./is-set-in-vain";
import { optionsInVariables } from "./options-in-variables";
import { isOverPlainHttp } from "./over-plain-http";
import { switchesInCommand } from "./switches-in-command";
import { textHits } from "./text-hits";
import { isShellText } from "./written-by";

export type InstructionHit = Hit & { readonly instruction: Instruction };

export function switchesInDockerfile(dockerfile: Dockerfile): readonly InstructionHit[] {
  const { text, globals, stages } = dockerfile;
  const instructions = [...globals, ...stages.flatMap((it) => it.instructions)];
  const found = instructions.flatMap((instruction) => {
    const hits = knownHitsIn(text, instruction).filter(({ id }) => isOverPlainHttp(id, dockerfile, instruction));
    const options = optionsInVariables(text, instruction).map((it) => ({ ...it, instruction }));
    return hits.some(({ id }) => id === "apk-allow-untrusted") ? [...hits.map(unsigned), ...options] : [...hits, ...options];
  });
  return found.some(({ id }) => id === "pip-plain-http") ? found.map(neededForPlainHttp) : found;
}

/** Without it pip ignores an index over plain HTTP, so the address has to change first. */
function neededForPlainHttp(hit: InstructionHit): InstructionHit {
  if (hit.id !== "pip-trusted-host") return hit;
  const message =
    "This lets pip use an index over plain HTTP, whose answers anyone on the way can replace. Use its `https://` address, and give pip the CA with `PIP_CERT` if it is a private one; then this can go.";
  return { ...hit, message, takeOut: undefined };
}

/** Beside `--allow-untrusted` no signature protects what comes over plain HTTP. */
function unsigned(hit: InstructionHit): InstructionHit {
  if (hit.id !== "apk-plain-http") return hit;
  const message =
    "The Alpine mirror is reached over plain HTTP, and `--allow-untrusted` beside it turns the check of signatures off: anyone on the way can change what you install.";
  return { ...hit, message };
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
    case "arg": {
      const inPairs = gitConfigInVariables(detail.pairs.map(({ name, value, span: place }) => ({ name, value: value?.value, place })));
      return [
        ...detail.pairs.flatMap(({ name, value, span }): readonly Hit[] => {
          const id = value?.value === undefined ? undefined : variableRuleFor(name, value.value);
          return id ? [{ id, span, takeOut: { kind: detail.pairs.length === 1 ? "instruction" : "word" } }] : [];
        }),
        ...inPairs.map(({ place }): Hit => ({ id: "git-ssl-verify-off", span: place, takeOut: undefined })),
      ];
    }
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
