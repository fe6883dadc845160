import fc from "fast-check";
import { expect, it, test } from "vitest";
import { readSettings } from "./read-settings";

/** One found thing a line, with the text that its span covers: `bind /etc/ssl → /etc/ssl ro «-v /etc/ssl:/etc/ssl:ro»`. */
function checkSettings(name: string, log: string, expected: string): void {
  test(name, () => {
    const { env, mounts, user, undecided } = readSettings(log);
    const quote = ({ span }: { readonly span: { readonly start: number; readonly end: number } }): string =>
      `«${log.slice(span.start, span.end).trim().replace(/\s+/g, " ")}»`;
    const drawn = [
      ...env.map((it) => `env ${it.name}=${it.value ?? "?"} ${quote(it)}`),
      ...mounts.map((it) => `${it.kind} ${it.source ?? "–"} → ${it.target}${it.readOnly ? " ro" : ""} ${quote(it)}`),
      ...(user ? [`user ${user.value} ${quote(user)}`] : []),
      ...(undecided ? [`undecided between ${undecided.join(", ")}`] : []),
    ];
    expect(drawn.join("\n")).toBe(expected.replace(/^\n/, "").trimEnd());
  });
}

checkSettings(
  "docker run",
  `
$ sudo docker run --rm -it -v /etc/ssl:/etc/ssl:ro -v "$PWD/ca.crt":/ca.crt --env SSL_CERT_FILE=/ca.crt \\
    -e TOKEN -eA=b --user=1000:1000 --name x app -e NOT=this -v /not:/this
Error: x509: certificate signed by unknown authority
`,
  `
env SSL_CERT_FILE=/ca.crt «--env SSL_CERT_FILE=/ca.crt»
env TOKEN=? «-e TOKEN»
env A=b «-eA=b»
bind /etc/ssl → /etc/ssl ro «-v /etc/ssl:/etc/ssl:ro»
bind $PWD/ca.crt → /ca.crt «-v "$PWD/ca.crt":/ca.crt»
user 1000:1000 «--user=1000:1000»
`,
);
checkSettings(
  "podman, --mount, --tmpfs, an anonymous volume, a drive letter, PowerShell's continuation",
  "podman run -dv /data --mount type=bind,source=/c,target=/etc/pki,readonly `\n  --tmpfs /etc/ssl:size=1m -v C:\\certs:/certs:ro img",
  `
anonymous – → /data «-dv /data»
bind /c → /etc/pki ro «--mount type=bind,source=/c,target=/etc/pki,readonly»
empty – → /etc/ssl «--tmpfs /etc/ssl:size=1m»
bind C:\\certs → /certs ro «-v C:\\certs:/certs:ro»
`,
);
checkSettings(
  "compose",
  `
here is my compose file
services:
  app:
    image: app
    user: "1000"
    environment:
      - SSL_CERT_FILE=/etc/ssl/corp.pem
      - TOKEN=\${TOKEN}
    volumes:
      - /etc/ssl:/etc/ssl:ro
      - type: bind
        source: ./ca.crt
        target: /usr/local/share/ca-certificates/ca.crt
  db:
    environment:
      NODE_EXTRA_CA_CERTS: /ca.pem
      EMPTY:
    configs:
      - source: ca
        target: /ca.pem
volumes:
  data: {}
Error response from daemon: x509
`,
  `
undecided between app, db
`,
);
checkSettings(
  "Kubernetes",
  `
apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      securityContext:
        runAsUser: 65532
      containers:
        - name: app
          image: app
          env:
            - name: SSL_CERT_DIR
              value: /certs
            - name: TOKEN
              valueFrom:
                secretKeyRef: {name: t, key: t}
          volumeMounts:
            - name: ca
              mountPath: /etc/ssl/certs
              readOnly: true
            - {name: host, mountPath: /etc/pki, subPath: tls}
      volumes:
        - name: ca
          configMap:
            name: corp-ca
        - name: host
          hostPath: {path: /etc/pki}
---
apiVersion: v1
kind: Secret
`,
  `
env SSL_CERT_DIR=/certs «name: SSL_CERT_DIR value: /certs»
env TOKEN=? «name: TOKEN valueFrom: secretKeyRef: {name: t, key: t}»
bind configMap corp-ca → /etc/ssl/certs ro «name: ca mountPath: /etc/ssl/certs readOnly: true»
bind /etc/pki → /etc/pki «{name: host, mountPath: /etc/pki, subPath: tls}»
user 65532 «65532»
`,
);
const services = (app: string, other: string): string => `
services:
  app:
${app}
    environment: {SSL_CERT_FILE: /app.pem}
  other:
${other}
    environment: {SSL_CERT_FILE: /other.pem}
    user: "7"
`;
const ofApp = "env SSL_CERT_FILE=/app.pem «SSL_CERT_FILE: /app.pem»";
checkSettings("compose: the service that builds", services("    build: .", "    image: example/db"), ofApp);
checkSettings(
  "compose: an image of somebody else is not this Dockerfile's",
  services("    image: shop/app", "    image: postgres:16"),
  ofApp,
);
checkSettings("compose: two that build", services("    build: .", "    build: {context: other}"), "undecided between app, other");
checkSettings(
  "compose: the one that spoke",
  `${services("    build: .", "    build: other")}\napp-1  | x509: certificate signed by unknown authority\n`,
  ofApp,
);
checkSettings(
  "compose: what all of them share, templates and merges",
  `
x-common: &common
  environment: &env
    SSL_CERT_FILE: /ca.pem
  volumes: [certs:/etc/ssl/certs, /data]
services:
  web:
    <<: *common
    build: .
  worker:
    <<: *common
    build: .
    environment:
      <<: *env
      NODE_EXTRA_CA_CERTS: /extra.pem
  ignored:
    image: redis:7
    tmpfs: /etc/ssl
`,
  `
env SSL_CERT_FILE=/ca.pem «SSL_CERT_FILE: /ca.pem»
volume certs → /etc/ssl/certs «certs:/etc/ssl/certs»
anonymous – → /data «/data»
undecided between web, worker
`,
);
checkSettings(
  "compose: differences that have nothing to do with trust",
  "services:\n  a:\n    build: .\n    environment: {SSL_CERT_FILE: /ca.pem, QUEUE: a}\n  b:\n    build: .\n    environment: {SSL_CERT_FILE: /ca.pem, QUEUE: b}\n",
  "env SSL_CERT_FILE=/ca.pem «SSL_CERT_FILE: /ca.pem»\nenv QUEUE=a «QUEUE: a»",
);
checkSettings(
  "compose: every kind of mount",
  `
services:
  app:
    build: .
    tmpfs: /run
    volumes:
      - {type: volume, source: certs, target: /a}
      - {type: tmpfs, target: /b}
      - {type: bind, source: certs, target: /c}
      - {type: volume, target: /d}
      - ~/certs:/e
      - \${CERTS}:/f
`,
  `
empty – → /run «/run»
volume certs → /a «{type: volume, source: certs, target: /a}»
empty – → /b «{type: tmpfs, target: /b}»
bind certs → /c «{type: bind, source: certs, target: /c}»
anonymous – → /d «{type: volume, target: /d}»
bind ~/certs → /e «~/certs:/e»
bind \${CERTS} → /f «\${CERTS}:/f»
`,
);
checkSettings(
  "Kubernetes: init containers and sidecars are not the program",
  `
kind: Pod
spec:
  securityContext: {runAsUser: 1000}
  initContainers:
    - name: fill
      image: alpine
      env: [{name: SSL_CERT_FILE, value: /init.pem}]
  containers:
    - name: istio-proxy
      image: docker.io/istio/proxyv2:1.22
      volumeMounts: [{name: a, mountPath: /etc/ssl}]
    - name: app
      image: shop/app
      env: [{name: SSL_CERT_FILE, value: /app.pem}]
`,
  "env SSL_CERT_FILE=/app.pem «{name: SSL_CERT_FILE, value: /app.pem}»\nuser 1000 «1000»",
);
checkSettings(
  "Kubernetes: two programs, of which one spoke",
  `
kind: Pod
spec:
  containers:
    - name: api
      image: shop/api
      env: [{name: SSL_CERT_FILE, value: /api.pem}]
    - name: worker
      image: shop/worker
      securityContext: {runAsUser: 7}
[pod/shop-7d9f/api] x509: certificate signed by unknown authority
`,
  "env SSL_CERT_FILE=/api.pem «{name: SSL_CERT_FILE, value: /api.pem}»",
);
checkSettings(
  "Kubernetes: two programs",
  `
kind: Pod
spec:
  containers:
    - name: api
      image: shop/api
      env: [{name: SSL_CERT_FILE, value: /api.pem}]
    - name: worker
      image: shop/worker
      securityContext: {runAsUser: 7}
`,
  "undecided between api, worker",
);
checkSettings(
  "fragments, CRLF",
  "    environment:\r\n      A: b\r\n    volumes:\r\n      - /a:/b\r\n",
  "env A=b «A: b»\nbind /a → /b «/a:/b»",
);
checkSettings(
  "kubectl describe",
  `
    Environment:
      SSL_CERT_FILE:  /ca.pem
      TOKEN:          <set to the key 't' in secret 't'>  Optional: false
    Mounts:
      /etc/ssl/certs from ca (ro)
      /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-x (ro)
Conditions:
`,
  `
env SSL_CERT_FILE=/ca.pem «SSL_CERT_FILE: /ca.pem»
env TOKEN=? «TOKEN: <set to the key 't' in secret 't'> Optional: false»
bind ca → /etc/ssl/certs ro «/etc/ssl/certs from ca (ro)»
bind kube-api-access-x → /var/run/secrets/kubernetes.io/serviceaccount ro «/var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-x (ro)»
`,
);
checkSettings("a log without settings", "level=info msg=x\nERROR: env: missing\nRun docker run to start\n env:\n   FOO: bar\n", "");
checkSettings(
  "a kubeconfig's user is not the container's",
  "apiVersion: v1\nkind: Config\ncontexts:\n- context:\n    cluster: a\n    user: admin\n",
  "",
);
checkSettings("a CI step's variables are the runner's", "Run make\nenv:\n  SSL_CERT_FILE: /x\n", "");

it("takes any text, in linear time", () => {
  const pieces = [
    "services:\n",
    "  a:\n",
    "    environment:\n",
    "      - A=b\n",
    "    volumes:\n",
    "- /a:/b\n",
    "env:\n",
    "{",
    "[",
    "&a ",
    "*a",
    "docker run ",
    "-v ",
    "/a:/b ",
    "\\\n",
    "Mounts:\n",
    "  Mounts:\n",
    "---\n",
    "\t",
    ": ",
    "'",
    '"',
    "| \n",
    "kind: x\n",
    "containers:\n",
    "  - name: a\n",
    "    <<: *a\n",
    "build: .\n",
  ];
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((it) => it.join("")),
      ),
      (text) => {
        const { env, mounts } = readSettings(text);
        for (const { span } of [...env, ...mounts]) expect(span.end).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: 200, seed: 1 },
  );
  for (const wall of ["environment:\n", "[", "docker run \\\n", "\n", "  Mounts:\n", "volumes: {", "- ", "env: &a [*a,\n"]) {
    const text = `volumes:\n${wall.repeat(30_000 / wall.length)}`;
    const started = performance.now();
    readSettings(text);
    expect(performance.now() - started).toBeLessThan(10_000);
  }
}, 60_000);
