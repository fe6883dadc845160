import type { Report } from "./report";
import { type Confidence, kinds, phases, runtimes } from "./vocabulary";
import { whereToFix } from "./where-to-fix";

const sureness: Readonly<Record<Confidence, string>> = {
  certain: "certain",
  likely: "likely, not certain",
  possible: "not certain yet",
};

/** The line above the headline, in its parts: what kind of failure, whose, in which place, where to mend it, and how sure that is. */
export function factsOfReport({ failure, stage, confidence, fixAt, input }: Report): readonly [string, ...string[]] {
  const runtime = stage?.judgement.runtime ?? failure?.runtime;
  const phase = failure && failure.phase !== "unknown" ? failure.phase : undefined;
  const where = whereToFix({ fixAt, failure });
  const unread = input.log.trim() === "" ? "From the Dockerfile alone" : `${kinds.none} in this log`;
  const others = [
    // In a cluster it is the API server or a kubelet that speaks, whatever it is written in.
    runtime && runtime !== "other" && phase !== "cluster" ? runtimes[runtime] : "",
    phase ? phases[phase] : "",
    // What is only possible names no place yet.
    where === undefined || confidence === "possible" ? "" : `to be fixed ${where}`,
    fixAt === "none" ? "" : fixAt === "unknown" ? "where to fix it is not certain yet" : sureness[confidence],
  ];
  return [failure ? kinds[failure.kind] : unread, ...others.filter((it) => it !== "")];
}
