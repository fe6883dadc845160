import type { ShellNode, Word } from "./script";

export type ShellCommand = Extract<ShellNode, { kind: "command" }>;

/** Every simple command of the tree in the order of the text, whatever decides whether it runs; those in `$( … )` come first. */
export function commandsOf(node: ShellNode): readonly ShellCommand[] {
  const commands: ShellCommand[] = [];
  addCommands(node, commands);
  return commands;
}

function addCommands(node: ShellNode, commands: ShellCommand[]): void {
  const add = (it: ShellNode | undefined): void => {
    if (it) addCommands(it, commands);
  };
  switch (node.kind) {
    case "command":
      for (const { value } of node.assignments) if (value) addSubstitutions(value, commands);
      for (const it of node.words) addSubstitutions(it, commands);
      for (const { target } of node.redirects) if (target) addSubstitutions(target, commands);
      commands.push(node);
      return;
    case "pipeline":
      node.commands.forEach(add);
      return;
    case "and":
    case "or":
      add(node.left);
      add(node.right);
      return;
    case "sequence":
      node.nodes.forEach(add);
      return;
    case "if":
      add(node.condition);
      add(node.then);
      add(node.otherwise);
      return;
    case "for":
      for (const it of node.words) addSubstitutions(it, commands);
      add(node.body);
      return;
    case "while":
      add(node.condition);
      add(node.body);
      return;
    case "case":
      addSubstitutions(node.word, commands);
      for (const it of node.branches) add(it.body);
      return;
    case "subshell":
    case "group":
    case "background":
    case "function":
      add(node.body);
      return;
    case "unknown":
      return;
  }
}

function addSubstitutions({ parts }: Word, commands: ShellCommand[]): void {
  for (const part of parts) {
    if (part.kind === "substitution") addCommands(part.script.body, commands);
    if (part.kind === "variable" && part.fallback) addSubstitutions(part.fallback, commands);
  }
}
