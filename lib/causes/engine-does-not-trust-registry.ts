import { defineCause } from "./cause";
import { listStoreCommand, servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { findHost } from "./host-of";
import { findReSignedService } from "./re-signed-service";
import { registryClientOf, verbOf } from "./registry-client";
import type { Situation } from "./situation";
import { isTrustDecision } from "./trust-decision";
import { wordsOf } from "./words-of";

export const engineDoesNotTrustRegistry = defineCause({
  id: "engine-does-not-trust-registry",
  title: "The container engine does not trust the registry",
  example: "registry-pull",
  about: {
    what: "The engine on the machine could not verify the registry while it pulled or pushed an image.",
    why: "The registry's certificate comes from a private authority, or a proxy re-signs the connection, and the engine has its own list of authorities.",
    looksLike: "`Error response from daemon: … x509: certificate signed by unknown authority`, `failed to resolve source metadata`.",
    mistakenFor: "A fault in the Dockerfile. The image is not there yet, so nothing in it can matter.",
    doNot:
      "Do not edit the Dockerfile. Do not list the registry under `insecure-registries`: everybody on the network could then replace your images.",
  },
  sources: ["https://docs.docker.com/engine/security/certificates/", "https://docs.docker.com/engine/network/ca-certs/"],
  when(situation) {
    const { failure } = situation;
    return failure?.phase === "pull" && isTrustDecision(failure) ? { situation, failure } : undefined;
  },
  explain({ situation, failure }) {
    const { server } = wordsOf(situation);
    const registry = failure.host === undefined ? "the registry" : server;
    const client = registryClientOf(situation);
    const pushes = verbOf(situation) === "push";
    const service = findReSignedService(situation, "the list of that machine");
    const mayBeProgram = !namesEngine(situation);
    const inCluster = failure.verifier === "controller" || failure.verifier === "api-server";
    return {
      confidence: mayBeProgram ? "likely" : "certain",
      fixAt: inCluster ? "cluster" : "docker-host",
      headline: `The machine that ${pushes ? "pushes" : "pulls"} does not trust ${registry}; no change to a Dockerfile can help.`,
      explanation: [
        client.fixes[0] === "trust-ca-on-host"
          ? `No container runs yet: it is ${client.program ?? "the tool"} itself that checks ${registry}, with the list of the machine it runs on. ${service === undefined ? "Add the authority's certificate to that machine." : "What is missing there belongs on that machine."}`
          : `The image was still on its way: it is the container engine that checks ${registry}, with its own list of authorities. ${service === undefined ? "Give the authority's certificate to the engine on the machine that runs the command." : "What is missing there belongs to the engine on the machine that runs the command."}`,
        ...(service === undefined ? [] : [service.sentence]),
        ...(client.note === undefined ? [] : [client.note]),
        "The same holds for every machine that pulls or pushes: build servers, colleagues' machines, cluster nodes.",
      ],
      evidence: logEvidenceOf(failure),
      // Nobody re-signs the connection to a registry of one's own network.
      alternatives: [
        ...(mayBeProgram && lacksRoots(situation)
          ? [
              {
                cause: "final-stage-has-no-bundle",
                why: `If it was the program of this image that called ${registry}, its own list counts, and the image has none that it can read.`,
                test: listStoreCommand(situation),
              },
            ]
          : []),
        {
          cause: "proxy-intercepts-tls",
          why: `If the issuer (\`i:\`) is a security product or your company although ${registry} is a public registry, a proxy re-signs the connection: the engine needs the proxy's authority.`,
          test: servedChainCommand(situation),
        },
        {
          cause: "server-chain-incomplete",
          why: `If only certificate \`0\` is listed and its issuer is another name, ${registry} forgot its intermediate certificate.`,
          test: servedChainCommand(situation),
        },
      ].filter((it) => it.cause !== "proxy-intercepts-tls" || findHost(failure)?.scope !== "private"),
      ...(service === undefined ? {} : { undecided: true as const }),
      fixes: inCluster
        ? ["trust-ca-in-controller"]
        : [...client.fixes, ...(mayBeBuilder(situation) ? (["trust-ca-in-buildkit"] as const) : [])],
    };
  },
});

/** Said by an engine or its command. An address alone may be called by any program. */
function namesEngine({ log, failure }: Situation): boolean {
  if (failure === undefined) return false;
  const near = log.slice(Math.max(0, failure.span.start - 1500), failure.span.end);
  return /\b(?:docker|podman|nerdctl|buildah|skopeo|oras|crane|helm|ctr|crictl|kubelet|containerd|moby|buildx|kaniko)\b(?!\.io|\.com)|daemon|buildkit|pull|push|login|registry:? |(?:anonymous|oauth) token|load metadata|source metadata|failed to solve|^#[0-9]/im.test(
    near,
  );
}

function lacksRoots({ stage }: Situation): boolean {
  const verdict = stage?.judgement.verdict;
  return verdict === "missing-bundle" || verdict === "builder-only" || verdict === "bundle-elsewhere" || verdict === "bundle-unreadable";
}

/** A builder of its own has a part in builds alone; what the daemon says of itself, or a login, is the daemon's. */
function mayBeBuilder(situation: Situation): boolean {
  const { log, failure } = situation;
  if (failure === undefined || registryClientOf(situation).program !== undefined || verbOf(situation) === "login") return false;
  const near = log.slice(Math.max(0, failure.span.start - 1500), failure.span.end);
  return /\bbuildx\b|buildkit|\bbuild\b|failed to solve|load metadata|source metadata|exporting/i.test(near);
}
