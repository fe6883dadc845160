import { causes } from "./causes/all";
import { asksOf } from "./causes/asks-of";
import type { Finding } from "./causes/cause";
import { checksOf } from "./causes/checks-of";
import type { Situation } from "./causes/situation";
import { readDockerfile } from "./dockerfile/read-dockerfile";
import { proposeFixes } from "./fixes/propose-fixes";
import { readLog } from "./log/read-log";
import { readObservations } from "./observations/read-observations";
import type { Input, Report } from "./report";
import { readSettings } from "./settings/read-settings";
import { judgeStages } from "./trust/judge-stages";

/** The front door: a log, a Dockerfile, or both → what failed, why, and the repair. Never throws on a person's text. */
export function diagnose(input: Input): Report {
  const situation = situationOf(input);
  const finding = findingOf(situation);
  const { failure, reading, dockerfile, stages, stage } = situation;
  return {
    input,
    failure,
    failures: reading.failures,
    dockerfile,
    stages,
    stage,
    verdict: stage?.judgement.verdict,
    cause: finding?.cause,
    confidence: finding?.confidence ?? "possible",
    fixAt: finding?.fixAt ?? "unknown",
    headline: finding?.headline ?? "",
    explanation: finding?.explanation ?? [],
    evidence: finding?.evidence ?? [],
    alternatives: finding?.alternatives ?? [],
    fixes: finding === undefined ? [] : proposeFixes(situation, finding),
    checks: finding === undefined ? [] : checksOf(situation, finding),
    warnings: situation.switches,
    asks: finding === undefined ? [] : asksOf(situation, finding),
  };
}

/** All facts, before any sentence. */
export function situationOf(input: Input): Situation {
  const reading = readLog(input.log);
  const settings = readSettings(input.log);
  const dockerfile = input.dockerfile.trim() === "" ? undefined : readDockerfile(input.dockerfile);
  const { stages, stage, runtime } = judgeStages({
    dockerfile,
    failure: reading.failure,
    settings,
    target: input.target,
    runtime: input.runtime,
  });
  return {
    log: input.log,
    reading,
    failure: reading.failure,
    dockerfile,
    stages,
    stage,
    runtime,
    settings,
    observations: readObservations(input.log),
    switches: [],
  };
}

function findingOf(situation: Situation): Finding | undefined {
  for (const cause of causes) {
    const finding = cause.find(situation);
    if (finding !== undefined) return finding;
  }
  return undefined;
}
