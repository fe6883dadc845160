import type { Report } from "../../lib/report";
import type { LookUp } from "../../lib/trust/judgement";
import { asksTheStage } from "./asks-the-stage";

/** What the program met on its way through the stage; nothing where it ran elsewhere, or was seen to run in another image than this one. */
export function lookUpsOf(report: Report): readonly LookUp[] {
  const isAnother = report.cause === "image-is-not-as-written" || report.cause === "listing-shows-no-bundle";
  return isAnother || !asksTheStage(report) ? [] : (report.stage?.judgement.lookUps ?? []);
}
