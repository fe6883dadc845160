import type { Situation } from "./causes/situation";
import { readDockerfile } from "./dockerfile/read-dockerfile";
import { readLog } from "./log/read-log";
import { readObservations } from "./observations/read-observations";
import type { Input, Report } from "./report";
import { readSettings } from "./settings/read-settings";
import { judgeStages } from "./trust/judge-stages";

/** The front door: a log, a Dockerfile, or both → what failed, why, and the repair. Never throws on a person's text. */
export function diagnose(input: Input): Report {
  const reading = readLog(input.log);
  const settings = readSettings(input.log);
  const observations = readObservations(input.log);
  const dockerfile = input.dockerfile.trim() === "" ? undefined : readDockerfile(input.dockerfile);
  const { stages, stage, runtime } = judgeStages({
    dockerfile,
    failure: reading.failure,
    settings,
    target: input.target,
    runtime: input.runtime,
  });
  const situation: Situation = {
    log: input.log,
    reading,
    failure: reading.failure,
    dockerfile,
    stages,
    stage,
    runtime,
    settings,
    observations,
  };
  return {
    input,
    failure: situation.failure,
    failures: reading.failures,
    dockerfile,
    stages,
    stage,
    verdict: stage?.judgement.verdict,
    cause: undefined,
    confidence: "possible",
    fixAt: "unknown",
    headline: "",
    explanation: [],
    evidence: [],
    alternatives: [],
    fixes: [],
    checks: [],
    warnings: [],
    asks: [],
  };
}
