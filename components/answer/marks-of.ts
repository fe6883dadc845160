import type { Report } from "../../lib/report";
import type { Mark } from "../code/code-line";
import { isCalm } from "./is-calm";

/** Where the evidence lies in one of the two texts. */
export function marksOf(report: Report, source: "log" | "dockerfile"): readonly Mark[] {
  return report.evidence.flatMap((it) =>
    it.span.in === source ? [{ start: it.span.start, end: it.span.end, calm: isCalm(report, it) }] : [],
  );
}
