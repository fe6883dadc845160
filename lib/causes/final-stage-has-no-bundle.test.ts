import { expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { checkCause } from "../testing/check-cause";
import { finalStageHasNoBundle } from "./final-stage-has-no-bundle";

checkCause(finalStageHasNoBundle, {
  finds: ["go-in-scratch", "only-a-dockerfile", "busybox-final-stage"],
  silent: [
    "sound-dockerfile",
    "registry-pull",
    "webhook",
    "server-log-peer-refused",
    "private-ca-fine-bundle",
    "private-base-image",
    "expired-certificate",
    "wrong-name",
    "image-pull-back-off",
  ],
});

test("a line that installs the list only under a condition is named, with the argument that decides", () => {
  const log = 'Get "https://api.github.com/": tls: failed to verify certificate: x509: certificate signed by unknown authority';
  const run = (argument: string, condition: string): string =>
    `FROM debian:12-slim\nARG ${argument}\nRUN if ${condition}; then apt-get update && apt-get install -y ca-certificates; fi\nCOPY app /app\nCMD ["/app"]\n`;
  const report = diagnose({ log, dockerfile: run("WITH_CA=0", '[ "$WITH_CA" = 1 ]'), target: undefined, runtime: undefined });
  expect([report.cause, report.confidence]).toEqual([finalStageHasNoBundle.id, "likely"]);
  expect(report.explanation[0]).toContain("`--build-arg WITH_CA=…`");
  expect(report.evidence.at(-1)?.note).toBe("Whether this installs `ca-certificates` depends on `WITH_CA`.");
  const taken = diagnose({ log, dockerfile: run("WITH_CA=1", '[ "$WITH_CA" = 1 ]'), target: undefined, runtime: undefined });
  expect(taken.cause).not.toBe(finalStageHasNoBundle.id);
});
