import { expect, test } from "vitest";
import { diagnose } from "../diagnose";

/** Whatever is pasted, there is a calm answer and no claim about certificates. */
function checkCalm(log: string, headline: string): void {
  const report = diagnose({ log, dockerfile: "", target: undefined, runtime: undefined });
  expect({ cause: report.cause, headline: report.headline, fixAt: report.fixAt, fixes: report.fixes }).toEqual({
    cause: "nothing-recognised",
    headline,
    fixAt: "none",
    fixes: [],
  });
}

test("nothing pasted", () => checkCalm(" \n", "Paste a log, a Dockerfile, or both."));
test.each(["hello", "<html><body>404</body></html>", "\u0000\u0001\uFFFD\uD800", "{}[]".repeat(1000)])("nothing known in %j", (log) =>
  checkCalm(log, "There is no failed certificate check in this text."),
);

test.each([
  ["connection refused", "dial tcp 10.0.0.5:443: connect: connection refused"],
  ["no such host", 'Get "https://api.example.com/v1": dial tcp: lookup api.example.com on 127.0.0.11:53: no such host'],
  ["TLS handshake timeout", 'Get "https://api.example.com/v1": net/http: TLS handshake timeout'],
  ["ECONNREFUSED", "Error: connect ECONNREFUSED 10.0.0.5:443"],
  // The first of several.
  ["Could not resolve host", "curl: (6) Could not resolve host: a.example\ncurl: (7) Failed to connect: Connection refused"],
])("%s is another matter", (words, log) => checkCalm(log, `This log holds no certificate problem; it says \`${words}\`.`));

test("where certificates are spoken of, nothing of the kind is said", () =>
  checkCalm("cannot load certificates\nconnection refused", "There is no failed certificate check in this text."));

test.each(["Sun Nov 29 21:37:13 UTC 2026", "HTTPS_PROXY=http://proxy.corp.example:3128"])(
  "%s makes no matter of certificates of it",
  (line) => {
    const log = `${line}\nstarting\ndial tcp 192.0.2.7:443: connect: connection refused\n`;
    const { headline } = diagnose({ log, dockerfile: "FROM scratch\nCOPY a /a\n", target: undefined, runtime: undefined });
    expect(headline).toMatch(/^This log holds no certificate problem; it says `connection refused`/);
  },
);

test("what the log says comes before what the Dockerfile lacks", () => {
  const log = 'starting\nGet "https://api.example.com/v1": dial tcp 192.0.2.7:443: connect: connection refused\n';
  const { headline, evidence, fixes } = diagnose({ log, dockerfile: "FROM scratch\nCOPY a /a\n", target: undefined, runtime: undefined });
  expect(headline).toMatch(/^This log holds no certificate problem; it says `connection refused`\. About the Dockerfile alone: /);
  expect(evidence.map(({ span }) => [span.in, (span.in === "log" ? log : "FROM scratch").slice(span.start, span.end)])).toEqual([
    ["log", "connection refused"],
    ["dockerfile", "FROM scratch"],
  ]);
  expect(fixes.some((it) => it.recommended)).toBe(false);
});
