import { expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { checkCause } from "../testing/check-cause";
import { engineDoesNotTrustRegistry } from "./engine-does-not-trust-registry";

checkCause(engineDoesNotTrustRegistry, { finds: ["registry-pull"], silent: ["go-in-scratch", "proxied-build-step", "webhook"] });

const unknown = "tls: failed to verify certificate: x509: certificate signed by unknown authority";
const tags = `Get "https://registry-1.docker.io/v2/library/nginx/tags/list": ${unknown}`;
const dockerfile = 'FROM golang:1.24 AS build\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\nCMD ["/app"]\n';

/** Programs call registries as well: an address of one does not say that an engine pulled. */
function checkCaller(
  log: string,
  expected: readonly [string, string],
  found = diagnose({ log, dockerfile, target: undefined, runtime: undefined }),
) {
  expect([found.cause, found.confidence]).toEqual(expected);
}

test.each([
  [`2026/01/02 10:00:00 app: ${tags}`, ["final-stage-has-no-bundle", "certain"]],
  [`app-1  | 2026/01/02 10:00:00 ${tags}`, ["final-stage-has-no-bundle", "certain"]],
  [`app-1  | list tags: ${tags}`, ["final-stage-has-no-bundle", "certain"]],
  [`list tags: ${tags}`, ["engine-does-not-trust-registry", "likely"]],
  [
    `failed to authorize: failed to fetch anonymous token: Get "https://auth.docker.io/token?service=registry.docker.io": ${unknown}`,
    ["engine-does-not-trust-registry", "certain"],
  ],
  [`Error response from daemon: ${tags}`, ["engine-does-not-trust-registry", "certain"]],
  [`$ docker pull nginx\n${tags}`, ["engine-does-not-trust-registry", "certain"]],
  [`$ crane ls nginx\n2026/01/02 10:00:00 reading tags: ${tags}`, ["engine-does-not-trust-registry", "certain"]],
] as const)("%s", (log, expected) => checkCaller(log, expected));

test("the image comes first among what else it may be", () => {
  const { alternatives } = diagnose({ log: `list tags: ${tags}`, dockerfile, target: undefined, runtime: undefined });
  expect(alternatives[0]?.cause).toBe("final-stage-has-no-bundle");
});
