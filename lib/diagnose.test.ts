import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { causes } from "./causes/all";
import { diagnose } from "./diagnose";
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

test("a last stage that looks like one for tests is doubted, with what else may run", () => {
  const dockerfile = 'FROM golang:1.25 AS app\nRUN go build -o /app .\nCMD ["/app"]\nFROM app AS test\nRUN go test ./...\n';
  const input = { log: "", dockerfile, target: undefined, runtime: undefined };
  expect(diagnose(input).targetDoubt).toEqual({
    note: "The last stage, `test`, looks like a stage for tests.",
    others: [{ index: 0, name: "app" }],
  });
  expect(diagnose({ ...input, target: "app" }).targetDoubt).toBeUndefined();
  expect(reportJson({ dockerfile }).asks.join(" ")).toContain("If another one is what runs, choose it, perhaps `app`.");
});

test("the name of a stage that comes later is no image", () => {
  const copy = 'FROM scratch AS app\nCOPY --from=debian /etc/ssl/certs /etc/ssl/certs\nCOPY app /app\nCMD ["/app"]\n';
  expect(reportJson({ dockerfile: copy, target: "app", runtime: "go" }).verdict).toBe("missing-bundle");
  expect(reportJson({ dockerfile: `${copy}FROM alpine:3.22 AS debian\n`, target: "app", runtime: "go" }).verdict).toBe("unknown");
});
