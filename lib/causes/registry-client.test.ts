import { expect, test } from "vitest";
import { diagnose } from "../diagnose";

/** The call that failed is the one that shows whether the repair worked, made by the program that made it. */
function checkCall(log: string, expected: { readonly fix: string; readonly command: string }): void {
  const { fixes, checks } = diagnose({ log, dockerfile: "", target: undefined, runtime: undefined });
  expect({ fix: fixes[0]?.id, command: checks.map((it) => it.command).join("\n") }).toEqual(expected);
}

const unknown = "tls: failed to verify certificate: x509: certificate signed by unknown authority";
const shared = `initializing source docker://reg.corp.example/a/b:1: pinging container registry reg.corp.example: Get "https://reg.corp.example/v2/": ${unknown}`;
const resolved = `failed to resolve reference "reg.corp.example/a/b:1": failed to do request: Head "https://reg.corp.example/v2/a/b/manifests/1": ${unknown}`;
const asked = `Head "https://reg.corp.example/v2/a/b/manifests/1": ${unknown}`;
const daemon = `Error response from daemon: Get "https://reg.corp.example/v2/": ${unknown}`;

test.each([
  [`$ docker pull reg.corp.example/a/b\n${daemon}`, "trust-ca-in-docker-daemon", "docker pull reg.corp.example/a/b"],
  [
    `The push refers to repository [reg.corp.example/a/b]\nGet "https://reg.corp.example/v2/": ${unknown}`,
    "trust-ca-in-docker-daemon",
    "docker push reg.corp.example/a/b",
  ],
  [`$ docker login reg.corp.example\nUsername: ann\nPassword:\n${daemon}`, "trust-ca-in-docker-daemon", "docker login reg.corp.example"],
  // A login that went well before is another matter.
  [
    `$ docker login other.example\nLogin Succeeded\n$ docker pull reg.corp.example/a/b:1\n${daemon}`,
    "trust-ca-in-docker-daemon",
    "docker pull reg.corp.example/a/b:1",
  ],
  [`Error: ${shared}`, "trust-ca-in-podman", "podman pull reg.corp.example/a/b:1"],
  // An alias of Podman.
  [
    `$ docker pull reg.corp.example/a/b:1\nTrying to pull reg.corp.example/a/b:1...\nError: ${shared}`,
    "trust-ca-in-podman",
    "podman pull reg.corp.example/a/b:1",
  ],
  [`$ buildah from reg.corp.example/a/b:1\nError: ${shared}`, "trust-ca-in-podman", "buildah pull reg.corp.example/a/b:1"],
  [
    `$ skopeo copy docker://reg.corp.example/a/b:1 dir:b\nFATA[0000] ${shared}`,
    "trust-ca-in-podman",
    "skopeo inspect docker://reg.corp.example/a/b:1",
  ],
  [
    `# crictl pull reg.corp.example/a/b:1\nFATA[0000] pulling image: rpc error: code = Unknown desc = ${resolved}`,
    "trust-ca-in-containerd",
    "crictl pull reg.corp.example/a/b:1",
  ],
  [`$ nerdctl pull reg.corp.example/a/b:1\nFATA[0000] ${resolved}`, "trust-ca-in-containerd", "nerdctl pull reg.corp.example/a/b:1"],
  [
    `$ ctr images pull reg.corp.example/a/b:1\nctr: ${resolved}`,
    "trust-ca-in-containerd",
    "ctr images pull --hosts-dir /etc/containerd/certs.d reg.corp.example/a/b:1",
  ],
  [
    `$ helm pull oci://reg.corp.example/a/b --version 1\nError: ${asked}`,
    "trust-ca-on-host",
    "helm pull oci://reg.corp.example/a/b --version 1",
  ],
  [`$ oras pull reg.corp.example/a/b:1\nError: ${asked}`, "trust-ca-on-host", "oras pull reg.corp.example/a/b:1"],
  [`$ crane digest reg.corp.example/a/b:1\nError: ${asked}`, "trust-ca-on-host", "crane digest reg.corp.example/a/b:1"],
  [
    `INFO[0042] Taking snapshot of full filesystem...\nerror pushing image: failed to push to destination reg.corp.example/a/b:1: Get "https://reg.corp.example/v2/": ${unknown}`,
    "pass-registry-certificate-to-kaniko",
    "/kaniko/executor --registry-certificate reg.corp.example=/kaniko/ssl/certs/corp-ca.crt --destination reg.corp.example/a/b:1",
  ],
  [
    `INFO[0000] Retrieving image reg.corp.example/base:1 from registry reg.corp.example\nerror building image: unable to complete operation after 0 attempts, last error: Get "https://reg.corp.example/v2/": ${unknown}\n$ /kaniko/executor`,
    "pass-registry-certificate-to-kaniko",
    "/kaniko/executor --registry-certificate reg.corp.example=/kaniko/ssl/certs/corp-ca.crt --no-push",
  ],
])("%s", (log, fix, command) => checkCall(log, { fix, command }));
