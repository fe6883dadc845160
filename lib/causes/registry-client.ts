import type { FixId } from "../fixes/fix-ids";
import { dockerHub, registryOf } from "./registry-of";
import type { Situation } from "./situation";

/** A program that talks to a registry: where it takes a CA from, and how the same call is made again. */
export type RegistryClient = {
  /** As a person calls it, as code; undefined for the daemon behind `docker`, which verifies in its place. */
  readonly program: string | undefined;
  readonly fixes: readonly [FixId, ...FixId[]];
  /** What this one has besides a store, said in a sentence. */
  readonly note?: string;
  readonly check: (call: Call) => string;
};

type Call = {
  readonly verb: "pull" | "push" | "login";
  /** Reference of the image, `registry.example.com/IMAGE` where the log has none. */
  readonly image: string;
  readonly registry: string;
};

/** Who called, by the nearest command or phrase before the failure; Docker where nothing tells. */
export function registryClientOf(situation: Pick<Situation, "log" | "failure">): RegistryClient {
  const near = textBefore(situation);
  let best: { readonly client: RegistryClient; readonly at: number } | undefined;
  for (const { says, ...client } of clients)
    for (const { index } of near.matchAll(says)) if (best === undefined || index > best.at) best = { client, at: index };
  // `docker` may be another name of Podman, whose words these are.
  const at = near.search(/initializing source docker:\/\/|^Trying to pull /m);
  if (at >= 0 && (best === undefined || (best.client.program === undefined && at > best.at))) return podman;
  return best?.client ?? (situation.failure?.verifier === "image-builder" ? kaniko : docker);
}

/** The call that failed, as a command that shows whether it works now. */
export function registryCheckOf(
  situation: Pick<Situation, "log" | "failure">,
  client: RegistryClient = registryClientOf(situation),
): { readonly title: string; readonly command: string } {
  const { name, image } = registryOf(situation);
  const registry = name ?? "REGISTRY";
  const asked = image ?? (name === dockerHub ? `${dockerHub}/library/hello-world` : `${registry}/IMAGE`);
  const command = client.check({ verb: verbOf(situation), image: asked, registry });
  return { title: "The registry answers, without an x509 error", command };
}

/** What was asked of the registry last: a login that succeeded stands before many a pull. */
export function verbOf(situation: Pick<Situation, "log" | "failure">): Call["verb"] {
  const near = textBefore(situation).slice(-600);
  const lastOf = (words: RegExp) => [...near.matchAll(words)].at(-1)?.index ?? -1;
  const [login, push, pull] = [lastOf(verbs.login), lastOf(verbs.push), lastOf(verbs.pull)];
  return login > push && login > pull ? "login" : push > pull ? "push" : "pull";
}

const verbs: Record<Call["verb"], RegExp> = {
  login: /\b(?:docker|podman|nerdctl|buildah|skopeo|oras|crane auth|helm registry) login\b|^Username:|login attempt to/gm,
  push: /\bfailed to push\b|\bpush(?:ing|ed)? (?:manifest|layer|refers|to|image|permissions?)\b|\b(?:docker|compose|podman|nerdctl|buildah|oras|crane|helm|ctr images?) push\b/gi,
  pull: /Retrieving image|\b(?:compose|docker|podman|nerdctl|buildah|oras|crane|helm|crictl|ctr images?) pull\b|^Trying to pull |initializing source|Login Succeeded/gim,
};

/** Up to the end of the message that failed. */
function textBefore({ log, failure }: Pick<Situation, "log" | "failure">): string {
  return failure === undefined ? "" : log.slice(Math.max(0, failure.span.start - 1500), failure.span.end);
}

const docker: RegistryClient = {
  program: undefined,
  fixes: ["trust-ca-in-docker-daemon"],
  // Docker Hub has no name of its own at a login.
  check: ({ verb, image, registry }) =>
    verb !== "login"
      ? `docker ${verb} ${image.replace(/^docker\.io\/library\/hello-world$/, "hello-world")}`
      : registry === dockerHub
        ? "docker login"
        : `docker login ${registry}`,
};

export const kaniko: RegistryClient = {
  program: "kaniko",
  fixes: ["pass-registry-certificate-to-kaniko"],
  // With the arguments that the job has; a pull needs no destination. go-containerregistry calls Docker Hub by its index's name.
  check: ({ verb, image, registry }) =>
    `/kaniko/executor --registry-certificate ${registry === dockerHub ? "index.docker.io" : registry}=/kaniko/ssl/certs/corp-ca.crt ${verb === "push" ? `--destination ${image}` : "--no-push"}`,
};

export const crictl: RegistryClient = {
  program: "`crictl`",
  fixes: ["trust-ca-in-containerd"],
  check: ({ image }) => `crictl pull ${image}`,
};

/** Podman, Buildah and Skopeo share one library and one directory of certificates. */
function withoutDaemon(name: "podman" | "buildah"): RegistryClient {
  return {
    program: `\`${name}\``,
    fixes: ["trust-ca-in-podman"],
    check: ({ verb, image, registry }) => `${name} ${verb} ${verb === "login" ? registry : image}`,
  };
}

const podman = withoutDaemon("podman");

/** Told by their commands and by words that only they write. */
const clients: readonly (RegistryClient & { readonly says: RegExp })[] = [
  { ...docker, says: /\bdocker(?:-compose| compose)? (?:pull|push|login|build|buildx|run|up)\b|Error response from daemon/g },
  { ...kaniko, says: /\bkaniko\b|Taking snapshot of full filesystem|error checking push permissions/gi },
  { ...podman, says: /\bpodman (?:pull|push|login|build|run|create)\b/g },
  { ...withoutDaemon("buildah"), says: /\bbuildah (?:pull|push|login|bud|build|from)\b/g },
  {
    program: "`skopeo`",
    fixes: ["trust-ca-in-podman"],
    says: /\bskopeo (?:copy|inspect|sync|login|delete|list-tags)\b/g,
    check: ({ verb, image, registry }) => (verb === "login" ? `skopeo login ${registry}` : `skopeo inspect docker://${image}`),
  },
  {
    program: "`nerdctl`",
    fixes: ["trust-ca-in-containerd"],
    says: /\bnerdctl (?:pull|push|login|build|run)\b/g,
    check: ({ verb, image, registry }) => `nerdctl ${verb} ${verb === "login" ? registry : image}`,
  },
  {
    program: "`ctr`",
    fixes: ["trust-ca-in-containerd"],
    note: "`ctr` looks into containerd's directory only where it is told to: with `--hosts-dir`.",
    says: /\bctr (?:-\S{1,40} \S{1,40} )?(?:images?|i) (?:pull|push)\b|^ctr: /gm,
    check: ({ verb, image }) => `ctr images ${verb === "push" ? "push" : "pull"} --hosts-dir /etc/containerd/certs.d ${image}`,
  },
  { ...crictl, says: /\bcrictl pull\b/g },
  {
    program: "`helm`",
    fixes: ["trust-ca-on-host"],
    note: "For one call, `helm` takes the file as `--ca-file corp-ca.crt`.",
    says: /\bhelm (?:pull|push|install|upgrade|template|show|registry login|dependency)\b/g,
    check: ({ verb, image, registry }) =>
      verb === "login"
        ? `helm registry login ${registry}`
        : verb === "push"
          ? `helm push CHART.tgz oci://${registry}`
          : `helm pull oci://${image.replace(/:([\w.-]+)$/, " --version $1")}`,
  },
  {
    program: "`oras`",
    fixes: ["trust-ca-on-host"],
    note: "For one call, `oras` takes the file as `--ca-file corp-ca.crt`.",
    says: /\boras (?:pull|push|login|copy|cp|discover|attach|manifest|repo)\b/g,
    check: ({ verb, image, registry }) => `oras ${verb} ${verb === "login" ? registry : image}`,
  },
  {
    program: "`crane`",
    fixes: ["trust-ca-on-host"],
    says: /\bcrane (?:pull|push|digest|manifest|copy|cp|ls|catalog|export|config|auth login|append|mutate|tag|validate)\b/g,
    check: ({ verb, image, registry }) => (verb === "login" ? `crane auth login ${registry}` : `crane digest ${image}`),
  },
];
