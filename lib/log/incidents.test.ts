import { expect, test } from "vitest";
import { readLog } from "./read-log";

type Row = { readonly name: string; readonly log: string; readonly expected: Readonly<Record<string, unknown>> | undefined };

/** What people met in the field, told in the programs' own words: each of these was once missed or misjudged, or nearly. */
const rows: readonly Row[] = [
  {
    name: "old hex",
    log: `Hex v0.8.3

Registry update failed (http_error)

12:16:25.955 [error] SSL: :certify: ssl_handshake.erl:1401:Fatal error: unknown ca

{:failed_connect, [{:to_address, {'repo.corp.example', 443}}, {:inet, [:inet], {:tls_alert, 'unknown ca'}}]}`,
    expected: { kind: "unknown-authority", host: "repo.corp.example:443", runtime: "erlang", line: 5 },
  },
  {
    name: "elixir no cacerts",
    log: `** (MatchError) no match of right hand side value: {:error, :enoent}
    (public_key 1.14) pubkey_os_cacerts.erl:38: :pubkey_os_cacerts.get/0
    (inets 9.0) httpc.erl:476: :httpc.ssl_verify_host_options/1`,
    expected: { kind: "no-trust-store", runtime: "erlang" },
  },
  {
    name: "nix 60",
    log: `warning: unable to download 'https://cache.corp.example/abc.narinfo': SSL peer certificate or SSH remote key was not OK (60); retrying in 341 ms
error: unable to download 'https://cache.corp.example/abc.narinfo': SSL peer certificate or SSH remote key was not OK (60)`,
    expected: { kind: "unknown-authority", host: "cache.corp.example" },
  },
  {
    name: "flutter ok",
    log: `DioError [DioErrorType.DEFAULT]: HandshakeException: Handshake error in client (OS Error: 
\tCERTIFICATE_VERIFY_FAILED: ok(handshake.cc:354))`,
    expected: { kind: "unknown-authority", runtime: "other", line: 2 },
  },
  {
    name: "fluent-bit ca_file",
    log: `[2021/06/14 17:34:47] [error] [tls] ca_file '/secure/es-tls-ca.crt' 0: error:0B084088:x509 certificate routines:X509_load_cert_crl_file:no certificate or crl found
[2021/06/14 17:34:47] [error] [tls] could not create TLS backend`,
    expected: { kind: "no-trust-store", facts: { file: "/secure/es-tls-ca.crt" } },
  },
  {
    name: "filebeat test",
    log: `elasticsearch: https://es.corp.example:9200...
  parse url... OK
  connection...
    parse host... OK
    dns lookup... OK
    addresses: 192.168.1.75
    dial up... OK
  TLS...
    security: server's certificate chain verification is enabled
    handshake... ERROR x509: certificate signed by unknown authority`,
    expected: { kind: "unknown-authority", host: "es.corp.example:9200", runtime: "go", line: 10 },
  },
  {
    name: "jenkins git",
    log: `ERROR: Error cloning remote repo 'origin'
hudson.plugins.git.GitException: Command "git fetch --tags --progress https://alm.corp.example/gitlab/alm/x.git +refs/heads/*:refs/remotes/origin/*" returned status code 128:
stdout: 
stderr: fatal: unable to access 'https://alm.corp.example/gitlab/alm/x.git/': SSL certificate problem: self signed certificate in certificate chain`,
    expected: { kind: "self-signed-in-chain", host: "alm.corp.example", runtime: "git", line: 4 },
  },
  {
    name: "git-sync klog",
    log: `E0119 02:19:18.436283      11 main.go:535] "msg"="too many failures, aborting" "error"="Run(git clone -v --no-checkout -b main https://git.corp.example/dags.git /tmp/git): exit status 128: { stdout: \\"\\", stderr: \\"Cloning into '/tmp/git'...\\\\nfatal: unable to access 'https://git.corp.example/dags.git/': server certificate verification failed. CAfile: none CRLfile: none\\" }" "failCount"=1`,
    expected: { kind: "unknown-authority", host: "git.corp.example", runtime: "git" },
  },
  {
    name: "argo manifest cluster",
    log: 'rpc error: code = Unknown desc = Manifest generation error (cached): `helm dependency build` failed exit status 1: Error: could not download https://charts.corp.example/charts/postgresql-6.3.12.tgz: Get "https://charts.corp.example/charts/postgresql-6.3.12.tgz": x509: certificate signed by unknown authority',
    expected: { kind: "unknown-authority", host: "charts.corp.example", phase: "cluster" },
  },
  {
    name: "cert-manager cond",
    log: `status:
  acme: {}
  conditions:
  - lastTransitionTime: "2024-10-04T09:46:18Z"
    message: 'Failed to register ACME account: Get "https://acme.corp.example/dir":
      tls: failed to verify certificate: x509: certificate signed by unknown authority'`,
    expected: { kind: "unknown-authority", host: "acme.corp.example", phase: "cluster", line: 6 },
  },
  {
    name: "traefik default",
    log: 'E0903 00:15:27.499516       1 setup.go:265] "cert-manager/clusterissuers: failed to register an ACME account" err="Get \\"https://acme.corp.example/directory\\": tls: failed to verify certificate: x509: certificate is valid for 1f13b7337240568fb138b57f85cd786a.41afac4b5eff697757ccfff11ab9b1ec.traefik.default, not acme.corp.example"',
    expected: { kind: "name-mismatch", host: "acme.corp.example", phase: "cluster", facts: { "default-certificate": "Traefik" } },
  },
  {
    name: "rust tokio-postgres native",
    log: "DB connection failed: error performing TLS handshake: The certificate was not trusted.",
    expected: { kind: "unknown-authority" },
  },
  {
    name: "busybox k3os",
    log: `Connecting to github.com (140.82.121.3:443)
ssl_client: github.com: TLS connect failed
wget: error getting response: Connection reset by peer`,
    expected: { kind: "unknown-authority", host: "github.com", runtime: "wget", line: 2 },
  },
  {
    name: "node extra then real",
    log: `Warning: Ignoring extra certs from \`/certs/corp.pem\`, load failed: error:80000002:system library::No such file or directory
node:internal/process/promises:394
    triggerUncaughtException(err, true /* fromPromise */);

TypeError: fetch failed
    at node:internal/deps/undici/undici:13502:13 {
  [cause]: Error: unable to get local issuer certificate
      at TLSSocket.onConnectSecure (node:_tls_wrap:1679:34) {
    code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'
  }
}`,
    expected: { kind: "no-trust-store", runtime: "node", line: 7 },
  },
  {
    name: "npm cert altname",
    log: `npm ERR! Hostname/IP doesn't match certificate's altnames: "Host: registry.corp.example. is not in the cert's altnames: DNS:a.sni.fastly.net, DNS:a.sni.global-ssl.fastly.net"`,
    expected: { kind: "name-mismatch", host: "registry.corp.example", runtime: "node" },
  },
  {
    name: "perl lwp",
    log: "Can't connect to cpan.corp.example:443 (certificate verify failed) at /usr/share/perl5/LWP/Protocol/http.pm line 50.",
    expected: { kind: "unknown-authority", host: "cpan.corp.example:443", runtime: "perl" },
  },
  {
    name: "perl lwp bare",
    log: `500 Can't connect to www.corp.example:443 (certificate verify failed)
Content-Type: text/plain
Client-Warning: Internal response`,
    expected: { kind: "unknown-authority", host: "www.corp.example:443", runtime: "perl" },
  },
  {
    name: "openssl two lines",
    log: `SSL certificate verification error: unable to get local issuer certificate
40E7F0A1B27F0000:error:0A000086:SSL routines:tls_post_process_server_certificate:certificate verify failed:ssl/statem/statem_clnt.c:1889:`,
    expected: { kind: "unknown-authority", line: 1 },
  },
  {
    name: "oracle",
    log: `ORA-29024: Certificate validation failure
ORA-06512: at "SYS.UTL_HTTP", line 1530`,
    expected: { kind: "unknown-authority" },
  },
  {
    name: "ruby",
    log: "/usr/lib/ruby/3.2.0/net/protocol.rb:46:in `connect_nonblock': SSL_connect returned=1 errno=0 peeraddr=10.0.0.7:443 state=error: certificate verify failed (unable to get local issuer certificate) (OpenSSL::SSL::SSLError)",
    expected: { kind: "unknown-authority", host: "10.0.0.7:443", runtime: "ruby" },
  },
  {
    name: "cargo",
    log: `error: failed to get \`serde\` as a dependency of package \`app v0.1.0 (/app)\`

Caused by:
  download of config.json failed

Caused by:
  failed to download from \`https://index.corp.example/config.json\`

Caused by:
  [60] SSL peer certificate or SSH remote key was not OK (SSL certificate problem: unable to get local issuer certificate)`,
    expected: { kind: "unknown-authority", host: "index.corp.example", runtime: "rust", line: 10 },
  },
  {
    name: "reqwest old rustls",
    log: 'Error: reqwest::Error { kind: Request, url: Url { host: Some(Domain("api.corp.example")) }, source: hyper::Error(Connect, Custom { kind: InvalidData, error: WebPKIError(UnknownIssuer) }) }',
    expected: { kind: "unknown-authority", host: "api.corp.example", runtime: "rust" },
  },
  {
    name: "uv",
    log: `error: Failed to fetch: \`https://pypi.corp.example/simple/requests/\`
  Caused by: Request failed after 3 retries
  Caused by: error sending request for url (https://pypi.corp.example/simple/requests/)
  Caused by: client error (Connect)
  Caused by: invalid peer certificate: UnknownIssuer`,
    expected: { kind: "unknown-authority", host: "pypi.corp.example", runtime: "rust", line: 5 },
  },
  {
    name: "kube ingress webhook",
    log: 'Error from server (InternalError): error when creating "ing.yaml": Internal error occurred: failed calling webhook "validate.nginx.ingress.kubernetes.io": failed to call webhook: Post "https://ingress-nginx-controller-admission.ingress-nginx.svc:443/networking/v1/ingresses?timeout=10s": tls: failed to verify certificate: x509: certificate signed by unknown authority (possibly because of "x509: ECDSA verification failure" while trying to verify candidate authority certificate "nil1")',
    expected: {
      kind: "unknown-authority",
      host: "ingress-nginx-controller-admission.ingress-nginx.svc:443",
      phase: "cluster",
      verifier: "api-server",
      facts: { webhook: "validate.nginx.ingress.kubernetes.io" },
    },
  },
  {
    name: "terraform provider",
    log: `╷
│ Error: Failed to install provider
│ 
│ Error while installing hashicorp/aws v5.1.0: Get
│ "https://releases.corp.example/terraform-provider-aws/5.1.0/SHA256SUMS":
│ tls: failed to verify certificate: x509: certificate signed by unknown
│ authority
╵`,
    expected: { kind: "unknown-authority", host: "releases.corp.example", phase: "host", line: 6 },
  },
  {
    name: "swift",
    log: 'Task <1>.<1> finished with error [-1202] Error Domain=NSURLErrorDomain Code=-1202 "The certificate for this server is invalid. You might be connecting to a server that is pretending to be “api.corp.example” which could put your confidential information at risk."',
    expected: { kind: "unknown-authority", host: "api.corp.example" },
  },
  {
    name: "consul",
    log: '2026-01-02T10:00:00.000Z [ERROR] agent.client: RPC failed to server: method=Catalog.NodeServiceList server=10.0.0.5:8300 error="rpc error making call: failed to get conn: x509: certificate signed by unknown authority"',
    expected: { kind: "unknown-authority", host: "10.0.0.5:8300", runtime: "go" },
  },
  {
    name: "etcd",
    log: '{"level":"warn","ts":"2026-01-02T10:00:00.000Z","logger":"etcd-client","caller":"v3@v3.5.10/retry_interceptor.go:62","msg":"retrying of unary invoker failed","target":"etcd-endpoints://0xc0001/10.0.0.5:2379","attempt":0,"error":"rpc error: code = DeadlineExceeded desc = latest balancer error: last connection error: connection error: desc = \\"transport: authentication handshake failed: tls: failed to verify certificate: x509: certificate signed by unknown authority\\""}',
    expected: { kind: "unknown-authority", host: "10.0.0.5:2379", phase: "cluster" },
  },
  {
    name: "julia",
    log: "ERROR: RequestError: SSL peer certificate or SSH remote key was not OK while requesting https://pkg.corp.example/registries",
    expected: { kind: "unknown-authority", host: "pkg.corp.example" },
  },
  {
    name: "kong",
    log: "[error] 20: unable to get local issuer certificate, context: ngx.timer, failed to connect to auth.corp.example:443",
    expected: { kind: "unknown-authority", host: "auth.corp.example:443" },
  },
  { name: "lftp", log: "Fatal error: Certificate verification: Not trusted (1A:2B)", expected: { kind: "unknown-authority" } },
  {
    name: "svn",
    log: `svn: E230001: Unable to connect to a repository at URL 'https://svn.corp.example/repo'
svn: E230001: Server SSL certificate verification failed: issuer is not trusted`,
    expected: { kind: "unknown-authority", host: "svn.corp.example", line: 2 },
  },
  {
    name: "svn name",
    log: "svn: E230001: Server SSL certificate verification failed: certificate issued for a different hostname",
    expected: { kind: "name-mismatch" },
  },
  {
    name: "exit code 60",
    log: `#9 [build 4/7] RUN curl -fsS https://dl.corp.example/i.sh -o i.sh
#9 ERROR: process "/bin/sh -c curl -fsS https://dl.corp.example/i.sh -o i.sh" did not complete successfully: exit code: 60`,
    expected: { kind: "unknown-authority", host: "dl.corp.example", runtime: "curl", phase: "build" },
  },
  {
    name: "exit code 77",
    log: 'ERROR: failed to solve: process "/bin/sh -c curl -o x https://dl.corp.example/x" did not complete successfully: exit code: 77',
    expected: { kind: "no-trust-store", host: "dl.corp.example", runtime: "curl", phase: "build" },
  },
  {
    name: "exit code 60 not curl",
    log: 'ERROR: failed to solve: process "/bin/sh -c make test" did not complete successfully: exit code: 60',
    expected: undefined,
  },
  {
    name: "apache proxy",
    log: "[Thu Jan 02 10:00:00.000000 2026] [ssl:error] [pid 7] [remote 10.0.0.7:8443] AH02039: Certificate Verification: Error (20): unable to get local issuer certificate",
    expected: { kind: "unknown-authority", host: "10.0.0.7:8443" },
  },
  {
    name: "squid",
    log: `The system returned: (92) Protocol error (TLS code: X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY)
SSL Certificate error: certificate issuer (CA) not known: /C=US/O=X/CN=Y`,
    expected: { kind: "unknown-authority" },
  },
  {
    name: "openvpn",
    log: `VERIFY ERROR: depth=1, error=self signed certificate in certificate chain: C=DE, O=Corp, CN=Corp CA
OpenSSL: error:14090086:SSL routines:ssl3_get_server_certificate:certificate verify failed
TLS_ERROR: BIO read tls_read_plaintext error`,
    expected: { kind: "self-signed-in-chain", line: 1 },
  },
  {
    name: "rsyslog",
    log: "rsyslogd: not permitted to talk to peer, certificate invalid: signer not found [v8.2112.0]",
    expected: { kind: "unknown-authority" },
  },
  {
    name: "syslog-ng",
    log: "Certificate validation failed; subject='CN=log.corp.example', issuer='CN=Corp CA', error='unable to get local issuer certificate', depth='0'",
    expected: { kind: "unknown-authority" },
  },
  {
    name: "guix",
    log: `guix substitute: error: TLS error in procedure 'write_to_session_record_port': Error in the push function.
X.509 certificate of 'ci.corp.example' could not be verified:
  signer-not-found
  invalid`,
    expected: { kind: "unknown-authority", host: "ci.corp.example" },
  },
  {
    name: "openssl joined",
    log: `error 20 at 0 depth lookup: unable to get local issuer certificate
40E7F0A1B27F0000:error:0A000086:SSL routines:tls_post_process_server_certificate:certificate verify failed:ssl/statem/statem_clnt.c:1889:`,
    expected: { kind: "unknown-authority", line: 1 },
  },
  {
    name: "tedious",
    log: "ConnectionError: Failed to connect to sql.corp.example:1433 - self-signed certificate",
    expected: { kind: "self-signed-leaf", host: "sql.corp.example:1433" },
  },
  {
    name: "yum old",
    log: 'https://rpm.corp.example/repodata/repomd.xml: [Errno 14] curl#60 - "SSL certificate problem: unable to get local issuer certificate"',
    expected: { kind: "unknown-authority", host: "rpm.corp.example", runtime: "other" },
  },
  {
    name: "jwt silent",
    log: `x509: failed to load JWKS? no. JsonWebTokenError: invalid signature
TokenExpiredError: jwt expired`,
    expected: undefined,
  },
  {
    name: "cosign silent",
    log: `Error: no matching signatures: invalid signature when validating ASN.1 encoded signature
error during command execution: no matching signatures`,
    expected: undefined,
  },
  {
    name: "expired token silent",
    log: "AADSTS500133: Assertion is not within its valid time range. token has expired",
    expected: undefined,
  },
  {
    name: "certbot silent",
    log: `Certbot failed to authenticate some domains (authenticator: nginx). The Certificate Authority reported these problems:
  Domain: www.corp.example
  Type:   unauthorized
  Detail: Invalid response from http://www.corp.example/.well-known/acme-challenge/x: 404`,
    expected: undefined,
  },
  {
    name: "cert renew silent",
    log: `INFO Certificate for api.corp.example will expire in 12 days, renewing
INFO issued certificate`,
    expected: undefined,
  },
  { name: "ssh silent", log: "ssh: handshake failed: knownhosts: key mismatch", expected: undefined },
  {
    name: "ERR_SSL no cert",
    log: "write EPROTO 140:error:1408F10B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/openssl/ssl/record/ssl3_record.c:332:",
    expected: { kind: "not-tls", runtime: "node" },
  },
  {
    name: "phase: kubectl prefix cm",
    log: '[pod/cert-manager-7d9f8c8d9f-abcde/cert-manager-controller] Get "https://charts.corp.example/index.yaml": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    expected: { phase: "cluster", verifier: "controller" },
  },
  {
    name: "phase: kubectl prefix argocd",
    log: '[pod/argocd-repo-server-7d9f8c8d9f-abcde/argocd-repo-server] Get "https://charts.corp.example/index.yaml": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    expected: { phase: "cluster" },
  },
  {
    name: "phase: kubectl prefix app",
    log: '[pod/web-7d9f8c8d9f-abcde/web] Get "https://charts.corp.example/index.yaml": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    expected: { phase: "run" },
  },
  {
    name: "phase: kubectl logs -n argocd",
    log: `$ kubectl logs -n argocd deploy/argocd-repo-server
Get "https://charts.corp.example/index.yaml": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    expected: { phase: "cluster" },
  },
  {
    name: "phase: kubectl logs cm two lines",
    log: `$ kubectl -n cert-manager logs deploy/cert-manager
I0102 starting
Get "https://charts.corp.example/index.yaml": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    expected: { phase: "cluster" },
  },
  {
    name: "phase: kubectl logs app",
    log: `$ kubectl logs deploy/web
Get "https://charts.corp.example/index.yaml": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    expected: { phase: "run" },
  },
  {
    name: "phase: argo unary",
    log: 'time="2026-01-02T10:00:00Z" level=error msg="finished unary call with code Unknown" error="rpc error: code = Unknown desc = Get \\"https://charts.corp.example/index.yaml\\": tls: failed to verify certificate: x509: certificate signed by unknown authority" grpc.code=Unknown grpc.method=GenerateManifest grpc.service=repository.RepoServerService',
    expected: { phase: "cluster" },
  },
  {
    name: "phase: flux",
    log: '{"level":"error","ts":"2026-01-02T10:00:00.000Z","msg":"Reconciler error","controller":"helmrepository","controllerGroup":"source.toolkit.fluxcd.io","controllerKind":"HelmRepository","error":"failed to fetch: Get \\"https://charts.corp.example/index.yaml\\": tls: failed to verify certificate: x509: certificate signed by unknown authority"}',
    expected: { phase: "cluster" },
  },
  {
    name: "phase: controller-runtime console",
    log: '2026-01-02T10:00:00Z\tERROR\tReconciler error\t{"controller": "externalsecret", "controllerGroup": "external-secrets.io", "reconcileID": "8f", "error": "could not get provider client: Get \\"https://charts.corp.example/index.yaml\\": tls: failed to verify certificate: x509: certificate signed by unknown authority"}',
    expected: { phase: "cluster" },
  },
  {
    name: "phase: cm json",
    log: '{"ts":1700000000,"logger":"cert-manager.clusterissuers","caller":"setup.go:265","msg":"failed to register an ACME account","err":"Get \\"https://charts.corp.example/index.yaml\\": tls: failed to verify certificate: x509: certificate signed by unknown authority"}',
    expected: { phase: "cluster" },
  },
  {
    name: "phase: argo comparison error",
    log: `  conditions:
  - lastTransitionTime: "2026-01-02T10:00:00Z"
    message: 'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = Get "https://charts.corp.example/index.yaml": tls: failed to verify certificate: x509: certificate signed by unknown authority'
    type: ComparisonError`,
    expected: { phase: "cluster" },
  },
  {
    name: "phase: own app klog",
    log: 'E0102 10:00:00.000000       1 main.go:12] sync failed: Get "https://charts.corp.example/index.yaml": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    expected: { phase: "unknown" },
  },
  {
    name: "phase: apache php in compose other",
    log: 'cert-manager-tool-1  | Get "https://charts.corp.example/index.yaml": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    expected: { phase: "run" },
  },
  {
    name: "phase: hub cm image pull",
    log: 'Failed to pull image "quay.io/jetstack/cert-manager-controller:v1": failed to do request: Head "https://quay.io/v2/jetstack/cert-manager-controller/manifests/v1": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    expected: { phase: "pull" },
  },
  {
    name: "n8n",
    log: `NodeApiError: self-signed certificate
    at ExecuteContext.httpRequest (/usr/local/lib/node_modules/n8n/node_modules/n8n-core/src/x.ts:10:1)`,
    expected: { kind: "self-signed-leaf", runtime: "node", line: 1 },
  },
  {
    name: "nltk wraps its error itself",
    log: `[nltk_data] Error loading punkt: <urlopen error [SSL:
[nltk_data]     CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable
[nltk_data]     to get local issuer certificate (_ssl.c:1129)>`,
    expected: { kind: "unknown-authority", runtime: "python" },
  },
  {
    name: "corepack's advice is no host",
    log: `Internal Error: Error when performing the request to https://registry.corp.example/pnpm; for troubleshooting help, see https://github.com/nodejs/corepack#troubleshooting
    at fetch (/usr/local/lib/node_modules/corepack/dist/lib/corepack.cjs:22882:11)
  [cause]: TypeError: fetch failed
    [cause]: Error: self-signed certificate in certificate chain`,
    expected: { kind: "self-signed-in-chain", host: "registry.corp.example", runtime: "node", line: 4 },
  },
  ...[
    'Get "https://api.corp.example/api/v1/invoices"',
    'Post "https://metrics.corp.example/api/v1/query"',
    'Post "https://metrics.corp.example/api/v1/push"',
    'Get "https://git.corp.example/api/v1/version"',
    'Get "https://api.corp.example/api/v1/events?timeout=30s"',
    'Get "https://api.corp.example/apis/billing/v1/plans"',
    'Get "https://api.corp.example/openapi/v3"',
  ].map((request) => ({
    name: `no API server: ${request}`,
    log: `{"level":"error","error":"${request.replaceAll('"', '\\"')}: tls: failed to verify certificate: x509: certificate signed by unknown authority"}`,
    expected: { kind: "unknown-authority", phase: "unknown" },
  })),
  ...[
    'Get "https://kube.corp.example:6443/api/v1/widgets"',
    'Get "https://kube.corp.example/api/v1?timeout=32s"',
    'Get "https://kube.corp.example/api?timeout=32s"',
    'Get "https://kube.corp.example/api/v1/namespaces/default/pods?limit=500"',
    'Get "https://kube.corp.example/apis/cert-manager.io/v1/certificates"',
    'Get "https://kube.corp.example/apis/apps/v1/deployments"',
    'E0501 10:00:00.000000       1 sync.go:10] Post "https://kube.corp.example/api/v1/nodes"',
  ].map((request) => ({
    name: `the API server: ${request}`,
    log: `${request}: tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    expected: { kind: "unknown-authority", phase: "cluster" },
  })),
  {
    name: "a program that calls a service beside it",
    log: 'Get "https://orders.shop.svc:8443/orders": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    expected: { kind: "unknown-authority", phase: "run", verifier: "program", host: "orders.shop.svc:8443" },
  },
  {
    name: "curl through a proxy, the tunnel's end",
    log: `* Connected to proxy.corp.example (10.0.0.9) port 3128
* CONNECT: no ALPN negotiated
* allocate connect buffer
* Establish HTTP proxy tunnel to pypi.corp.example:443
> CONNECT pypi.corp.example:443 HTTP/1.1
> Host: pypi.corp.example:443
< HTTP/1.1 200 Connection established
* CONNECT tunnel established, response 200
*  CAfile: /etc/ssl/certs/ca-certificates.crt
* SSL certificate problem: self-signed certificate in certificate chain`,
    expected: { kind: "self-signed-in-chain", runtime: "curl", host: "pypi.corp.example:443" },
  },
  {
    name: "curl through a proxy, the request to it alone",
    log: `* Uses proxy env variable https_proxy == 'http://10.0.0.9:8080'
* Connected to 10.0.0.9 (10.0.0.9) port 8080 (#0)
> CONNECT pypi.corp.example:443 HTTP/1.1
* CONNECT phase completed!
* SSL certificate problem: unable to get local issuer certificate`,
    expected: { host: "pypi.corp.example:443", facts: { proxy: "http://10.0.0.9:8080" } },
  },
  {
    name: "curl through a proxy, no tunnel shown",
    log: `* Uses proxy env variable https_proxy == 'http://proxy.corp.example:3128'
* Connected to proxy.corp.example (10.0.0.9) port 3128
* SSL certificate problem: unable to get local issuer certificate`,
    expected: { runtime: "curl", host: undefined },
  },
  ...[
    "Error: error sending request for url (https://api.corp.example/v1): client error (Connect): invalid peer certificate: UnknownIssuer",
    "error: could not download file from 'https://static.corp.example/a.sha256' to '/opt/tmp/a': error sending request for url (https://static.corp.example/a.sha256): client error (Connect): invalid peer certificate: UnknownIssuer",
    "  × failed to fetch\n  ├─▶ error sending request for url (https://conda.corp.example/repodata.json.zst)\n  ├─▶ client error (Connect)\n  ╰─▶ invalid peer certificate: UnknownIssuer",
  ].map((log) => ({ name: `reqwest: ${log}`, log, expected: { kind: "unknown-authority", runtime: "rust" } })),
  ...[
    "error: Uncaught TypeError: error sending request for url (https://api.corp.example/): error trying to connect: invalid peer certificate: UnknownIssuer",
    "error: error sending request for url (https://api.corp.example/x.ts): client error (Connect): invalid peer certificate: UnknownIssuer\n    at file:///app/main.ts:1:8",
    "$ deno run main.ts\nerror sending request for url (https://api.corp.example/): client error (Connect): invalid peer certificate: UnknownIssuer",
  ].map((log) => ({ name: `Deno: ${log}`, log, expected: { kind: "unknown-authority", runtime: "deno" } })),
  ...[
    ["Using Docker executor with image debian:12 ...", "run", "program"],
    ["Using Kubernetes executor with image debian:12 ...", "run", "program"],
    ["Using Shell (bash) executor...", "host", "host-tool"],
    ['Executing "step_script" stage of the job script', "unknown", "unknown"],
  ].map(([head, phase, verifier]) => ({
    name: `a job of GitLab: ${head}`,
    log: `${head}\n$ apt-get install -y curl\n${"Setting up a package ...\n".repeat(60)}$ curl -fsSL https://nexus.corp.example/tool.tgz\ncurl: (60) SSL certificate problem: unable to get local issuer certificate`,
    expected: { kind: "unknown-authority", phase, verifier, host: "nexus.corp.example" },
  })),
  {
    name: "a job of GitLab with time stamps",
    log: `2026-05-01T10:00:01.000000Z 01O $ curl -fsSL https://nexus.corp.example/tool.tgz
2026-05-01T10:00:02.000000Z 01E curl: (60) SSL certificate problem: unable to get local issuer certificate`,
    expected: { kind: "unknown-authority", phase: "unknown", host: "nexus.corp.example" },
  },
  {
    name: "a job of GitLab, after another's end",
    log: `Using Docker executor with image debian:12 ...
Job succeeded
$ curl -fsSL https://nexus.corp.example/tool.tgz
curl: (60) SSL certificate problem: unable to get local issuer certificate`,
    expected: { phase: "host" },
  },
  {
    name: "a policy is no image",
    log: 'WARNING: Failed to pull image with policy "always": Error response from daemon: Get "https://registry.corp.example/v2/": x509: certificate signed by unknown authority (manager.go:237:0s)\nERROR: Job failed: failed to pull image "registry.corp.example/ci:1" with specified policies [always]',
    expected: { phase: "pull", facts: { image: "registry.corp.example/ci:1" } },
  },
  {
    name: "Chrome's page",
    log: `Your connection is not private
Attackers might be trying to steal your information from grafana.corp.example (for example, passwords, messages, or credit cards).
NET::ERR_CERT_AUTHORITY_INVALID`,
    expected: { kind: "unknown-authority", phase: "host", runtime: "other", host: "grafana.corp.example" },
  },
  {
    name: "Firefox's page",
    log: "Warning: Potential Security Risk Ahead\n\nError code: SEC_ERROR_UNKNOWN_ISSUER",
    expected: { kind: "unknown-authority", phase: "host", runtime: "other" },
  },
  {
    name: "a browser that a test drives is no browser page",
    log: "Error: net::ERR_CERT_AUTHORITY_INVALID at https://app.corp.example\n    at navigate (/app/node_modules/puppeteer/lib/page.js:10:1)",
    expected: { phase: "unknown", runtime: "node", host: "app.corp.example" },
  },
  ...[
    "✗ failed to checkout and determine revision: unable to clone 'https://git.corp.example/fleet.git': ",
    "2026-05-01T10:00:00.000Z error GitRepository/fleet.flux-system - failed to clone: ",
    '{"level":"error","logger":"controllers.SecretStore","msg":"unable to validate store","error":"',
    'Error from server: error when creating "pod.yaml": admission webhook "mutate.kyverno.svc-fail" denied the request:\n\nresource Pod/default/app was blocked due to the following policies\n\nverify-images:\n  autogen: \'failed to verify image registry.corp.example/app:1: ',
  ].map((before) => ({
    name: `a controller in the cluster: ${before}`,
    log: `${before}Get "https://git.corp.example/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    expected: { kind: "unknown-authority", phase: "cluster", verifier: "controller" },
  })),
  {
    name: "an own controller's log says nothing of a secret store",
    log: '{"level":"error","logger":"controllers.Invoice","error":"Get \\"https://api.corp.example/v1\\": tls: failed to verify certificate: x509: certificate signed by unknown authority"}',
    expected: { phase: "unknown" },
  },
  {
    name: "kaniko retrieves an image",
    log: `INFO[0000] Retrieving image manifest node:20
INFO[0000] Retrieving image node:20 from registry index.docker.io
error building image: Get "https://index.docker.io/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    expected: { kind: "unknown-authority", phase: "pull", verifier: "image-builder" },
  },
  {
    name: "kaniko has retrieved it",
    log: `INFO[0000] Retrieving image node:20 from registry index.docker.io
INFO[0001] Unpacking rootfs as cmd RUN curl requires it.
INFO[0002] RUN curl https://dl.corp.example/a
curl: (60) SSL certificate problem: unable to get local issuer certificate`,
    expected: { phase: "build" },
  },
  {
    name: "a list of authorities that nginx cannot read",
    log: 'nginx: [emerg] SSL_CTX_load_verify_locations("/etc/nginx/ca.pem") failed (SSL: error:80000002:system library::No such file or directory:calling fopen(/etc/nginx/ca.pem, r))',
    expected: { kind: "no-trust-store", facts: { file: "/etc/nginx/ca.pem" } },
  },
  {
    name: "Envoy's access log, spaces written as underscores",
    log: '[2026-01-01T10:00:00.000Z] "GET / HTTP/1.1" 503 UF upstream_reset_before_response_started{connection_failure,TLS_error:_268435581:SSL_routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED} - "-" 0 91 1 - "-"',
    expected: { kind: "unknown-authority", signature: "boringssl-verify-failed" },
  },
  {
    name: "Envoy names the other side",
    log: "transport failure reason: TLS error: 268435581:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED, remote address:172.20.0.5:8443,TLS_error:|268435581:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED:TLS_error_end",
    expected: { kind: "unknown-authority", host: "172.20.0.5:8443" },
  },
  {
    name: "quoted twice in a mail, and broken by it",
    log: `> > Get "https://api.corp.example/v1/a/long/path": tls: failed to
> > verify certificate: x509: certificate signed by
> > unknown authority
> > any idea?`,
    expected: { kind: "unknown-authority", host: "api.corp.example", runtime: "go", line: 2 },
  },
  ...[
    ["cut by the terminal", "tls: fai\nled to verify certificate: x509"],
    ["cut between words", "tls: failed to verify\ncertificate: x509"],
    ["gone on below", "tls: failed to verify\n          | certificate: x509"],
  ].map(([how, text]) => ({
    name: `a line of compose, ${how}`,
    log: `web-1     | 2026/05/01 10:00:00 request failed: Get "https://api.corp.example/v1": ${text}: certificate signed by unknown authority`,
    expected: { kind: "unknown-authority", phase: "run", host: "api.corp.example", runtime: "go", line: 2 },
  })),
  {
    name: "the line above is another's",
    log: `web-1     | 2026/05/01 10:00:00 Get "https://web.corp.example/v1": ok
x509: certificate signed by unknown authority`,
    expected: { kind: "unknown-authority", phase: "unknown" },
  },
  {
    name: "Node.js's warning, broken by the terminal",
    log: `Warning: Ignoring extra certs from \`/etc/ssl/corp.pem\`, load
failed: error:80000002:system library::No such file or directory
Server listening on 3000
Error: unable to get local issuer certificate
    at TLSSocket.onConnectSecure (node:_tls_wrap:1674:34)`,
    expected: {
      kind: "no-trust-store",
      line: 4,
      facts: { file: "/etc/ssl/corp.pem", reason: "error:80000002:system library::No such file or directory" },
    },
  },
  ...['{~c"builds.hex.pm", 443}', "{'builds.hex.pm', 443}"].map((address) => ({
    name: `Mix names the address: ${address}`,
    log: `** (Mix) httpc request failed with: {:failed_connect, [{:to_address, ${address}}, {:inet, [:inet], {:tls_alert, {:unknown_ca, ~c"TLS client: In state wait_cert_cr at ssl_handshake.erl:2138 generated CLIENT ALERT: Fatal - Unknown CA\\n"}}}]}`,
    expected: { kind: "unknown-authority", runtime: "erlang", host: "builds.hex.pm:443" },
  })),
  {
    name: "rustls' names are read",
    log: 'invalid peer certificate: certificate not valid for name "cdn.corp.example"; certificate is only valid for DnsName("a.corp.example"), DnsName("*.cache.corp.example") or IpAddress(10.1.2.3)',
    expected: { kind: "name-mismatch", facts: { "valid-for": "a.corp.example, *.cache.corp.example, 10.1.2.3" } },
  },
  {
    name: "the host is known by the certificate that was shown",
    log: `* Server certificate:
*  subject: CN=github.com
*  issuer: C=US; O=Zscaler Inc.; CN=Zscaler Intermediate Root CA (zscalerthree.net) (t)
* SSL certificate problem: unable to get local issuer certificate`,
    expected: { kind: "unknown-authority", host: "github.com", facts: { intermediary: "Zscaler" } },
  },
  {
    name: "an authority's own name is no host",
    log: "* Server certificate:\n*  subject: O=Corp; CN=Corp Root CA\n* SSL certificate problem: unable to get local issuer certificate",
    expected: { kind: "unknown-authority", host: undefined },
  },
  {
    name: "another host beside the verdict's name",
    log: `Connected to proxy.corp.example:8443
javax.net.ssl.SSLHandshakeException: No subject alternative DNS name matching kafka-0.kafka.svc found.`,
    expected: { kind: "name-mismatch", host: "kafka-0.kafka.svc" },
  },
  {
    name: "a job's sources are fetched by GitLab's helper",
    log: `Using Docker executor with image node:20 ...
Fetching changes with git depth set to 20...
Initialized empty Git repository in /builds/team/app/.git/
fatal: unable to access 'https://gitlab.corp.example/team/app.git/': SSL certificate problem: unable to get local issuer certificate`,
    expected: { kind: "unknown-authority", phase: "host", verifier: "ci-runner" },
  },
  {
    name: "the alert that we sent, beside the verdict",
    log: "* TLSv1.3 (OUT), TLS alert, bad certificate (554):\n* SSL certificate problem: certificate has expired\n* closing connection #0",
    expected: { kind: "expired", line: 2 },
  },
  {
    name: "the alert that we sent, far from a verdict",
    log: `* TLSv1.3 (OUT), TLS alert, unknown CA (560):\n${"* a line\n".repeat(20)}Error: certificate has expired`,
    expected: { kind: "expired" },
  },
  {
    name: "the alert that we sent, alone",
    log: "* Trying 10.0.0.7:443...\n* TLSv1.3 (OUT), TLS alert, unknown CA (560):",
    expected: { kind: "unknown-authority", alsoMeans: ["expired", "name-mismatch"], line: 2 },
  },
  {
    name: "rustls' alert, beside the verdict",
    log: "DEBUG rustls::common_state: Sending fatal alert BadCertificate\nError: invalid peer certificate: NotValidForName",
    expected: { kind: "name-mismatch", line: 2 },
  },
  {
    name: "the alert that they sent",
    log: "* TLSv1.3 (IN), TLS alert, unknown CA (560):",
    expected: { kind: "peer-rejected", facts: { alert: "unknown CA" } },
  },
  {
    name: "curl's code beside its exit",
    log: `#6 0.5 curl: (35) TLS connect error: error:0A000418:SSL routines::tlsv1 alert unknown ca
#6 ERROR: process "/bin/sh -c curl -sS https://a.corp.example" did not complete successfully: exit code: 35`,
    expected: { kind: "peer-rejected", line: 1 },
  },
  {
    name: "wget's certificate for a wildcard that is the host's",
    log: "ERROR: cannot verify a.corp.example's certificate, issued by ‘CN=*.corp.example’:\n  Self-signed certificate encountered.",
    expected: { kind: "self-signed-leaf" },
  },
  {
    name: "kubeadm's authority",
    log: "x509: certificate signed by unknown authority\nissuer: CN = kubernetes",
    expected: { facts: { issuer: "CN = kubernetes", "default-certificate": "kubeadm" } },
  },
  {
    name: "an authority that is not kubeadm's",
    log: "x509: certificate signed by unknown authority\nissuer: CN = kubernetes-ops",
    expected: { facts: expect.not.objectContaining({ "default-certificate": expect.anything() }) },
  },
  ...["Pretend Pear X1", "Bogus Broccoli X2", "Yearning Yucca Root YE", "Yonder Yam Root YR", "Fake Farro YR3", "Cad Corn YE3"].map(
    (name) => ({
      name: `Let's Encrypt's ${name}`,
      log: `SSL certificate problem: unable to get local issuer certificate\nissuer: O=ISRG; CN=(STAGING) ${name}`,
      expected: { facts: { issuer: `O=ISRG; CN=(STAGING) ${name}`, "default-certificate": "Let's Encrypt staging" } },
    }),
  ),
];

/** The failure to act on, with the 1-based line on which it stands; undefined where the text must not be taken for one. */
function checkRead({ log, expected }: Row) {
  const { failure } = readLog(log);
  const found = failure && { ...failure, line: log.slice(0, failure.span.start).split("\n").length };
  if (expected === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject(expected);
}

test.each(rows)("$name", (row) => checkRead(row));
