import type { ShellNode } from "../../shell/script";
import { matchesGlob } from "../../text/paths";
import { joinWorlds } from "../join-worlds";
import { copyWorld, type World } from "../world";
import { done, ended, goneThrough, hole, nothingPrinted, type Outcome, type Result, type Scope, type Stream, type Walk } from "./call";
import { expandText, expandWords } from "./expand-words";
import { substituteWith } from "./run-command";

/** Something that may or may not be done: the world is then what both have in common. */
export function branch(scope: Scope, body: () => Result, outcome: Outcome): Result {
  const before = copyWorld(scope.world);
  const result = body();
  if (scope.budget.stopped) return ended;
  // The build goes on only if the branch that ends it was not taken.
  scope.world = result.outcome === "exits" ? before : joinWorlds(scope.world, before, scope.instruction);
  return { outcome, output: nothingPrinted };
}

export function runFor(node: ShellNode & { kind: "for" }, scope: Scope, input: Stream, walk: Walk): Result {
  const words = expandWords(node.words, scope, substituteWith(walk));
  const literal = words.every((it) => it.known && !it.glob) && words.length <= 64;
  if (literal) {
    for (const { text } of words) {
      scope.variables.set(node.variable, text);
      if (walk(node.body, scope, input).outcome === "exits") break;
    }
    return goneThrough;
  }
  scope.variables.set(node.variable, words.length === 1 ? words[0]?.text : undefined);
  return branch(scope, () => walk(node.body, scope, input), "likely");
}

export function runCase(node: ShellNode & { kind: "case" }, scope: Scope, input: Stream, walk: Walk): Result {
  const substitute = substituteWith(walk);
  const word = expandText(node.word, scope, substitute);
  if (!word.includes(hole)) {
    const taken = node.branches.find((it) => it.patterns.some((pattern) => matchesGlob(word, expandText(pattern, scope, substitute))));
    return taken ? walk(taken.body, scope, input) : done;
  }
  const before = copyWorld(scope.world);
  const ends: World[] = [];
  for (const { body } of node.branches) {
    scope.world = copyWorld(before);
    if (walk(body, scope, input).outcome !== "exits") ends.push(scope.world);
    if (scope.budget.stopped) return ended;
  }
  const catchAll = node.branches.some((it) => it.patterns.some((pattern) => pattern.text === "*"));
  const [first, ...rest] = catchAll && ends.length > 0 ? ends : [...ends, before];
  scope.world = rest.reduce((all, it) => joinWorlds(all, it, scope.instruction), first ?? before);
  return goneThrough;
}

export function negated(outcome: Outcome): Outcome {
  return outcome === "yes" ? "no" : outcome === "no" ? "yes" : outcome === "exits" ? "exits" : "maybe";
}
