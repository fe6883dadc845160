import { placeholder } from "../../lib/fixes/authority-source";
import type { ReportFix } from "../../lib/report";

/** Right under a patch that copies a file which only the person has: without it the build stops at that line. */
export function PlaceholderNote({ fix, original }: { readonly fix: ReportFix; readonly original: string }) {
  // Where the Dockerfile has copied a file of that name all along, it is theirs.
  if (original.includes(placeholder) || !fix.edits.some((it) => it.text.includes(placeholder))) return null;
  return (
    <p className="max-w-[46em] border-doubt border-l-2 pl-3 text-[13px] [&_code]:font-medium">
      Put your CA's certificate, in PEM form, beside the Dockerfile under the name <code>{placeholder}</code>. The build needs that file.
    </p>
  );
}
