import { readLog } from "../../lib/log/read-log";
import type { FailureKind, Phase, Runtime } from "../../lib/vocabulary";
import { hosts } from "../world/hosts";
import type { LabCase } from "./lab-case";
import { programOf } from "./program-of";

/** What a real program printed, and what is true of it, whether or not the text tells. */
export type Observation = {
  readonly case: string;
  readonly program: string;
  readonly kind: FailureKind;
  readonly phase: Phase;
  readonly runtime: Runtime;
  readonly host: string;
  readonly lines: readonly string[];
};

/** The decisive lines of a real log, without anything of this machine. Undefined for a stand-in, whose words are ours. */
export function observe(it: LabCase, log: string): Observation | undefined {
  const program = programOf(it);
  const failure = readLog(log).failure;
  // What we read wrongly stands in the case's "known"; its decisive lines we cannot choose.
  if (program === undefined || failure?.kind !== it.kind) return undefined;
  const lines = log.trimEnd().split("\n");
  const at = log.slice(0, failure.span.start).split("\n").length - 1;
  const last = log.slice(0, failure.span.end).split("\n").length - 1;
  // The step that a builder names stands above, what it makes of the end below.
  const step = lines.findLastIndex((line, index) => index <= at && line.startsWith("STEP "));
  const chosen = lines.filter(
    (_, index) => index === step || (index > step && index >= at - 2 && index <= last + 2) || index === lines.length - 1,
  );
  const short = readLog(chosen.join("\n")).failure;
  const same =
    short?.kind === failure.kind && short.host === failure.host && short.phase === failure.phase && short.runtime === failure.runtime;
  return {
    case: it.name,
    program,
    kind: it.kind,
    phase: it.fails,
    runtime: it.runtime,
    host: hosts[it.host].name,
    lines: (same || lines.length > 40 ? chosen : lines).map(withoutThisMachine),
  };
}

/** Times and addresses change from run to run, and the table would with them. */
function withoutThisMachine(line: string): string {
  return line
    .trimEnd()
    .replace(/127\.\d{1,3}\.0\.(\d{1,3})/g, "127.77.0.$1")
    .replace(/\b20\d\d\/\d\d\/\d\d \d\d:\d\d:\d\d\b/, "2026/01/01 00:00:00")
    .replace(/current time 20[\w:-]+Z/, "current time 2026-01-01T00:00:00Z")
    .replace(/0x[0-9a-f]{8,16}\b/g, "0x7f0000000000")
    .replace(/^[0-9A-F]{12,16}(?=:error:)/, "400000000000")
    .slice(0, 600);
}
