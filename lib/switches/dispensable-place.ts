import { commandsOf, placedCommandsOf, type ShellCommand } from "../shell/commands-of";
import { nestedScriptOf } from "../shell/nested-script";
import { programOf } from "../shell/program-of";
import type { ShellNode } from "../shell/script";
import type { Place } from "./hits";

/** What of a script is there only for one command. */
type Dispensable =
  /** It may go; `all`: nothing of the script is left then. */
  | { readonly kind: "drop"; readonly place: Place; readonly all: boolean }
  /** Something must stand in its place: the shell has no empty `then` and no empty function. */
  | { readonly kind: "stand-in"; readonly place: Place };

/** Undefined where it is not found, or where others work with what it prints. */
export function dispensablePlace(node: ShellNode, command: Place): Dispensable | undefined {
  const within = (it: ShellNode | undefined): Dispensable | undefined => it && dispensablePlace(it, command);
  switch (node.kind) {
    case "command":
      return ofCommand(node, command);
    case "sequence": {
      const found = firstOf(node.nodes, within);
      return node.nodes.length === 1 ? found : partly(found);
    }
    case "and":
    case "or": {
      const right = inChain(node.right, command);
      // `[ -n "$X" ] && cmd`: alone, a condition that does not hold would end a script under `set -e`.
      if (right !== undefined && isWhole(right) && onlyAsks(node.left)) return around(right, spanOf(node) ?? right.place);
      return inChain(node, command);
    }
    case "if": {
      const inThen = within(node.then);
      if (inThen !== undefined && node.otherwise === undefined && onlyAsks(node.condition)) return around(inThen, node.span);
      return standIn(inThen ?? within(node.otherwise) ?? within(node.condition));
    }
    case "for": {
      const found = within(node.body);
      const isPlain = node.words.every(({ parts }) => parts.every(({ kind }) => kind === "literal" || kind === "variable"));
      return isPlain ? around(found, node.span) : standIn(found);
    }
    case "case": {
      const found = firstOf(
        node.branches.map(({ body }) => body),
        within,
      );
      return node.branches.length === 1 ? around(found, node.span) : standIn(found);
    }
    case "subshell":
    case "group":
      return node.redirects.length === 0 ? around(within(node.body), node.span) : standIn(within(node.body));
    case "while":
      return standIn(within(node.body));
    case "function":
      // Its braces stay: a function without them is none.
      return standIn(within(node.body.kind === "group" ? node.body.body : node.body));
    case "pipeline":
    case "background":
    case "unknown":
      return undefined;
  }
}

/** The same for what hangs on its neighbours: whether they run must not change. */
function inChain(node: ShellNode, command: Place): Dispensable | undefined {
  if (node.kind !== "and" && node.kind !== "or") return dispensablePlace(node, command);
  const left = inChain(node.left, command);
  if (node.kind === "and") return partly(left ?? inChain(node.right, command));
  // It never failed, so what comes behind it never ran.
  if (left !== undefined) return isWhole(left) ? extended(left, node.right) : left;
  return standIn(inChain(node.right, command));
}

/** From the first command to the end of the last. */
function spanOf(node: ShellNode): Place | undefined {
  const spans = commandsOf(node).map(({ span }) => span);
  const [first] = spans;
  return first && { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** The command itself, or what the script that it hands to another shell has of it. */
function ofCommand(node: ShellCommand, command: Place): Dispensable | undefined {
  if (node.span.start === command.start && node.span.end === command.end) return { kind: "drop", place: command, all: true };
  if (command.start < node.span.start || command.end > node.span.end) return undefined;
  const program = programOf(node, () => undefined);
  const nested = program && nestedScriptOf(program, (name) => `$${name}`);
  return nested && around(dispensablePlace(nested.body, command), node.span);
}

const isWhole = (it: Dispensable): boolean => it.kind === "drop" && it.all;

function firstOf(nodes: readonly ShellNode[], find: (it: ShellNode) => Dispensable | undefined): Dispensable | undefined {
  for (const it of nodes) {
    const found = find(it);
    if (found !== undefined) return found;
  }
  return undefined;
}

function partly(found: Dispensable | undefined): Dispensable | undefined {
  return found?.kind === "drop" ? { ...found, all: false } : found;
}

/** What holds nothing else goes with it. */
function around(found: Dispensable | undefined, place: Place): Dispensable | undefined {
  return found?.kind === "drop" && found.all ? { ...found, place } : found;
}

function standIn(found: Dispensable | undefined): Dispensable | undefined {
  return found?.kind === "drop" && found.all ? { kind: "stand-in", place: found.place } : found;
}

function extended(found: Dispensable, last: ShellNode): Dispensable | undefined {
  const end = placedCommandsOf(last).at(-1)?.command.span.end;
  const isPlain = last.kind === "command";
  return isPlain && end !== undefined ? { ...found, place: { start: found.place.start, end } } : standIn(found);
}

/** A condition that changes nothing. */
function onlyAsks(condition: ShellNode): boolean {
  return commandsOf(condition).every(({ words }) => /^(?:\[{1,2}|test|command|true|:)$/.test(words[0]?.text ?? ""));
}
