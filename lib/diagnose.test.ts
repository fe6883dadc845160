import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { causes } from "./causes/all";
import { reportJson } from "./report-json";
import { caseNames, readCase } from "./testing/case-names";

const ids = new Set(causes.map((it) => it.id));

/** Whatever is pasted, there is a report with an answer in it, and places that exist. */
function checkAnswered(log: string, dockerfile: string): void {
  const report = reportJson({ log, dockerfile });
  expect(ids).toContain(report.cause);
  expect(report.headline).not.toBe("");
  expect(report.explanation.length).toBeGreaterThan(0);
  for (const { line } of report.evidence) expect(line).toBeGreaterThan(0);
  expect(() => JSON.stringify(report)).not.toThrow();
}

const stories = caseNames().map(readCase);
const logs = stories.map((it) => it.log);
const dockerfiles = stories.map((it) => it.dockerfile);

test("any two texts", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.string({ unit: "binary", maxLength: 200 }), checkAnswered), {
    numRuns: 40,
  });
});

test("the log of one story with the Dockerfile of another, each cut anywhere", () => {
  const cut = (texts: readonly string[]) =>
    fc
      .tuple(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([text, part]) => text.slice(0, Math.floor(text.length * part)));
  fc.assert(fc.property(cut(logs), cut(dockerfiles), checkAnswered), { numRuns: 60 });
});

describe("the two boxes swapped", () => {
  test.each(caseNames())("%s", (name) => {
    const { log, dockerfile } = readCase(name);
    checkAnswered(dockerfile, log);
  });
});

test("no commands carry what a log could smuggle in", () => {
  const report = reportJson({ log: 'Get "https://a.example.com;rm -rf $(pwd)/": x509: certificate signed by unknown authority' });
  for (const command of [...report.alternatives.map((it) => it.test), ...report.checks.map((it) => it.command)])
    expect(command).not.toMatch(/rm -rf|\$\(pwd/);
});
