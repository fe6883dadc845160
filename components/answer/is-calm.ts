import type { Evidence, Report } from "../../lib/report";

/** Evidence that a line is in order: where the image is fine, its lines prove it, and must not look guilty. */
export function isCalm({ verdict, fixAt }: Report, { span }: Evidence): boolean {
  return (
    span.in === "dockerfile" && (verdict === "present-so-other-cause" || fixAt === "none" || fixAt === "docker-host" || fixAt === "cluster")
  );
}
