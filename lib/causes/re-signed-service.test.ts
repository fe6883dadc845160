import { expect, test } from "vitest";
import { diagnose } from "../diagnose";

const unknown = "tls: failed to verify certificate: x509: certificate signed by unknown authority";

/** What pulls, pushes or runs jobs needs no authority of a public service; of a private one it does. */
test.each([
  ["engine-does-not-trust-registry", (host: string) => `Error response from daemon: Get "https://${host}/v2/": ${unknown}`],
  [
    "node-does-not-trust-registry",
    (host: string) =>
      `Failed to pull image "${host}/acme/app:1": failed to resolve reference: failed to do request: Head "https://${host}/v2/acme/app/manifests/1": ${unknown}`,
  ],
  [
    "image-builder-lacks-authority",
    (host: string) => `error pushing image: failed to push to destination ${host}/a/b: Get "https://${host}/v2/": ${unknown}`,
  ],
  [
    "ci-runner-lacks-authority",
    (host: string) =>
      `ERROR: Registering runner... failed runner=abc status=couldn't execute POST against https://${host}/api/v4/runners: Post "https://${host}/api/v4/runners": ${unknown}`,
  ],
])("%s", (cause, logFor) => {
  for (const [host, isService] of [
    ["registry.gitlab.com", true],
    ["ghcr.io", true],
    ["registry.corp.example", false],
    ["registry.eu-central-1.amazonaws.com", false],
  ] as const) {
    const report = diagnose({ log: logFor(host), dockerfile: "", target: undefined, runtime: undefined });
    expect(report.cause).toBe(cause);
    expect(report.explanation.join(" ").includes("Look at the issuer first"), host).toBe(isService);
    expect(report.explanation.join(" ")).not.toMatch(
      isService ? /[Gg]ive (?:it )?the (?:registry's )?authority|Put the registry's/ : /re-signs/,
    );
    expect(report.fixes.some((it) => it.recommended)).toBe(!isService);
    if (isService) expect(report.alternatives.map((it) => it.cause)).toContain("proxy-intercepts-tls");
  }
});

test("nobody is told to renew the certificate of a public service", () => {
  const expired = (host: string) =>
    `Get "https://${host}/": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-11-20T10:00:00Z is after 2026-11-01T00:00:00Z`;
  const report = (host: string) => diagnose({ log: expired(host), dockerfile: "", target: undefined, runtime: undefined });
  expect(report("github.com").fixes.map((it) => [it.id, it.recommended])).not.toContainEqual(["renew-certificate", true]);
  expect(report("github.com").explanation[0]).toContain("look at the clock first");
  expect(report("status.corp.example").fixes[0]?.id).toBe("renew-certificate");
});
