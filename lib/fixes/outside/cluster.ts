import { isCertManagerWebhook } from "../../causes/cert-manager-webhook";
import { controllerSetting } from "./controller-setting";
import { defineSnippet } from "./define-snippet";

/** Trust that a cluster keeps in its own objects and on its nodes. */
export const clusterFixes = [
  defineSnippet({
    id: "trust-ca-on-node",
    title: "Add the CA to every node of the cluster",
    on: "command",
    trusts: "corp-ca.crt",
    language: "shell",
    why: "The node's container runtime pulls the image. Neither the pod nor its image is asked.",
    catch: "New nodes need it too: put it into the node image, the bootstrap script or a DaemonSet.",
    rank: 20,
    snippet: () =>
      [
        "# on each node (Debian, Ubuntu)",
        "sudo cp corp-ca.crt /usr/local/share/ca-certificates/corp-ca.crt && sudo update-ca-certificates",
        "# on each node (RHEL and its kin)",
        "sudo cp corp-ca.crt /etc/pki/ca-trust/source/anchors/ && sudo update-ca-trust",
        "sudo systemctl restart containerd",
      ].join("\n"),
  }),
  defineSnippet({
    id: "set-webhook-ca-bundle",
    title: "Fill in the webhook's caBundle",
    on: "manifest",
    language: "yaml",
    why: "The API server calls the webhook and verifies it against `caBundle` alone; when the certificate was renewed by another CA, the old value fails.",
    catch: "With cert-manager let its injector keep the value: annotate the object and never write it by hand.",
    rank: 10,
    applies: (situation) => !isCertManagerWebhook(situation),
    snippet: ({ situation, name }) => {
      const namespace = /^[a-z0-9-]{1,63}\.([a-z0-9-]{1,63})\.svc\b/.exec(name)?.[1] ?? "NAMESPACE";
      const hook = situation.failure?.facts.webhook;
      if (hook === undefined && situation.failure !== undefined) return conversionSnippet(namespace);
      return [
        "# first see which CA is there, and until when it is valid:",
        "# kubectl get validatingwebhookconfiguration NAME -o jsonpath='{.webhooks[0].clientConfig.caBundle}' | base64 -d | openssl x509 -noout -subject -dates",
        "apiVersion: admissionregistration.k8s.io/v1",
        "kind: ValidatingWebhookConfiguration   # or MutatingWebhookConfiguration",
        "metadata:",
        "  name: NAME",
        "  annotations:",
        `    cert-manager.io/inject-ca-from: ${namespace}/CERTIFICATE`,
        "webhooks:",
        `  - name: ${hook !== undefined && /^[a-z0-9][a-z0-9.-]{0,252}$/.test(hook) ? hook : "NAME"}`,
        "    clientConfig:",
        "      # without cert-manager: base64 -w0 < ca.crt",
        "      caBundle: BASE64",
      ].join("\n");
    },
  }),
  defineSnippet({
    id: "restart-cert-manager-injector",
    title: "Let cert-manager's injector fill in the caBundle again",
    on: "command",
    language: "shell",
    why: "cert-manager's own webhook gets its `caBundle` from the secret `cert-manager-webhook-ca`, and the injector (`cainjector`) keeps it. So that one has to run.",
    catch:
      "Right after an installation or upgrade it takes a minute or two by itself. The names are those of the usual installation, in namespace `cert-manager`.",
    rank: 10,
    applies: (situation) =>
      situation.failure === undefined || situation.failure.facts.webhook === undefined || isCertManagerWebhook(situation),
    snippet: () =>
      [
        "cmctl check api --wait=2m",
        "# if it does not become ready: do the three pods run, and what does the injector say?",
        "kubectl -n cert-manager get pods",
        "kubectl -n cert-manager logs deploy/cert-manager-cainjector",
        "kubectl -n cert-manager rollout restart deploy/cert-manager-cainjector deploy/cert-manager-webhook",
      ].join("\n"),
  }),
  defineSnippet({
    id: "set-api-service-ca-bundle",
    title: "Fill in the APIService's caBundle",
    on: "command",
    language: "shell",
    why: "The aggregation layer verifies the extension server against the APIService's own `caBundle`.",
    catch: "Many charts have a value for it, or for cert-manager; a later upgrade would undo a patch by hand.",
    rank: 10,
    snippet: () => `kubectl patch apiservice NAME --type merge -p "{\\"spec\\":{\\"caBundle\\":\\"$(base64 -w0 < ca.crt)\\"}}"`,
  }),
  defineSnippet({
    id: "set-kubeconfig-authority",
    title: "Put the cluster's CA into the kubeconfig",
    on: "command",
    trusts: "ca.crt",
    language: "shell",
    why: "`kubectl` and `helm` verify the API server against the kubeconfig's `certificate-authority-data`; a cluster made anew has a new CA.",
    catch: "Take the file from the cluster's own side, not from the connection that fails.",
    rank: 10,
    snippet: ({ name, port }) =>
      [
        "# the simplest: fetch the kubeconfig again from whoever runs the cluster; or",
        `kubectl config set-cluster CLUSTER --server=https://${name}:${port === 443 && name === "HOST" ? 6443 : port} --certificate-authority=ca.crt --embed-certs=true`,
      ].join("\n"),
  }),
  defineSnippet({
    id: "trust-ca-in-controller",
    title: "Give the controller the CA",
    on: "manifest",
    trusts: "corp-ca.crt",
    language: (situation) => controllerSetting(situation, "HOST").language,
    why: "A controller in the cluster makes the call, with the store of its own image or with a CA that its settings name.",
    catch:
      "A bundle that replaces the controller's store must hold the public roots as well, if it also talks to public hosts. Many charts have a value for a CA; prefer it.",
    rank: 10,
    snippet: ({ situation, name }) => controllerSetting(situation, name).text,
  }),
];

/** A conversion webhook stands in the definition of its resource. */
function conversionSnippet(namespace: string): string {
  return [
    "apiVersion: apiextensions.k8s.io/v1",
    "kind: CustomResourceDefinition",
    "metadata:",
    "  name: NAME",
    "  annotations:",
    `    cert-manager.io/inject-ca-from: ${namespace}/CERTIFICATE`,
    "spec:",
    "  conversion:",
    "    webhook:",
    "      clientConfig:",
    "        # without cert-manager: base64 -w0 < ca.crt",
    "        caBundle: BASE64",
  ].join("\n");
}
