import type { Situation } from "./situation";

/** A controller that has a setting of its own for a CA. */
export type Controller = {
  /** What only this one's log, events or status say. */
  readonly says: RegExp;
  /** Who made the call, where it is known for sure. */
  readonly program?: string;
  readonly language: "shell" | "yaml";
  readonly snippet: (host: string) => readonly string[];
  /** How this one shows that it worked, where the events of the cluster do not. */
  readonly check?: { readonly title: string; readonly command: string };
  readonly citation: string;
};

/** Undefined where the log does not show which controller it is. */
export function findController({ log, failure }: Situation): Controller | undefined {
  const at = failure?.span.start ?? 0;
  const near = log.slice(Math.max(0, at - 2000), (failure?.span.end ?? 0) + 1000);
  return controllers.find(({ says }) => says.test(near));
}

const controllers: readonly Controller[] = [
  {
    says: /argo-?cd|argoproj|repo-?server|ComparisonError|error testing repository connectivity|grpc\.service=repository\./i,
    program: "Argo CD's repo-server",
    check: { title: "Argo CD reaches the repository: its status is `Successful`", command: "argocd repo list" },
    language: "shell",
    snippet: (host) => [
      `argocd cert add-tls ${host} --from corp-ca.crt`,
      "# or as an object: the key is the server's name, without a port; this replaces the whole ConfigMap",
      `kubectl -n argocd create configmap argocd-tls-certs-cm --from-file=${host}=corp-ca.crt --dry-run=client -o yaml | kubectl apply -f -`,
    ],
    citation:
      "https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#repositories-using-self-signed-tls-certificates-or-are-signed-by-custom-ca",
  },
  {
    says: /cert-manager|\bClusterIssuer\b|ErrRegisterACMEAccount|ErrInitIssuer|acme account/i,
    language: "yaml",
    snippet: () => [
      "# in the Issuer or ClusterIssuer; for Vault the field is spec.vault.caBundle",
      "spec:",
      "  acme:",
      "    caBundle: BASE64   # base64 -w0 < corp-ca.crt",
    ],
    citation: "https://cert-manager.io/docs/reference/api-docs/#acme.cert-manager.io/v1.ACMEIssuer",
  },
  {
    says: /toolkit\.fluxcd\.io|fluxcd|source-controller|\b(?:HelmRepository|GitRepository|OCIRepository|ImageRepository|HelmChart)\b/,
    language: "yaml",
    snippet: () => [
      "# kubectl -n NAMESPACE create secret generic corp-ca --from-file=ca.crt=corp-ca.crt",
      "# in the HelmRepository, OCIRepository or ImageRepository",
      "spec:",
      "  certSecretRef:",
      "    name: corp-ca",
      "# a GitRepository takes the same key, ca.crt, from the secret that spec.secretRef names",
    ],
    citation: "https://fluxcd.io/flux/components/source/helmrepositories/#cert-secret-reference",
  },
  {
    says: /kapp-controller|PackageInstall|PackageRepository|\b(?:imgpkg|vendir|kbld)\b/,
    language: "shell",
    snippet: () => [
      "# for the command line: imgpkg … --registry-ca-cert-path corp-ca.crt",
      "# for kapp-controller; restart it afterwards",
      "kubectl -n kapp-controller create secret generic kapp-controller-config --from-file=caCerts=corp-ca.crt --dry-run=client -o yaml | kubectl apply -f -",
    ],
    citation: "https://carvel.dev/kapp-controller/docs/v0.55.x/controller-config",
  },
];
