import type {
  Assignment,
  Command,
  HereDoc,
  ParameterExpansionPart,
  ParsedScript,
  Redirection,
  TestExpression,
  WordPart as UnbashPart,
  Word as UnbashWord,
} from "unbash";
import type { Span } from "../text/span";
import type { Reading } from "./reading";
import type { Redirect, Script, ShellNode, Word, WordPart } from "./script";

export function commandOf(node: Command, reading: Reading): ShellNode {
  return {
    kind: "command",
    assignments: node.prefix
      .filter((it) => it.type === "Assignment")
      .map((it) => ({ name: it.name, value: it.value.type === "Word" && !it.append && !it.index ? wordOf(it.value, reading) : undefined })),
    words: [...(node.name ? [wordOf(node.name, reading)] : []), ...node.args.map((it) => argumentOf(it, reading))],
    redirects: redirectsOf(node.redirects, reading),
    span: reading.locate(node.pos, node.end),
  };
}

/** `export A="$b"`: the assignment is a word of the command. */
function argumentOf(node: UnbashWord | Assignment, reading: Reading): Word {
  if (node.type === "Word") return wordOf(node, reading);
  const head: WordPart = { kind: "literal", text: `${node.name}${node.append ? "+" : ""}=`, quoted: false };
  const parts: readonly WordPart[] =
    node.value.type === "Word" ? wordOf(node.value, reading).parts : [{ kind: "unknown", text: node.text }];
  return { text: node.text, parts: [head, ...parts], span: reading.locate(node.pos, node.end) };
}

export function wordOf(node: UnbashWord, reading: Reading): Word {
  const parts: readonly WordPart[] = node.parts?.flatMap((it) => partsOf(it, reading, false)) ?? [
    { kind: "literal", text: node.value, quoted: node.value !== node.text },
  ];
  return { text: node.text, parts, span: reading.locate(node.pos, node.end) };
}

export function literalWordOf(text: string, span: Span<"dockerfile">): Word {
  return { text, parts: [{ kind: "literal", text, quoted: true }], span };
}

function partsOf(part: UnbashPart, reading: Reading, quoted: boolean): readonly WordPart[] {
  switch (part.type) {
    case "Literal":
      return [{ kind: "literal", text: part.value, quoted: quoted || part.value !== part.text }];
    case "Glob":
      return [{ kind: "literal", text: part.text, quoted }];
    case "SingleQuoted":
    case "AnsiCQuoted":
      return [{ kind: "literal", text: part.value, quoted: true }];
    case "DoubleQuoted":
    case "LocaleString":
      // `""` is a word too, so an empty literal stands for it.
      return part.parts.length === 0
        ? [{ kind: "literal", text: "", quoted: true }]
        : part.parts.flatMap((it) => partsOf(it, reading, true));
    case "SimpleExpansion":
      return [{ kind: "variable", name: part.text.slice(1), fallback: undefined, quoted }];
    case "ParameterExpansion":
      return [parameterOf(part, reading, quoted)];
    case "CommandExpansion":
      return part.script
        ? [{ kind: "substitution", script: innerScriptOf(part.script, part, reading), quoted }]
        : [{ kind: "unknown", text: part.text }];
    case "ArithmeticExpansion":
    case "ProcessSubstitution":
    case "ExtendedGlob":
    case "BraceExpansion":
      return [{ kind: "unknown", text: part.text }];
  }
}

function parameterOf(part: ParameterExpansionPart, reading: Reading, quoted: boolean): WordPart {
  const { operation, parameter } = part;
  if (part.prefix || part.index) return { kind: "unknown", text: part.text };
  if (!operation) return { kind: "variable", name: parameter, fallback: undefined, quoted };
  if (operation.type === "Default" && /^:?[-=]$/.test(operation.operator))
    return { kind: "variable", name: parameter, fallback: wordOf(operation.operand, reading), quoted };
  return { kind: "unknown", text: part.text };
}

function innerScriptOf(script: ParsedScript, part: { readonly pos: number; readonly end: number }, reading: Reading): Script {
  // Escaped back quotes are decoded first, and places count in the decoded text: point at the whole of it.
  const inner: Reading = script.source === undefined ? reading : { ...reading, locate: () => reading.locate(part.pos, part.end) };
  return { body: reading.sequence(script.commands, inner), understood: (script.errors?.length ?? 0) === 0 };
}

export function redirectsOf(redirects: readonly Redirection[], reading: Reading): readonly Redirect[] {
  return redirects.map((it) => ({
    operator: it.operator,
    descriptor: it.descriptor?.type === "FileDescriptor" ? it.descriptor.value : undefined,
    target: it.type === "HereDoc" ? heredocWordOf(it, reading) : it.target && wordOf(it.target, reading),
    heredoc: it.type === "HereDoc" ? heredocTextOf(it, it.body.text) : undefined,
  }));
}

/** The content as a word: unquoted, its variables count. */
function heredocWordOf(node: HereDoc, reading: Reading): Word {
  const { body } = node;
  const parts = body.parts?.flatMap((it) => partsOf(it, reading, true));
  return {
    text: body.text,
    parts: parts ?? [{ kind: "literal", text: heredocTextOf(node, body.text), quoted: true }],
    span: reading.locate(body.pos, body.end),
  };
}

function heredocTextOf({ operator }: HereDoc, text: string): string {
  return operator === "<<-" ? text.replace(/^\t+/gm, "") : text;
}

/** `[[ -f x && $a == b ]]` as plain words. */
export function testWordsOf(expression: TestExpression, reading: Reading): readonly Word[] {
  const operator = (text: string): Word => literalWordOf(text, reading.locate(expression.pos, expression.end));
  const walk = (it: TestExpression): readonly Word[] => {
    switch (it.type) {
      case "TestUnary":
        return [operator(it.operator), wordOf(it.operand, reading)];
      case "TestBinary":
        return [wordOf(it.left, reading), operator(it.operator), wordOf(it.right, reading)];
      case "TestLogical":
        return it.operands.flatMap((operand, index) => (index === 0 ? walk(operand) : [operator(it.operator), ...walk(operand)]));
      case "TestNot":
        return [operator("!"), ...walk(it.operand)];
      case "TestGroup":
        return [operator("("), ...walk(it.expression), operator(")")];
    }
  };
  return [operator("[["), ...walk(expression), operator("]]")];
}
