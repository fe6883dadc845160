import type { FailureKind, Kind, Runtime } from "../vocabulary";
import { buildStepsOf } from "./build-steps";
import { factsOf } from "./facts-of";
import type { BuildStep, Failure, LogReading } from "./failure";
import { findHost } from "./find-host";
import { findScene } from "./find-phase";
import { findRuntime } from "./find-runtime";
import { findSightings, type LineSighting } from "./find-sightings";
import { looksLikeHost } from "./hosts-in";
import { isQuotation } from "./is-quotation";
import { compareSightings, withoutEchoes } from "./judge";
import { type LogExcerpt, lineInLog, placeInLog, wholeUpTo } from "./log-excerpt";
import type { LogLine } from "./log-line";
import { readLines } from "./read-lines";
import { createLogScan } from "./scan-log";
import { sentenceLineOf } from "./sentence-line";

/** Reads any text as a log. Of a very long one, what was left out between the lines that matter does not count. */
export function readLog(text: string): LogReading {
  if (text.length <= wholeUpTo) return readLogLines(readLines(text));
  const scan = createLogScan();
  scan.push(text);
  const excerpt = scan.finish();
  const { failures, failure } = readExcerpt(excerpt);
  const inLog = (it: Failure): Failure => ({
    ...it,
    span: { in: "log", start: placeInLog(excerpt, it.span.start), end: placeInLog(excerpt, it.span.end - 1) + 1 },
  });
  return { failures: failures.map(inLog), failure: failure && inLog(failure) };
}

/** Reads what a scan has kept; places are those of the excerpt, counts those of the whole log. */
export function readExcerpt(excerpt: LogExcerpt): LogReading {
  const { failures, failure } = readLogLines(readLines(excerpt.text));
  const counted = (it: Failure): Failure => ({ ...it, count: it.count + (excerpt.repeats[lineInLog(excerpt, it.span.start)] ?? 0) });
  return { failures: failures.map(counted), failure: failure && counted(failure) };
}

function readLogLines(lines: readonly LogLine[]): LogReading {
  const all = findSightings(lines).filter((it) => !isQuotation(it, lines));
  const sightings = explained(withoutEchoes(all), all, (it) => findRuntime(it, lines));
  const first = sightings.toSorted(compareSightings)[0];
  if (!first) return { failures: [], failure: undefined };
  const steps = buildStepsOf(lines);
  const told = new Map<string, Failure>();
  // The same line of the same step once more is not looked at again.
  const keys = new Map<string, string>();
  let failure: Failure | undefined;
  for (const sighting of sightings) {
    const step = steps[sighting.line];
    const line = `${sighting.signature.id} ${step?.step} ${step?.stage} ${lines[sighting.line]?.body.text.replace(/[0-9]+/g, "0")}`;
    let key = keys.get(line);
    if (key === undefined) {
      const found = keys.size < mostFailures || sighting === first ? failureOf(sighting, lines, step) : undefined;
      if (!found) continue;
      key = JSON.stringify([found.kind, found.signature, found.host, found.step]);
      keys.set(line, key);
      if (!told.has(key)) told.set(key, { ...found, count: 0 });
    }
    const known = told.get(key);
    if (!known) continue;
    told.set(key, { ...known, count: known.count + 1 });
    if (sighting === first) failure = known;
  }
  const failures = [...told.values()];
  return { failures, failure: failures.find((it) => it.span.start === failure?.span.start && it.signature === failure.signature) };
}

/** A program may say elsewhere why it refused: apt at the end that it has no store, Node at the start that its CA file was not read. */
function explained(
  sightings: readonly LineSighting[],
  all: readonly LineSighting[],
  runtimeOf: (sighting: LineSighting) => Runtime,
): readonly LineSighting[] {
  const reasons = [...sightings, ...all].filter((it) => it.signature.explains !== undefined);
  if (reasons.length === 0) return sightings;
  const told = new Set<string>();
  const result = sightings.map((it) => {
    const reason = reasons.find(
      (other) => other.line !== it.line && other.signature.explains?.includes(it.signature.kind) && runtimeOf(it) === runtimeOf(other),
    );
    if (!reason) return it;
    told.add(reason.signature.id);
    const { id, kind } = reason.signature;
    return { ...it, signature: { ...it.signature, id, kind }, groups: { ...reason.groups, ...it.groups } };
  });
  // What explains another failure is none of its own.
  return result.filter((it) => it.signature.explains === undefined || !told.has(it.signature.id));
}

function failureOf(sighting: LineSighting, lines: readonly LogLine[], step: BuildStep | undefined): Failure | undefined {
  const { kind, id, alsoMeans = [] } = sighting.signature;
  if (!isFailure(kind)) return undefined;
  const runtime = findRuntime(sighting, lines);
  const facts = factsOf(sighting, lines);
  return {
    kind,
    ...findScene(lines, sentenceLineOf(lines, sighting.line), step),
    runtime,
    host: findHost({ sighting, lines, runtime, step }) ?? (ofServer.has(kind) ? findNameIn(facts.subject) : undefined),
    span: { in: "log", start: sighting.start, end: sighting.end },
    signature: id,
    facts,
    step,
    count: 1,
    alsoMeans: alsoMeans.filter(isFailure),
  };
}

/** Whose certificate was shown, where it is made out to a host and nothing else names one. */
function findNameIn(subject: string | undefined): string | undefined {
  const name = /(?:^|[\s,;/])CN ?= ?(?<name>[\w.-]{1,253})(?=[\s,;/]|$)/.exec(subject ?? "")?.groups?.["name"];
  return name !== undefined && looksLikeHost(name) ? name : undefined;
}

// A name mismatch, or a certificate that signs itself, may carry anybody's name.
const ofServer: ReadonlySet<FailureKind> = new Set(["unknown-authority", "self-signed-in-chain", "expired"]);

/** More different ones than a person can act on; the rest only costs time. */
const mostFailures = 200;

const isFailure = (kind: Kind): kind is FailureKind => kind !== "none";
