import type { CommandNode, CompoundList, Elif, PipelineNode, Redirected, Statement } from "unbash";
import type { Span } from "../text/span";
import type { Reading } from "./reading";
import type { ShellNode } from "./script";
import { commandOf, literalWordOf, redirectsOf, testWordsOf, wordOf } from "./shell-words";

// Deeper trees than this come only from garbage, and would use up the stack of whoever walks them.
const mostAlternations = 200;

/** A list of statements; a single one stands for itself. */
export function sequenceOf(statements: readonly Statement[], reading: Reading): ShellNode {
  const nodes = statements.map((it) => statementOf(it, reading));
  const [only] = nodes;
  return only && nodes.length === 1 ? only : { kind: "sequence", nodes };
}

function statementOf({ command, background, pos, end }: Statement, reading: Reading): ShellNode {
  const body = nodeOf(command, reading);
  return background ? { kind: "background", body, redirects: [], span: reading.locate(pos, end) } : body;
}

function nodeOf(node: Statement["command"] | CompoundList, reading: Reading): ShellNode {
  switch (node.type) {
    case "AndOr":
      return chainOf(
        node.commands.map((it) => pipelineOf(it, reading)),
        node.operators.map((it) => (it === "&&" ? "and" : "or")),
        () => reading.locate(node.pos, node.end),
      );
    case "CompoundList":
      return sequenceOf(node.commands, reading);
    default:
      return pipelineOf(node, reading);
  }
}

function pipelineOf(node: PipelineNode, reading: Reading): ShellNode {
  if (node.type !== "Pipeline") return commandNodeOf(node, reading);
  const commands = node.commands.map((it) => commandNodeOf(it, reading));
  const negated = node.prefixes.filter((it) => it.type === "Negation").length % 2 === 1;
  const [only] = commands;
  // `time x` is x.
  return only && commands.length === 1 && !negated ? only : { kind: "pipeline", commands, negated };
}

function commandNodeOf(node: CommandNode | Redirected["command"], reading: Reading): ShellNode {
  switch (node.type) {
    case "Command":
      return commandOf(node, reading);
    case "Redirected": {
      const inner = commandNodeOf(node.command, reading);
      const redirects = redirectsOf(node.redirects, reading);
      // `( … ) > x` keeps one node, `if … fi > x` is wrapped in a group.
      const span = reading.locate(node.pos, node.end);
      return inner.kind === "subshell" || inner.kind === "group"
        ? { ...inner, redirects, span }
        : { kind: "group", body: inner, redirects, span };
    }
    case "Subshell":
      return { kind: "subshell", body: sequenceOf(node.body.commands, reading), redirects: [], span: reading.locate(node.pos, node.end) };
    case "BraceGroup":
      return { kind: "group", body: sequenceOf(node.body.commands, reading), redirects: [], span: reading.locate(node.pos, node.end) };
    case "If":
      return {
        kind: "if",
        condition: sequenceOf(node.clause.commands, reading),
        // biome-ignore lint/suspicious/noThenProperty: the tree names the branch as the shell does; it is never awaited.
        then: sequenceOf(node.then.commands, reading),
        otherwise: otherwiseOf(node.elif, node.else, reading),
        span: reading.locate(node.pos, node.end),
      };
    case "For":
      return {
        kind: "for",
        variable: node.name.value,
        words: node.wordlist?.map((it) => wordOf(it, reading)) ?? [literalWordOf("$@", reading.locate(node.pos, node.end))],
        body: sequenceOf(node.body.commands, reading),
        span: reading.locate(node.pos, node.end),
      };
    case "While":
      return { kind: "while", condition: sequenceOf(node.clause.commands, reading), body: sequenceOf(node.body.commands, reading) };
    case "Case":
      return {
        kind: "case",
        word: wordOf(node.word, reading),
        branches: node.items.map((it) => ({
          patterns: it.pattern.map((pattern) => wordOf(pattern, reading)),
          body: sequenceOf(it.body.commands, reading),
        })),
        span: reading.locate(node.pos, node.end),
      };
    case "Function":
      return { kind: "function", name: node.name.value, body: bodyOf(node.body, reading) };
    case "Coproc":
      return { kind: "background", body: bodyOf(node.body, reading), redirects: [], span: reading.locate(node.pos, node.end) };
    case "TestCommand":
      return bare(testWordsOf(node.expression, reading), reading.locate(node.pos, node.end));
    case "ArithmeticCommand":
      return bare([literalWordOf(`((${node.body}))`, reading.locate(node.pos, node.end))], reading.locate(node.pos, node.end));
    case "ArithmeticFor":
      // Runs an unknown number of times, like a while.
      return {
        kind: "while",
        condition: bare([literalWordOf("((", reading.locate(node.pos, node.end))], reading.locate(node.pos, node.end)),
        body: sequenceOf(node.body.commands, reading),
      };
    case "Select":
      return { kind: "unknown", span: reading.locate(node.pos, node.end) };
  }
}

function bodyOf(node: CommandNode | CompoundList, reading: Reading): ShellNode {
  return node.type === "CompoundList" ? sequenceOf(node.commands, reading) : commandNodeOf(node, reading);
}

function bare(words: readonly ReturnType<typeof wordOf>[], span: Span<"dockerfile">): ShellNode {
  return { kind: "command", assignments: [], words, redirects: [], span };
}

function otherwiseOf(elifs: readonly Elif[], last: CompoundList | undefined, reading: Reading): ShellNode | undefined {
  let otherwise = last && sequenceOf(last.commands, reading);
  const [first] = elifs;
  if (first && elifs.length > mostAlternations) return { kind: "unknown", span: reading.locate(first.pos, first.end) };
  for (const elif of elifs.toReversed()) {
    otherwise = {
      kind: "if",
      condition: sequenceOf(elif.clause.commands, reading),
      // biome-ignore lint/suspicious/noThenProperty: as above.
      then: sequenceOf(elif.then.commands, reading),
      otherwise,
      span: reading.locate(elif.pos, elif.end),
    };
  }
  return otherwise;
}

/** `a && b && c || d`: equal operators are joined as a balanced tree, so that a long chain stays shallow. */
function chainOf(nodes: readonly ShellNode[], operators: readonly ("and" | "or")[], span: () => Span<"dockerfile">): ShellNode {
  let index = 0;
  let tree = nodes[0];
  let alternations = 0;
  while (index < operators.length) {
    const kind = operators[index];
    const start = index;
    while (index < operators.length && operators[index] === kind) index += 1;
    alternations += 1;
    if (!tree || !kind || alternations > mostAlternations) return { kind: "unknown", span: span() };
    tree = balanced(kind, [tree, ...nodes.slice(start + 1, index + 1)]) ?? tree;
  }
  return tree ?? { kind: "unknown", span: span() };
}

function balanced(kind: "and" | "or", nodes: readonly ShellNode[]): ShellNode | undefined {
  if (nodes.length <= 1) return nodes[0];
  const middle = nodes.length >> 1;
  const left = balanced(kind, nodes.slice(0, middle));
  const right = balanced(kind, nodes.slice(middle));
  return left && right ? { kind, left, right } : (left ?? right);
}
