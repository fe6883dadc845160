import { marksOf } from "../answer/marks-of";
import { RichText } from "../ui/rich-text";
import { CodeListing } from "./code-listing";
import type { Chapter } from "./learn-chapters";
import { pageHighlight } from "./page-highlight";
import { PatchListing } from "./patch-listing";
import { reportOfCase } from "./read-case";
import { WorkbenchLink } from "./workbench-link";

/** The small Dockerfile of a chapter, what the workbench says of it, and the way there. */
export function ChapterStory({ chapter: { story, shows, title } }: { readonly chapter: Chapter }) {
  const report = reportOfCase(story);
  const fix = report.fixes.find((it) => it.recommended) ?? report.fixes[0];
  const { dockerfile } = report.input;
  const plainTitle = title.replaceAll("`", "");
  return (
    <div className="grid min-w-0 gap-3">
      {shows === "repair" ? null : (
        <CodeListing
          label={`Dockerfile: ${plainTitle}`}
          text={dockerfile}
          marks={marksOf(report, "dockerfile")}
          highlight={pageHighlight}
        />
      )}
      {shows === "repair" ? null : (
        <p className="max-w-[42em] border-edge border-l-2 pl-3">
          <RichText>{report.headline}</RichText>
        </p>
      )}
      {shows === "problem" || fix?.patched === undefined ? null : <PatchListing fix={fix} original={dockerfile} />}
      <WorkbenchLink input={report.input} title={title} />
    </div>
  );
}
