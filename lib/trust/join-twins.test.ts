import { expect, test } from "vitest";
import { readDockerfile } from "../dockerfile/read-dockerfile";
import { noSettings } from "../settings/settings";
import { judgeStages } from "./judge-stages";

const [amd, arm] = ["FROM alpine:3.22 AS base-amd64\n", "FROM scratch AS base-arm64\n"];

test.each([
  ["stages that differ", `${amd}${arm}FROM base-\${TARGETARCH}\n`, "unknown", "unresolved"],
  [
    "the other way round",
    `${amd.replace("amd64", "arm64")}${arm.replace("arm64", "amd64")}FROM base-$TARGETARCH\n`,
    "unknown",
    "unresolved",
  ],
  ["stages that agree", `${amd}FROM alpine:3.21 AS base-arm64\nFROM base-\${TARGETARCH}\n`, "present", "alpine:3.22"],
  [
    "another distribution, with a bundle where Go looks",
    `${amd}FROM debian:12 AS base-arm64\nRUN apt-get update && apt-get install -y ca-certificates\nFROM base-\${TARGETARCH}\n`,
    "present",
    "unresolved",
  ],
  ["one of them alone", `${amd}FROM base-\${TARGETARCH}\n`, "present", "alpine:3.22"],
  ["a value that the file gives", `ARG TARGETARCH=amd64\n${amd}${arm}FROM base-\${TARGETARCH}\n`, "present", "alpine:3.22"],
  ["a stage of another kind", `${amd}${arm.replace("base-", "tools-")}FROM base-\${TARGETARCH}\n`, "present", "alpine:3.22"],
  ["no variable", `${amd}${arm}FROM base-amd64\n`, "present", "alpine:3.22"],
])("%s", (_, text, bundle, base) => {
  const { stage } = judgeStages({
    dockerfile: readDockerfile(text),
    failure: undefined,
    settings: noSettings,
    target: undefined,
    runtime: "go",
  });
  expect([stage?.judgement.bundle, stage?.state.base]).toEqual([bundle, base]);
});
