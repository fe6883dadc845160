import type { Dockerfile, Instruction, Stage } from "../dockerfile/dockerfile";
import { absolutePath, hasGlob, isBelow, matchesGlob, nameOf, parentOf, rebase } from "../text/paths";
import { usualDirectories } from "./usual-directories";

/** Where something lies in a stage of a Dockerfile. */
export type Place = { readonly file: Dockerfile; readonly stage: Stage; readonly path: string };

/** An instruction, or what a later stage does with its copy, still names the path: if it moves or goes, that one breaks or dangles. */
export function namesPath(place: Place): boolean {
  const { file, stage } = place;
  const own = new Set([stage.index]);
  for (const { index, base } of file.stages) if (base.kind === "stage" && own.has(base.index)) own.add(index);
  return file.stages.some((it) => {
    let workdir = "/";
    return it.instructions.some((instruction) => {
      const { detail } = instruction;
      if (detail.kind === "workdir") workdir = absolutePath(detail.path.value ?? detail.path.text, workdir);
      if (detail.kind === "copy") return detail.from.kind === "stage" && own.has(detail.from.index) && copies(place, it, instruction);
      if (!readers.has(instruction.keyword)) return false;
      const text = file.text.slice(instruction.span.start, instruction.span.end);
      // Another stage can mount this one into a RUN.
      const mounted = [...own].some((index) => text.includes(`from=${file.stages[index]?.name ?? index}`));
      return (own.has(it.index) || mounted) && wordsOf(text).some((word) => isFor(place.path, word, workdir));
    });
  });
}

// WORKDIR makes the directory it names, LABEL is prose, and a volume hides what lies in it anyway.
const readers = new Set(["RUN", "CMD", "ENTRYPOINT", "ENV", "ARG", "HEALTHCHECK", "ONBUILD", "SHELL"]);

/** `COPY --from` of the file; of a directory above it only if the other stage names what it got. */
function copies({ file, path }: Place, stage: Stage, { detail }: Instruction): boolean {
  if (detail.kind !== "copy") return false;
  return detail.sources.some((it) => {
    const source = absolutePath(it.value ?? it.text);
    if (source === path || isGlobFor(path, source)) return true;
    const to = absolutePath(detail.destination?.value ?? detail.destination?.text ?? "/");
    return isBelow(path, source) && namesPath({ file, stage, path: rebase(path, source, to) });
  });
}

function wordsOf(text: string): readonly string[] {
  // A directory that is only made needs no file in it.
  return text.replace(/\bmkdir(?: -\w+)*(?: [\w/.-]+)+/g, "").split(/[\s"'`,;=:()|&<>@]+|\[(?=["'\s])|\](?=\s|$)/);
}

/** The path itself, a pattern that takes it in, or the directory in which it lies. */
function isFor(path: string, word: string, workdir: string): boolean {
  if (word === "" || word.startsWith("-")) return false;
  const name = nameOf(word);
  // What a variable stands for, or where `cd` went, is not looked up: the same last name is near enough.
  if (word.includes("$") || !word.includes("/")) {
    if (name === nameOf(path)) return true;
    if (word.includes("$")) return false;
  }
  const there = absolutePath(word, workdir);
  return there === path || isGlobFor(path, there) || (there === parentOf(path) && word.includes("/") && !usualDirectories.has(there));
}

function isGlobFor(path: string, pattern: string): boolean {
  return hasGlob(pattern) && parentOf(pattern) === parentOf(path) && matchesGlob(nameOf(path), nameOf(pattern));
}
