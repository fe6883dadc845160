import { describe, expect, it } from "vitest";
import type { BuildStep, Failure } from "../log/failure";
import { checkVerdict, judgeText } from "../testing/check-verdict";
import type { Runtime } from "../vocabulary";

const file = `FROM golang:1.22-bookworm AS builder
WORKDIR /src
COPY . .
RUN go mod download
RUN go build -o /app .
FROM debian:12-slim AS final
RUN apt-get update && apt-get install -y --no-install-recommends curl
RUN curl -fsSL https://files.example.com/tool -o /usr/local/bin/tool
COPY --from=builder /app /app
RUN apt-get install -y ca-certificates && curl -fsSL https://files.example.com/other
`;

const stepOf = (instruction: string): BuildStep => ({
  tool: "buildkit",
  stage: undefined,
  step: undefined,
  steps: undefined,
  instruction,
});

function checkPoint(runtime: Runtime, step: Partial<BuildStep> | undefined, said: string): void {
  const whole = step && { tool: "buildkit" as const, stage: undefined, step: undefined, steps: undefined, instruction: undefined, ...step };
  const { stage } = judgeText(runtime, file, { failure: { phase: "build", step: whole } });
  const after = stage?.state.after;
  const text = after ? file.slice(after.span.start, after.span.end).split("\n")[0] : "FROM";
  expect(`${stage?.name}, after ${text}: ${stage?.judgement.verdict}`).toBe(said);
}

describe("the point of the build that failed", () => {
  it("by what the log prints of the instruction", () => {
    checkPoint(
      "curl",
      { instruction: "RUN curl -fsSL https://files.example.com/tool -o /usr/local/bin/tool" },
      "final, after RUN apt-get update && apt-get install -y --no-install-recommends curl: missing-bundle",
    );
    checkPoint(
      "curl",
      { instruction: "RUN curl -fsSL https://files.example.com/tool -o /usr/loc..." },
      "final, after RUN apt-get update && apt-get install -y --no-install-recommends curl: missing-bundle",
    );
    checkPoint("go", { instruction: "RUN go mod download" }, "builder, after COPY . .: present-so-other-cause");
  });
  it("by a heredoc, as BuildKit prints it: its mark without quotes, its text in brackets", () => {
    const file =
      "FROM debian:12-slim\nRUN apt-get install -y --no-install-recommends curl\nRUN <<'SH' bash\ncurl https://a.example.com | bash -\nSH\n";
    const printed = stepOf("RUN <<SH bash (curl https://a.example.com | bash -)");
    checkVerdict("curl", `${file}=> missing-bundle: recommends-dropped`, { failure: { phase: "build", step: printed } });
  });
  it("where we cannot see, the program's own word that it found no list counts", () => {
    const told = { kind: "no-trust-store", facts: { file: "/etc/ssl/certs/ca-certificates.crt" } } as const;
    const hidden = ["FROM registry.corp.example/base:3\n", "FROM ubuntu:22.04\nRUN xargs -a /tmp/packages apt-get install -y\n"];
    for (const base of hidden) {
      checkVerdict("curl", `${base}=> missing-bundle: log-shows-none`, { failure: told });
      checkVerdict("curl", `${base}=> unknown`, { failure: { ...told, facts: {} } });
      checkVerdict("curl", `${base}=> unknown`, { failure: { ...told, kind: "unknown-authority" } });
      checkVerdict("curl", `${base}=> unknown`, { failure: { ...told, facts: { file: "/opt/corp/ca.pem" } } });
    }
    checkVerdict("curl", "FROM python:3.13\n=> present-so-other-cause", { failure: told });
  });
  it("by stage and number, as BuildKit counts", () => {
    checkPoint("go", { stage: "builder", step: 4, steps: 5 }, "builder, after COPY . .: present-so-other-cause");
    checkPoint(
      "curl",
      { stage: "final", step: 3, steps: 5 },
      "final, after RUN apt-get update && apt-get install -y --no-install-recommends curl: missing-bundle",
    );
    checkPoint(
      "curl",
      { stage: "stage-1", step: 3, steps: 5 },
      "final, after RUN apt-get update && apt-get install -y --no-install-recommends curl: missing-bundle",
    );
  });
  it("by number alone, as the classic builder counts", () => {
    checkPoint(
      "curl",
      { tool: "classic", step: 8, steps: 10 },
      "final, after RUN apt-get update && apt-get install -y --no-install-recommends curl: missing-bundle",
    );
  });
  it("what failed in an earlier stage is judged as the program that failed, not as what its image is made for", () => {
    const two = (base: string, run: string): string => `FROM ${base} AS build\n${run}\nFROM nginx:1.27\nCOPY --from=build /app /app\n`;
    const there = (runtime: Runtime, base: string, run: string, said: string): void =>
      checkVerdict(runtime, `${two(base, run)}=> ${said}`, { failure: { phase: "build", step: stepOf(run) } });
    there("curl", "node:20", "RUN curl https://git.corp.example/x", "present-so-other-cause");
    there("git", "node:20", "RUN git clone https://git.corp.example/x", "present-so-other-cause");
    there("apk", "node:20-alpine", "RUN apk add git", "present-so-other-cause");
    there("curl", "maven:3.9-eclipse-temurin-21", "RUN curl https://git.corp.example/x", "present-so-other-cause");
    there("curl", "node:20-slim", "RUN curl https://git.corp.example/x", "missing-bundle");
    there("node", "node:20", "RUN npm ci", "runtime-own-store");
    there("node", "golang:1.25", "RUN npm ci", "runtime-own-store");
    const { stages, runtime } = judgeText("curl", two("node:20", "RUN curl https://git.corp.example/x"), {
      failure: { phase: "build", step: stepOf("RUN curl https://git.corp.example/x") },
    });
    expect(runtime).toBe("curl");
    expect(stages.find((it) => it.runs)?.judgement.verdict).toBe("present-so-other-cause");
  });
  it("without a step: the first command of that kind", () => {
    checkPoint("curl", undefined, "final, after RUN apt-get update && apt-get install -y --no-install-recommends curl: missing-bundle");
    checkPoint("go", undefined, "builder, after COPY . .: present-so-other-cause");
  });
  it("inside a RUN, what ran before the command counts", () => {
    checkPoint(
      "curl",
      { instruction: "RUN apt-get install -y ca-certificates && curl -fsSL https://files.example.com/other" },
      "final, after COPY --from=builder /app /app: present-so-other-cause",
    );
  });
  it("a CA that comes too late is named, one that came in time is not", () => {
    const late =
      "FROM python:3.12-slim\nRUN pip install requests\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates\n";
    checkVerdict(
      "curl",
      "FROM buildpack-deps\nRUN curl https://a.example.com\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates\n=> present-so-other-cause: added-after-need",
      { failure: { phase: "build" } },
    );
    checkVerdict("python", `${late}=> present-so-other-cause: added-after-need`, { failure: { phase: "build" } });
    checkVerdict(
      "curl",
      "FROM buildpack-deps\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates\nRUN curl https://a.example.com\n=> present-so-other-cause",
      { failure: { phase: "build" } },
    );
  });

  const late = (runtime: Runtime, run: string, base: string, said: string, failure: Partial<Failure> = {}): void =>
    checkVerdict(runtime, `FROM ${base}\n${run}\n=> ${said}`, {
      failure: { phase: "build", step: stepOf(run.split("\n")[0] ?? ""), ...failure },
    });
  const slim = "debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends curl";
  const install = "apt-get update && apt-get install -y ca-certificates";
  it("what the failing RUN brought before its command is not late", () => {
    late("curl", `RUN ${install} curl && curl https://git.corp.example/x`, "debian:12", "present-so-other-cause");
    late("curl", "RUN apk add ca-certificates curl && curl https://git.corp.example/x", "alpine:3.22", "present-so-other-cause");
    late("curl", "RUN dnf install -y ca-certificates curl && curl https://git.corp.example/x", "fedora:42", "present-so-other-cause");
  });
  it("what it brings behind its command is", () => {
    late("curl", `RUN curl https://a.example.com && ${install}`, slim, "missing-bundle: added-after-need");
    late("curl", `RUN ./get.sh && ${install}`, slim, "missing-bundle: added-after-need");
    late("curl", `RUN ./get.sh && ${install} && ./more.sh`, slim, "present-so-other-cause");
  });
  it("the command is the one that calls the host and verifies", () => {
    const two = `RUN curl http://a.example.com && ${install} && curl https://b.example.com`;
    late("curl", two, slim, "present-so-other-cause");
    late("curl", two.replace("http://a", "-k https://a"), slim, "present-so-other-cause");
    late("curl", two.replace("http:", "https:"), slim, "missing-bundle: added-after-need");
    late("curl", two.replace("http:", "https:"), slim, "present-so-other-cause", { host: "b.example.com:443" });
  });
  it("a package that the failing package manager would bring, or that brings what is there, is not what was late", () => {
    late("apk", "RUN apk add ca-certificates", "alpine:3.22", "present-so-other-cause");
    late("apk", "RUN apk add curl && apk add ca-certificates\nRUN update-ca-certificates", "alpine:3.22", "present-so-other-cause");
    late("curl", `RUN curl https://a.example.com\nRUN ${install} && update-ca-certificates`, "buildpack-deps", "present-so-other-cause");
  });
});
