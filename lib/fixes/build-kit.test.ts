import { expect, test } from "vitest";
import { readDockerfile } from "../dockerfile/read-dockerfile";
import { outlineByBuildKit, outlineOf } from "../testing/build-kit";
import { fixesFor } from "../testing/check-fix";
import { fixes } from "./all";

/** Files in different hands, without roots in their last stage. */
const files = [
  `# syntax=docker/dockerfile:1
FROM golang:1.25 AS build
RUN <<EOF
apt-get update
apt-get install -y git
EOF
FROM scratch
COPY --from=build ["/app", "/app"]
USER 1000`,
  `from debian:12-slim
\trun apt-get update && \\
\t    apt-get install -y --no-install-recommends \\
\t      # a client
\t      curl \\
\t      git && \\
\t    rm -rf /var/lib/apt/lists/*
\tuser app
\tcmd ["x"]
`,
  `ARG V=24.04\r\nFROM ubuntu:$V\r\n\r\n# The program\r\nCOPY app /app\r\nCMD /app\r\n`,
  // The formatter around BuildKit's parser knows no other escape mark than the usual one.
  `FROM alpine:3.6
RUN apk add --no-cache \\
    bash \\
    zip
# The end`,
];

test("BuildKit's own parser reads every patched file", { timeout: 60_000 }, async () => {
  const ids = fixes.filter((it) => it.on === "dockerfile").map((it) => it.id);
  for (const file of files) {
    const patched = fixesFor(ids, file, {}).flatMap((it) => (it.patched === undefined ? [] : [it.patched]));
    expect(patched.length).toBeGreaterThan(0);
    // One after the other they are a Dockerfile of many stages, and the parser is slow to start.
    const whole = patched.join("\n");
    const read = readDockerfile(whole);
    expect(await outlineByBuildKit(whole), whole).toEqual(read && outlineOf(read));
  }
});
