import type { FailureKind, Kind } from "../vocabulary";
import { buildStepsOf } from "./build-steps";
import { factsOf } from "./facts-of";
import type { Failure, LogReading } from "./failure";
import { findHost } from "./find-host";
import { findScene } from "./find-phase";
import { findRuntime } from "./find-runtime";
import { findSightings, type LineSighting } from "./find-sightings";
import { strengthOf } from "./judge";
import { readLines } from "./read-lines";

/** Reads any text as a log. */
export function readLog(text: string): LogReading {
  const lines = readLines(text);
  const sightings = withoutSilenced(findSightings(lines));
  if (sightings.length === 0) return { failures: [], failure: undefined };
  const steps = buildStepsOf(lines);
  const told = new Map<string, { failure: Failure; strength: number; rank: number }>();
  for (const sighting of withoutEchoes(sightings)) {
    const { kind, id, alsoMeans = [], rank = 100 } = sighting.signature;
    if (!isFailure(kind)) continue;
    const step = steps[sighting.line];
    const host = findHost(sighting, lines);
    const key = JSON.stringify([kind, id, host, step]);
    const known = told.get(key);
    if (known) {
      told.set(key, { ...known, failure: { ...known.failure, count: known.failure.count + 1 } });
      continue;
    }
    told.set(key, {
      strength: strengthOf(sighting),
      rank,
      failure: {
        kind,
        ...findScene(lines, sighting.line, step),
        runtime: findRuntime(sighting, lines),
        host,
        span: { in: "log", start: sighting.start, end: sighting.end },
        signature: id,
        facts: factsOf(sighting, lines),
        step,
        count: 1,
        alsoMeans: alsoMeans.filter(isFailure),
      },
    });
  }
  const all = [...told.values()];
  const first = all.toSorted((a, b) => b.strength - a.strength || a.failure.span.start - b.failure.span.start)[0];
  return { failures: all.map((it) => it.failure), failure: first?.failure };
}

const isFailure = (kind: Kind): kind is FailureKind => kind !== "none";
const rankOf = ({ signature: { rank = 100 } }: LineSighting): number => rank;

/** Leaves out what a look-alike of higher rank on the same line explains, and the look-alikes themselves. */
function withoutSilenced(sightings: readonly LineSighting[]): readonly LineSighting[] {
  const silence = new Map<number, number>();
  for (const it of sightings) {
    if (it.signature.kind === "none") silence.set(it.line, Math.max(silence.get(it.line) ?? 0, rankOf(it)));
  }
  return sightings.filter((it) => it.signature.kind !== "none" && rankOf(it) >= (silence.get(it.line) ?? 0));
}

/** One sentence is often claimed several times, by its parts and by those who passed it on; the strongest claim stays. */
function withoutEchoes(sightings: readonly LineSighting[]): readonly LineSighting[] {
  const best = sightings.filter((it) => !sightings.some((other) => other !== it && beats(other, it)));
  return best;
}

function beats(one: LineSighting, other: LineSighting): boolean {
  const distance = other.line - one.line;
  if (Math.abs(distance) > 3) return false;
  const overlap = one.start < other.end && other.start < one.end;
  const [a, b] = [strengthOf(one), strengthOf(other)];
  if (overlap) return a > b || (a === b && (rankOf(one) > rankOf(other) || (rankOf(one) === rankOf(other) && one.start < other.start)));
  // A hint or a verdict without a reason, beside the verdict with its reason.
  if (b === 3 || b === 1) return a > b || (a === b && (distance > 0 || (distance === 0 && rankOf(one) > rankOf(other))));
  return false;
}
