import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";

/** How often `ca-certificates` is installed in the patch that is recommended, and that the CA gets in. */
function checkInstalls(dockerfile: string, log: string, installs: number): void {
  test(dockerfile, () => {
    const found = diagnose({ log, dockerfile, target: undefined, runtime: undefined }).fixes.find((it) => it.recommended);
    expect(found?.patched).toContain("corp-ca.crt");
    expect(found?.patched?.match(/\b(?:install|add) [^&\n]*\bca-certificates\b/g) ?? []).toHaveLength(installs);
  });
}

const install = "RUN apt-get update && apt-get install -y --no-install-recommends";
const refused =
  "fatal: unable to access 'https://git.corp.internal/a/': server certificate verification failed. CAfile: none CRLfile: none";
const log = `#8 [4/4] RUN git clone https://git.corp.internal/a /src\n#8 0.6 ${refused}\n#8 ERROR: process "/bin/sh -c git clone" did not complete`;
const clone = "RUN git clone https://git.corp.internal/a /src\n";

describe("the package is installed once", () => {
  checkInstalls(`FROM debian:12-slim\n${install} ca-certificates git\n${clone}`, log, 1);
  checkInstalls(`FROM debian:12-slim\n${install} git\n${clone}`, log, 1);
  checkInstalls(`FROM debian:12-slim\n${install} curl\nRUN curl -k https://git.corp.internal/a -o /a\n`, "", 1);
  checkInstalls(`FROM debian:12-slim\n${install} ca-certificates curl && curl -k https://git.corp.internal/a -o /a\n`, "", 1);
});

describe("twice where the step comes before it", () => {
  checkInstalls(`FROM debian:12-slim\nCOPY git /bin/\n${clone}${install} ca-certificates\n`, log, 2);
});
