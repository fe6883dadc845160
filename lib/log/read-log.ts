import type { FailureKind, Kind } from "../vocabulary";
import { buildStepsOf } from "./build-steps";
import { factsOf } from "./facts-of";
import type { BuildStep, Failure, LogReading } from "./failure";
import { findHost } from "./find-host";
import { findScene } from "./find-phase";
import { findRuntime } from "./find-runtime";
import { findSightings, type LineSighting } from "./find-sightings";
import { compareSightings, withoutEchoes } from "./judge";
import { type LogExcerpt, lineInLog, placeInLog, wholeUpTo } from "./log-excerpt";
import type { LogLine } from "./log-line";
import { readLines } from "./read-lines";
import { createLogScan } from "./scan-log";

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
  const sightings = withoutEchoes(findSightings(lines));
  const first = sightings.toSorted(compareSightings)[0];
  if (!first) return { failures: [], failure: undefined };
  const steps = buildStepsOf(lines);
  const told = new Map<string, Failure>();
  let failure: Failure | undefined;
  for (const sighting of sightings) {
    const found = failureOf(sighting, lines, steps[sighting.line]);
    if (!found) continue;
    const key = JSON.stringify([found.kind, found.signature, found.host, found.step]);
    const known = told.get(key);
    told.set(key, known ? { ...known, count: known.count + 1 } : found);
    if (sighting === first) failure = told.get(key);
  }
  const failures = [...told.values()];
  return { failures, failure: failures.find((it) => it.span.start === failure?.span.start && it.signature === failure.signature) };
}

function failureOf(sighting: LineSighting, lines: readonly LogLine[], step: BuildStep | undefined): Failure | undefined {
  const { kind, id, alsoMeans = [] } = sighting.signature;
  if (!isFailure(kind)) return undefined;
  const runtime = findRuntime(sighting, lines);
  return {
    kind,
    ...findScene(lines, sighting.line, step),
    runtime,
    host: findHost({ sighting, lines, runtime, step }),
    span: { in: "log", start: sighting.start, end: sighting.end },
    signature: id,
    facts: factsOf(sighting, lines),
    step,
    count: 1,
    alsoMeans: alsoMeans.filter(isFailure),
  };
}

const isFailure = (kind: Kind): kind is FailureKind => kind !== "none";
