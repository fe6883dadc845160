import { defineCause } from "./cause";
import { logEvidenceOf } from "./evidence-of";
import { isTrustDecision } from "./trust-decision";

export const aggregatedApiAuthorityUnknown = defineCause({
  id: "aggregated-api-authority-unknown",
  title: "The API server does not trust an aggregated API",
  example: "aggregated-api",
  about: {
    what: "The Kubernetes API server passes requests on to an extension (metrics, custom metrics) and cannot verify its certificate.",
    why: "The `caBundle` of the APIService does not belong to the certificate that the extension serves, or is empty.",
    looksLike: "`failing or missing response from https://…/apis/metrics.k8s.io/v1beta1: … x509`, and `kubectl top` does not work.",
    mistakenFor: "A fault in the image of the metrics server.",
    doNot: "Do not set `insecureSkipTLSVerify: true` on the APIService: it holds for all that goes through it.",
  },
  sources: [
    "https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/",
    "https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/api-service-v1/",
  ],
  when(situation) {
    const { failure } = situation;
    if (failure === undefined || failure.phase !== "cluster" || !isTrustDecision(failure)) return undefined;
    const near = situation.log.slice(Math.max(0, failure.span.start - 400), failure.span.end + 200);
    const found =
      /(?:failing or missing response from|FailedDiscoveryCheck|loading OpenAPI spec for|APIService)[^\n]{0,200}?(v\d\w*(?:\.[a-z0-9-]+){2,6}|apis\/([a-z0-9.-]+)\/v\w+)/.exec(
        near,
      );
    const down = situation.observations.filter((it) => it.kind === "extension");
    if (found === null) return undefined;
    const api = found[2] ?? found[1];
    return { failure, api, shown: down.find((it) => api !== undefined && it.name.includes(api)) };
  },
  explain({ failure, api, shown }) {
    return {
      confidence: "likely",
      fixAt: "cluster",
      headline: `The Kubernetes API server does not trust the extension behind ${api === undefined ? "an aggregated API" : `\`${api}\``}; your image is not involved.`,
      explanation: [
        "The API server checks the extension's certificate against the `caBundle` of its APIService. Put the authority that signed the serving certificate there.",
        ...(shown === undefined
          ? []
          : [
              `It is the APIService \`${shown.name}\`, and \`${shown.service}\` is the service (namespace and name) whose certificate is refused.`,
            ]),
      ],
      evidence: [
        ...logEvidenceOf(failure),
        ...(shown === undefined ? [] : [{ span: shown.span, note: `Not available: \`${shown.reason}\`.` }]),
      ],
      alternatives:
        shown !== undefined
          ? []
          : [
              {
                cause: "aggregated-api-authority-unknown",
                why: "Shows which extensions are not available, and why.",
                test: "kubectl get apiservices | grep -v True",
              },
            ],
      fixes: ["set-api-service-ca-bundle"],
      checks: [{ title: "Every extension is `True` again", command: "kubectl get apiservices" }],
    };
  },
});
