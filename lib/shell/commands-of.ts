import type { Redirect, ShellNode, Word } from "./script";

export type ShellCommand = Extract<ShellNode, { kind: "command" }>;

export type PlacedCommand = {
  readonly command: ShellCommand;
  /** The next command of its pipeline, which reads what this one prints. */
  readonly pipedInto: ShellCommand | undefined;
  /** Redirects of the groups around it, `{ …; } > file`, innermost first. */
  readonly around: readonly Redirect[];
};

/** Every simple command of the tree in the order of the text, whatever decides whether it runs; those in `$( … )` come first. */
export function commandsOf(node: ShellNode): readonly ShellCommand[] {
  return placedCommandsOf(node).map(({ command }) => command);
}

/** The same, each with where its output goes. */
export function placedCommandsOf(node: ShellNode): readonly PlacedCommand[] {
  const commands: PlacedCommand[] = [];
  addCommands(node, undefined, [], commands);
  return commands;
}

function addCommands(node: ShellNode, pipedInto: ShellCommand | undefined, around: readonly Redirect[], commands: PlacedCommand[]): void {
  const add = (it: ShellNode | undefined): void => {
    if (it) addCommands(it, pipedInto, around, commands);
  };
  switch (node.kind) {
    case "command":
      for (const { value } of node.assignments) if (value) addSubstitutions(value, commands);
      for (const it of node.words) addSubstitutions(it, commands);
      for (const { target } of node.redirects) if (target) addSubstitutions(target, commands);
      commands.push({ command: node, pipedInto, around });
      return;
    case "pipeline":
      node.commands.forEach((it, index) => {
        const next = node.commands[index + 1];
        addCommands(it, next?.kind === "command" ? next : pipedInto, around, commands);
      });
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
      addCommands(node.body, pipedInto, node.redirects.length > 0 ? [...node.redirects, ...around] : around, commands);
      return;
    case "function":
      add(node.body);
      return;
    case "unknown":
      return;
  }
}

function addSubstitutions({ parts }: Word, commands: PlacedCommand[]): void {
  for (const part of parts) {
    if (part.kind === "substitution") addCommands(part.script.body, undefined, [], commands);
    if (part.kind === "variable" && part.fallback) addSubstitutions(part.fallback, commands);
  }
}
