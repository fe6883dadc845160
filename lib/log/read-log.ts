import type { FailureKind, Kind } from "../vocabulary";
import { buildStepsOf } from "./build-steps";
import { factsOf } from "./facts-of";
import type { BuildStep, Failure, LogReading } from "./failure";
import { findHost } from "./find-host";
import { findScene } from "./find-phase";
import { findRuntime } from "./find-runtime";
import { findSightings, type LineSighting } from "./find-sightings";
import { compareSightings, withoutEchoes } from "./judge";
import type { LogLine } from "./log-line";
import { readLines } from "./read-lines";

/** Reads any text as a log. */
export function readLog(text: string): LogReading {
  return readLogLines(readLines(text));
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
