import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";

/** Who wrote the log decides which setting is shown. */
function checkSetting(log: string, fix: string | undefined, part: string): void {
  const { fixes } = diagnose({ log, dockerfile: "", target: undefined, runtime: undefined });
  expect(fixes.map(({ id }) => id)).toEqual(fix === undefined ? [] : [fix]);
  expect(fixes[0]?.snippet ?? "").toContain(part);
}

const unknown = "tls: failed to verify certificate: x509: certificate signed by unknown authority";
const pkix =
  "PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target";
const dotnet = "The remote certificate is invalid because of errors in the certificate chain: PartialChain";

describe("programs with a setting for a CA file", () => {
  test.each([
    [
      "/etc/prometheus/",
      `component="scrape manager" scrape_pool=api msg="Scrape failed" err="Get \\"https://api.corp.example/metrics\\": ${unknown}"`,
    ],
    [
      "/etc/prometheus/",
      `component=remote remote_name=a1 msg="Failed to send batch, retrying" err="Post \\"https://mimir.corp.example/push\\": ${unknown}"`,
    ],
    ["http_config:", `component=dispatcher msg="Notify for alerts failed" err="Post \\"https://hook.corp.example/\\": ${unknown}"`],
    [
      "/etc/alloy/",
      `component_path=/ component_id=loki.write.default component=client msg="error sending batch, will retry" error="Post \\"https://loki.corp.example/\\": ${unknown}"`,
    ],
    [
      "/etc/promtail/",
      `component=client host=loki.corp.example msg="error sending batch, will retry" error="Post \\"https://loki.corp.example/\\": ${unknown}"`,
    ],
    [
      "tlsCACert",
      `logger=tsdb.prometheus level=error msg="query failed" error="Get \\"https://prom.corp.example/api/v1/query\\": ${unknown}"`,
    ],
    [
      "/etc/otelcol/",
      `exporterhelper/retry_sender.go:118 Exporting failed. {"kind": "exporter", "error": "Post \\"https://otel.corp.example/v1/traces\\": ${unknown}"}`,
    ],
    [
      "tls.ca_file",
      "[error] [tls] error: error:0A000086:SSL routines::certificate verify failed\n[error] [output:http:http.0] logs.corp.example:443 could not connect",
    ],
    [
      "ssl.certificate_authorities",
      `{"message":"Failed to connect to https://es.corp.example:9200: Get \\"https://es.corp.example:9200\\": x509: certificate signed by unknown authority","service.name":"filebeat"}`,
    ],
    [
      "caProvider:",
      `{"msg":"Reconciler error","controllerGroup":"external-secrets.io","error":"Put \\"https://vault.corp.example:8200/v1/auth/kubernetes/login\\": ${unknown}"}`,
    ],
  ])("%s", (part, log) => checkSetting(log, "name-authority-in-settings", part));
});

describe("runners of jobs", () => {
  test.each([
    [
      "/etc/gitlab-runner/certs/gitlab.corp.example.crt",
      `ERROR: Verifying runner... failed  status=couldn't execute POST against https://gitlab.corp.example/api/v4/runners/verify: Post "https://gitlab.corp.example/api/v4/runners/verify": ${unknown}`,
    ],
    ["NODE_EXTRA_CA_CERTS", `AuthenticationException: ${dotnet}\n   at GitHub.Runner.Common.RunnerServer.ConnectAsync(Uri serverUrl)`],
    [
      "-cert @/etc/corp/corp-ca.crt",
      `java.io.IOException: Failed to connect to https://jenkins.corp.example/tcpSlaveAgentListener/: ${pkix}`,
    ],
  ])("%s", (part, log) => checkSetting(log, "trust-ca-in-ci-runner", part));
});

/** The person's own command, which asks the machine's list where it is told nothing else. */
function checkCommand(log: string, fixes: readonly string[], check: string): void {
  const found = diagnose({ log, dockerfile: "", target: undefined, runtime: undefined });
  expect(found.fixes.map(({ id }) => id)).toEqual(fixes);
  expect(found.checks[0]?.command).toContain(check);
}

describe("a command on the machine", () => {
  const handshake = `connection error: desc = "transport: authentication handshake failed: ${unknown}"`;
  test.each([
    [
      "argocd login",
      ["name-authority-in-settings", "trust-ca-on-host"],
      `$ argocd login argocd.corp.example\nWARNING: server certificate had error: ${unknown}. Proceed insecurely (y/n)?`,
    ],
    [
      "argocd app list",
      ["name-authority-in-settings", "trust-ca-on-host"],
      `$ argocd app list\nFATA[0000] rpc error: code = Unavailable desc = ${handshake}`,
    ],
    [
      "argocd repo list",
      ["trust-ca-in-controller"],
      `$ argocd repo add https://git.corp.example/a.git\nFATA[0001] rpc error: code = Unknown desc = error testing repository connectivity: Get "https://git.corp.example/a.git/info/refs": ${unknown}`,
    ],
    [
      "helm repo add corp https://charts.corp.example",
      ["trust-ca-on-host"],
      `$ helm repo add corp https://charts.corp.example\nError: looks like "https://charts.corp.example" is not a valid chart repository or cannot be reached: Get "https://charts.corp.example/index.yaml": ${unknown}`,
    ],
    // What could hold a secret, or does not verify, is not repeated.
    [
      "openssl s_client",
      ["trust-ca-on-host"],
      `$ helm repo add corp https://charts.corp.example --password hunter2\nError: looks like "https://charts.corp.example" is not a valid chart repository or cannot be reached: Get "https://charts.corp.example/index.yaml": ${unknown}`,
    ],
  ])("%s", (check, fixes, log) => checkCommand(log, fixes, check));
});

describe("nothing is shown where nothing tells", () => {
  test.each([
    ["a Go program of one's own", `level=error msg="sync failed" err="Get \\"https://api.corp.example/\\": ${unknown}"`],
    [
      "a neighbour's lines further up",
      `prometheus | component="scrape manager" scrape_pool=api msg="ok"\na\nb\nc\napp | sync failed: ${unknown}`,
    ],
    [
      "a job that Jenkins ran",
      `javax.net.ssl.SSLHandshakeException: ${pkix}\n\tat com.example.Deploy.run(Deploy.java:12)\n\tat hudson.remoting.UserRequest.perform(UserRequest.java:211)\n\tat hudson.remoting.Engine$1.lambda$newThread$0(Engine.java:118)`,
    ],
  ])("%s", (_, log) => {
    const { fixes } = diagnose({ log, dockerfile: "", target: undefined, runtime: undefined });
    expect(fixes.map(({ id }) => id)).not.toContain("name-authority-in-settings");
    expect(fixes.map(({ id }) => id)).not.toContain("trust-ca-in-ci-runner");
  });
});

test("a pull that a runner reports is the engine's", () => {
  for (const log of [
    `WARNING: Failed to pull image with policy "always": Error response from daemon: Get "https://registry.corp.example/v2/": ${unknown} (manager.go:250:0s)`,
    `ERROR: Job failed: failed to pull image "registry.corp.example/a:1" with specified policies [always]: Error response from daemon: Get "https://registry.corp.example/v2/": ${unknown}`,
  ])
    expect(diagnose({ log, dockerfile: "", target: undefined, runtime: undefined }).fixes[0]?.id).toBe("trust-ca-in-docker-daemon");
});
