/** An image reference, brought into one form. */
export type ImageReference = {
  /** `docker.io/library/alpine`, `gcr.io/distroless/static`; `scratch` stays alone. */
  readonly name: string;
  /** Undefined where a digest stands alone; `latest` where nothing is said. */
  readonly tag: string | undefined;
  readonly digest: string | undefined;
  /** What was taken off because it serves copies of another registry: `mirror.example.com`. */
  readonly mirror: string | undefined;
};

/** Other names of Docker Hub, and public mirrors that carry nothing else. */
const dockerHub = new Set([
  "docker.io",
  "index.docker.io",
  "registry-1.docker.io",
  "registry.hub.docker.com",
  "hub.docker.com",
  "mirror.gcr.io",
  "docker.m.daocloud.io",
  "dockerproxy.com",
  "dockerhub.azk8s.cn",
  "registry.docker-cn.com",
  "docker.mirrors.ustc.edu.cn",
  "hub-mirror.c.163.com",
]);

/** Registries that people name as a part of a path: `harbor.example.com/quay.io/prometheus/busybox`. */
const registries = new Set([
  "docker.io",
  "gcr.io",
  "quay.io",
  "ghcr.io",
  "registry.k8s.io",
  "k8s.gcr.io",
  "mcr.microsoft.com",
  "cgr.dev",
  "public.ecr.aws",
  "registry.access.redhat.com",
  "registry.redhat.io",
  "registry.suse.com",
]);

/** Names that proxy caches of Docker Hub usually have: Harbor projects, Nexus and Artifactory repositories, ECR pull-through rules. */
const dockerHubProjects = new Set([
  "dockerhub",
  "docker-hub",
  "dockerhub-proxy",
  "docker-hub-proxy",
  "dockerhub-remote",
  "docker-hub-remote",
  "dockerhub-cache",
  "proxy-dockerhub",
  "proxy_dockerhub",
  "dockerhub_proxy",
  "docker-io",
  "dockerio",
  "docker.io-proxy",
]);

/** Docker Hub's namespaces that hold the official images of one architecture. */
const architectures = /^(?:amd64|arm32v[5-7]|arm64v8|i386|mips64le|ppc64le|riscv64|s390x|winamd64)$/;

/**
 * `3.20`, `@sha256:…`, ports, aliases of Docker Hub, architectures and mirrors are told apart.
 *
 * A private registry with a single name below it, `registry.example.com/alpine`, is *not* taken for the official image: teams
 * push their own `alpine` there. Only a path that says `/library/`, a registry's own name or a usual name of a proxy cache is.
 */
export function normaliseReference(written: string): ImageReference {
  const [withoutDigest, digest] = cutOnce(written.trim(), "@");
  const lastSlash = withoutDigest.lastIndexOf("/");
  const colon = withoutDigest.indexOf(":", lastSlash + 1);
  const path = (colon < 0 ? withoutDigest : withoutDigest.slice(0, colon)).toLowerCase();
  const writtenTag = colon < 0 ? "" : withoutDigest.slice(colon + 1);
  const tag = writtenTag !== "" ? writtenTag : digest === undefined ? "latest" : undefined;
  return { ...resolvePath(path), tag, digest };
}

function resolvePath(path: string): { readonly name: string; readonly mirror: string | undefined } {
  if (path === "scratch") return { name: "scratch", mirror: undefined };
  const parts = path.split("/").filter((part) => part !== "");
  const [first = "", ...rest] = parts;
  const hasRegistry = rest.length > 0 && (first.includes(".") || first.includes(":") || first === "localhost");
  if (!hasRegistry) return { name: onDockerHub(parts), mirror: undefined };
  if (dockerHub.has(first)) return { name: onDockerHub(rest), mirror: first === "docker.io" ? undefined : first };
  if (first === "public.ecr.aws" && rest[0] === "docker" && rest.length > 1)
    return { name: onDockerHub(rest.slice(1)), mirror: "public.ecr.aws/docker" };
  if (registries.has(first)) return { name: parts.join("/"), mirror: undefined };
  const daocloud = /^(gcr|quay|ghcr|k8s|mcr|k8s-gcr)\.m\.daocloud\.io$/.exec(first)?.[1];
  if (daocloud !== undefined) return { name: [daocloudRegistries[daocloud] ?? first, ...rest].join("/"), mirror: first };
  return beyondMirror(parts);
}

const daocloudRegistries: Readonly<Record<string, string>> = {
  gcr: "gcr.io",
  quay: "quay.io",
  ghcr: "ghcr.io",
  k8s: "registry.k8s.io",
  "k8s-gcr": "k8s.gcr.io",
  mcr: "mcr.microsoft.com",
};

/** A registry that we do not know: does its path say whose copy it serves? */
function beyondMirror(parts: readonly string[]): { readonly name: string; readonly mirror: string | undefined } {
  const mirrorOf = (end: number) => parts.slice(0, end).join("/");
  const registry = parts.findIndex((part, index) => index > 0 && index < parts.length - 1 && registries.has(part));
  if (registry > 0) {
    const inner = resolvePath(parts.slice(registry).join("/"));
    return { name: inner.name, mirror: mirrorOf(registry) };
  }
  if (parts.length > 2 && parts.at(-2) === "library") return { name: onDockerHub(parts.slice(-1)), mirror: mirrorOf(parts.length - 2) };
  // GitLab's dependency proxy: group/dependency_proxy/containers/alpine.
  const gitlab = parts.findIndex((part, index) => part === "dependency_proxy" && parts[index + 1] === "containers");
  if (gitlab > 0 && gitlab + 2 < parts.length) return { name: onDockerHub(parts.slice(gitlab + 2)), mirror: mirrorOf(gitlab + 2) };
  const project = parts.findIndex((part, index) => index > 0 && index < parts.length - 1 && dockerHubProjects.has(part));
  if (project > 0) return { name: onDockerHub(parts.slice(project + 1)), mirror: mirrorOf(project + 1) };
  return { name: parts.join("/"), mirror: undefined };
}

function onDockerHub(parts: readonly string[]): string {
  const [first = "", second] = parts;
  if (second === undefined) return `docker.io/library/${first}`;
  return `docker.io/${(parts.length === 2 && architectures.test(first) ? ["library", second] : parts).join("/")}`;
}

function cutOnce(text: string, at: string): readonly [string, string | undefined] {
  const index = text.indexOf(at);
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)];
}
