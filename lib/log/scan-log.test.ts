import fc from "fast-check";
import { expect, test } from "vitest";
import { textOf } from "../text/text-of";
import { gap, type LogExcerpt, lineInLog, placeInLog, wholeUpTo } from "./log-excerpt";
import { readExcerpt, readLog } from "./read-log";
import { createLogScan } from "./scan-log";
import { signatureExamples } from "./signatures/all.examples";

const examples = Object.values(signatureExamples).flatMap((it) => it.examples);

/** Scans a text, or bytes, cut at these places. */
function excerptOf(log: string | Uint8Array, cuts: readonly number[]): LogExcerpt {
  const scan = createLogScan();
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    scan.push(log.slice(from, cut));
    from = Math.max(from, cut);
  }
  scan.push(log.slice(from));
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

/** Bytes, wherever they are cut, are read like the text that they are. */
function checkBytes(log: string, cuts: readonly number[]) {
  const expected = excerptOf(log.toWellFormed(), []);
  const bytes = new TextEncoder().encode(log);
  expect(excerptOf(bytes, cuts)).toEqual(expected);
  expect(excerptOf(log, cuts)).toEqual(excerptOf(log, []));
  // As the page reads other encodings.
  for (const [encoding, other] of [
    ["utf-16le", Buffer.from(log, "utf16le")],
    ["utf-16be", Buffer.from(log, "utf16le").swap16()],
  ] as const) {
    const scan = createLogScan();
    const decoder = new TextDecoder(encoding, { ignoreBOM: true });
    let from = 0;
    for (const cut of [...cuts].sort((a, b) => a - b)) {
      scan.push(decoder.decode(other.subarray(from, cut), { stream: true }));
      from = Math.max(from, cut);
    }
    scan.push(decoder.decode(other.subarray(from)));
    expect(scan.finish()).toEqual(expected);
  }
}

const bytewise = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...examples) },
      { weight: 2, arbitrary: fc.constantFrom("…", "😀", "Größe", "證書無效", "\ufeff", "\u2028", "\u{10ffff}", "“x”") },
      { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
      fc.nat(2500).map((it) => noise(it).replaceAll("queue", "naïve “queue”")),
      fc.nat(70_000).map((it) => "é".repeat(it)),
    ),
    { maxLength: 12 },
  )
  .chain((parts) => fc.constantFrom("\n", "\r\n", "\r", " ").map((glue) => parts.join(glue)));

test("bytes are read like text, whatever is cut in two", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(bytewise, fc.array(fc.nat(1 << 20), { maxLength: 8 }), (log, cuts) => checkBytes(log, cuts)),
    { numRuns: Number(process.env["FUZZ_RUNS"] ?? 10) },
  );
});

test("every cut there can be: within a character, between the bytes of a line break, within a colour", () => {
  const end = 'Get "https://api.corp.example/größe😀": \u001b[31mx50\u001b[1m9: cert\u001b[0mificate signed by unknown authority\r\n…\r\n';
  const log = `${noise(6000)}${end}`;
  const bytes = new TextEncoder().encode(log);
  const expected = excerptOf(log, []);
  expect(readExcerpt(expected).failure).toMatchObject({ kind: "unknown-authority", host: "api.corp.example" });
  expect(expected.whole).toBe(false);
  for (let back = 0; back <= 120; back += 1) expect(excerptOf(bytes, [bytes.length - back])).toEqual(expected);
});

/** Bytes that are no UTF-8 are read the same wherever they are cut, and their places are those of the text they become. */
test("stray bytes", () => {
  const stray = fc.constantFrom(
    [0xff],
    [0xc0, 0x80],
    [0xe2, 0x80],
    [0xf0, 0x9f, 0x98],
    [0xf4, 0x90, 0x80, 0x80],
    [0x80, 0x80],
    [10],
    [13, 10],
  );
  const lines = fc.array(fc.oneof(stray, fc.constant([...Buffer.from("x509: certificate signed by unknown authority")])), {
    maxLength: 30,
  });
  const lead = Buffer.from(noise(6000));
  fc.assert(
    fc.property(lines, fc.array(fc.nat(400), { maxLength: 8 }), (parts, cuts) => {
      const bytes = Uint8Array.from([...lead, ...parts.flat()]);
      const whole = excerptOf(bytes, []);
      expect(
        excerptOf(
          bytes,
          cuts.map((it) => it + lead.length),
        ),
      ).toEqual(whole);
      const text = textOf(bytes);
      expect(whole.characters).toBe(text.length);
      for (const { start, end, offset } of whole.pieces)
        expect(text.slice(offset, offset + end - start)).toBe(whole.text.slice(start, end));
    }),
    { numRuns: Number(process.env["FUZZ_RUNS"] ?? 10) },
  );
});

test("a line that two signatures claim comes once each time", () => {
  const line = "request to https://queue.corp.example/events failed, reason: self-signed certificate in certificate chain\n";
  const { failures } = readExcerpt(excerptOf(`${line}${"quiet\n".repeat(4000)}`.repeat(100), []));
  expect(failures).toMatchObject([{ kind: "self-signed-in-chain", count: 100 }]);
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
