import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDockerfile } from "../dockerfile/read-dockerfile";
import type { Runtime } from "../vocabulary";
import { findRuntime } from "./find-runtime";

function checkRuntime(name: string, text: string, runtime: Runtime | undefined, version?: string): void {
  test(name, () => {
    const dockerfile = readDockerfile(text);
    const found = findRuntime({ dockerfile, stage: dockerfile?.stages.at(-1), failure: undefined, runtime: undefined });
    expect(found?.runtime).toBe(runtime);
    if (version !== undefined) expect(found?.version).toBe(version);
  });
}

describe("what a stage runs", () => {
  checkRuntime(
    "a binary from a Go stage",
    'FROM golang:1.22 AS build\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\nENTRYPOINT ["/app"]',
    "go",
    "1.22",
  );
  checkRuntime(
    "the program's own name decides before the base",
    'FROM node:20\nRUN npm run build\nCMD ["python3", "-m", "http.server"]',
    "python",
  );
  checkRuntime(
    "a wrapper starts it",
    'FROM debian:12\nENTRYPOINT ["tini", "--", "/docker-entrypoint.sh"]\nCMD ["node", "server.js"]',
    "node",
  );
  checkRuntime("sh -c starts it", 'FROM debian:12\nCMD ["sh", "-c", "exec java $JAVA_OPTS -jar /app.jar"]', "java");
  checkRuntime("shell form", "FROM debian:12\nCMD FLASK_ENV=production gunicorn app:app", "python");
  checkRuntime("a variable in the program's path", "FROM debian:12\nCMD $JAVA_HOME/bin/java -jar /app.jar", "java");
  checkRuntime("what a substitution runs is not what starts", "FROM debian:12\nCMD exec node $(python3 flags.py) server.js", "node");
  checkRuntime(
    "what a substitution builds",
    "FROM debian:12\nRUN install -m 755 $(go build -o /tmp/app . && echo /tmp/app) /app\nCMD /app",
    "go",
  );
  checkRuntime("the base image", "FROM python:3.12-slim\nCOPY . .\nCMD ./start", "python");
  checkRuntime("a base by its alias", "FROM ruby:3.3 AS base\nFROM base\nCMD ./start", "ruby", "3.3");
  checkRuntime(
    "assets from a Node stage do not make it Node",
    'FROM node:20 AS assets\nRUN npm run build\nFROM golang:1.23 AS build\nRUN go build -o /srv/app\nFROM alpine:3.20\nCOPY --from=assets /dist /srv/dist\nCOPY --from=build /srv/app /srv/app\nCMD ["/srv/app"]',
    "go",
  );
  checkRuntime(
    "nginx that serves a Node build",
    "FROM node:20 AS build\nRUN npm run build\nFROM nginx:alpine\nCOPY --from=build /dist /usr/share/nginx/html",
    undefined,
  );
  checkRuntime(
    "rust by cargo",
    'FROM rust:1.80 AS build\nRUN cargo build --release\nFROM debian:12-slim\nCOPY --from=build /src/target/release/tool /usr/local/bin/\nCMD ["tool"]',
    "rust",
    "1.80",
  );
  checkRuntime(
    "a jar",
    'FROM maven:3.9 AS build\nRUN mvn package\nFROM eclipse-temurin:21-jre\nCOPY --from=build /target/app.jar /app.jar\nENTRYPOINT ["java", "-jar", "/app.jar"]',
    "java",
  );
  checkRuntime("a package", "FROM alpine:3.20\nRUN apk add --no-cache nodejs=20.15.1-r0 npm\nCOPY . .", "node");
  checkRuntime("a variable", "FROM registry.example.com/base:1\nENV ASPNETCORE_URLS=http://+:80", "dotnet");
  checkRuntime("nothing tells", "FROM registry.example.com/base:1\nCOPY . .", undefined);
  checkRuntime("a ring of stages ends", "FROM a AS b\nFROM b AS a", undefined);
});

test("any lines are read without a throw", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "FROM a",
      "FROM golang:1.22 AS b",
      "COPY --from=b /x /",
      "RUN go build",
      'CMD ["sh", "-c"]',
      "ENTRYPOINT $X",
      "FROM b",
      "RUN <<E",
      "E",
      "SHELL []",
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const dockerfile = readDockerfile(lines.join("\n"));
      for (const stage of dockerfile?.stages ?? []) findRuntime({ dockerfile, stage, failure: undefined, runtime: undefined });
    }),
    { numRuns: 300 },
  );
});

test("the log speaks louder than the Dockerfile, and the person louder than both", () => {
  const dockerfile = readDockerfile('FROM node:20\nCMD ["node", "x.js"]');
  const stage = dockerfile?.stages.at(-1);
  const failure = {
    kind: "unknown-authority",
    phase: "build",
    runtime: "curl",
    verifier: "build-step",
    host: undefined,
    span: { in: "log", start: 0, end: 1 },
    signature: "curl-60",
    facts: {},
    step: undefined,
    count: 1,
    alsoMeans: [],
  } as const;
  expect(findRuntime({ dockerfile, stage, failure, runtime: undefined })?.runtime).toBe("curl");
  expect(findRuntime({ dockerfile, stage, failure, runtime: "git" })?.runtime).toBe("git");
  expect(findRuntime({ dockerfile, stage, failure: { ...failure, runtime: "other" }, runtime: undefined })?.runtime).toBe("node");
  expect(
    findRuntime({ dockerfile: undefined, stage: undefined, failure: { ...failure, runtime: "other" }, runtime: undefined })?.certainty,
  ).toBe("possible");
});
