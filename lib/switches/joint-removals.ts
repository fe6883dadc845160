import type { Dockerfile } from "../dockerfile/dockerfile";
import { readDockerfile } from "../dockerfile/read-dockerfile";
import { applyEdits, type Edit } from "../text/edit";
import { removalOf } from "./removal-of";
import { switchesInDockerfile } from "./switches-in-dockerfile";

type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

const most = 100;

/**
 * Takes all switches out together, as edits of the original text that do not overlap. One after the other, since what may go
 * depends on what is left: of `RUN a && b` each alone takes the `&&` along, both take the whole line.
 */
export function jointRemovals(original: string): readonly Edit[] {
  let pieces: readonly Piece[] = [{ start: 0, end: original.length }];
  let text = original;
  let note = "";
  let dockerfile = readDockerfile(text);
  for (let round = 0; round < most && dockerfile !== undefined; round += 1) {
    const edit = firstRemoval(dockerfile);
    if (!edit) break;
    ({ note } = edit);
    text = applyEdits(text, [edit]);
    // What stands before the edit is not read again.
    dockerfile = readDockerfile(text, { dockerfile, until: edit.start });
    pieces = [
      ...cut(pieces, 0, edit.start),
      ...(edit.text === "" ? [] : [{ text: edit.text }]),
      ...cut(pieces, edit.end, Number.POSITIVE_INFINITY),
    ];
  }
  const edits: Edit[] = [];
  let at = 0;
  let inserted = "";
  for (const piece of [...pieces, { start: original.length, end: original.length }]) {
    if ("text" in piece) inserted += piece.text;
    else {
      if (piece.start > at || inserted !== "") edits.push({ start: at, end: piece.start, text: inserted, note });
      inserted = "";
      at = piece.end;
    }
  }
  return edits;
}

function firstRemoval(dockerfile: Dockerfile): Edit | undefined {
  for (const hit of switchesInDockerfile(dockerfile)) {
    const edit = removalOf(dockerfile, hit.instruction, hit);
    if (edit) return edit;
  }
  return undefined;
}

/** What of the pieces lies in `[from, to)` of the text that they make up. */
function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const kept: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = "text" in piece ? piece.text.length : piece.end - piece.start;
    const start = Math.max(from, at) - at;
    const end = Math.min(to, at + length) - at;
    if (end > start)
      kept.push("text" in piece ? { text: piece.text.slice(start, end) } : { start: piece.start + start, end: piece.start + end });
    at += length;
  }
  return kept;
}
