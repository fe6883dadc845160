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

/** The settings of an engine are named after the registry in the image's name, whoever it was that answered. */
function checkPlace(log: string, fix: string, { has, check }: { readonly has: readonly string[]; readonly check: string }): void {
  const { fixes, checks } = diagnose({ log, dockerfile: "", target: undefined, runtime: undefined });
  const snippet = fixes.find((it) => it.id === fix)?.snippet ?? "";
  for (const it of has) expect(snippet).toContain(it);
  expect(snippet).not.toMatch(
    /certs\.d\/(?:registry-1|auth)\.docker|(?:keycloak|minio)\.corp|"(?:registry-1|auth)\.docker\.io"\]\n {2}ca = \["/,
  );
  expect(checks.map((it) => it.command).join("\n")).toBe(check);
}

const hubToken = `failed to authorize: failed to fetch anonymous token: Get "https://auth.docker.io/token?scope=repository%3Alibrary%2Fdebian%3Apull&service=registry.docker.io": ${unknown}`;
const ownToken = `Get "https://keycloak.corp.example/service/token?service=harbor-registry": ${unknown}`;

test.each([
  // The classic store of Docker has no directory for Docker Hub.
  [
    `Error response from daemon: Get "https://registry-1.docker.io/v2/": ${unknown}`,
    "trust-ca-in-docker-daemon",
    { has: ["update-ca-certificates", "update-ca-trust", "systemctl restart docker"], check: "docker pull hello-world" },
  ],
  [
    `$ docker login\nUsername: ann\nPassword:\nError response from daemon: Get "https://registry-1.docker.io/v2/": ${unknown}`,
    "trust-ca-in-docker-daemon",
    { has: ["systemctl restart docker"], check: "docker login" },
  ],
  [
    `Warning Failed kubelet Failed to pull image "nginx:1.27": failed to pull and unpack image "docker.io/library/nginx:1.27": failed to resolve reference "docker.io/library/nginx:1.27": failed to do request: Head "https://registry-1.docker.io/v2/library/nginx/manifests/1.27": ${unknown}`,
    "trust-ca-in-containerd",
    {
      has: ["certs.d/docker.io/hosts.toml", 'server = "https://registry-1.docker.io"', '[host."https://registry-1.docker.io"]'],
      check: "crictl pull docker.io/library/nginx:1.27",
    },
  ],
  [
    `Warning Failed kubelet Failed to pull image "nginx:1.27": failed to resolve reference "docker.io/library/nginx:1.27": failed to do request: Head "https://mirror.corp.example/v2/library/nginx/manifests/1.27?ns=docker.io": ${unknown}`,
    "trust-ca-in-containerd",
    {
      has: ["certs.d/docker.io/hosts.toml", 'server = "https://registry-1.docker.io"', '[host."https://mirror.corp.example"]'],
      check: "crictl pull docker.io/library/nginx:1.27",
    },
  ],
  [
    `#3 [internal] load metadata for docker.io/library/debian:12\n#3 ERROR: ${hubToken}`,
    "trust-ca-in-buildkit",
    { has: ['[registry."docker.io"]'], check: "docker pull docker.io/library/debian:12" },
  ],
  [
    `Trying to pull docker.io/library/nginx:latest...\nError: initializing source docker://nginx:latest: pinging container registry registry-1.docker.io: Get "https://registry-1.docker.io/v2/": ${unknown}`,
    "trust-ca-in-podman",
    { has: ["certs.d/docker.io/ca.crt"], check: "podman pull nginx:latest" },
  ],
  [
    `INFO[0000] Retrieving image manifest alpine:3.22\nerror building image: Get "https://index.docker.io/v2/": ${unknown}\n$ /kaniko/executor`,
    "pass-registry-certificate-to-kaniko",
    {
      has: ["--registry-certificate index.docker.io="],
      check: "/kaniko/executor --registry-certificate index.docker.io=/kaniko/ssl/certs/corp-ca.crt --no-push",
    },
  ],
  [
    `$ docker pull --platform linux/amd64 harbor.corp.example/team/app:1.2\nError response from daemon: ${ownToken}`,
    "trust-ca-in-docker-daemon",
    { has: ["certs.d/harbor.corp.example/ca.crt"], check: "docker pull harbor.corp.example/team/app:1.2" },
  ],
  [
    `$ docker login -u ann harbor.corp.example\nPassword:\nError response from daemon: ${ownToken}`,
    "trust-ca-in-docker-daemon",
    { has: ["certs.d/harbor.corp.example/ca.crt"], check: "docker login harbor.corp.example" },
  ],
  // Nothing names the image.
  [
    `failed to authorize: failed to fetch anonymous token: ${ownToken}`,
    "trust-ca-in-docker-daemon",
    { has: ["# REGISTRY: as it stands in the image's name", "certs.d/REGISTRY/ca.crt"], check: "docker pull REGISTRY/IMAGE" },
  ],
  [
    `Warning Failed kubelet Failed to pull image "reg.corp.example:5000/a/b:1": failed to pull and unpack image "reg.corp.example:5000/a/b:1": failed to do request: Get "https://minio.corp.example:9000/docker/registry/v2/blobs/sha256/ab/data?X-Amz-Date=1": ${unknown}`,
    "trust-ca-in-containerd",
    { has: ["certs.d/reg.corp.example:5000/hosts.toml"], check: "crictl pull reg.corp.example:5000/a/b:1" },
  ],
  // Another image stands near; the protocol's own path says who was asked.
  [
    `#2 [internal] load metadata for docker.io/library/golang:1.24\n#2 DONE 0.8s\n#3 [internal] load metadata for reg.corp.example/base:1\n#3 ERROR: failed to do request: Head "https://reg.corp.example/v2/base/manifests/1": ${unknown}`,
    "trust-ca-in-docker-daemon",
    { has: ["certs.d/reg.corp.example/ca.crt"], check: "docker pull reg.corp.example/base:1" },
  ],
] as const)("%s", (log, fix, expected) => checkPlace(log, fix, expected));
