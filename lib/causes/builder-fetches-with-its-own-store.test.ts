import { expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { checkCause } from "../testing/check-cause";
import { builderFetchesWithItsOwnStore } from "./builder-fetches-with-its-own-store";

checkCause(builderFetchesWithItsOwnStore, {
  finds: ["add-from-private-host"],
  silent: ["proxied-build-step", "run-in-scratch", "registry-pull", "kaniko-push", "go-in-scratch"],
});

const unknown = "tls: failed to verify certificate: x509: certificate signed by unknown authority";
const get = `Get "https://files.corp.example/a.tgz": ${unknown}`;
const fatal = "fatal: unable to access 'https://git.corp.example/a.git/': SSL certificate problem: unable to get local issuer certificate";

function checkFetch(log: string, [isBuilders, phase]: readonly [boolean, string], dockerfile = ""): void {
  const report = diagnose({ log, dockerfile, target: undefined, runtime: undefined });
  expect([report.cause === builderFetchesWithItsOwnStore.id, report.failure?.phase]).toEqual([isBuilders, phase]);
  if (isBuilders) expect(report.fixes.filter((it) => it.patched !== undefined)).toEqual([]);
}

test.each([
  [`ERROR: failed to solve: failed to load cache key: ${get}`, [true, "build"]],
  [`ADD failed: ${get}`, [true, "build"]],
  [`Step 2/3 : ADD https://files.corp.example/a.tgz /opt/\nADD failed: ${get}`, [true, "build"]],
  [`#6 [2/3] ADD https://git.corp.example/a.git /src\n#6 0.085 ${fatal}`, [true, "build"]],
  [`#1 [internal] load git source https://git.corp.example/a.git#main\n#1 0.113 ${fatal}`, [true, "build"]],
  [
    `#1 [internal] load git source https://git.corp.example/a.git\n#1 ERROR: failed to fetch remote https://git.corp.example/a.git: git stderr:\n${fatal}`,
    [true, "build"],
  ],
  // A RUN of the same kind, also right behind a context that came well.
  [`#6 [2/3] RUN git clone https://git.corp.example/a.git /src\n#6 0.085 ${fatal}`, [false, "build"]],
  [
    `#1 [internal] load git source https://git.corp.example/b.git\n#1 DONE 0.3s\n#2 [1/2] RUN git clone https://git.corp.example/a.git\n#2 0.085 ${fatal}`,
    [false, "build"],
  ],
  [`#6 [2/3] RUN go run ./fetch https://files.corp.example/a.tgz\n#6 0.085 ${get}`, [false, "build"]],
  [`2026/01/02 10:00:00 ${get}`, [false, "run"]],
] as const)("%s", (log, expected) => checkFetch(log, expected));
