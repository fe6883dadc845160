import { type PlacedCommand, placedCommandsOf } from "../shell/commands-of";
import { expandWord } from "../shell/expand-word";
import { type Program, programOf } from "../shell/program-of";
import { readScript } from "../shell/read-script";
import type { Word } from "../shell/script";
import { isPosixShell } from "../shell/shells";
import { gitConfigInVariables } from "./git-config-in-variables";
import { type Hit, type Place, rulesOf, variableRuleFor } from "./hits";
import { talksToItself } from "./talks-to-itself";
import { textHits } from "./text-hits";
import { type Written, writtenBy } from "./written-by";

type Known = { readonly word: Word; readonly text: string };

/** Switches among the words, the variables and the written text of one command. */
export function switchesInCommand(placed: PlacedCommand): readonly Hit[] {
  const { command } = placed;
  const hits: Hit[] = [];
  const program = programOf(command, nothingKnown);
  hits.push(...assignedIn(program?.assignments ?? command.assignments, command));
  if (!program) return hits;
  // `ENTRYPOINT` may name the program, and `CMD` begin with its options.
  const args = program.name.startsWith("-") ? [program.word, ...program.args] : program.args;
  const words = args.map((word): Known => ({ word, text: textOf(word) }));
  if (/^(?:export|declare|typeset|readonly)$/.test(program.name)) hits.push(...exportedIn(words, command.span));
  if (/^(?:docker|podman|nerdctl)$/.test(program.name)) hits.push(...passedToContainer(words));
  const plain = words.map(({ text }) => text);
  if (!talksToItself(program.name, plain)) hits.push(...optionsIn(program.name, words), ...wholeCommand(program, words, command.span));
  if (runsUnchecked(program.name, plain, placed)) hits.push({ id: "script-over-plain-http", span: command.span, takeOut: undefined });
  hits.push(...writtenBy(program, placed).flatMap((it) => hitsInWritten(it, command.span)), ...aliasedIn(program, words));
  const inner = wordsOfInner(program, words);
  if (inner.length > 0)
    hits.push(...switchesInCommand({ ...placed, command: { ...command, words: inner, assignments: [], redirects: [] } }));
  return hits;
}

/** `find … -exec curl -k {} \;` and `cross-env NAME=VALUE npm ci` run what stands behind. */
function wordsOfInner({ name, args }: Program, words: readonly Known[]): readonly Word[] {
  if (name === "find") {
    const at = words.findIndex(({ text }) => /^-(?:exec|execdir|ok|okdir)$/.test(text)) + 1;
    return at > 0 ? args.slice(at) : [];
  }
  const isOwn = /^cross-env(?:-shell)?$/.test(name);
  const at = isOwn
    ? 0
    : /^(?:npx|yarn|pnpm|bunx|npm)$/.test(name)
      ? words.findIndex(({ text }) => /^cross-env(?:-shell)?(?:@\S*)?$/.test(text)) + 1
      : 0;
  const [first] = args;
  // `env` sets variables for a program in the same way.
  return first !== undefined && (isOwn || at > 0)
    ? [{ ...first, text: "env", parts: [{ kind: "literal", text: "env", quoted: false }] }, ...args.slice(at)]
    : [];
}

function assignedIn(assignments: Program["assignments"], { words, span: whole }: PlacedCommand["command"]): readonly Hit[] {
  const isAlone = words.length === 0 && assignments.length === 1;
  const inGit = gitConfigInVariables(assignments.map(({ name, value }) => ({ name, value: value && textOf(value) }))).map(
    ({ name }) => name,
  );
  return assignments.flatMap(({ name, value }): readonly Hit[] => {
    if (value === undefined) return [];
    // The value's word does not hold the name; both stand side by side.
    const span = { start: value.span.start - name.length - 1, end: value.span.end };
    const rule = variableRuleFor(name, textOf(value));
    if (rule) return [{ id: rule, span, takeOut: isAlone ? { kind: "command", of: whole } : { kind: "word" } }];
    return inGit.includes(name) ? [{ id: "git-ssl-verify-off", span, takeOut: undefined }] : [];
  });
}

/** `sh`, `bash -s -- …`, `python3 -`; not `python3 -m json.tool` nor `bash -c …`, for which it is data. */
function runsItsInput({ name, args }: Program): boolean {
  const [first = "-", ...others] = args.map(textOf);
  if (isPosixShell(name)) return /^-[a-z]{0,9}s$|^-$/.test(first) || (/^-[abefhuvx]{1,9}$/.test(first) && others.length === 0);
  return /^(?:python[\d.]*|perl|ruby|node|php)$/.test(name) && first === "-";
}

/** What came over plain HTTP goes straight into an interpreter. */
function runsUnchecked(name: string, words: readonly string[], { pipedInto }: PlacedCommand): boolean {
  if (!/^(?:curl|wget|wget2)$/.test(name) || talksToItself(name, words)) return false;
  const reader = pipedInto && programOf(pipedInto, nothingKnown);
  if (reader === undefined || !runsItsInput(reader)) return false;
  const url = words.find((it, index) => /^https?:\/\//i.test(it) && !/^-{1,2}(?:x|proxy|e|referer|H|header)$/.test(words[index - 1] ?? ""));
  return url !== undefined && /^http:/i.test(url);
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

/** What a text that this command writes turns off; a shell script in it is read as one. */
function hitsInWritten({ text, word, file, as }: Written, command: Place): readonly Hit[] {
  if (as === "shell") {
    const { body } = readScript(text, locateIn(word, text));
    const isExact = isExactly(word, text);
    return placedCommandsOf(body)
      .flatMap(switchesInCommand)
      .map((it) => (isExact && it.takeOut?.kind !== "command" ? it : { ...it, takeOut: undefined }));
  }
  const hits = textHits(text, file, as === "sed" ? command : placeOf(word));
  if (as === "text") return hits;
  // Nothing else is changed by a short script, so the whole command may go.
  const isAll = /^s\W/.test(textOf(word)) && !/[;\n]./.test(textOf(word));
  return hits.map(({ id }) => ({ id, span: command, takeOut: isAll ? { kind: "command", of: command } : undefined }));
}

/** The text of the word, between quotes or without, has its characters where they stand in the file. */
function isExactly({ text: written, span }: Word, text: string): boolean {
  return span.end - span.start === written.length && (written === text || written.slice(1, -1) === text);
}

function locateIn(word: Word, text: string): (start: number, end: number) => Word["span"] {
  const from = word.span.start + (word.text === text ? 0 : 1);
  return isExactly(word, text) ? (start, end) => ({ ...word.span, start: from + start, end: from + end }) : () => word.span;
}
