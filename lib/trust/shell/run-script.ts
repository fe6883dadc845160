import type { Script, ShellNode } from "../../shell/script";
import type { Span } from "../../text/span";
import { joinWorlds } from "../join-worlds";
import { copyWorld } from "../world";
import {
  type Argument,
  type Call,
  done,
  ended,
  goneThrough,
  nothingPrinted,
  type Outcome,
  type Result,
  type Scope,
  type Stream,
} from "./call";
import { branch, negated, runCase, runFor } from "./run-branches";
import { redirected, runCommand } from "./run-command";
import { unknownScript } from "./unknown-script";

/** Runs a script in this scope. Each command is taken to succeed, as it must for the build to go on. */
export function runScript(script: Script, scope: Scope): Outcome {
  return runWhole(script, scope, nothingPrinted).outcome;
}

function runWhole(script: Script, scope: Scope, input: Stream): Result {
  const result = walk(script.body, scope, input, "must-succeed");
  if (!script.understood && !scope.budget.stopped) unknownScript(scope.world, scope.instruction, "part of this script is not understood");
  return result;
}

// Deeper trees come only from garbage, and would use up the stack.
const deepest = 200;

/** `must-succeed`: the build stops if this fails, so that it did not. */
type Need = "must-succeed" | "may-fail";

function walk(node: ShellNode, scope: Scope, input: Stream, need: Need = "may-fail"): Result {
  const { budget } = scope;
  if (budget.stopped) return ended;
  if (budget.steps-- <= 0 || budget.nesting >= deepest) {
    if (budget.steps === -1) unknownScript(scope.world, scope.instruction, "it does more than we follow");
    return goneThrough;
  }
  budget.nesting++;
  const result = walkNode(node, scope, input, need);
  budget.nesting--;
  return result;
}

function walkNode(node: ShellNode, scope: Scope, input: Stream, need: Need): Result {
  switch (node.kind) {
    case "command":
      return runCommand(node, scope, input, walk, invoke);
    case "pipeline":
      return runPipeline(node, scope, input);
    case "and": {
      const left = walk(node.left, scope, input, need);
      if (left.outcome === "no" || left.outcome === "exits") return left;
      if (left.outcome !== "maybe" || need === "must-succeed") return walk(node.right, scope, input, need);
      return branch(scope, () => walk(node.right, scope, input), "maybe");
    }
    case "or": {
      const left = walk(node.left, scope, input);
      if (left.outcome === "yes" || left.outcome === "exits") return left;
      if (left.outcome === "no") return walk(node.right, scope, input, need);
      return branch(scope, () => walk(node.right, scope, input), "likely");
    }
    case "sequence": {
      let result = done;
      for (const [index, it] of node.nodes.entries()) {
        result = walk(it, scope, input, index === node.nodes.length - 1 ? need : "may-fail");
        if (result.outcome === "exits") return result;
      }
      return result;
    }
    case "if":
      return runIf(node, scope, input);
    case "for":
      return runFor(node, scope, input, walk);
    case "while": {
      const condition = walk(node.condition, scope, input);
      if (condition.outcome === "no" || condition.outcome === "exits") return done;
      return branch(scope, () => walk(node.body, scope, input), "likely");
    }
    case "case":
      return runCase(node, scope, input, walk);
    case "subshell": {
      const inner: Scope = { ...scope, variables: new Map(scope.variables), functions: new Map(scope.functions) };
      const result = redirected(node.redirects, inner, input, scope.instruction, walk, (stream) => walk(node.body, inner, stream, need));
      scope.world = inner.world;
      return result.outcome === "exits" && !scope.budget.stopped ? { ...result, outcome: "likely" } : result;
    }
    case "group":
      return redirected(node.redirects, scope, input, scope.instruction, walk, (stream) => walk(node.body, scope, stream, need));
    case "background":
      walk(node.body, scope, input);
      return done;
    case "function":
      scope.functions.set(node.name, node.body);
      return done;
    case "unknown":
      unknownScript(scope.world, node.span, "this part of the script is not understood");
      return goneThrough;
  }
}

function runPipeline(node: ShellNode & { kind: "pipeline" }, scope: Scope, input: Stream): Result {
  let stream = input;
  let outcome: Outcome = "yes";
  for (const command of node.commands) {
    const inner = node.commands.length > 1 ? { ...scope, variables: new Map(scope.variables) } : scope;
    const result = walk(command, inner, stream);
    scope.world = inner.world;
    stream = result.output;
    outcome = result.outcome;
  }
  return { outcome: node.negated ? negated(outcome) : outcome, output: stream };
}

function runIf(node: ShellNode & { kind: "if" }, scope: Scope, input: Stream): Result {
  const condition = walk(node.condition, scope, input);
  if (condition.outcome === "exits") return condition;
  if (condition.outcome === "yes") return walk(node.then, scope, input);
  if (condition.outcome === "no") return node.otherwise ? walk(node.otherwise, scope, input) : done;
  const before = scope.world;
  scope.world = copyWorld(before);
  const taken = walk(node.then, scope, input);
  if (scope.budget.stopped) return ended;
  const afterTaken = scope.world;
  scope.world = before;
  const otherwise = node.otherwise ? walk(node.otherwise, scope, input) : done;
  if (scope.budget.stopped) return ended;
  if (taken.outcome === "exits" && otherwise.outcome === "exits") return taken;
  if (otherwise.outcome === "exits") scope.world = afterTaken;
  else if (taken.outcome !== "exits") scope.world = joinWorlds(afterTaken, scope.world, scope.instruction);
  return goneThrough;
}

function invoke(first: Argument, args: readonly Argument[], scope: Scope, input: Stream, span: Span<"dockerfile">): Result {
  const name = first.text.slice(first.text.lastIndexOf("/") + 1);
  if (scope.stopAt?.(name, span)) {
    scope.budget.stopped = true;
    return ended;
  }
  const body = scope.functions.get(first.text);
  if (body !== undefined && scope.depth < 8) {
    const inner: Scope = { ...scope, positional: args, depth: scope.depth + 1 };
    const result = walk(body, inner, input);
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
    run(other, rest, stream) {
      if (scope.budget.nesting >= deepest) return goneThrough;
      scope.budget.nesting++;
      const result = invoke({ text: other, known: true, glob: false, word: undefined }, rest, scope, stream ?? input, span);
      scope.budget.nesting--;
      return result;
    },
    runScript(script) {
      if (scope.depth >= 8) return goneThrough;
      const inner: Scope = { ...scope, variables: new Map(scope.variables), functions: new Map(scope.functions), depth: scope.depth + 1 };
      const result = runWhole(script, inner, input);
      scope.world = inner.world;
      return result.outcome === "exits" && !scope.budget.stopped ? { ...result, outcome: "likely" } : result;
    },
    because: (text) => ({ span, note: text, image: undefined }),
  };
  const result = scope.findEffect(first.known ? first.text : name)(call) ?? "likely";
  return typeof result === "string" ? { outcome: result, output: nothingPrinted } : result;
}
