import type { ReportFix } from "../../lib/report";

/** Of commands a glance holds more lines than of changes: one runs them as they stand, and they are all there is to do. */
const glance = 9;

/** Commands or a manifest so short that they stand whole under the headline; undefined for what does not. */
export function shortSnippetOf({ patched, on, snippet }: ReportFix): string | undefined {
  const text = patched !== undefined || on === "code" ? "" : (snippet?.trimEnd() ?? "");
  return text !== "" && text.split("\n").length <= glance ? text : undefined;
}
