import { diagnose } from "./diagnose";
import type { Failure } from "./log/failure";
import type { Report } from "./report";
import { lineIndexOf } from "./text/line-index";
import type { Confidence, FixAt, Kind, Phase, Runtime, Verdict } from "./vocabulary";

export type FailureJson = {
  kind: Kind;
  phase: Phase;
  runtime: Runtime;
  host: string | null;
  /** 1-based, in the text as pasted. */
  line: number;
  quote: string;
  signature: string;
  facts: Record<string, string>;
};

/** The stable shape that others read: fields are added, never renamed or taken away. Lines are 1-based. */
export type ReportJson = {
  version: 1;
  /** The one to act on. */
  failure: FailureJson | null;
  /** All distinct ones, in the order of the text. */
  failures: FailureJson[];
  /** The stage that matters; null without a Dockerfile. */
  image: {
    stage: { index: number; name: string | null; line: number };
    /** After aliases and ARG defaults; "unresolved" where an ARG has no value. */
    base: string;
    /** Effective USER as written; null is the image's default. */
    user: string | null;
    runtime: Runtime | null;
    bundle: "present" | "absent" | "unknown";
    bundlePath: string | null;
    bundleFrom: "base-image" | "package" | "copy" | null;
    /** What this runtime opens, in its order. */
    lookups: { path: string; found: "hit" | "miss" | "unreadable" | "unknown" }[];
    evidence: { line: number; note: string }[];
  } | null;
  verdict: Verdict | null;
  /** Id of the entry in lib/causes. */
  cause: string | null;
  confidence: Confidence;
  fixAt: FixAt;
  headline: string;
  explanation: string[];
  evidence: { in: "log" | "dockerfile"; line: number; note: string }[];
  alternatives: { cause: string; why: string; test: string }[];
  fixes: {
    id: string;
    title: string;
    recommended: boolean;
    on: "dockerfile" | "command" | "code" | "manifest";
    safety: "safe" | "needs-review" | "display-only";
    why: string;
    catch: string | null;
    patched: string | null;
    diff: string | null;
    snippet: string | null;
  }[];
  checks: { title: string; command: string }[];
  warnings: { id: string; line: number; message: string }[];
  /** What to paste, or to choose, next. */
  asks: string[];
};

/** Diagnoses a log, a Dockerfile, or both. Never throws on what a person pastes. */
export function reportJson(input: { log?: string; dockerfile?: string; target?: string; runtime?: Runtime }): ReportJson {
  return reportJsonOf(diagnose({ log: input.log ?? "", dockerfile: input.dockerfile ?? "", target: input.target, runtime: input.runtime }));
}

export function reportJsonOf(report: Report): ReportJson {
  const lines = { log: lineIndexOf(report.input.log), dockerfile: lineIndexOf(report.input.dockerfile) };
  const failureJsonOf = (it: Failure): FailureJson => ({
    kind: it.kind,
    phase: it.phase,
    runtime: it.runtime,
    host: it.host ?? null,
    line: lines.log.lineAt(it.span.start),
    quote: report.input.log.slice(it.span.start, it.span.end),
    signature: it.signature,
    facts: { ...it.facts },
  });
  const { stage } = report;
  return {
    version: 1,
    failure: report.failure ? failureJsonOf(report.failure) : null,
    failures: report.failures.map(failureJsonOf),
    image: stage
      ? {
          stage: {
            index: stage.index,
            name: stage.name ?? null,
            line: lines.dockerfile.lineAt(stage.state.stage.from.span.start),
          },
          base: stage.state.base,
          user: stage.state.user ?? null,
          runtime: stage.judgement.runtime ?? null,
          bundle: stage.judgement.bundle,
          bundlePath: stage.judgement.bundlePath ?? null,
          bundleFrom: stage.judgement.bundleFrom ?? null,
          lookups: stage.judgement.lookUps.map(({ path, found }) => ({ path, found })),
          evidence: stage.judgement.evidence.map(({ span, note }) => ({ line: lines.dockerfile.lineAt(span.start), note })),
        }
      : null,
    verdict: report.verdict ?? null,
    cause: report.cause ?? null,
    confidence: report.confidence,
    fixAt: report.fixAt,
    headline: report.headline,
    explanation: [...report.explanation],
    evidence: report.evidence.map(({ span, note }) => ({ in: span.in, line: lines[span.in].lineAt(span.start), note })),
    alternatives: report.alternatives.map((it) => ({ ...it })),
    fixes: report.fixes.map(({ edits: _, ...it }) => ({
      ...it,
      catch: it.catch ?? null,
      patched: it.patched ?? null,
      diff: it.diff ?? null,
      snippet: it.snippet ?? null,
    })),
    checks: report.checks.map((it) => ({ ...it })),
    warnings: report.warnings.map(({ id, span, message }) => ({ id, line: lines[span.in].lineAt(span.start), message })),
    asks: [...report.asks],
  };
}
