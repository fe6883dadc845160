import type { ReportFix } from "../../lib/report";
import type { HighlightLine } from "../code/highlighter";
import { Command } from "./checks";
import { PatchLine } from "./patch-line";
import { patchRowsOf } from "./patch-rows";
import { shortSnippetOf } from "./short-snippet";

/** A change of more lines than this is not seen in a glance. */
const glance = 4;

/** The lines themselves, right under the headline, where they are few: most people came for these. */
export function ShortChange({
  fix,
  original,
  highlight,
}: {
  readonly fix: ReportFix;
  readonly original: string;
  readonly highlight: HighlightLine | undefined;
}) {
  if (fix.patched === undefined) {
    const snippet = shortSnippetOf(fix);
    return snippet === undefined ? null : <Command command={snippet} what={fix.on === "manifest" ? "the manifest" : "the command"} />;
  }
  const changed = patchRowsOf(original, fix.edits).filter((it) => it.kind !== "kept");
  if (changed.length === 0 || changed.length > glance) return null;
  return (
    <ol aria-label="What changes" className="overflow-hidden rounded-lg py-1.5 font-mono text-[13px] leading-[1.7]">
      {changed.map((row) => (
        <PatchLine
          key={`${row.kind} ${row.kind === "removed" ? row.before : row.after}`}
          row={row.kind === "added" ? { ...row, notes: [] } : row}
          highlight={highlight}
        />
      ))}
    </ol>
  );
}
