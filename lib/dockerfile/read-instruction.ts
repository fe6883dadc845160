import { originalSpan } from "../text/mapped-text";
import type { Detail, Instruction, Value } from "./dockerfile";
import { expandValue, type Variable } from "./expand-value";
import type { LogicalLine } from "./logical-lines";
import { argumentsOf, jsonValueOf, type RawInstruction, rawInstructionAt, tokenValueOf } from "./raw-instruction";
import { readCopy } from "./read-copy";
import { commandScriptOf, readRun } from "./read-run";
import { automaticVariable, globalLookup, type Scope, stageLookup } from "./scope";
import { plainWords, quotedWords, type Token } from "./tokens";

/** A stage while it is being read. */
export type StageReading = {
  readonly index: number;
  readonly scope: Scope;
  readonly globalArgs: ReadonlyMap<string, Variable>;
  readonly byName: ReadonlyMap<string, number>;
  shell: readonly string[];
};

/** Reads one instruction of a stage and keeps the stage's variables and SHELL up to date. */
export function readInstruction(text: string, line: LogicalLine, raw: RawInstruction, stage: StageReading): Instruction {
  return { keyword: raw.keyword, span: raw.span, keywordSpan: raw.keywordSpan, detail: detailOf(text, line, raw, stage) };
}

function detailOf(text: string, line: LogicalLine, raw: RawInstruction, stage: StageReading): Detail {
  const lookup = stageLookup(stage.scope);
  const whole = (): Value => tokenValueOf(raw, { start: raw.rest, end: raw.end }, lookup);
  switch (raw.keyword) {
    case "RUN":
      return readRun(text, raw, stage.shell, lookup);
    case "COPY":
    case "ADD":
      return readCopy(raw, raw.keyword, stage, lookup);
    case "ENV": {
      const pairs = pairTokens(raw).map(({ name, value, whole }) => ({
        name: expandValue(name, raw.escapeMark, lookup) ?? name,
        value: tokenValueOf(raw, value ?? { start: whole.end, end: whole.end }, lookup),
        span: originalSpan(raw.joined, whole.start, whole.end),
      }));
      // All pairs of one instruction see what was set before it.
      for (const it of pairs) stage.scope.env.set(it.name, it.value.value);
      return { kind: "env", pairs };
    }
    case "ARG":
      return stageArgs(raw, stage);
    case "USER":
      return { kind: "user", user: whole() };
    case "WORKDIR":
      return { kind: "workdir", path: whole() };
    case "SHELL": {
      const words = raw.json?.map((it) => it.value) ?? [];
      if (words.length > 0) stage.shell = words;
      return { kind: "shell", words };
    }
    case "VOLUME":
      return {
        kind: "volume",
        paths:
          raw.json?.map((it) => jsonValueOf(raw, it, lookup)) ??
          plainWords(raw.joined.text.slice(0, raw.end), raw.rest).map((it) => tokenValueOf(raw, it, lookup)),
      };
    case "ENTRYPOINT":
    case "CMD":
      return {
        kind: raw.keyword === "CMD" ? "cmd" : "entrypoint",
        form: raw.json ? "exec" : "shell",
        words: raw.json?.map((it) => it.value) ?? [...stage.shell, argumentsOf(raw).text],
        script: commandScriptOf(raw, stage.shell),
      };
    case "ONBUILD": {
      const inner = rawInstructionAt(text, line, raw.escapeMark, raw.rest);
      // What a trigger sets belongs to the image built later, so nothing of it may stay in this stage.
      const copy: StageReading = { ...stage, scope: { parent: stage.scope, env: new Map(), args: new Map() } };
      const nested = ["ONBUILD", "FROM", "MAINTAINER", ""].includes(inner.keyword);
      return { kind: "onbuild", inner: nested ? undefined : readInstruction(text, line, inner, copy) };
    }
    default:
      return { kind: "other" };
  }
}

/** An ARG line before the first FROM; adds to the global arguments. */
export function readArgs(raw: RawInstruction, globalArgs: Map<string, Variable>): Instruction {
  const pairs = pairTokens(raw).map(({ name, value, whole }) => {
    const read = value && tokenValueOf(raw, value, globalLookup(globalArgs));
    const unset = automaticVariable(name) ?? { kind: "unset" };
    globalArgs.set(name, read ? variableOf(read) : unset);
    return { name, value: read, span: originalSpan(raw.joined, whole.start, whole.end) };
  });
  return { keyword: raw.keyword, span: raw.span, keywordSpan: raw.keywordSpan, detail: { kind: "arg", pairs } };
}

function stageArgs(raw: RawInstruction, { scope, globalArgs }: StageReading): Detail {
  const pairs = pairTokens(raw).map(({ name, value, whole }) => {
    const read = value && tokenValueOf(raw, value, stageLookup(scope));
    // Without its own default it takes the one from before the first FROM.
    const inherited = globalArgs.get(name) ?? automaticVariable(name) ?? { kind: "unset" };
    scope.args.set(name, read ? variableOf(read) : inherited);
    return { name, value: read, span: originalSpan(raw.joined, whole.start, whole.end) };
  });
  return { kind: "arg", pairs };
}

function variableOf({ value }: Value): Variable {
  return value === undefined ? { kind: "unknown" } : { kind: "value", value };
}

type Pair = { readonly name: string; readonly value: Token | undefined; readonly whole: Token };

/** `A=b C="d e"`, and for ENV the old `A b c`. */
function pairTokens({ joined, rest, end, escapeMark, keyword }: RawInstruction): readonly Pair[] {
  const line = joined.text.slice(0, end);
  const words = quotedWords(line, rest, escapeMark);
  const [first] = words;
  if (!first) return [];
  if (keyword === "ENV" && !line.slice(first.start, first.end).includes("=")) {
    const [nameWord, valueWord] = plainWords(line, rest);
    if (!nameWord || !valueWord) return [];
    return [{ name: line.slice(nameWord.start, nameWord.end), value: { start: valueWord.start, end }, whole: { start: rest, end } }];
  }
  return words.map((whole) => {
    const equals = line.indexOf("=", whole.start);
    const has = equals >= 0 && equals < whole.end;
    return {
      name: line.slice(whole.start, has ? equals : whole.end),
      value: has ? { start: equals + 1, end: whole.end } : undefined,
      whole,
    };
  });
}
