import type { Report } from "../../lib/report";
import { sharedJsonOf } from "../../lib/share/shared-work";
import { fragmentOf } from "../share/link-codec";
import { RichText } from "../ui/rich-text";

/** Opens a story in the workbench, to change it and see. */
export async function WorkbenchLink({ input, title }: { readonly input: Report["input"]; readonly title: string }) {
  const { log, dockerfile, target, runtime } = input;
  const link = `/${await fragmentOf(sharedJsonOf({ log, dockerfile, target, runtime, fix: undefined }))}`;
  return (
    <p className="no-print">
      <a href={link} className="inline-flex min-h-6 items-center font-medium underline underline-offset-4">
        Open it in the workbench
        <span className="sr-only">
          : <RichText>{title}</RichText>
        </span>
      </a>
    </p>
  );
}
