import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { caseNames, readCase } from "../testing/case-names";
import { redact } from "./redact";

/** Whoever opens the link reads the answer of who made it. */
function checkSameAnswer(name: string) {
  const texts = readCase(name);
  const answer = ({ log, dockerfile }: typeof texts) => {
    const { cause, fixAt, failure, fixes } = diagnose({ log, dockerfile, target: undefined, runtime: undefined });
    return { cause, fixAt, kind: failure?.kind, runtime: failure?.runtime, phase: failure?.phase, fixes: fixes.map((it) => it.id) };
  };
  expect(answer(redact(texts, new Set()).texts)).toEqual(answer(texts));
}

describe("a story redacted is the same story", () => {
  test.each(caseNames())("%s", checkSameAnswer);
});
