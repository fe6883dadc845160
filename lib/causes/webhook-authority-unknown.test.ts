import { expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { checkCause } from "../testing/check-cause";
import { webhookAuthorityUnknown } from "./webhook-authority-unknown";

checkCause(webhookAuthorityUnknown, {
  finds: ["webhook"],
  silent: ["kubectl-unknown-authority", "registry-pull", "go-in-scratch", "aggregated-api"],
});

/** Which repair is shown, and the words of it that belong to this webhook. */
function checkWebhook(log: string, fix: string, parts: readonly string[]): void {
  const { cause, fixes, explanation } = diagnose({ log, dockerfile: "", target: undefined, runtime: undefined });
  expect([cause, fixes[0]?.id]).toEqual(["webhook-authority-unknown", fix]);
  for (const part of parts) expect(`${fixes[0]?.snippet}\n${explanation.join("\n")}`).toContain(part);
}

const unknown = "tls: failed to verify certificate: x509: certificate signed by unknown authority";
const called = (hook: string, url: string) =>
  `Internal error occurred: failed calling webhook "${hook}": failed to call webhook: Post "https://${url}?timeout=10s": ${unknown}`;

test.each([
  [
    called("mpod.example.dev", "injector.tools.svc:443/mutate"),
    "set-webhook-ca-bundle",
    ["- name: mpod.example.dev", "inject-ca-from: tools/CERTIFICATE"],
  ],
  [called("validate.kyverno.svc-fail", "kyverno-svc.kyverno.svc:443/validate/fail"), "set-webhook-ca-bundle", ["writes the value itself"]],
  [
    called("webhook.cert-manager.io", "cert-manager-webhook.cert-manager.svc:443/validate"),
    "restart-cert-manager-injector",
    ["cainjector"],
  ],
  [
    `conversion webhook for shop.example.dev/v1, Kind=Basket failed: Post "https://basket.shop.svc:443/convert?timeout=30s": ${unknown}`,
    "set-webhook-ca-bundle",
    ["kind: CustomResourceDefinition", "inject-ca-from: shop/CERTIFICATE"],
  ],
])("%s", checkWebhook);
