import fc from "fast-check";
import { expect, test } from "vitest";
import { gap, type LogExcerpt, lineInLog, placeInLog, wholeUpTo } from "./log-excerpt";
import { readExcerpt, readLog } from "./read-log";
import { createLogScan } from "./scan-log";
import { signatureExamples } from "./signatures/all.examples";

const examples = Object.values(signatureExamples).flatMap((it) => it.examples);

/** Scans a text cut at these places. */
function excerptOf(text: string, cuts: readonly number[]): LogExcerpt {
  const scan = createLogScan();
  let from = 0;
  for (const cut of cuts.toSorted((a, b) => a - b)) {
    scan.push(text.slice(from, cut));
    from = Math.max(from, cut);
  }
  scan.push(text.slice(from));
  return scan.finish();
}

/** However the log is cut, the excerpt is the same, holds the log's own lines, and is read like the whole. */
function checkScan(log: string, cuts: readonly number[]) {
  const excerpt = excerptOf(log, cuts);
  expect(excerpt).toEqual(excerptOf(log, []));
  expect(excerpt.characters).toBe(log.length);
  for (const { start, end, offset, line } of excerpt.pieces) {
    expect(log.slice(offset, offset + end - start)).toBe(excerpt.text.slice(start, end));
    expect(line).toBe(log.slice(0, offset).split("\n").length);
  }
  const inLog = readExcerpt(excerpt).failures.map((it) => ({ start: placeInLog(excerpt, it.span.start), kind: it.kind, count: it.count }));
  expect(readLog(log).failures.map((it) => ({ start: it.span.start, kind: it.kind, count: it.count }))).toEqual(inLog);
}

const noise = (lines: number): string =>
  Array.from({ length: lines }, (_, at) => `2026-11-23T03:04:05Z INFO worker ${at % 97} flushed its queue\n`).join("");
const logs = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...examples) }, { weight: 1, arbitrary: fc.string() }, fc.nat(2500).map(noise)), {
    maxLength: 12,
  })
  .map((parts) => parts.join("\n"));

test("wherever a log is cut, it is read the same", { timeout: 60_000 }, () => {
  const runs = Number(process.env["FUZZ_RUNS"] ?? 10);
  fc.assert(
    fc.property(logs, fc.array(fc.nat(1 << 20), { maxLength: 8 }), (log, cuts) => checkScan(log, cuts)),
    { numRuns: runs },
  );
});

test("of a long log, the failure is found in its place", () => {
  const failure = 'Get "https://api.corp.example/v1": tls: failed to verify certificate: x509: certificate signed by unknown authority';
  const log = `${noise(9000)}${failure}\n${noise(9000)}${failure}\n${noise(100)}`;
  expect(log.length).toBeGreaterThan(wholeUpTo);
  const excerpt = excerptOf(log, [5, 300_000, 600_000]);
  const reading = readExcerpt(excerpt);
  expect(reading.failures).toHaveLength(1);
  expect({ line: lineInLog(excerpt, reading.failure?.span.start ?? 0), count: reading.failure?.count }).toEqual({ line: 9001, count: 2 });
  expect(excerpt.text).toContain(gap);
  expect(excerpt.text.length).toBeLessThan(12_000);
  expect(log.slice(readLog(log).failure?.span.start).startsWith("x509: certificate signed by unknown authority")).toBe(true);
});

test("bytes beside the text change nothing", () => {
  const log = `é${noise(5000)}Get "https://api.corp.example/v1": x509: certificate signed by unknown authority\n${noise(3000)}`;
  const bytes = new TextEncoder().encode(log);
  const scan = createLogScan();
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += 9973) {
    const part = bytes.subarray(at, at + 9973);
    scan.push(decoder.decode(part, { stream: true }), part);
  }
  expect(scan.finish()).toEqual(excerptOf(log, []));
});

test("a thousand failures alike are one, counted", () => {
  const log = Array.from(
    { length: 5000 },
    (_, at) => `Get "https://api.corp.example/v1/items/${at}": x509: certificate signed by unknown authority\n`,
  ).join("");
  const { failures } = readLog(log);
  expect(failures).toMatchObject([{ kind: "unknown-authority", count: 5000 }]);
});

test("the step's head is kept, however far above", () => {
  const log = `#9 [builder 4/7] RUN make fetch\n${noise(9000)}#9 31.4 curl: (60) SSL certificate problem: unable to get local issuer certificate\n`;
  expect(readLog(log).failure).toMatchObject({ phase: "build", step: { stage: "builder", step: 4, instruction: "RUN make fetch" } });
});

test("a line without an end does not stop the scan", () => {
  const log = `${"{".repeat(700_000)} x509: certificate signed by unknown authority ${"}".repeat(700_000)}`;
  expect(readLog(log).failure?.kind).toBe("unknown-authority");
});
