import type { Redirect, Script, ShellNode } from "../../shell/script";
import type { Span } from "../../text/span";
import { joinWorlds } from "../join-worlds";
import { matchesGlob } from "../store/paths";
import { copyWorld, type World } from "../world";
import { type Argument, type Call, hole, nothingPrinted, type Outcome, type Result, type Scope, type Stream } from "./call";
import { expandText, expandWords } from "./expand-words";
import { redirect } from "./redirect";
import { unknownScript } from "./unknown-script";

/** What a command does to the world, by its name; told apart from the walker so that the table can use it. */
export type Commands = (name: string) => ((call: Call) => Result | Outcome | undefined) | undefined;

/** Runs a script in this scope. Each command is taken to succeed, as it must for the build to go on. */
export function runScript(script: Script, scope: Scope, commands: Commands): Outcome {
  return runWhole(script, scope, commands, nothingPrinted).outcome;
}

function runWhole(script: Script, scope: Scope, commands: Commands, input: Stream): Result {
  const result = walk(script.body, scope, commands, input);
  if (!script.understood && !scope.budget.stopped) unknownScript(scope.world, scope.instruction, "part of this script is not understood");
  return result;
}

const done: Result = { outcome: "yes", output: nothingPrinted };
const goneThrough: Result = { outcome: "likely", output: nothingPrinted };
const ended: Result = { outcome: "exits", output: nothingPrinted };

// Deeper trees come only from garbage, and would use up the stack.
const deepest = 200;

function walk(node: ShellNode, scope: Scope, commands: Commands, input: Stream): Result {
  const { budget } = scope;
  if (budget.stopped) return ended;
  if (budget.steps-- <= 0 || budget.nesting >= deepest) return goneThrough;
  budget.nesting++;
  const result = walkNode(node, scope, commands, input);
  budget.nesting--;
  return result;
}

function walkNode(node: ShellNode, scope: Scope, commands: Commands, input: Stream): Result {
  switch (node.kind) {
    case "command":
      return runCommand(node, scope, commands, input);
    case "pipeline": {
      let stream = input;
      let outcome: Outcome = "yes";
      for (const [index, command] of node.commands.entries()) {
        const inner = node.commands.length > 1 ? { ...scope, variables: new Map(scope.variables) } : scope;
        const result = walk(command, inner, commands, stream);
        scope.world = inner.world;
        stream = result.output;
        if (index === node.commands.length - 1) outcome = result.outcome;
      }
      return { outcome: node.negated ? negated(outcome) : outcome, output: stream };
    }
    case "and": {
      const left = walk(node.left, scope, commands, input);
      if (left.outcome === "no" || left.outcome === "exits") return left;
      if (left.outcome !== "maybe") return walk(node.right, scope, commands, input);
      return branch(scope, () => walk(node.right, scope, commands, input), "maybe");
    }
    case "or": {
      const left = walk(node.left, scope, commands, input);
      if (left.outcome === "yes" || left.outcome === "exits") return left;
      if (left.outcome === "no") return walk(node.right, scope, commands, input);
      return branch(scope, () => walk(node.right, scope, commands, input), "likely");
    }
    case "sequence": {
      let result = done;
      for (const it of node.nodes) {
        result = walk(it, scope, commands, input);
        if (result.outcome === "exits") return result;
      }
      return result;
    }
    case "if": {
      const condition = walk(node.condition, scope, commands, input);
      if (condition.outcome === "exits") return condition;
      if (condition.outcome === "yes") return walk(node.then, scope, commands, input);
      if (condition.outcome === "no") return node.otherwise ? walk(node.otherwise, scope, commands, input) : done;
      const before = scope.world;
      scope.world = copyWorld(before);
      const then = walk(node.then, scope, commands, input);
      if (scope.budget.stopped) return ended;
      const afterThen = scope.world;
      scope.world = before;
      const otherwise = node.otherwise ? walk(node.otherwise, scope, commands, input) : done;
      if (scope.budget.stopped) return ended;
      if (then.outcome === "exits" && otherwise.outcome === "exits") return then;
      if (otherwise.outcome === "exits") scope.world = afterThen;
      else if (then.outcome !== "exits") scope.world = joinWorlds(afterThen, scope.world, scope.instruction);
      return goneThrough;
    }
    case "for":
      return runFor(node, scope, commands, input);
    case "while": {
      const condition = walk(node.condition, scope, commands, input);
      if (condition.outcome === "no" || condition.outcome === "exits") return done;
      return branch(scope, () => walk(node.body, scope, commands, input), "likely");
    }
    case "case":
      return runCase(node, scope, commands, input);
    case "subshell": {
      const inner: Scope = { ...scope, variables: new Map(scope.variables), functions: new Map(scope.functions) };
      const result = redirected(node.redirects, inner, input, node, commands, (stream) => walk(node.body, inner, commands, stream));
      scope.world = inner.world;
      return result.outcome === "exits" && !scope.budget.stopped ? { ...result, outcome: "likely" } : result;
    }
    case "group":
      return redirected(node.redirects, scope, input, node, commands, (stream) => walk(node.body, scope, commands, stream));
    case "background":
      walk(node.body, scope, commands, input);
      return done;
    case "function":
      scope.functions.set(node.name, node.body);
      return done;
    case "unknown":
      unknownScript(scope.world, node.span, "this part of the script is not understood");
      return goneThrough;
  }
}

function negated(outcome: Outcome): Outcome {
  return outcome === "yes" ? "no" : outcome === "no" ? "yes" : outcome === "exits" ? "exits" : "maybe";
}

/** Something that may or may not be done: the world is then what both have in common. */
function branch(scope: Scope, body: () => Result, outcome: Outcome): Result {
  const before = copyWorld(scope.world);
  const result = body();
  if (scope.budget.stopped) return ended;
  // The build goes on only if the branch that ends it was not taken.
  scope.world = result.outcome === "exits" ? before : joinWorlds(scope.world, before, scope.instruction);
  return { outcome, output: nothingPrinted };
}

function runFor(node: ShellNode & { kind: "for" }, scope: Scope, commands: Commands, input: Stream): Result {
  const words = expandWords(node.words, scope, (script, at) => substituted(script, at, commands));
  const literal = words.every((it) => it.known && !it.glob) && words.length <= 64;
  if (literal) {
    for (const { text } of words) {
      scope.variables.set(node.variable, text);
      if (walk(node.body, scope, commands, input).outcome === "exits") break;
    }
    return goneThrough;
  }
  scope.variables.set(node.variable, words.length === 1 ? words[0]?.text : undefined);
  return branch(scope, () => walk(node.body, scope, commands, input), "likely");
}

function runCase(node: ShellNode & { kind: "case" }, scope: Scope, commands: Commands, input: Stream): Result {
  const substitute = (script: Script, at: Scope): Stream => substituted(script, at, commands);
  const word = expandText(node.word, scope, substitute);
  if (!word.includes(hole)) {
    const taken = node.branches.find((it) => it.patterns.some((pattern) => matchesGlob(word, expandText(pattern, scope, substitute))));
    return taken ? walk(taken.body, scope, commands, input) : done;
  }
  const before = copyWorld(scope.world);
  const ends: World[] = [];
  for (const { body } of node.branches) {
    scope.world = copyWorld(before);
    if (walk(body, scope, commands, input).outcome !== "exits") ends.push(scope.world);
    if (scope.budget.stopped) return ended;
  }
  const catchAll = node.branches.some((it) => it.patterns.some((pattern) => pattern.text === "*"));
  const [first, ...rest] = catchAll && ends.length > 0 ? ends : [...ends, before];
  scope.world = rest.reduce((all, it) => joinWorlds(all, it, scope.instruction), first ?? before);
  return goneThrough;
}

function substituted(script: Script, scope: Scope, commands: Commands): Stream {
  const inner: Scope = { ...scope, variables: new Map(scope.variables), functions: new Map(scope.functions) };
  const { output } = walk(script.body, inner, commands, nothingPrinted);
  scope.world = inner.world;
  return output;
}

function runCommand(node: ShellNode & { kind: "command" }, scope: Scope, commands: Commands, input: Stream): Result {
  const substitute = (script: Script, at: Scope): Stream => substituted(script, at, commands);
  const [first, ...args] = expandWords(node.words, scope, substitute);
  const assignments = node.assignments.map(({ name, value }): [string, string | undefined] => {
    const text = value && expandText(value, scope, substitute);
    return [name, text?.includes(hole) ? undefined : text];
  });
  if (first === undefined) {
    for (const [name, value] of assignments) scope.variables.set(name, value);
    return redirected(node.redirects, scope, input, node, commands, () => done);
  }
  const saved = assignments.map(([name]): [string, boolean, string | undefined] => [
    name,
    scope.variables.has(name),
    scope.variables.get(name),
  ]);
  for (const [name, value] of assignments) scope.variables.set(name, value);
  const result = redirected(node.redirects, scope, input, node, commands, (stream) =>
    invoke(first, args, scope, commands, stream, node.span),
  );
  for (const [name, had, value] of saved) {
    if (had) scope.variables.set(name, value);
    else scope.variables.delete(name);
  }
  return result;
}

function invoke(
  first: Argument,
  args: readonly Argument[],
  scope: Scope,
  commands: Commands,
  input: Stream,
  span: Span<"dockerfile">,
): Result {
  const name = first.text.slice(first.text.lastIndexOf("/") + 1);
  if (scope.stopAt?.(name, span)) {
    scope.budget.stopped = true;
    return ended;
  }
  const body = scope.functions.get(first.text);
  if (body !== undefined && scope.depth < 8) {
    const inner: Scope = { ...scope, positional: args, depth: scope.depth + 1 };
    const result = walk(body, inner, commands, input);
    scope.world = inner.world;
    scope.directory = inner.directory;
    return result;
  }
  const call: Call = {
    scope,
    world: scope.world,
    name,
    args,
    span,
    input,
    run: (other, rest, stream) =>
      scope.depth < 8 || scope.budget.steps-- > 0
        ? invoke({ text: other, known: true, glob: false, word: undefined }, rest, scope, commands, stream ?? input, span)
        : goneThrough,
    runScript: (script) => {
      if (scope.depth >= 8) return goneThrough;
      const inner: Scope = { ...scope, variables: new Map(scope.variables), functions: new Map(scope.functions), depth: scope.depth + 1 };
      const result = runWhole(script, inner, commands, input);
      scope.world = inner.world;
      return result.outcome === "exits" && !scope.budget.stopped ? { ...result, outcome: "likely" } : result;
    },
    because: (text) => ({ span, note: text, image: undefined }),
  };
  const effect = commands(first.known ? first.text : name);
  const result = effect?.(call) ?? "likely";
  return typeof result === "string" ? { outcome: result, output: nothingPrinted } : result;
}

/** Takes `<` and heredocs as input, runs, then lets `>` and `>>` write what was printed. */
function redirected(
  redirects: readonly Redirect[],
  scope: Scope,
  input: Stream,
  node: ShellNode,
  commands: Commands,
  run: (input: Stream) => Result,
): Result {
  if (redirects.length === 0) return run(input);
  const substitute = (script: Script, at: Scope): Stream => substituted(script, at, commands);
  return redirect(
    redirects,
    scope,
    input,
    "span" in node ? node.span : scope.instruction,
    (word) => expandText(word, scope, substitute),
    run,
  );
}
