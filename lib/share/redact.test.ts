import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redact } from "./redact";
import { redactionRules } from "./redaction-rules";

function checkRedacted(text: string, expected: string, staying: readonly string[] = []) {
  expect(redact({ text }, new Set(staying)).texts.text).toBe(expected);
}

describe("every rule finds its example, and nothing else of it", () => {
  for (const { id, example } of redactionRules)
    test(id, () => {
      const [text, secret] = example;
      const { texts, redactions } = redact({ text }, new Set());
      expect(redactions.map((it) => [it.rule, it.original])).toEqual([[id, secret]]);
      expect(texts.text).not.toContain(secret);
      expect(texts.text.replace(redactions[0]?.standIn ?? "", secret)).toBe(text);
    });
});

describe("what is no secret stays", () => {
  for (const text of [
    "FROM golang:1.25 AS build\nCOPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/",
    "RUN --mount=type=secret,id=npm,target=/root/.npmrc npm ci",
    "ARG TOKEN\nENV PASSWORD=$PASSWORD SECRET=$SECRET",
    'Get "https://api.example.com/v1": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    "expected token: none, keyword=true password=",
    "listening on 127.0.0.1:8080, dns 8.8.8.8, version 1.10.0.12.3",
    "USER app@sha256:abcdef",
    "github.com/acme/dev.tools/v2 index.dev.js",
  ])
    test(text, () => checkRedacted(text, text));
});

test("the same secret has the same stand-in, in every text", () => {
  const { texts, redactions } = redact({ log: "10.1.2.3 then 10.9.9.9 then 10.1.2.3", dockerfile: "RUN ping 10.1.2.3" }, new Set());
  expect(texts).toEqual({ log: "10.255.0.1 then 10.255.0.2 then 10.255.0.1", dockerfile: "RUN ping 10.255.0.1" });
  expect(redactions.map((it) => it.count)).toEqual([3, 1]);
});
test("what is restored stays, and is still listed", () => {
  checkRedacted("ENV A_TOKEN=abcdef B_TOKEN=ghijkl", "ENV A_TOKEN=abcdef B_TOKEN=REDACTED-SECRET-2", ["abcdef"]);
});
test("one rule's stand-in is not redacted by another", () => {
  checkRedacted("token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "token=REDACTED-TOKEN-1");
  checkRedacted(
    "https://jo:secret@vault.corp/a?token=abcdef",
    "https://REDACTED-CREDENTIALS-1@redacted-1.internal/a?token=REDACTED-SECRET-1",
  );
});
test("redacting twice changes nothing more", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...redactionRules.map((it) => it.example[0]), " ", "\n", "x", "://", "@", "=", "token")),
      (parts) => {
        const once = redact({ text: parts.join("") }, new Set()).texts;
        expect(redact(once, new Set()).texts).toEqual(once);
      },
    ),
  );
});
test("half a megabyte of near misses takes no time", () => {
  for (const piece of [
    "-----BEGIN ",
    "://a",
    "token=",
    "a.",
    "eyJaaaaaaaaa.",
    "10.1.",
    "bearer  ",
    "x@",
    "/home/",
    "fe80:",
    "authorization: ",
  ]) {
    const text = piece.repeat(500_000 / piece.length);
    const start = performance.now();
    redact({ text }, new Set());
    expect(performance.now() - start, piece).toBeLessThan(1500);
  }
});
