import type { Dockerfile, Instruction, Stage } from "../dockerfile/dockerfile";
import type { Script, ShellNode, Word } from "../shell/script";

/** The stages that this one is built on, itself first, and the image at the root: `scratch`, a reference, or undefined. */
export function lineOf(dockerfile: Dockerfile, stage: Stage): { readonly stages: readonly Stage[]; readonly root: string | undefined } {
  const stages: Stage[] = [];
  for (let at: Stage | undefined = stage; at !== undefined && !stages.includes(at); ) {
    stages.push(at);
    const base: Stage["base"] = at.base;
    if (base.kind === "scratch") return { stages, root: "scratch" };
    if (base.kind === "image") return { stages, root: base.reference };
    if (base.kind === "unresolved") break;
    at = dockerfile.stages[base.index];
  }
  return { stages, root: undefined };
}

/** Every simple command of a script, as its words; what a variable stands for is left as written. */
export function commandsOf(script: Script | undefined): readonly (readonly string[])[] {
  const commands: (readonly string[])[] = [];
  const walk = (node: ShellNode): void => {
    switch (node.kind) {
      case "command":
        if (node.words.length > 0) commands.push(node.words.map(textOf));
        break;
      case "pipeline":
        node.commands.forEach(walk);
        break;
      case "and":
      case "or":
        walk(node.left);
        walk(node.right);
        break;
      case "sequence":
        node.nodes.forEach(walk);
        break;
      case "if":
        walk(node.condition);
        walk(node.then);
        if (node.otherwise !== undefined) walk(node.otherwise);
        break;
      case "for":
      case "subshell":
      case "group":
      case "background":
      case "function":
        walk(node.body);
        break;
      case "while":
        walk(node.condition);
        walk(node.body);
        break;
      case "case":
        for (const branch of node.branches) walk(branch.body);
        break;
      case "unknown":
        break;
    }
  };
  if (script !== undefined) walk(script.body);
  return commands;
}

function textOf(word: Word): string {
  return word.parts.length === 0 ? word.text : word.parts.map((part) => (part.kind === "literal" ? part.text : word.text)).join("");
}

/** What the container starts: ENTRYPOINT and CMD as they stand at the end, in words. */
export function startOf(stages: readonly Stage[]): { readonly words: readonly string[]; readonly at: Instruction } | undefined {
  const last = (kind: "entrypoint" | "cmd") => {
    for (const stage of stages) {
      const found = stage.instructions.findLast((it) => it.detail.kind === kind);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const entrypoint = last("entrypoint");
  const cmd = last("cmd");
  const at = entrypoint ?? cmd;
  if (at === undefined) return undefined;
  return { words: [...wordsOf(entrypoint), ...wordsOf(cmd)], at };
}

function wordsOf(instruction: Instruction | undefined): readonly string[] {
  const detail = instruction?.detail;
  if (detail?.kind !== "entrypoint" && detail?.kind !== "cmd") return [];
  if (detail.form === "shell") return commandsOf(detail.script).flat();
  // `["sh", "-c", "exec java -jar app.jar"]`
  return detail.words.flatMap((word, index) => (index > 0 && detail.words[index - 1] === "-c" ? word.split(/\s+/) : [word]));
}
