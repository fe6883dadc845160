import type { FailureKind } from "../vocabulary";
import type { Failure, LogReading } from "./failure";
import { findSightings, type LineSighting } from "./find-sightings";
import { readLines } from "./read-lines";

/** Reads any text as a log. */
export function readLog(text: string): LogReading {
  const lines = readLines(text);
  const sightings = findSightings(lines);
  const failures: Failure[] = [];
  for (const it of sightings) {
    const { kind } = it.signature;
    if (kind === "none") continue;
    failures.push({
      kind,
      phase: "unknown",
      runtime: it.library,
      verifier: "unknown",
      host: hostOf(it, lines[it.line]?.body.text ?? ""),
      span: { in: "log", start: it.start, end: it.end },
      signature: it.signature.id,
      facts: {},
      step: undefined,
      count: 1,
      alsoMeans: (it.signature.alsoMeans ?? []).filter((k): k is FailureKind => k !== "none"),
    });
  }
  const rankOf = (it: LineSighting) => it.signature.rank ?? 100;
  const first = sightings.filter((it) => it.signature.kind !== "none").sort((a, b) => rankOf(b) - rankOf(a) || a.start - b.start)[0];
  return { failures, failure: failures.find((it) => it.span.start === first?.start && it.signature === first.signature.id) };
}

function hostOf(sighting: LineSighting, line: string): string | undefined {
  return sighting.groups["host"] ?? /https?:\/\/([^/\s"'?]+)[^\n]*$/.exec(line)?.[1];
}
