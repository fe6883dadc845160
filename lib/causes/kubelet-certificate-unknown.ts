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
    toDo: "Set `serverTLSBootstrap: true` in the kubelet's configuration, and approve each node's request after you have seen that it is that node's.",
    doNot: "Do not run the metrics server with `--kubelet-insecure-tls` outside a test cluster.",
  },
  sources: [
    "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/#kubelet-serving-certs",
    "https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/",
  ],
  when(situation) {
    const { failure } = situation;
    if (failure === undefined || failure.phase !== "cluster" || !isTrustDecision(failure)) return undefined;
    if (findHost(failure)?.port !== 10250) return undefined;
    const waiting = situation.observations
      .filter((it) => it.kind === "signing-request")
      .filter((it) => it.signer === "kubernetes.io/kubelet-serving");
    return { situation, failure, waiting };
  },
  explain({ situation, failure, waiting }) {
    const { server } = wordsOf(situation);
    return {
      confidence: waiting.length > 0 ? "certain" : "likely",
      fixAt: "cluster",
      headline: `The cluster does not trust the certificate of the node at ${server}; your image is not involved.`,
      explanation: [
        "Port 10250 is the node's kubelet. The caller inside the cluster could not verify its serving certificate. Let the cluster's authority sign it: set `serverTLSBootstrap: true` in the kubelet's configuration and approve the pending requests, each only after you have seen that it comes from the node whose name and address it asks for.",
        ...(waiting[0] === undefined
          ? []
          : [
              `The request \`${waiting[0].name}\` of \`${waiting[0].requestor}\` waits for that${waiting.length > 1 ? `, and ${waiting.length - 1} more` : ""}: look at it with \`kubectl describe csr ${waiting[0].name}\`, and if it is that node's, \`kubectl certificate approve ${waiting[0].name}\`.`,
            ]),
      ],
      evidence: [
        ...logEvidenceOf(failure),
        ...waiting
          .slice(0, 3)
          .map(({ span, requestor }) => ({ span, note: `\`${requestor}\` asks for a serving certificate, and nobody has approved it.` })),
      ],
      alternatives:
        waiting.length > 0
          ? []
          : [
              {
                cause: "kubelet-certificate-unknown",
                why: "Requests that wait for approval stand here as `Pending`.",
                test: "kubectl get csr",
              },
            ],
      fixes: [],
      checks: [{ title: "Logs come through again", command: "kubectl logs -n NAMESPACE POD" }],
    };
  },
});
