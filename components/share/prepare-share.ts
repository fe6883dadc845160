import type { Input, Report } from "../../lib/report";
import { type Redaction, redact } from "../../lib/share/redact";
import { trimLog } from "../../lib/share/trim-log";

export type Prepared = {
  readonly log: string;
  readonly dockerfile: string;
  readonly redactions: readonly Redaction[];
  /** Of exactly what is shared. */
  readonly report: Report;
  readonly trimmed: boolean;
  /** Whether a reader of the link sees the same cause. */
  readonly sameAnswer: boolean;
};

/** Trims and redacts, then asks again: what is left must lead to the same answer, else more of the log is kept. */
export function prepareShare(
  report: Report,
  diagnose: (input: Input) => Report,
  { whole, staying }: { readonly whole: boolean; readonly staying: ReadonlySet<string> },
): Prepared {
  const { log, dockerfile } = report.input;
  const spans = [...report.evidence, ...report.warnings, ...report.failures.slice(0, 20)].flatMap(({ span }) =>
    span.in === "log" ? [span] : [],
  );
  const widths = whole ? [Number.POSITIVE_INFINITY] : [4, 15, 60, Number.POSITIVE_INFINITY];
  const attempts = widths.map((around) => () => {
    const kept = Number.isFinite(around) ? trimLog(log, spans, around) : log;
    const { texts, redactions } = redact({ log: kept, dockerfile }, staying);
    const next = diagnose({ ...report.input, ...texts });
    const sameAnswer = next.cause === report.cause && next.fixAt === report.fixAt && next.failure?.kind === report.failure?.kind;
    return { ...texts, redactions, report: next, trimmed: kept !== log, sameAnswer };
  });
  for (const attempt of attempts.slice(0, -1)) {
    const prepared = attempt();
    if (prepared.sameAnswer) return prepared;
  }
  const last = attempts[attempts.length - 1];
  if (!last) throw new Error("No width to try");
  return last();
}
