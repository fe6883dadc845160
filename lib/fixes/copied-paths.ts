import type { Stage } from "../dockerfile/dockerfile";
import { absolutePath, hasGlob, joinPath, nameOf } from "../text/paths";
import { usualDirectories } from "./usual-directories";

/** Files that COPY and ADD of a stage put somewhere by name; what is copied by a pattern has none that we could see. */
export function copiedPaths({ instructions }: Stage): readonly string[] {
  let workdir = "/";
  return instructions.flatMap(({ detail }) => {
    if (detail.kind === "workdir") workdir = absolutePath(detail.path.value ?? detail.path.text, workdir);
    if (detail.kind !== "copy" || detail.destination === undefined) return [];
    const to = detail.destination.value ?? detail.destination.text;
    const directory = absolutePath(to, workdir);
    const isFile = detail.sources.length === 1 && !/(?:^|\/)\.{0,2}$/.test(to) && !usualDirectories.has(directory);
    return detail.sources
      .map((it) => (isFile ? directory : joinPath(directory, nameOf((it.value ?? it.text).replace(/\/+$/, "")))))
      .filter((it) => !hasGlob(it));
  });
}
