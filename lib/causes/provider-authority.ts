import type { Host } from "./host-of";

/** A service whose servers have certificates of the provider's own authority, which no public list holds. */
export type ProviderAuthority = {
  readonly service: string;
  /** Where the authority's certificates are had, said in a sentence. */
  readonly source: string;
  /** More than one certificate in the file. */
  readonly isBundle: boolean;
};

const database =
  "Download its certificates from `https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem`, or the file of your region alone, over a connection that nobody re-signs";

/** Sorted by ending. RDS Proxy and Atlas are not here, their certificates are public ones. */
const providers: readonly (ProviderAuthority & { readonly pattern: RegExp })[] = [
  {
    // The API server's certificate is the cluster's own. Source: Kubernetes, kubeconfig `certificate-authority-data`.
    pattern: /\.azmk8s\.io$/,
    service: "the Kubernetes API of AKS",
    source:
      "It stands in the kubeconfig as `certificate-authority-data`, and in every pod as `/var/run/secrets/kubernetes.io/serviceaccount/ca.crt`",
    isBundle: false,
  },
  {
    pattern: /\.docdb\.amazonaws\.com$/,
    service: "Amazon DocumentDB",
    source: database,
    isBundle: true,
  },
  {
    pattern: /\.eks\.amazonaws\.com$/,
    service: "the Kubernetes API of EKS",
    source:
      "`aws eks describe-cluster --name CLUSTER --query cluster.certificateAuthority.data --output text | base64 -d` prints it, and every pod has it as `/var/run/secrets/kubernetes.io/serviceaccount/ca.crt`",
    isBundle: false,
  },
  {
    // Source: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html
    pattern: /(?<!\.proxy-[a-z0-9]{1,40}\.[a-z0-9-]{1,30})\.rds\.amazonaws\.com$/,
    service: "Amazon RDS and Aurora",
    source: database,
    isBundle: true,
  },
];

export function findProviderAuthority(host: Host | undefined): ProviderAuthority | undefined {
  return host === undefined ? undefined : providers.find((it) => it.pattern.test(host.name));
}
