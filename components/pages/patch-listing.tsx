import type { ReportFix } from "../../lib/report";
import { PatchLine } from "../answer/patch-line";
import { patchRowsOf } from "../answer/patch-rows";
import { pageHighlight } from "./page-highlight";

/** The repaired file as it stands on a page to read. */
export function PatchListing({ fix, original }: { readonly fix: ReportFix; readonly original: string }) {
  return (
    <ol
      aria-label="Patched Dockerfile"
      className="overflow-hidden rounded-[10px] border border-line bg-sheet py-2 font-mono text-[13px] leading-[1.7]"
    >
      {patchRowsOf(original, fix.edits).map((row) => (
        <PatchLine key={`${row.kind} ${row.kind === "removed" ? row.before : row.after}`} row={row} highlight={pageHighlight} />
      ))}
    </ol>
  );
}
