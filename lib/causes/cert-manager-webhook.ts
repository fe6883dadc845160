import type { Situation } from "./situation";

/** cert-manager's own webhook, whose caBundle nobody writes by hand. */
export function isCertManagerWebhook({ failure }: Pick<Situation, "failure">): boolean {
  return failure?.facts.webhook?.endsWith("webhook.cert-manager.io") === true || /^cert-manager-webhook\./.test(failure?.host ?? "");
}
