import { placeholder } from "../../lib/fixes/authority-source";
import type { ReportFix } from "../../lib/report";

/** Right under a repair that names a file which only the person has: without it the build or the command stops there. */
export function PlaceholderNote({ fix, original }: { readonly fix: ReportFix; readonly original: string }) {
  // Where the Dockerfile has copied a file of that name all along, it is theirs.
  const isCopied = !original.includes(placeholder) && fix.edits.some((it) => it.text.includes(placeholder));
  const isNamed = fix.snippet?.includes(placeholder) === true && fix.on !== "code";
  if (!isCopied && !isNamed) return null;
  return (
    <p className="max-w-[46em] border-doubt border-l-2 pl-3 text-[13px] [&_code]:font-medium">
      {isCopied ? (
        <>
          Put your CA's certificate, in PEM form, beside the Dockerfile under the name <code>{placeholder}</code>. The build needs that
          file.
        </>
      ) : (
        <>
          <code>{placeholder}</code> stands for the file with your CA's certificate, in PEM form.
        </>
      )}
    </p>
  );
}
