import { type PlacedCommand, placedCommandsOf } from "../shell/commands-of";
import { expandWord } from "../shell/expand-word";
import { type Program, programOf } from "../shell/program-of";
import { readScript } from "../shell/read-script";
import type { Redirect, Word } from "../shell/script";
import { type Hit, type Place, rulesOf, variableRuleFor } from "./hits";

type Known = { readonly word: Word; readonly text: string };

/** Switches among the words, the variables and the written text of one command. */
export function switchesInCommand(placed: PlacedCommand): readonly Hit[] {
  const { command } = placed;
  const hits: Hit[] = [];
  const program = programOf(command, nothingKnown);
  for (const { name, value } of program?.assignments ?? command.assignments) {
    const rule = value && variableRuleFor(name, textOf(value));
    const isAlone = command.words.length === 0 && command.assignments.length === 1;
    // The value's word does not hold the name; both stand side by side.
    const span = value && { start: value.span.start - name.length - 1, end: value.span.end };
    if (rule && span) hits.push({ id: rule, span, takeOut: isAlone ? { kind: "command", of: command.span } : { kind: "word" } });
  }
  if (!program) return hits;
  const words = program.args.map((word): Known => ({ word, text: textOf(word) }));
  if (/^(?:export|declare|typeset|readonly)$/.test(program.name)) hits.push(...exportedIn(words, command.span));
  if (/^(?:docker|podman|nerdctl)$/.test(program.name)) hits.push(...passedToContainer(words));
  if (!talksToItself(program, words)) hits.push(...optionsIn(program.name, words), ...wholeCommand(program, words, command.span));
  hits.push(...writtenBy(program, words, placed), ...aliasedIn(program, words));
  // `find … -exec curl -k {} \;` runs what stands behind it.
  const at = program.name === "find" ? words.findIndex(({ text }) => /^-(?:exec|execdir|ok|okdir)$/.test(text)) + 1 : 0;
  if (at > 0)
    hits.push(...switchesInCommand({ ...placed, command: { ...command, words: program.args.slice(at), assignments: [], redirects: [] } }));
  return hits;
}

const nothingKnown = (): undefined => undefined;
const textOf = (word: Word): string => expandWord(word, nothingKnown) ?? word.text;
const placeOf = ({ span }: Word): Place => ({ start: span.start, end: span.end });

/** `alias curl='curl -k'`: each later call has the switch. Taking it out is left to the person. */
function aliasedIn({ name }: Program, words: readonly Known[]): readonly Hit[] {
  if (name !== "alias") return [];
  return words.flatMap(({ word, text }) => {
    const { body } = readScript(text.slice(text.indexOf("=") + 1), () => word.span);
    return placedCommandsOf(body)
      .flatMap(switchesInCommand)
      .map(({ id }) => ({ id, span: placeOf(word), takeOut: undefined }));
  });
}

function exportedIn(words: readonly Known[], command: Place): readonly Hit[] {
  return words.flatMap(({ word, text }): readonly Hit[] => {
    const equals = text.indexOf("=");
    const rule = equals > 0 ? variableRuleFor(text.slice(0, equals), text.slice(equals + 1)) : undefined;
    if (!rule) return [];
    return [{ id: rule, span: placeOf(word), takeOut: words.length === 1 ? { kind: "command", of: command } : { kind: "word" } }];
  });
}

/** `docker run -e NAME=VALUE`. */
function passedToContainer(words: readonly Known[]): readonly Hit[] {
  return words.flatMap(({ word, text }, index): readonly Hit[] => {
    const inline = /^(?:-e|--env=)(?=[A-Za-z_])/.exec(text)?.[0];
    const behind = /^(?:-e|--env)$/.test(words[index - 1]?.text ?? "");
    if (inline === undefined && !behind) return [];
    const pair = text.slice(behind ? 0 : (inline?.length ?? 0));
    const equals = pair.indexOf("=");
    const rule = equals > 0 ? variableRuleFor(pair.slice(0, equals), pair.slice(equals + 1)) : undefined;
    return rule ? [{ id: rule, span: placeOf(word), takeOut: undefined }] : [];
  });
}

function optionsIn(program: string, words: readonly Known[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { id, match } of rulesOf("option")) {
    if (!match.programs.test(program)) continue;
    words.forEach(({ word, text }, index) => {
      if (!match.option.test(text)) return;
      const next = words[index + 1];
      if (match.value && !(next && match.value.test(next.text))) return;
      hits.push({
        id,
        span: { start: word.span.start, end: (match.value && next ? next.word : word).span.end },
        takeOut: { kind: id === "apk-plain-http" ? "https" : "word" },
      });
    });
  }
  for (const { id, match } of rulesOf("letter")) if (match.programs.test(program)) hits.push(...lettersIn(id, words, match));
  return hits;
}

function lettersIn(
  id: Hit["id"],
  words: readonly Known[],
  { letter, valued }: { readonly letter: string; readonly valued: string },
): readonly Hit[] {
  const hits: Hit[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const it = words[index];
    if (!it || !/^-[^-]/.test(it.text)) continue;
    for (let at = 1; at < it.text.length; at += 1) {
      const char = it.text.charAt(at);
      if (char === letter) {
        const rest = it.text.slice(0, at) + it.text.slice(at + 1);
        // Quoted or put together, the word is left to the person.
        const plain = it.word.text === it.text;
        hits.push({
          id,
          span: placeOf(it.word),
          takeOut: rest === "-" ? { kind: "word" } : plain ? { kind: "replace", text: rest } : undefined,
        });
      }
      if (!valued.includes(char)) continue;
      // The value is the rest of this word, or all of the next one.
      if (at === it.text.length - 1) index += 1;
      break;
    }
  }
  return hits;
}

function wholeCommand({ name }: Program, words: readonly Known[], command: Place): readonly Hit[] {
  const args = words.map(({ text }) => text).join(" ");
  return rulesOf("command")
    .filter(({ match }) => match.programs.test(name) && match.args.test(args))
    .map(({ id }) => ({ id, span: command, takeOut: { kind: "command", of: command } }));
}

/** A program that asks itself over loopback needs no authority; nobody stands on that way. */
function talksToItself({ name }: Program, words: readonly Known[]): boolean {
  if (!/^(?:curl|wget)$/.test(name)) return false;
  const urls = words.filter(({ text }) => /^https?:\/\//.test(text) || /^(?:localhost|127\.0\.0\.1)\b/.test(text));
  return (
    urls.length > 0 && urls.every(({ text }) => /^(?:https?:\/\/)?(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)(?:[:/]|$)/.test(text))
  );
}

const interpreters = /^(?:python[\d.]*|node|nodejs|ruby|perl|php[\d.]*|deno|bun|pwsh|powershell)$/;

/** Code given on the command line, and text that echo, printf or a heredoc puts into a file or another program. */
function writtenBy({ name }: Program, words: readonly Known[], { command, pipedInto, around }: PlacedCommand): readonly Hit[] {
  const file = fileWritten([...command.redirects, ...around], pipedInto);
  const texts: Known[] = [];
  if (name === "sed" || interpreters.test(name)) texts.push(...words);
  if (/^(?:echo|printf)$/.test(name) && (file !== undefined || pipedInto))
    texts.push(...words.map(({ word, text }) => ({ word, text: text.replaceAll("\\n", "\n") })));
  for (const { target, heredoc } of command.redirects) if (target && heredoc !== undefined) texts.push({ word: target, text: heredoc });
  const edited = name === "sed" ? words.at(-1)?.text : file;
  return texts.flatMap(({ word, text }) => textHits(text, edited, placeOf(word)));
}

export function textHits(text: string, file: string | undefined, whole: Place): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { id, match } of rulesOf("text")) {
    if (match.file && !(file !== undefined && match.file.test(file))) continue;
    const found = match.pattern.exec(text);
    if (!found) continue;
    hits.push({ id, span: whole, found: found[0].trim(), takeOut: id === "apk-plain-http" ? { kind: "https" } : undefined });
  }
  return hits;
}

function fileWritten(redirects: readonly Redirect[], pipedInto: PlacedCommand["pipedInto"]): string | undefined {
  for (const { operator, descriptor, target } of redirects)
    if (/^(?:&?>>?|>\|)$/.test(operator) && (descriptor === undefined || descriptor === 1) && target) {
      const path = textOf(target);
      if (!/^\/dev\/(?:null|stdout|stderr|tty)$/.test(path)) return path;
    }
  const next = pipedInto && programOf(pipedInto, nothingKnown);
  if (next?.name !== "tee") return undefined;
  const path = next.args.map(textOf).find((it) => !it.startsWith("-"));
  return path;
}
