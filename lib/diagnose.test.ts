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

describe("a message that several runtimes print", () => {
  const log =
    "error sending request for url (https://api.corp.example/v1): client error (Connect): invalid peer certificate: UnknownIssuer";
  const runtimeBeside = (dockerfile: string) => reportJson({ log, dockerfile }).failure?.runtime;
  test("beside a Rust program it is Rust's", () => {
    const rust = "FROM rust:1.88 AS build\nRUN cargo build --release\nFROM gcr.io/distroless/cc-debian12\n";
    expect(runtimeBeside(`${rust}COPY --from=build /src/target/release/app /app\nCMD ["/app"]\n`)).toBe("rust");
  });
  test("beside Deno it is Deno's", () => {
    expect(runtimeBeside('FROM denoland/deno:debian-2.1.0\nCMD ["deno", "run", "main.ts"]\n')).toBe("deno");
  });
});

test("a sign of the host does not keep a due patch back", () => {
  const log =
    'Error: Failed to query available provider packages\nGet "https://registry.example.com/v1": tls: failed to verify certificate: x509: certificate signed by unknown authority';
  const dockerfile =
    'FROM golang:1.25 AS build\nRUN go build -o /runner .\nFROM scratch\nCOPY --from=build /runner /runner\nCMD ["/runner"]\n';
  const { cause, explanation, fixes } = reportJson({ log, dockerfile });
  expect(cause).toBe("host-tool-lacks-authority");
  expect(explanation.join(" ")).toContain("no list of authorities in it");
  expect(fixes.find((it) => it.recommended)?.patched).toContain("ca-certificates.crt");
});

test("a Jenkins image whose Java meets a private chain gets the CA into Java's keystore", () => {
  const log = "javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path to requested target";
  const dockerfile = "FROM jenkins/jenkins:lts-jdk21\nRUN jenkins-plugin-cli --plugins git\n";
  const { fixes } = reportJson({ log, dockerfile });
  expect(fixes.find((it) => it.recommended)?.id).toBe("import-into-java-keystore");
});

test("an Alpine mirror over plain HTTP does not switch the check of certificates off", () => {
  const dockerfile = "FROM alpine:3.22\nRUN sed -i 's/https/http/' /etc/apk/repositories && apk add --no-cache tini\nCMD [\"/app\"]\n";
  const { cause, warnings } = reportJson({ dockerfile });
  expect(warnings.map((it) => it.id)).toEqual(["apk-plain-http"]);
  expect(cause).not.toBe("verification-switched-off");
});

test("the stage that the log's build command names is what runs, unless the person chooses another", () => {
  const dockerfile =
    'FROM golang:1.25 AS build\nRUN go build -o /app .\nFROM scratch AS prod\nCOPY --from=build /app /app\nFROM golang:1.25 AS tools\nCMD ["air"]\n';
  const log =
    '$ docker build --target prod -t shop/rates .\n$ docker run shop/rates\nGet "https://api.github.com/": tls: failed to verify certificate: x509: certificate signed by unknown authority\n';
  const told = diagnose({ log, dockerfile, target: undefined, runtime: undefined });
  expect(told.stage?.name).toBe("prod");
  expect(told.verdict).toBe("missing-bundle");
  expect(told.evidence.at(-1)?.note).toBe("The image that runs is built from stage `prod`, not from the last one.");
  expect(diagnose({ log, dockerfile, target: "tools", runtime: undefined }).stage?.name).toBe("tools");
});
