import fc from "fast-check";
import { expect, it, test } from "vitest";
import { readSettings } from "./read-settings";

/** One found thing a line, with the text that its span covers: `mount /etc/ssl → /etc/ssl ro «-v /etc/ssl:/etc/ssl:ro»`. */
function checkSettings(name: string, log: string, expected: string): void {
  test(name, () => {
    const { env, mounts, user } = readSettings(log);
    const quote = ({ span }: { readonly span: { readonly start: number; readonly end: number } }): string =>
      `«${log.slice(span.start, span.end).trim().replace(/\s+/g, " ")}»`;
    const drawn = [
      ...env.map((it) => `env ${it.name}=${it.value ?? "?"} ${quote(it)}`),
      ...mounts.map((it) => `mount ${it.source ?? "–"} → ${it.target}${it.readOnly ? " ro" : ""} ${quote(it)}`),
      ...(user ? [`user ${user.value} ${quote(user)}`] : []),
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
mount /etc/ssl → /etc/ssl ro «-v /etc/ssl:/etc/ssl:ro»
mount $PWD/ca.crt → /ca.crt «-v "$PWD/ca.crt":/ca.crt»
user 1000:1000 «--user=1000:1000»
`,
);
checkSettings(
  "podman, --mount, --tmpfs, an anonymous volume, a drive letter, PowerShell's continuation",
  "podman run -dv /data --mount type=bind,source=/c,target=/etc/pki,readonly `\n  --tmpfs /etc/ssl:size=1m -v C:\\certs:/certs:ro img",
  `
mount – → /data «-dv /data»
mount /c → /etc/pki ro «--mount type=bind,source=/c,target=/etc/pki,readonly»
mount – → /etc/ssl «--tmpfs /etc/ssl:size=1m»
mount C:\\certs → /certs ro «-v C:\\certs:/certs:ro»
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
env SSL_CERT_FILE=/etc/ssl/corp.pem «SSL_CERT_FILE=/etc/ssl/corp.pem»
env TOKEN=? «TOKEN=\${TOKEN}»
env NODE_EXTRA_CA_CERTS=/ca.pem «NODE_EXTRA_CA_CERTS: /ca.pem»
env EMPTY=? «EMPTY:»
mount /etc/ssl → /etc/ssl ro «/etc/ssl:/etc/ssl:ro»
mount ./ca.crt → /usr/local/share/ca-certificates/ca.crt «type: bind source: ./ca.crt target: /usr/local/share/ca-certificates/ca.crt»
mount ca → /ca.pem ro «source: ca target: /ca.pem»
user 1000 «"1000"»
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
mount configMap corp-ca → /etc/ssl/certs ro «name: ca mountPath: /etc/ssl/certs readOnly: true»
mount /etc/pki → /etc/pki «{name: host, mountPath: /etc/pki, subPath: tls}»
user 65532 «65532»
`,
);
checkSettings(
  "fragments, CRLF",
  "    environment:\r\n      A: b\r\n    volumes:\r\n      - /a:/b\r\n",
  "env A=b «A: b»\nmount /a → /b «/a:/b»",
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
mount ca → /etc/ssl/certs ro «/etc/ssl/certs from ca (ro)»
mount kube-api-access-x → /var/run/secrets/kubernetes.io/serviceaccount ro «/var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-x (ro)»
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
