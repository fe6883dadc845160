import { defineCause } from "./cause";
import { findHost } from "./host-of";
import { wordsOf } from "./words-of";

export const kubeletHasNoCertificate = defineCause({
  id: "kubelet-has-no-certificate",
  title: "A node has no serving certificate yet",
  example: "kubelet-without-certificate",
  about: {
    what: "The API server reaches a node's kubelet, and the kubelet has no certificate to show.",
    why: "With `serverTLSBootstrap` a kubelet asks the cluster's authority for its serving certificate. Until somebody, or a controller, approves the request, it answers every connection with an alert.",
    looksLike: "`kubectl logs`, `exec` and `top` fail with `remote error: tls: internal error`; everything else works.",
    mistakenFor: "A TLS version that does not fit, or a fault in the container.",
    toDo: "Look at the pending request with `kubectl get csr`, see that it comes from the node, and approve it.",
    doNot: "Do not switch `serverTLSBootstrap` off to be rid of it: the kubelet then shows a certificate that it signed itself.",
  },
  sources: [
    "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/#kubelet-serving-certs",
    "https://github.com/kubernetes/kubeadm/issues/591",
    "https://github.com/siderolabs/talos/issues/6736",
  ],
  when(situation) {
    const { failure, log } = situation;
    if (failure?.kind !== "protocol" || failure.facts.alert !== "internal error") return undefined;
    const toKubelet = findHost(failure)?.port === 10250 || /error dialing backend|:10250\//.test(log);
    return toKubelet ? { situation, failure } : undefined;
  },
  explain({ situation, failure }) {
    const { server } = wordsOf(situation);
    const node = failure.host === undefined ? "The node's kubelet" : `The kubelet at ${server}`;
    return {
      confidence: "likely",
      fixAt: "cluster",
      headline: `${node} has no serving certificate yet; your image is not involved.`,
      explanation: [
        "The alert comes from the kubelet, which has nothing to show. Its request for a certificate most likely waits for approval: look at the request, and approve it if it is the node's own.",
      ],
      evidence: [{ span: failure.span, note: "The kubelet ended the handshake before it showed a certificate." }],
      alternatives: [
        {
          cause: "kubelet-has-no-certificate",
          why: "Requests with the signer `kubernetes.io/kubelet-serving` that wait stand here as `Pending`; `kubectl certificate approve NAME` lets one pass.",
          test: "kubectl get csr",
        },
      ],
      fixes: [],
      checks: [{ title: "Logs come through again", command: "kubectl logs -n NAMESPACE POD" }],
    };
  },
});
