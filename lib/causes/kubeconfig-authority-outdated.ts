import { defineCause } from "./cause";
import { logEvidenceOf } from "./evidence-of";
import { findServedChain } from "./served-chain";
import { commonNameOf } from "./shown-certificate";
import { isTrustDecision } from "./trust-decision";
import { wordsOf } from "./words-of";

export const kubeconfigAuthorityOutdated = defineCause({
  id: "kubeconfig-authority-outdated",
  title: "The kubeconfig does not have the cluster's authority",
  example: "kubectl-unknown-authority",
  about: {
    what: "A Kubernetes client such as `kubectl` or `helm` cannot verify the API server.",
    why: "Each cluster has its own authority, and the kubeconfig carries it. After the cluster is made anew, or behind another load balancer, the old entry no longer fits.",
    looksLike: "`Unable to connect to the server: x509: certificate signed by unknown authority`.",
    mistakenFor: "Missing roots on the machine. For a cluster only the kubeconfig counts.",
    doNot: "Do not use `--insecure-skip-tls-verify`: the client sends its credentials to whoever answers.",
  },
  sources: [
    "https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/",
    "https://kubernetes.io/docs/tasks/access-application-cluster/access-cluster/",
  ],
  when(situation) {
    const { failure } = situation;
    if (failure === undefined || failure.phase !== "cluster" || !isTrustDecision(failure)) return undefined;
    const near = situation.log.slice(Math.max(0, failure.span.start - 300), failure.span.end);
    return /unable to connect to the server|couldn't get current server API group list|kubernetes cluster unreachable|error loading config file/i.test(
      near,
    )
      ? { situation, failure }
      : undefined;
  },
  explain({ situation, failure }) {
    const { server } = wordsOf(situation);
    const known = situation.observations.findLast((it) => it.kind === "certificate");
    const trusted = known?.kind === "certificate" && known.from !== "server" ? known.subject : undefined;
    const sent = findServedChain(situation)?.issuer?.replaceAll("`", "");
    const differ = trusted !== undefined && sent !== undefined && commonNameOf(trusted) !== sent;
    return {
      confidence: "likely",
      fixAt: "cluster",
      headline: `The authority of ${failure.host === undefined ? "the Kubernetes API server" : server} is not the one in the kubeconfig; no image is involved.`,
      explanation: [
        "The client compares the API server's certificate with `certificate-authority-data` in the kubeconfig. The two do not belong together: fetch a fresh kubeconfig from the cluster.",
        "If the address goes through a load balancer or a tool with its own certificate, that one is what the client sees.",
        ...(differ ? [`The kubeconfig trusts \`${commonNameOf(trusted)}\`, and what answers is signed by \`${sent}\`.`] : []),
      ],
      evidence: logEvidenceOf(failure),
      alternatives: differ
        ? []
        : [
            {
              cause: "kubeconfig-authority-outdated",
              why: "Shows the authority that the client trusts; compare with the issuer that the server sends.",
              test: "kubectl config view --raw --minify -o jsonpath='{.clusters[0].cluster.certificate-authority-data}' | base64 -d | openssl x509 -noout -subject -dates",
            },
          ],
      fixes: ["set-kubeconfig-authority"],
      checks: [{ title: "The client reaches the API server", command: "kubectl version" }],
    };
  },
});
