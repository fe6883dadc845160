import { describe, expect, it } from "vitest";
import type { BuildStep } from "../log/failure";
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
});
