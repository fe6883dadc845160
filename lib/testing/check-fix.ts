import { expect, test } from "vitest";
import type { Situation } from "../causes/situation";
import { readDockerfile } from "../dockerfile/read-dockerfile";
import type { Fix } from "../fixes/fix";
import type { FixId } from "../fixes/fix-ids";
import { proposeFixes } from "../fixes/propose-fixes";
import type { BuildStep, Failure } from "../log/failure";
import type { ReportFix } from "../report";
import { noSettings } from "../settings/settings";
import { applyEdits } from "../text/edit";
import { judgeStages } from "../trust/judge-stages";
import type { FixAt, Phase, Runtime } from "../vocabulary";
import { pictureOf, textsOf } from "./picture-of";

export type FixCase = {
  readonly runtime?: Runtime;
  readonly phase?: Phase;
  readonly host?: string;
  readonly log?: string;
  readonly target?: string;
  readonly fixAt?: FixAt;
  /** The RUN that failed, as the build log prints it. */
  readonly failing?: string;
  /** Applied to both texts: other line ends, a byte order mark. */
  readonly change?: (text: string) => string;
};

/** Draws what a fix does to a Dockerfile; without a `+` or `-` line in the picture the fix must keep quiet. */
export function checkFix(fix: Fix, picture: string, options: FixCase = {}): void {
  const { before, after } = textsOf(picture);
  const change = options.change ?? ((it: string) => it);
  const name =
    picture
      .trim()
      .split("\n")
      .find((it) => it.startsWith("+ ") || it.startsWith("- ")) ?? `nothing: ${picture.trim().split("\n")[0]}`;
  test(`${fix.id}: ${name}`, () => {
    const text = change(before);
    const found = fixesFor([fix.id], text, options).find((it) => it.id === fix.id);
    if (options.change === undefined) expect(pictureOf(before, found?.patched ?? text)).toBe(pictureOf(before, after));
    expect(found?.patched ?? text).toBe(change(after));
    expect(applyEdits(text, found?.edits ?? [])).toBe(change(after));
  });
}

/** What the engine proposes for a Dockerfile and a failure of this kind. */
export function fixesFor(ids: readonly FixId[], dockerfile: string, options: FixCase): readonly ReportFix[] {
  const fixAt = options.fixAt ?? (options.phase === "build" ? "build-stage" : "image");
  return proposeFixes(situationFor(dockerfile, options), {
    cause: "a-test",
    confidence: "certain",
    fixAt,
    headline: "",
    explanation: [""],
    evidence: [],
    alternatives: [],
    fixes: ids,
  });
}

/** The facts on which those proposals rest. */
export function situationFor(text: string, options: FixCase): Situation {
  const { runtime = "go", phase = "run", host, log = "", target, failing } = options;
  const stage = undefined;
  const step: BuildStep | undefined =
    failing === undefined ? undefined : { tool: "buildkit", stage, step: undefined, steps: undefined, instruction: failing };
  const failure: Failure = {
    kind: "unknown-authority",
    phase,
    runtime,
    verifier: phase === "build" ? "build-step" : "program",
    host,
    span: { in: "log", start: 0, end: 0 },
    signature: "a-test",
    facts: {},
    step,
    count: 1,
    alsoMeans: [],
  };
  const dockerfile = readDockerfile(text);
  return {
    log,
    reading: { failures: [failure], failure },
    failure,
    dockerfile,
    settings: noSettings,
    observations: [],
    switches: [],
    ...judgeStages({ dockerfile, failure, log, settings: noSettings, target, runtime }),
  };
}
