import { findImage } from "../../lib/images/find-image";
import type { Evidence, Report } from "../../lib/report";
import { findFailedStep } from "../../lib/trust/failed-step";

/** Evidence that a line is in order, or no fault of trust: where the image is fine, its lines prove it, and must not look guilty. */
export function isCalm(report: Report, { span }: Evidence): boolean {
  const { verdict, fixAt, fixes } = report;
  // Where nothing is to fix, the line only tells what else the log speaks of.
  if (span.in === "log") return fixAt === "none";
  // A line that the repair rewrites is not in order, whatever else the stage holds.
  if (fixes.some((fix) => fix.recommended && fix.edits.some((it) => it.start < span.end && span.start < it.end))) return false;
  // A step that fails is where it shows, and seldom what is wrong.
  if (report.dockerfile && report.failure && findFailedStep(report.dockerfile, report.failure)?.span.start === span.start) return true;
  // Where the program reads a list of its own, what the image's lines do to the system's is in order.
  return (
    verdict === "present-so-other-cause" ||
    verdict === "runtime-own-store" ||
    fixAt === "none" ||
    fixAt === "docker-host" ||
    fixAt === "cluster" ||
    bringsRoots(report, span)
  );
}

/** What another stage prepares is good; so is a base image that ships current roots. What is wrong is what became of them. */
function bringsRoots({ stage, dockerfile }: Report, span: Evidence["span"]): boolean {
  if (stage === undefined) return false;
  const owner = dockerfile?.stages.findLast((it) => it.from.span.start <= span.start);
  if (owner !== undefined && owner.index !== stage.index) return true;
  const fact = owner?.from.span.start === span.start ? findImage(stage.state.base)?.fact : undefined;
  return fact?.bundle === "yes" && fact.publicRoots !== "no" && fact.staleRoots === undefined;
}
