import { applyEdits, type Edit } from "../../lib/text/edit";
import { textLinesOf } from "../code/text-lines";

export type PatchRow =
  | { readonly kind: "kept"; readonly before: number; readonly after: number; readonly text: string }
  | { readonly kind: "removed"; readonly before: number; readonly text: string }
  | { readonly kind: "added"; readonly after: number; readonly text: string; readonly notes: readonly string[] };

/** The patched file as lines: what stays, what goes, what comes, and beside what comes the reason. Edits are sorted and do not overlap. */
export function patchRowsOf(text: string, edits: readonly Edit[]): readonly PatchRow[] {
  const lines = textLinesOf(text);
  const rows: PatchRow[] = [];
  let after = 1;
  let at = 0;
  const keep = (until: number) => {
    for (; at < until; at++) {
      const line = lines[at];
      if (line) rows.push({ kind: "kept", before: line.number, after: after++, text: line.text });
    }
  };
  for (const block of blocksOf(text, edits)) {
    keep(block.first);
    const start = lines[block.first]?.start ?? text.length;
    const end = lines[block.last + 1]?.start ?? text.length;
    const inner = block.edits.map((it) => ({ ...it, start: it.start - start, end: it.end - start }));
    const old = textLinesOf(text.slice(start, end)).map((it) => it.text);
    const fresh = textLinesOf(applyEdits(text.slice(start, end), inner)).map((it) => it.text);
    // Both end where the next line begins, so that the last, empty one belongs to neither, unless the file ends here.
    if (block.last + 1 < lines.length) {
      old.pop();
      fresh.pop();
    }
    let head = 0;
    while (head < Math.min(old.length, fresh.length) && old[head] === fresh[head]) head++;
    let tail = 0;
    while (tail < Math.min(old.length, fresh.length) - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++;
    keep(block.first + head);
    for (const line of lines.slice(at, block.first + old.length - tail))
      rows.push({ kind: "removed", before: line.number, text: line.text });
    at = block.first + old.length - tail;
    const added = fresh.slice(head, fresh.length - tail);
    const notes = [...new Set(block.edits.map((it) => it.note).filter((it) => it !== ""))];
    added.forEach((line, index) => {
      rows.push({ kind: "added", after: after++, text: line, notes: index === added.length - 1 ? notes : [] });
    });
  }
  keep(lines.length);
  // A final line end makes an empty last line that no editor shows.
  const last = rows.at(-1);
  if (last?.kind === "kept" && last.text === "" && rows.length > 1) rows.pop();
  return rows;
}

type Block = { readonly first: number; readonly last: number; readonly edits: readonly Edit[] };

/** Edits that touch the same line belong together; lines are counted from 0. */
function blocksOf(text: string, edits: readonly Edit[]): readonly Block[] {
  const starts = textLinesOf(text).map((it) => it.start);
  const blocks: Block[] = [];
  for (const edit of edits) {
    const first = lineOf(starts, edit.start);
    const last = lineOf(starts, edit.end);
    const before = blocks.at(-1);
    if (before && first <= before.last)
      blocks[blocks.length - 1] = { ...before, last: Math.max(before.last, last), edits: [...before.edits, edit] };
    else blocks.push({ first, last, edits: [edit] });
  }
  return blocks;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
