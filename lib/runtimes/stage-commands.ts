import type { Dockerfile, Instruction, Stage } from "../dockerfile/dockerfile";
import { commandsOf } from "../shell/commands-of";
import type { Script, Word } from "../shell/script";

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

/** Every simple command of a script in the order of the text, as its words; what is known only when it runs stays as written. */
export function wordsOfCommands(script: Script | undefined): readonly (readonly string[])[] {
  if (script === undefined) return [];
  const inOrder = commandsOf(script.body).toSorted((a, b) => a.span.start - b.span.start);
  return inOrder.map(({ words }) => words.map(textOf)).filter((it) => it.length > 0);
}

const textOf = ({ parts, text }: Word): string =>
  parts.length > 0 && parts.every((it) => it.kind === "literal") ? parts.map((it) => it.text).join("") : text;

/** What the container starts: ENTRYPOINT and CMD as they stand at the end, in words. */
export function startOf(stages: readonly Stage[]): readonly string[] | undefined {
  const last = (kind: "entrypoint" | "cmd") => {
    for (const stage of stages) {
      const found = stage.instructions.findLast((it) => it.detail.kind === kind);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const entrypoint = last("entrypoint");
  const cmd = last("cmd");
  return entrypoint === undefined && cmd === undefined ? undefined : [...wordsOf(entrypoint), ...wordsOf(cmd)];
}

function wordsOf(instruction: Instruction | undefined): readonly string[] {
  const detail = instruction?.detail;
  if (detail?.kind !== "entrypoint" && detail?.kind !== "cmd") return [];
  if (detail.form === "shell") return wordsOfCommands(detail.script).flat();
  // `["sh", "-c", "exec java -jar app.jar"]`
  return detail.words.flatMap((word, index) => (index > 0 && detail.words[index - 1] === "-c" ? word.split(/\s+/) : [word]));
}
