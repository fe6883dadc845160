import type { Edit } from "./edit";

/** Where a place of the original lies once the edits are made; one inside an edit is nowhere, and the number means nothing then. */
export function movedBy(edits: readonly Edit[], place: number): number {
  return edits.reduce((at, it) => (it.end <= place ? at + it.text.length - (it.end - it.start) : at), place);
}
