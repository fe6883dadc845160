/** How well we know that a source says what we rely on. */
const sourceGrades = {
  /** The page, manual or source file was opened and says it. */
  read: "read",
  /** The page or file was found under this address, and what it is about fits; it was not read through. */
  found: "found",
  memory: "from memory",
} as const satisfies Record<string, string>;
export type SourceGrade = keyof typeof sourceGrades;

/** Sources that were looked up, by address; one that is not here stands in its cause from memory. Sorted. */
export const lookedUp: Readonly<Record<string, Exclude<SourceGrade, "memory">>> = {
  "https://carvel.dev/kapp-controller/docs/v0.55.x/controller-config": "read",
  "https://curl.se/docs/manpage.html": "read",
  "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html": "read",
  "https://docs.docker.com/build/cache/invalidation/": "found",
  "https://docs.docker.com/engine/network/ca-certs/": "found",
  "https://docs.docker.com/engine/security/certificates/": "read",
  "https://docs.docker.com/reference/cli/docker/compose/logs/": "found",
  "https://docs.docker.com/reference/cli/docker/container/logs/": "found",
  "https://docs.docker.com/reference/dockerfile/#copy": "found",
  "https://docs.docker.com/reference/dockerfile/#copy---from": "found",
  "https://docs.docker.com/reference/dockerfile/#from": "found",
  "https://docs.docker.com/reference/dockerfile/#run": "found",
  "https://docs.docker.com/reference/dockerfile/#user": "found",
  "https://docs.docker.com/reference/dockerfile/#volume": "found",
  "https://docs.gitlab.com/runner/configuration/tls-self-signed/": "read",
  "https://docs.openssl.org/3.0/man1/openssl-s_client/": "read",
  "https://docs.openssl.org/3.0/man1/openssl-verification-options/": "read",
  "https://docs.openssl.org/3.0/man1/openssl-x509/": "read",
  "https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html": "read",
  "https://github.com/GoogleContainerTools/distroless": "read",
  "https://github.com/GoogleContainerTools/kaniko#flag---registry-certificate": "read",
  "https://github.com/alpinelinux/docker-alpine": "found",
  "https://github.com/brianc/node-postgres/issues/2558": "read",
  "https://github.com/containerd/containerd/blob/main/docs/hosts.md": "found",
  "https://github.com/golang/go/blob/go1.24.4/src/crypto/tls/alert.go": "read",
  "https://github.com/golang/go/blob/go1.24.4/src/crypto/tls/handshake_server.go": "read",
  "https://github.com/golang/go/blob/go1.24.4/src/crypto/x509/root_linux.go": "read",
  "https://github.com/golang/go/blob/go1.24.4/src/crypto/x509/root_unix.go": "read",
  "https://github.com/golang/go/blob/go1.24.4/src/crypto/x509/verify.go": "read",
  "https://github.com/golang/go/blob/go1.24.4/src/net/http/client.go": "read",
  "https://github.com/golang/go/blob/go1.24.4/src/net/http/transport.go": "read",
  "https://github.com/moby/buildkit/issues/2616": "read",
  "https://github.com/moby/buildkit/issues/5943": "found",
  "https://kubernetes.github.io/ingress-nginx/user-guide/tls/": "read",
  "https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/": "found",
  "https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/": "found",
  "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/#kubelet-serving-certs": "found",
  "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/": "read",
  "https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/": "read",
  "https://letsencrypt.org/docs/dst-root-ca-x3-expiration-september-2021/": "found",
  "https://letsencrypt.org/docs/staging-environment/": "found",
  "https://manpages.debian.org/bookworm/apt/apt-get.8.en.html": "read",
  "https://manpages.debian.org/bookworm/ca-certificates/update-ca-certificates.8.en.html": "read",
  "https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_ssl_trusted_certificate": "found",
  "https://src.fedoraproject.org/rpms/ca-certificates/blob/rawhide/f/README.src": "read",
};

export function gradeOf(source: string): SourceGrade {
  return lookedUp[source] ?? "memory";
}
