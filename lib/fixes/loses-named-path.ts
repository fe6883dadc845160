import type { Situation } from "../causes/situation";
import type { Dockerfile, Stage } from "../dockerfile/dockerfile";
import type { Edit } from "../text/edit";
import { movedBy } from "../text/moved-by";
import { isBelow } from "../text/paths";
import { copiedPaths } from "./copied-paths";
import { namesPath } from "./names-path";

/** A patch moves or removes a file of which another line still speaks: the build would stop there, or a setting would dangle. */
export function losesNamedPath(before: Dockerfile, { dockerfile: file, stages }: Situation, edits: readonly Edit[]): boolean {
  if (file === undefined) return false;
  return before.stages.some((was) => {
    const summary = stages.find(({ state }) => state.stage.from.keywordSpan.start === movedBy(edits, was.from.keywordSpan.start));
    if (summary === undefined) return false;
    const { stage, files } = summary.state;
    // What the image has there by itself, or another line still brings, is not lost.
    const kept = [...copiedPaths(stage), ...files.map(({ path }) => path)];
    const gone = copiedPaths(was).filter((path) => !kept.some((it) => isBelow(it, path)));
    return gone.some((path) => namesPath({ file, stage, path })) || removedPaths(was, edits).some((path) => isNamed(before, was, path));
  });
}

function isNamed(file: Dockerfile, stage: Stage, path: string): boolean {
  return namesPath({ file, stage, path });
}

/** What new commands delete out of the stage. */
function removedPaths(stage: Stage, edits: readonly Edit[]): readonly string[] {
  const copied = copiedPaths(stage);
  const removed = edits.flatMap(({ text }) => [...text.matchAll(/\brm (?:-\w{1,9} )?(\/[\w./-]{1,300})/g)].map(([, path = ""]) => path));
  return removed.filter((path) => copied.includes(path));
}
