import { defineCause } from "./cause";
import { podChainCommand } from "./commands";
import { findController } from "./controller";
import { logEvidenceOf } from "./evidence-of";
import { findProgramSetting } from "./program-setting";
import { isTrustDecision } from "./trust-decision";
import { wordsOf } from "./words-of";

export const clusterComponentLacksAuthority = defineCause({
  id: "cluster-component-lacks-authority",
  title: "A part of the cluster does not know the authority",
  example: "controller-in-cluster",
  about: {
    what: "A controller, an operator or the API server itself cannot verify a server that it talks to.",
    why: "Each component has its own setting for authorities: a secret, a config map, a field of its resource. The images of your own programs are not asked.",
    looksLike: "The message stands in the events or the status of a resource, or in a controller's log.",
    mistakenFor: "A fault in the application that is being deployed.",
    doNot: "Do not change your Dockerfile for it.",
  },
  sources: [
    "https://kubernetes.io/docs/setup/best-practices/certificates/",
    "https://cert-manager.io/docs/trust/trust-manager/",
    "https://carvel.dev/kapp-controller/docs/v0.55.x/controller-config",
  ],
  when(situation) {
    const { failure } = situation;
    return failure?.phase === "cluster" && isTrustDecision(failure) ? { situation, failure } : undefined;
  },
  explain({ situation, failure }) {
    const { server } = wordsOf(situation);
    const own = failure.verifier === "api-server" ? undefined : findProgramSetting(situation);
    const found = failure.verifier === "controller" && own === undefined ? findController(situation) : undefined;
    const controller = found?.program;
    const who =
      controller !== undefined
        ? controller
        : own !== undefined
          ? own.program.replace(/^The /, "the ")
          : failure.verifier === "api-server"
            ? "the Kubernetes API server"
            : failure.verifier === "controller"
              ? "a controller in the cluster"
              : "a component of the cluster";
    return {
      confidence: "likely",
      fixAt: "cluster",
      headline: `It is ${who} that does not trust ${server}; your Dockerfile is not involved.`,
      explanation: [
        own !== undefined
          ? `It checked the certificate with its own list. It can be told of another authority in its settings: ${own.setting}.`
          : controller !== undefined
            ? `The check was made inside the cluster, with the certificates that ${controller} was given for this host, and not on the machine that shows the message.`
            : `The check was made inside the cluster, with the authorities that ${who} was given. Add the authority of ${server} there; for most components that is a secret or config map with the CA, named in its settings.`,
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        {
          cause: "server-chain-incomplete",
          why: "This runs in a pod of the cluster. If only certificate `0` is listed and its issuer is another name, the server forgot its intermediate.",
          test: podChainCommand(situation),
        },
      ],
      fixes: [own === undefined ? "trust-ca-in-controller" : "name-authority-in-settings"],
      ...(found?.check === undefined ? {} : { checks: [found.check] }),
    };
  },
});
