import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { findReSignedService } from "./re-signed-service";
import { crictl, registryCheckOf, registryClientOf } from "./registry-client";
import { isTrustDecision } from "./trust-decision";
import { wordsOf } from "./words-of";

export const nodeDoesNotTrustRegistry = defineCause({
  id: "node-does-not-trust-registry",
  title: "The cluster's nodes do not trust the registry",
  example: "image-pull-back-off",
  about: {
    what: "A node of the cluster could not verify the registry when it pulled an image.",
    why: "Each node's container runtime has its own list of authorities. That your own machine can pull says nothing about the nodes.",
    looksLike: "`ErrImagePull`, `ImagePullBackOff`, `failed to pull and unpack image … x509`.",
    mistakenFor: "Wrong pull credentials, or certificates missing in the image. The image has not arrived yet.",
    doNot: "Do not add certificates to the Dockerfile or to the pod. Do not set `skip_verify` for the registry.",
  },
  sources: ["https://github.com/containerd/containerd/blob/main/docs/hosts.md", "https://kubernetes.io/docs/concepts/containers/images/"],
  when(situation) {
    const { failure } = situation;
    if (failure?.phase !== "pull" || failure.verifier !== "kubelet" || !isTrustDecision(failure)) return undefined;
    // A runner's words for a pull are much like a kubelet's; it is the engine beside it that pulls.
    const near = situation.log.slice(Math.max(0, failure.span.start - 400), failure.span.end);
    return /pull image [^\n]{0,300}with policy "/i.test(near) ? undefined : { situation, failure };
  },
  explain({ situation, failure }) {
    const { server } = wordsOf(situation);
    // A command at a prompt; nothing of it stands in a kubelet's events.
    const client = registryClientOf(situation);
    const registry = failure.host === undefined ? "the registry" : server;
    const service = findReSignedService(situation, "the node's list");
    return {
      confidence: "certain",
      fixAt: "docker-host",
      headline: `The ${client.program === undefined || client.program === "`crictl`" ? "node" : "machine"} that pulls does not trust ${registry}; no change to a Dockerfile can help.`,
      explanation: [
        client.program !== undefined && client.program !== "`crictl`"
          ? `${client.program} leaves the pull to containerd's rules, and checked ${registry} with the authorities of the machine. ${service === undefined ? "Put the registry's authority" : "What is missing there belongs"} into containerd's \`certs.d\` directory, or into the machine's own store.`
          : `The container runtime on the node checked ${registry} with the node's own authorities. ${service === undefined ? "Put the registry's authority" : "What is missing there belongs"} on every node: in containerd's \`certs.d\` directory, or in the node's system store.`,
        ...(service === undefined ? [] : [service.sentence]),
        client.note ?? "New nodes need it as well, so it belongs in whatever sets the nodes up.",
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        ...(service === undefined ? [] : [service.alternative]),
        {
          cause: "server-chain-incomplete",
          why: `If only certificate \`0\` is listed and its issuer is another name, ${registry} forgot its intermediate certificate.`,
          test: servedChainCommand(situation),
        },
      ],
      fixes: ["trust-ca-in-containerd", "trust-ca-on-node"],
      ...(service === undefined ? {} : { undecided: true as const }),
      checks: [
        client.program === undefined
          ? {
              title: "The node can pull (run it on the node)",
              command: registryCheckOf(situation, crictl).command,
            }
          : registryCheckOf(situation, client),
      ],
    };
  },
});
