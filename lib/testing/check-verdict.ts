import { expect } from "vitest";
import { readDockerfile } from "../dockerfile/read-dockerfile";
import { imaginedFailure } from "../fixes/imagined-failure";
import type { Failure } from "../log/failure";
import { noSettings, type Settings } from "../settings/settings";
import { judgeStages } from "../trust/judge-stages";
import type { Runtime } from "../vocabulary";

export type JudgeOptions = {
  readonly failure?: Partial<Failure>;
  readonly settings?: Partial<Settings>;
  readonly target?: string;
};

/** Judges a Dockerfile for a program of this runtime that met an unknown authority. */
export function judgeText(runtime: Runtime, text: string, { failure, settings, target }: JudgeOptions = {}) {
  const whole: Failure = { ...imaginedFailure, phase: "run", runtime, verifier: "program", ...failure };
  return judgeStages({
    dockerfile: readDockerfile(text),
    failure: whole,
    settings: { ...noSettings, ...settings },
    target,
    runtime: undefined,
  });
}

/**
 * The Dockerfile as a picture: below a line, `^^^^` marks evidence that must be given. The first mark carries what is said
 * of the stage, `verdict` or `verdict: detail`; where nothing is marked, it stands behind `=> ` in the last line.
 */
export function checkVerdict(runtime: Runtime, picture: string, options: JudgeOptions = {}): void {
  const { text, marks, said } = readPicture(picture);
  const { stage } = judgeText(runtime, text, options);
  const judgement = stage?.judgement;
  const detail = said.includes(":") && judgement?.detail !== undefined ? `: ${judgement.detail}` : "";
  expect(`${judgement?.verdict}${detail}`).toBe(said);
  const places = judgement?.evidence.map(({ span, note }) => `${text.slice(span.start, span.end).split(/\r?\n/)[0]} — ${note}`) ?? [];
  const starts = new Set(
    judgement?.evidence.map(({ span }) => `${lineOf(text, span.start)}: ${text.slice(span.start, span.end).split(/\r?\n/)[0]}`),
  );
  for (const mark of marks) if (!starts.has(mark)) expect(places).toContain(mark);
}

function readPicture(picture: string): { readonly text: string; readonly marks: readonly string[]; readonly said: string } {
  const lines: string[] = [];
  const marks: string[] = [];
  let said: string | undefined;
  for (const line of picture.replace(/^\n/, "").split("\n")) {
    const mark = /^( *)(\^+) ?(.*)$/.exec(line);
    const verdict = /^=> (.+)$/.exec(line)?.[1];
    if (verdict !== undefined) said = verdict;
    else if (mark) {
      const [, indent = "", carets = "", words = ""] = mark;
      marks.push(`${lines.length}: ${lines.at(-1)?.slice(indent.length, indent.length + carets.length)}`);
      if (words !== "") said ??= words;
    } else lines.push(line);
  }
  return { text: lines.join("\n"), marks, said: said ?? "" };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
