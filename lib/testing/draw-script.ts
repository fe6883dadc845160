import type { Redirect, ShellNode, Word, WordPart } from "../shell/script";

/** A script's tree on one line, for expectations: `and(apk add curl, echo <hi> >/x)`. Quoted text stands in `<>`. */
export function drawScript(node: ShellNode | undefined): string {
  if (!node) return "–";
  switch (node.kind) {
    case "command":
      return [
        ...node.assignments.map((it) => `${it.name}=${it.value ? drawWord(it.value) : "?"}`),
        ...node.words.map(drawWord),
        ...node.redirects.map(drawRedirect),
      ].join(" ");
    case "pipeline":
      return `${node.negated ? "not-" : ""}pipe(${node.commands.map(drawScript).join(" | ")})`;
    case "and":
    case "or":
      return `${node.kind}(${drawScript(node.left)}, ${drawScript(node.right)})`;
    case "sequence":
      return `[${node.nodes.map(drawScript).join("; ")}]`;
    case "if":
      return `if(${drawScript(node.condition)} ? ${drawScript(node.then)} : ${drawScript(node.otherwise)})`;
    case "for":
      return `for(${node.variable} in ${node.words.map(drawWord).join(" ")}: ${drawScript(node.body)})`;
    case "while":
      return `while(${drawScript(node.condition)}: ${drawScript(node.body)})`;
    case "case":
      return `case(${drawWord(node.word)}: ${node.branches.map((it) => `${it.patterns.map(drawWord).join("|")} → ${drawScript(it.body)}`).join(", ")})`;
    case "subshell":
    case "group":
    case "background":
      return `${node.kind}(${[drawScript(node.body), ...node.redirects.map(drawRedirect)].join(" ")})`;
    case "function":
      return `function(${node.name}: ${drawScript(node.body)})`;
    case "unknown":
      return "?";
  }
}

function drawWord({ parts }: Word): string {
  return parts.map(drawPart).join("");
}

function drawPart(part: WordPart): string {
  switch (part.kind) {
    case "literal":
      return part.quoted ? `<${part.text.replaceAll("\n", "⏎")}>` : part.text;
    case "variable":
      return `\${${part.name}${part.fallback ? `:-${drawWord(part.fallback)}` : ""}}`;
    case "substitution":
      return `$(${drawScript(part.script.body)})`;
    case "unknown":
      return `?${part.text}?`;
  }
}

function drawRedirect({ descriptor, operator, target, heredoc }: Redirect): string {
  return `${descriptor ?? ""}${operator}${heredoc === undefined && target ? drawWord(target) : JSON.stringify(heredoc)}`;
}
