import { defineCause } from "./cause";
import { isCertManagerWebhook } from "./cert-manager-webhook";
import { logEvidenceOf } from "./evidence-of";
import type { Situation } from "./situation";
import { isTrustDecision } from "./trust-decision";
import { wordsOf } from "./words-of";

export const webhookAuthorityUnknown = defineCause({
  id: "webhook-authority-unknown",
  title: "The API server does not trust the webhook",
  example: "webhook",
  about: {
    what: "The Kubernetes API server called an admission or conversion webhook and could not verify the webhook's certificate.",
    why: "The `caBundle` in the webhook configuration is empty, or belongs to an earlier certificate: the secret was made anew, and the configuration was not.",
    looksLike: '`failed calling webhook "…": … x509: certificate signed by unknown authority` on `kubectl apply` or in a Helm release.',
    mistakenFor: "A missing bundle in the webhook's image or on the machine where `kubectl` runs. Neither of them verifies anything here.",
    doNot:
      "Do not delete the webhook configuration to get past it: the checks it makes are then silently gone. Do not change the webhook's image.",
  },
  sources: [
    "https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/",
    "https://cert-manager.io/docs/concepts/ca-injector/",
  ],
  when(situation) {
    const { failure } = situation;
    if (failure === undefined || !isTrustDecision(failure)) return undefined;
    const webhook = failure.facts.webhook ?? conversionIn(situation);
    return webhook === undefined ? undefined : { situation, failure, webhook };
  },
  explain({ situation, failure, webhook }) {
    const { server } = wordsOf(situation);
    return {
      confidence: "certain",
      fixAt: "cluster",
      headline: `The Kubernetes API server does not trust the webhook \`${webhook.replaceAll("`", "")}\`; your image and your machine are not involved.`,
      explanation: isCertManagerWebhook(situation)
        ? [
            `The API server called ${server} and checked its certificate against the \`caBundle\` of the webhook configuration. cert-manager's injector writes that value, and it has not done so yet, or no longer does.`,
            "Right after an installation or an upgrade this passes by itself within a minute or two; after that, look at the injector.",
          ]
        : [
            `The API server called ${server} and checked its certificate against the \`caBundle\` of the webhook configuration. The two do not belong together: put the authority that signed the serving certificate into the configuration.`,
            "It happens after the certificate was renewed or the chart reinstalled, and with GitOps tools that write an old `caBundle` back.",
            ...(writesItself.test(`${webhook} ${failure.host ?? ""}`)
              ? [
                  "This program writes the value itself: restart it, or upgrade its chart with the values it has, before you write anything by hand.",
                ]
              : []),
          ],
      evidence: logEvidenceOf(failure),
      alternatives: [],
      fixes: [isCertManagerWebhook(situation) ? "restart-cert-manager-injector" : "set-webhook-ca-bundle"],
    };
  },
});

/** Programs that make a certificate of their own and put its CA into the configuration. */
const writesItself = /\bkyverno\b|\bgatekeeper\b|ingress-nginx|nginx\.ingress\.kubernetes\.io|\bistio\b|istiod|\bkeda\b|\blinkerd\b/i;

/** What turns one version of a resource into another is called by the API server as well. */
function conversionIn({ log, failure }: Situation): string | undefined {
  const before = log.slice(Math.max(0, (failure?.span.start ?? 0) - 600), failure?.span.start ?? 0);
  const kind = [...before.matchAll(/conversion webhook for ([\w.-]{1,200}\/[\w.-]{1,60}), Kind=([\w.-]{1,100}) failed/g)].at(-1);
  return kind === undefined ? undefined : `${kind[2]} (${kind[1]})`;
}
