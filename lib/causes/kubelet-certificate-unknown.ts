import { defineCause } from "./cause";
import { logEvidenceOf } from "./evidence-of";
import { findHost } from "./host-of";
import { isTrustDecision } from "./trust-decision";
import { wordsOf } from "./words-of";

export const kubeletCertificateUnknown = defineCause({
  id: "kubelet-certificate-unknown",
  title: "A node's serving certificate is not trusted",
  example: "kubelet-certificate",
  about: {
    what: "The API server (or the metrics server) connects to a node's kubelet and cannot verify its certificate.",
    why: "By default a kubelet makes a self-signed serving certificate. The cluster's authority signs one only if that is switched on and the request is approved.",
    looksLike: "`kubectl get` works; `kubectl logs`, `exec` and `top` fail, with port 10250 in the address.",
    mistakenFor: "A broken kubeconfig, or a fault in the container whose log was asked for.",
    doNot: "Do not run the metrics server with `--kubelet-insecure-tls` outside a test cluster.",
  },
  sources: [
    "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/#kubelet-serving-certs",
    "https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/",
  ],
  when(situation) {
    const { failure } = situation;
    if (failure === undefined || failure.phase !== "cluster" || !isTrustDecision(failure)) return undefined;
    return findHost(failure)?.port === 10250 ? { situation, failure } : undefined;
  },
  explain({ situation, failure }) {
    const { server } = wordsOf(situation);
    return {
      confidence: "likely",
      fixAt: "cluster",
      headline: `The cluster does not trust the certificate of the node at ${server}; your image is not involved.`,
      explanation: [
        "Port 10250 is the node's kubelet. The caller inside the cluster could not verify its serving certificate. Let the cluster's authority sign it: set `serverTLSBootstrap: true` in the kubelet's configuration and approve the pending requests, each only after you have seen that it comes from the node whose name and address it asks for.",
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        { cause: "kubelet-certificate-unknown", why: "Requests that wait for approval stand here as `Pending`.", test: "kubectl get csr" },
      ],
      fixes: [],
      checks: [{ title: "Logs come through again", command: "kubectl logs -n NAMESPACE POD" }],
    };
  },
});
