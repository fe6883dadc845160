/** Replaces `[start, end)` of the original text; `start === end` inserts. */
export type Edit = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Why this change is there, in one sentence; shown beside the changed lines. */
  readonly note: string;
};

/** Applies sorted, non-overlapping edits; every character outside them stays. Throws on a broken invariant, with the offset. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let result = "";
  for (const edit of edits) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length)
      throw new Error(`Edit at ${edit.start}–${edit.end} overlaps or lies outside the text (reached ${at} of ${text.length})`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
