import { causes } from "./causes/all";
import { asksOf } from "./causes/asks-of";
import { findCalledHost } from "./causes/called-host";
import type { Finding } from "./causes/cause";
import { checksOf } from "./causes/checks-of";
import { isAnswered } from "./causes/is-answered";
import { findOtherTrouble } from "./causes/other-trouble";
import { findPassedOverKeystore } from "./causes/passed-over-keystore";
import { findServedChain } from "./causes/served-chain";
import type { Situation } from "./causes/situation";
import { findWindowsPlace } from "./causes/windows";
import { chooseTarget } from "./dockerfile/choose-target";
import { readDockerfile } from "./dockerfile/read-dockerfile";
import { evidenceOfReport } from "./evidence-of-report";
import { proposeFixes } from "./fixes/propose-fixes";
import type { Failure, LogReading } from "./log/failure";
import { readLog } from "./log/read-log";
import type { Observation } from "./observations/observation";
import { readObservations } from "./observations/read-observations";
import type { Evidence, Input, Report, ReportFix } from "./report";
import { speaksFor } from "./runtimes/speaks-for";
import { findToldTarget } from "./settings/find-told-target";
import { readSettings } from "./settings/read-settings";
import type { Settings } from "./settings/settings";
import { findBlindTrust } from "./switches/find-blind-trust";
import { findSwitches } from "./switches/find-switches";
import { findBuildStep } from "./trust/find-build-step";
import { judgeStages } from "./trust/judge-stages";

/**
 * The front door: a log, a Dockerfile, or both → what failed, why, and the repair. Never throws on a person's text.
 * An earlier report saves work where the Dockerfile begins as it did then, and changes nothing in the answer.
 */
export function diagnose(input: Input, before?: Report): Report {
  const situation = situationOf(input, before);
  const finding = findingOf(situation);
  const { failure, reading, dockerfile, stages, stage } = situation;
  // What failed in a build step is told by the step, whatever runs later.
  const doubt = failure?.phase === "build" || stage?.runs !== true ? undefined : findTargetDoubt(situation, targetOf(input));
  const fixes = fixesOf(situation, finding);
  return {
    input,
    failure,
    failures: reading.failures,
    servedIssuers: findServedChain(situation)?.issuers ?? [],
    dockerfile,
    stages,
    stage,
    targetDoubt: doubt,
    verdict: stage?.judgement.verdict,
    cause: finding.cause,
    confidence: finding.confidence,
    fixAt: finding.fixAt,
    headline: isOfAnotherMatter(situation) ? `${notInLogOf(situation)} ${finding.headline}` : finding.headline,
    explanation: explanationOf(situation, finding),
    evidence: evidenceOfReport(situation, [...otherEvidenceOf(situation), ...finding.evidence], input),
    alternatives: finding.alternatives.filter((it) => !isAnswered(situation, it)),
    fixes,
    checks: finding.checks ?? checksOf(situation, finding, fixes.find((it) => it.recommended)?.patched),
    warnings: [...(dockerfile === undefined ? [] : findBlindTrust(dockerfile).map((it) => it.warning)), ...situation.switches],
    asks: [...(finding.asks ?? asksOf(situation, finding)), ...(doubt === undefined ? [] : [askForTarget(doubt)])],
  };
}

/** All facts, before any sentence. */
export function situationOf(input: Input, before?: Report): Situation {
  const reading = readLog(input.log);
  const observations = readObservations(input.log);
  const said = failureOf(reading, observations);
  const settings = withObserved(readSettings(input.log), observations);
  const dockerfile = input.dockerfile.trim() === "" ? undefined : readDockerfile(input.dockerfile, before && beginningOf(before, input));
  const failure =
    (said && dockerfile && (findBuildStep(dockerfile, said, input.log) ?? findWindowsPlace(dockerfile, said, input.log))) ?? said;
  const { stages, stage, runtime } = judgeStages({
    dockerfile,
    failure,
    log: input.log,
    settings,
    target: targetOf(input),
    runtime: input.runtime,
    ...(before && { known: before.stages }),
  });
  const spoken = failure !== undefined && runtime !== undefined && speaksFor(failure.runtime, runtime) ? { ...failure, runtime } : failure;
  return {
    log: input.log,
    reading,
    failure: spoken && spoken.host === undefined ? { ...spoken, host: findCalledHost(spoken, dockerfile, stage?.state.stage) } : spoken,
    dockerfile,
    hasUnreadDockerfile: dockerfile === undefined && input.dockerfile.trim() !== "",
    stages,
    stage,
    runtime,
    settings,
    observations,
    switches: findSwitches({ dockerfile, log: input.log }).map(({ id, span, message }) => ({ id, span, message })),
  };
}

/** The person's own choice; else what a build command or a compose file in the log asks for. */
function targetOf({ target, log }: Input): string | undefined {
  return target ?? findToldTarget(log)?.name;
}

/** What an earlier report read of the same beginning. */
function beginningOf({ dockerfile, input }: Report, now: Input) {
  if (dockerfile === undefined) return undefined;
  const most = Math.min(input.dockerfile.length, now.dockerfile.length);
  let until = 0;
  while (until < most && input.dockerfile.charCodeAt(until) === now.dockerfile.charCodeAt(until)) until++;
  return { dockerfile, until };
}

function findTargetDoubt({ dockerfile }: Situation, target: string | undefined): Report["targetDoubt"] {
  const chosen = dockerfile && chooseTarget(dockerfile, target);
  if (chosen?.doubt === undefined) return undefined;
  const name = chosen.stage.name === undefined ? "The last stage" : `The last stage, \`${chosen.stage.name}\`,`;
  return { note: `${name} ${chosen.doubt.note}.`, others: chosen.others.map((it) => ({ index: it.index, name: it.name })) };
}

function askForTarget({ note, others }: NonNullable<Report["targetDoubt"]>): string {
  const [first] = others;
  const such = first?.name === undefined ? "" : `, perhaps \`${first.name}\``;
  return `${note} If another one is what runs, choose it${such}.`;
}

/** The first cause that speaks; the last of the list always does. */
function findingOf(situation: Situation): Finding {
  for (const cause of causes) {
    const finding = cause.find(situation);
    if (finding !== undefined) return finding;
  }
  throw new Error(`no cause speaks, not even ${causes.at(-1)?.id}`);
}

/** The output of a test that was pasted back says something about the failure; it is not the failure, unless there is no other. */
function failureOf({ failure, failures }: LogReading, observations: readonly Observation[]): Failure | undefined {
  const tests = observations.filter((it) => it.kind === "served-chain");
  const isTest = (it: Failure): boolean =>
    tests.some(({ span }) => it.span.start >= span.start - 1 && it.span.end <= span.end + 1) || it.signature === "openssl-cli-verify";
  if (failure === undefined || tests.length === 0 || !isTest(failure)) return failure;
  return failures.find((it) => !isTest(it)) ?? failure;
}

function fixesOf(situation: Situation, finding: Finding): readonly ReportFix[] {
  const fixes = proposeFixes(situation, finding);
  return finding.undecided || isOfAnotherMatter(situation) ? fixes.map((it) => ({ ...it, recommended: false })) : fixes;
}

function notInLogOf({ log }: Situation): string {
  const trouble = findOtherTrouble(log);
  return trouble === undefined
    ? "The log shows no failed certificate check; this is about the Dockerfile alone."
    : `This log holds no certificate problem; it says \`${trouble.words}\`. About the Dockerfile alone:`;
}

/** The line that tells what failed in place of a certificate, before what the Dockerfile shows. */
function otherEvidenceOf(situation: Situation): readonly Evidence[] {
  const trouble = isOfAnotherMatter(situation) ? findOtherTrouble(situation.log) : undefined;
  return trouble === undefined ? [] : [trouble.evidence];
}

/** These stand in logs of any kind. */
const inAnyLog: ReadonlySet<string> = new Set("clock proxy http-answer extension signing-request mounts".split(" "));

/** Something failed that has nothing to do with trust, and the Dockerfile is only read because it is there. */
function isOfAnotherMatter({ log, failure, stage, observations }: Situation): boolean {
  return (
    failure === undefined &&
    stage !== undefined &&
    observations.every((it) => inAnyLog.has(it.kind)) &&
    log.trim() !== "" &&
    (findOtherTrouble(log) !== undefined || !/certificat|\bca[-_]|\bssl|\btls|x509|https:|SSL_|TLS_/i.test(log))
  );
}

/** The environment and the mounts of the container, where they were pasted, count like those that a manifest sets. */
function withObserved(settings: Settings, observations: readonly Observation[]): Settings {
  const env = observations.flatMap((it) => (it.kind === "variable" ? [{ name: it.name, value: it.value, span: it.span }] : []));
  const mounts = observations.flatMap((it) => (it.kind === "mounts" ? it.mounts : []));
  return {
    ...settings,
    env: [...settings.env, ...env.filter(({ name }) => !settings.env.some((it) => it.name === name))],
    mounts: [...settings.mounts, ...mounts.filter(({ target }) => !settings.mounts.some((it) => it.target === target))],
  };
}

function explanationOf(situation: Situation, { explanation }: Finding): readonly string[] {
  const { log, failure, stage } = situation;
  const passedOver = findPassedOverKeystore(situation);
  return [
    ...explanation,
    ...(passedOver === undefined ? [] : [passedOver]),
    ...(failure === undefined && stage !== undefined && log.trim() !== "" && !isOfAnotherMatter(situation)
      ? ["No line of the log says that a certificate was refused; this is read from the Dockerfile alone."]
      : []),
  ];
}
