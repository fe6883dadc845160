import { useMemo, useState } from "react";
import type { ReportFix } from "../../lib/report";
import type { HighlightLine } from "../code/highlighter";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { downloadText } from "../ui/copy-text";
import { Segmented } from "../ui/segmented";
import { PatchLine } from "./patch-line";
import { type PatchRow, patchRowsOf } from "./patch-rows";
import { PlaceholderNote } from "./placeholder-note";
import { SideBySide } from "./side-by-side";

const views = { whole: "Whole file", changes: "Changes", sides: "Side by side" } as const;
/** Lines around a change that are shown with it. */
const around = 2;

/** The Dockerfile with the chosen fix in it: what changed is told by colour, by sign, and by a reason. */
export function PatchedFile({
  fix,
  original,
  highlight,
}: {
  readonly fix: ReportFix;
  readonly original: string;
  readonly highlight: HighlightLine | undefined;
}) {
  const [view, setView] = useState<keyof typeof views>(() => (original.length > 1800 ? "changes" : "whole"));
  const rows = useMemo(() => patchRowsOf(original, fix.edits), [original, fix]);
  const patched = fix.patched ?? "";
  return (
    <div className="overflow-clip rounded-[10px] border border-line bg-sheet">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-3 py-2">
        <h3 className="font-medium text-[0.9375rem]">Your Dockerfile, fixed</h3>
        <Segmented label="What to show" value={view} options={views} roomy="sides" onChange={setView} />
        <div className="no-print ml-auto flex flex-wrap gap-2">
          <CopyButton variant="solid" text={patched} what="the patched Dockerfile" id="copy-patched" />
          <Button onClick={() => downloadText("Dockerfile", patched)} aria-label="Download the patched Dockerfile">
            Download
          </Button>
        </div>
      </div>
      {view === "sides" ? (
        <SideBySide rows={rows} highlight={highlight} />
      ) : (
        <ol aria-label="Patched Dockerfile" className="py-2 font-mono text-[13px] leading-[1.7]">
          {visibleOf(rows, view === "whole").map((row) =>
            typeof row === "number" ? (
              <li key={`gap ${row}`} aria-hidden="true" className="px-4 text-faint">
                ⋯
              </li>
            ) : (
              <PatchLine key={`${row.kind} ${row.kind === "removed" ? row.before : row.after}`} row={row} highlight={highlight} />
            ),
          )}
        </ol>
      )}
      <div className="px-4 pb-3 empty:hidden">
        <PlaceholderNote fix={fix} original={original} />
      </div>
      {fix.diff === undefined ? null : (
        <details className="no-print border-line border-t px-4 py-2.5">
          <summary className="cursor-pointer text-[13px] text-soft hover:text-ink">
            As a diff for <code>git apply</code>
          </summary>
          <pre className="mt-2 whitespace-pre-wrap rounded-lg bg-well px-3.5 py-3 text-[13px] leading-relaxed [overflow-wrap:anywhere]">
            {fix.diff}
          </pre>
          <div className="mt-2 flex gap-2">
            <CopyButton text={fix.diff} label="Copy diff" what="" />
            <Button onClick={() => downloadText("rootcause.patch", fix.diff ?? "")}>Download rootcause.patch</Button>
          </div>
        </details>
      )}
    </div>
  );
}

/** All rows, or the changed ones with their neighbours and a number where something was left out. */
function visibleOf(rows: readonly PatchRow[], whole: boolean): readonly (PatchRow | number)[] {
  if (whole) return rows;
  const near = rows.map(() => false);
  rows.forEach(({ kind }, index) => {
    if (kind !== "kept") near.fill(true, Math.max(0, index - around), index + around + 1);
  });
  const shown: (PatchRow | number)[] = [];
  rows.forEach((row, index) => {
    if (near[index]) shown.push(row);
    else if (index === 0 || near[index - 1]) shown.push(index);
  });
  return shown;
}
