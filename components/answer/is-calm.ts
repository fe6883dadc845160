import type { Evidence, Report } from "../../lib/report";

/** Evidence that a line is in order, or no fault of trust: where the image is fine, its lines prove it, and must not look guilty. */
export function isCalm({ verdict, fixAt, fixes }: Report, { span }: Evidence): boolean {
  // Where nothing is to fix, the line only tells what else the log speaks of.
  if (span.in === "log") return fixAt === "none";
  // Where the program reads a list of its own, what the image's lines do to the system's is in order.
  const sound =
    verdict === "present-so-other-cause" ||
    verdict === "runtime-own-store" ||
    fixAt === "none" ||
    fixAt === "docker-host" ||
    fixAt === "cluster";
  // A line that the repair rewrites is not in order, whatever else the stage holds.
  const rewritten = fixes.some((fix) => fix.recommended && fix.edits.some((it) => it.start < span.end && span.start < it.end));
  return sound && !rewritten;
}
