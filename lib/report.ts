import type { Dockerfile } from "./dockerfile/dockerfile";
import type { Failure } from "./log/failure";
import type { Edit } from "./text/edit";
import type { Span } from "./text/span";
import type { Judgement } from "./trust/judgement";
import type { StageState } from "./trust/stage-state";
import type { Confidence, FixAt, Runtime, Verdict } from "./vocabulary";

export type Input = {
  readonly log: string;
  readonly dockerfile: string;
  /** Name or index of the stage that runs; undefined: the one that a build command in the log names, else the last. */
  readonly target: string | undefined;
  /** The person's correction; undefined: work it out. */
  readonly runtime: Runtime | undefined;
};

/** A piece of evidence: a place in what was pasted and what it shows. */
export type Evidence = { readonly span: Span; readonly note: string };

export type Alternative = {
  readonly cause: string;
  readonly why: string;
  /** One command whose output decides. */
  readonly test: string;
};

export type ReportFix = {
  readonly id: string;
  readonly title: string;
  readonly recommended: boolean;
  readonly on: "dockerfile" | "command" | "code" | "manifest";
  readonly safety: "safe" | "needs-review" | "display-only";
  readonly why: string;
  readonly catch: string | undefined;
  /** Against the Dockerfile as pasted; empty unless `on` is "dockerfile". */
  readonly edits: readonly Edit[];
  readonly patched: string | undefined;
  /** Unified, `git apply`-able. */
  readonly diff: string | undefined;
  readonly snippet: string | undefined;
};

export type Warning = { readonly id: string; readonly span: Span; readonly message: string };

/** What is known of one stage, for the map of stages. */
export type StageSummary = {
  readonly index: number;
  readonly name: string | undefined;
  readonly state: StageState;
  readonly judgement: Judgement;
  readonly runs: boolean;
};

/** Everything the page draws: plain data, places as spans. */
export type Report = {
  readonly input: Input;
  readonly failure: Failure | undefined;
  readonly failures: readonly Failure[];
  /** Who signed the certificates that the server sends, its own first; empty where no output of a check was pasted. */
  readonly servedIssuers: readonly (string | undefined)[];
  readonly dockerfile: Dockerfile | undefined;
  /** All stages, in file order; empty without a Dockerfile. */
  readonly stages: readonly StageSummary[];
  /** The stage that matters for this failure, at the point of the build that matters. */
  readonly stage: StageSummary | undefined;
  /** Nobody named a stage, and the last one does not look like what runs: why, and what else may run, likeliest first. */
  readonly targetDoubt:
    | { readonly note: string; readonly others: readonly { readonly index: number; readonly name: string | undefined }[] }
    | undefined;
  readonly verdict: Verdict | undefined;
  readonly cause: string | undefined;
  readonly confidence: Confidence;
  readonly fixAt: FixAt;
  readonly headline: string;
  /** Short: first paragraph alone must answer. Code in backticks. */
  readonly explanation: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly alternatives: readonly Alternative[];
  readonly fixes: readonly ReportFix[];
  readonly checks: readonly { readonly title: string; readonly command: string }[];
  readonly warnings: readonly Warning[];
  /** What to paste next, where that would help; in one sentence each. */
  readonly asks: readonly string[];
};
