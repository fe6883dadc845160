import { sharedJsonOf } from "../../lib/share/shared-work";
import { marksOf } from "../answer/marks-of";
import { fragmentOf } from "../share/link-codec";
import { RichText } from "../ui/rich-text";
import { CodeListing } from "./code-listing";
import type { Chapter } from "./learn-chapters";
import { PatchListing } from "./patch-listing";
import { reportOfCase } from "./read-case";

/** The small Dockerfile of a chapter, what the workbench says of it, and the way there. */
export async function ChapterStory({ chapter: { story, shows, title } }: { readonly chapter: Chapter }) {
  const report = reportOfCase(story);
  const fix = report.fixes.find((it) => it.recommended) ?? report.fixes[0];
  const { log, dockerfile, target, runtime } = report.input;
  const link = `/${await fragmentOf(sharedJsonOf({ log, dockerfile, target, runtime, fix: undefined }))}`;
  const plainTitle = title.replaceAll("`", "");
  return (
    <div className="grid min-w-0 gap-3">
      {shows === "repair" ? null : (
        <CodeListing label={`Dockerfile: ${plainTitle}`} text={dockerfile} marks={marksOf(report, "dockerfile")} />
      )}
      {shows === "repair" ? null : (
        <p className="max-w-[42em] border-edge border-l-2 pl-3">
          <RichText>{report.headline}</RichText>
        </p>
      )}
      {shows === "problem" || fix?.patched === undefined ? null : <PatchListing fix={fix} original={dockerfile} />}
      <p>
        <a href={link} className="font-medium underline underline-offset-4">
          Open it in the workbench
          <span className="sr-only">: {plainTitle}</span>
        </a>
      </p>
    </div>
  );
}
