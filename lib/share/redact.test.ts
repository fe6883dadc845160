import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ordinaryTexts } from "./ordinary-texts";
import { privateTexts } from "./private-texts";
import { redact } from "./redact";
import { redactionRules } from "./redaction-rules";

const standInShape = String.raw`(?:REDACTED-[A-Z-]+-\d+|(?:redacted-\d+\.)?redacted-\d+(?:[.@][a-z.]*[a-z]|(?: Root)? CA)?|10\.255\.\d+\.\d+|fd00::[\da-f]+)`;

/** What stands between « and » is replaced and named, and nothing else. */
function checkReplaced(marked: string) {
  const secrets = [...marked.matchAll(/«([^»]*)»/g)].map(([, secret = ""]) => secret);
  const kept = marked.split(/«[^»]*»/).map((it) => it.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const { texts, redactions } = redact({ text: marked.replace(/[«»]/g, "") }, new Set());
  expect(texts.text).toMatch(new RegExp(`^${kept.join(standInShape)}$`));
  expect(redactions.map((it) => it.original)).toEqual(expect.arrayContaining(secrets));
  expect(redact(texts, new Set()).texts).toEqual(texts);
}

function checkRedacted(text: string, expected: string, staying: readonly string[] = []) {
  expect(redact({ text }, new Set(staying)).texts.text).toBe(expected);
}

describe("every rule finds its example, and nothing else of it", () => {
  for (const { id, example } of redactionRules)
    test(`${id}: ${example[0]}`, () => {
      const [text, secret] = example;
      const { texts, redactions } = redact({ text }, new Set());
      expect(redactions.map((it) => [it.rule, it.original])).toEqual([[id, secret]]);
      expect(texts.text).not.toContain(secret);
      expect(texts.text.replace(redactions[0]?.standIn ?? "", secret)).toBe(text);
    });
});

describe("what is private is replaced, and nothing beside it", () => {
  for (const [group, texts] of Object.entries(privateTexts)) describe(group, () => test.each(texts)("%s", checkReplaced));
});

describe("ordinary text stays", () => {
  for (const [group, texts] of Object.entries(ordinaryTexts))
    describe(group, () => test.each(texts)("%s", (text) => checkRedacted(text, text)));
});

describe("a host is replaced everywhere, by one of its kind", () => {
  for (const [text, expected] of [
    ["git clone https://gitlab.acme.io/x from GitLab.acme.io", "git clone https://redacted-1.example/x from redacted-1.example"],
    // One name of the house is enough to know the others.
    ["lookup nexus.intra.acme.io; image nexus.acme.io/a:1", "lookup redacted-1.corp.example; image redacted-1.example/a:1"],
    [
      "https://nexus.acme.co.uk and git.acme.co.uk, not other.co.uk",
      "https://redacted-1.example and redacted-3.example, not redacted-2.example",
    ],
    ["docker login registry.acme.io:5000", "docker login redacted-1.example:5000"],
    // What holds for a domain holds for its hosts.
    [
      "ENV NO_PROXY=.acme.io\nRUN curl https://git.acme.io",
      "ENV NO_PROXY=.redacted-1.example\nRUN curl https://redacted-1.redacted-1.example",
    ],
    [
      "certificate is valid for *.acme.io, not git.corp.acme.io",
      "certificate is valid for *.redacted-1.example, not redacted-1.corp.redacted-1.example",
    ],
    ["vault.prod.corp and api.dev.acme.io", "redacted-1.internal and redacted-1.example"],
    [
      "https://shop.team-a.svc.cluster.local and shop.team-a.svc",
      "https://redacted-1.redacted.svc.cluster.local and redacted-1.redacted.svc",
    ],
  ] as const)
    test(text, () => checkRedacted(text, expected));
});

test("the same secret has the same stand-in, in every text", () => {
  const { texts, redactions } = redact({ log: "10.1.2.3 then 10.9.9.9 then 10.1.2.3", dockerfile: "RUN ping 10.1.2.3" }, new Set());
  expect(texts).toEqual({ log: "10.255.0.1 then 10.255.0.2 then 10.255.0.1", dockerfile: "RUN ping 10.255.0.1" });
  expect(redactions.map((it) => it.count)).toEqual([3, 1]);
});
test("an address that looks like a stand-in is one like the others", () => {
  checkRedacted("10.255.7.7 fd00::beef:1 10.255.0.1", "10.255.0.1 fd00::1 10.255.0.2");
});
test("a stand-in of an earlier run is not given to something else", () => {
  checkRedacted("ENV A_TOKEN=REDACTED-SECRET-1 B_TOKEN=ghijkl", "ENV A_TOKEN=REDACTED-SECRET-1 B_TOKEN=REDACTED-SECRET-2");
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

const pieces = [
  ...redactionRules.map((it) => it.example[0]),
  ...Object.values(privateTexts).flatMap((it) => it.map((marked) => marked.replace(/[«»]/g, ""))),
  ..." \n\t,;:=@/\\\"'$&|<({".split(""),
  ...["x", "://", "token", "password: ", "ENV ", "curl -u ", "10.255.0.1", "redacted-1", "REDACTED-SECRET-1", ".corp", "acme.io", "\\n"],
];
test("redacting twice changes nothing more, whatever it is", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 12 }), (parts) => {
      const once = redact({ text: parts.join("") }, new Set()).texts;
      expect(redact(once, new Set()).texts).toEqual(once);
    }),
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
    " -u",
    "'",
    "curl -u a",
    "docker login -p",
    " \t",
    "password: ",
  ]) {
    const text = piece.repeat(Math.ceil(500_000 / piece.length));
    const before = process.cpuUsage().user;
    redact({ text }, new Set());
    // Microseconds of work, however busy the machine is with others.
    expect(process.cpuUsage().user - before, piece).toBeLessThan(1_500_000);
  }
}, 120_000);
