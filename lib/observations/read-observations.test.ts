import fc from "fast-check";
import { expect, test } from "vitest";
import { readObservations } from "./read-observations";

/** What was read, without its place. */
function checkObservations(log: string, expected: readonly unknown[]): void {
  expect(readObservations(log).map(({ span: _, ...it }) => ("chainSpan" in it ? { ...it, chainSpan: undefined } : it))).toEqual(expected);
}

const chain = `$ openssl s_client -connect api.example.com:8443 -servername api.example.com -showcerts </dev/null
CONNECTED(00000003)
depth=0 CN = api.example.com
verify error:num=20:unable to get local issuer certificate
---
Certificate chain
 0 s:CN = api.example.com
   i:C = US, O = Example Trust, CN = Example CA 3
   a:PKEY: rsaEncryption, 2048 (bit); sigalg: RSA-SHA256
-----BEGIN CERTIFICATE-----
MIIB
-----END CERTIFICATE-----
 1 s:C = US, O = Example Trust, CN = Example CA 3
   i:C = US, O = Example Trust, CN = Example Root
---
    Verify return code: 20 (unable to get local issuer certificate)
---
`;
const read = {
  kind: "served-chain",
  host: "api.example.com:8443",
  whole: true,
  chainSpan: undefined,
  certificates: [
    { subject: "CN = api.example.com", issuer: "C = US, O = Example Trust, CN = Example CA 3" },
    { subject: "C = US, O = Example Trust, CN = Example CA 3", issuer: "C = US, O = Example Trust, CN = Example Root" },
  ],
  verifyCode: 20,
  protocol: undefined,
};

test("a served chain", () => checkObservations(chain, [read]));
test("a served chain with Windows line ends", () => checkObservations(chain.replaceAll("\n", "\r\n"), [read]));
test("two served chains", () =>
  checkObservations(chain + chain.replaceAll(":8443", ":9443"), [read, { ...read, host: "api.example.com:9443" }]));
test("only the verify code", () =>
  checkObservations("    Verify return code: 18 (self-signed certificate)\n", [
    { kind: "served-chain", host: undefined, whole: true, chainSpan: undefined, certificates: [], verifyCode: 18, protocol: undefined },
  ]));
test("curl -v", () =>
  checkObservations(
    `* Connected to api.example.com (192.0.2.7) port 443 (#0)
* Server certificate:
*  subject: CN=api.example.com
*  issuer: C=US; O=Example Trust; CN=Example CA 3
*  SSL certificate verify ok.
`,
    [
      {
        kind: "served-chain",
        host: "api.example.com:443",
        whole: false,
        chainSpan: undefined,
        certificates: [{ subject: "CN=api.example.com", issuer: "C=US, O=Example Trust, CN=Example CA 3" }],
        verifyCode: 0,
        protocol: undefined,
      },
    ],
  ));

test.each([
  ["New, (NONE), Cipher is (NONE)", undefined, "none"],
  ["New, TLSv1.2, Cipher is ECDHE-ECDSA-AES256-GCM-SHA384", 0, "TLSv1.2"],
  ["SSL-Session:\n    Protocol  : TLSv1", 0, "TLSv1"],
])("how the two spoke: %s", (line, verifyCode, protocol) =>
  checkObservations(`CONNECTED(00000003)\n---\nno peer certificate available\n---\n${line}\nVerify return code: 0 (ok)\n`, [
    { kind: "served-chain", host: undefined, whole: true, chainSpan: undefined, certificates: [], verifyCode, protocol },
  ]),
);

test.each([
  ["Sun Nov 29 21:37:13 UTC 2026\n", { kind: "clock", time: "2026-11-29T21:37:13Z" }],
  ["Thu Jan  1 12:00:09 AM UTC 1970", { kind: "clock", time: "1970-01-01T00:00:09Z" }],
  ["HTTPS_PROXY=https://proxy.corp.example:3128\n", { kind: "proxy", name: "HTTPS_PROXY", value: "https://proxy.corp.example:3128" }],
  [
    "$ curl -sI http://pypi.org/\nHTTP/1.1 302 Found\nServer: portal\nLocation: http://portal.hotel.example/login\n\n",
    { kind: "http-answer", host: "pypi.org", status: 302, location: "http://portal.hotel.example/login" },
  ],
  [
    "$ curl -sv http://10.0.0.1:8443/ -o /dev/null\n*   Trying 10.0.0.1:8443...\n> GET / HTTP/1.1\n> Host: 10.0.0.1:8443\n>\n< HTTP/1.0 200 OK\n",
    { kind: "http-answer", host: "10.0.0.1:8443", status: 200, location: undefined },
  ],
  ["Keystore type: PKCS12\nKeystore provider: SUN\n\nYour keystore contains 0 entries\n", { kind: "keystore", entries: 0 }],
  ["Your keystore contains 1 entry\n", { kind: "keystore", entries: 1 }],
  [
    "NAME        AGE   SIGNERNAME                      REQUESTOR            REQUESTEDDURATION   CONDITION\ncsr-9wvgt   4m    kubernetes.io/kubelet-serving   system:node:node-2   <none>              Pending\ncsr-aaaaa   9m    kubernetes.io/kubelet-serving   system:node:node-1   <none>              Approved,Issued\n",
    { kind: "signing-request", name: "csr-9wvgt", signer: "kubernetes.io/kubelet-serving", requestor: "system:node:node-2" },
  ],
  [
    "v1.apps                  Local                        True                           12m\nv1beta1.metrics.k8s.io   kube-system/metrics-server   False (FailedDiscoveryCheck)   12m\n",
    { kind: "extension", name: "v1beta1.metrics.k8s.io", service: "kube-system/metrics-server", reason: "FailedDiscoveryCheck" },
  ],
])("a short answer: %j", (log, expected) => checkObservations(log, [expected]));
test.each([
  "Sun Nov 29 21:37:13 CET 2026\n",
  "[Sun Nov 29 21:37:13 UTC 2026] started\n",
  "export HTTPS_PROXY=http://proxy:3128\nENV https_proxy=http://proxy:3128\n",
  "HTTP/1.1 200 OK\nServer: nginx\n",
  "curl -sI http://pypi.org/",
  "The keystore contains 3 entries\n",
  "* The integrity of the information stored in your keystore  *\n* has NOT been verified!  In order to verify its integrity, *\n\nKeystore type: PKCS12\n\nYour keystore contains 0 entries\n",
  "web-1   4m   kubernetes.io/kubelet-serving   Running\n",
])("no short answer in %j", (log) => checkObservations(log, []));

const listed = (path: string, over: object = {}) => ({ path, present: true, mode: "-rw-r--r--", owner: "root", size: 219342, ...over });
test("ls of a file that is there", () =>
  checkObservations("-rw-r--r-- 1 root root 219342 Jun  3  2025 /etc/ssl/certs/ca-certificates.crt\n", [
    { kind: "files", entries: [listed("/etc/ssl/certs/ca-certificates.crt")] },
  ]));
test.each([
  "ls: cannot access '/etc/ssl/certs/ca-certificates.crt': No such file or directory",
  "ls: /etc/ssl/certs/ca-certificates.crt: No such file or directory",
  "cat: /etc/ssl/certs/ca-certificates.crt: No such file or directory",
])("a file that is not there: %s", (line) =>
  checkObservations(line, [
    {
      kind: "files",
      entries: [{ path: "/etc/ssl/certs/ca-certificates.crt", present: false, mode: undefined, owner: undefined, size: undefined }],
    },
  ]),
);
test("a listing of the whole image", () =>
  checkObservations(
    `$ docker export "$(docker create ca-check x)" | tar -tv | grep -E ' (etc/(ssl|pki))/'
-rw-r--r-- 0/0          219342 2025-06-03 00:00 etc/ssl/certs/ca-certificates.crt
lrwxrwxrwx 0/0               0 2025-06-03 00:00 etc/ssl/cert.pem -> certs/ca-certificates.crt
`,
    [
      {
        kind: "files",
        entries: [
          listed("/etc/ssl/certs/ca-certificates.crt", { owner: "0" }),
          listed("/etc/ssl/cert.pem", { owner: "0", mode: "lrwxrwxrwx", size: 0 }),
        ],
      },
    ],
  ));
test("a listing of the whole image without a bundle", () => {
  const [files] = readObservations('docker export "$(docker create ca-check x)" | tar -t | head\netc/ssl/\netc/ssl/certs/\n$ exit\n');
  expect(files?.kind === "files" && files.entries.filter((it) => !it.present).map((it) => it.path)).toContain(
    "/etc/ssl/certs/ca-certificates.crt",
  );
});
const bundle = "/etc/ssl/certs/ca-certificates.crt";
test.each([
  `Error response from daemon: Could not find the file ${bundle} in container rates`,
  `Error: No such container:path: rates:${bundle}`,
  "tar: etc/ssl/certs/ca-certificates.crt: Not found in archive",
  "tar: ./etc/ssl/certs/ca-certificates.crt: not found in archive",
])("a file that is not there, by docker cp or tar: %s", (line) =>
  checkObservations(`$ docker cp rates:${bundle} .\n${line}\n`, [
    { kind: "files", entries: [{ path: bundle, present: false, mode: undefined, owner: undefined, size: undefined }] },
  ]),
);
test("names below a directory that was asked for", () =>
  checkObservations(
    `$ docker run --rm --user 0 --entrypoint ls ca-check -lL /usr/local/share/ca-certificates/
total 4
-rw-r--r-- 1 root root 219342 Jun  3  2025 corp.pem
`,
    [{ kind: "files", entries: [listed("/usr/local/share/ca-certificates/corp.pem")] }],
  ));

const bind = { kind: "bind", source: "/srv/ssl", target: "/etc/ssl", readOnly: true };
const inspected = `{"Type":"bind","Source":"/srv/ssl","Destination":"/etc/ssl","Mode":"ro","RW":false,"Propagation":"rprivate"}`;
function checkMounts(log: string, expected: readonly unknown[]): void {
  const found = readObservations(log).flatMap((it) => (it.kind === "mounts" ? [it.mounts.map(({ span: _, ...mount }) => mount)] : []));
  expect(found).toEqual(expected);
}
test("mounts by --format", () => checkMounts(`[${inspected}]\n`, [[bind]]));
test("mounts in the whole output", () =>
  checkMounts(JSON.stringify([{ Id: "3f2a", Mounts: [JSON.parse(inspected)], Config: { Env: ["A=b"] } }], undefined, 4), [[bind]]));
test("volumes, with a name and without, and an empty file system", () =>
  checkMounts(
    `[{"Type":"volume","Name":"certs","Source":"/var/lib/docker/volumes/certs/_data","Destination":"/etc/pki","Driver":"local","Mode":"z","RW":true,"Propagation":""},
{"Type":"volume","Name":"${"0a".repeat(32)}","Source":"/x","Destination":"/data","Driver":"local","Mode":"","RW":true,"Propagation":""},
{"Type":"tmpfs","Source":"","Destination":"/tmp","Mode":"","RW":true,"Propagation":""}]`,
    [
      [
        { kind: "volume", source: "certs", target: "/etc/pki", readOnly: false },
        { kind: "anonymous", source: "/x", target: "/data", readOnly: false },
        { kind: "empty", source: undefined, target: "/tmp", readOnly: false },
      ],
    ],
  ));
test("mounts of a pod as JSON; a single file is no directory", () =>
  checkMounts(
    '"volumeMounts": [\n  { "mountPath": "/etc/ssl/certs", "name": "certs", "readOnly": true },\n  { "mountPath": "/etc/ssl/certs/corp.crt", "name": "ca", "subPath": "corp.crt" }\n]',
    [[{ kind: "bind", source: "certs", target: "/etc/ssl/certs", readOnly: true }]],
  ));
test.each(["[]", "null"])("nothing is mounted: %s", (output) =>
  checkMounts(`$ docker inspect --format '{{json .Mounts}}' rates\n${output}\n$ exit\n`, [[]]),
);
test.each(["[]\n", '{"Destination":"Rome"}', '{"Type":"image","Destination":"/etc/ssl"}', "docker inspect --format '{{json .Mounts}}' x"])(
  "no mounts in %j",
  (log) => checkMounts(log, []),
);

test("variables", () =>
  checkObservations('PATH=/bin\nSSL_CERT_FILE=/certs/corp.pem\n            "NODE_EXTRA_CA_CERTS=/etc/corp.pem",\n', [
    { kind: "variable", name: "SSL_CERT_FILE", value: "/certs/corp.pem" },
    { kind: "variable", name: "NODE_EXTRA_CA_CERTS", value: "/etc/corp.pem" },
  ]));
test("what the update tool added, inside a build log", () =>
  checkObservations("#8 0.911 0 added, 0 removed; done.\n", [{ kind: "store-update", added: 0 }]));
test("dates of a certificate", () =>
  checkObservations("subject=CN = api.example.com\nnotBefore=Jan  1 00:00:00 2026 GMT\nnotAfter=Apr  1 00:00:00 2026 GMT\n", [
    {
      kind: "certificate",
      from: "unknown",
      names: [],
      isAuthority: undefined,
      uses: undefined,
      subject: "CN = api.example.com",
      issuer: undefined,
      notBefore: "Jan  1 00:00:00 2026 GMT",
      notAfter: "Apr  1 00:00:00 2026 GMT",
    },
  ]));
test.each([
  "",
  "drwxr-xr-x 2 kim kim 4096 Jun  3  2025 src\n-rw-r--r-- 1 kim kim 12 Jun  3  2025 main.go\n",
  "export SSL_CERT_FILE=/x\nENV SSL_CERT_FILE=/x\n  - SSL_CERT_FILE=/x\n",
  "bash: foo: No such file or directory",
  "12 added, 3 deleted",
  "tar: usr/bin/app: Not found in archive",
  "Error response from daemon: Could not find the file /app/data in container rates",
  "$ ls -l /usr/local/share/ca-certificates/\n\n-rw-r--r-- 1 kim kim 12 Jun  3  2025 main.go\n",
])("silent in %j", (log) => checkObservations(log, []));

test("any text: no throw, places inside, in order", () => {
  const words = fc.constantFrom(
    "Certificate chain\n",
    " 0 s:CN = a\n",
    "   i:CN = b\n",
    "Verify return code: 20\n",
    "* Server certificate:\n",
    "CONNECTED(1)\n",
    "docker export x | tar -tv\n",
    "subject=a\n",
    "notAfter=b\n",
    "ls: /etc/ssl/x: No such file or directory\n",
    "\r\n",
    "\uD800",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
      const log = parts.join("");
      const found = readObservations(log);
      for (const { span } of found) expect(span.start >= 0 && span.start <= span.end && span.end <= log.length).toBe(true);
      expect(found.map((it) => it.span.start)).toEqual(found.map((it) => it.span.start).sort((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
});

test("1 MB of near misses takes no longer than they should", () => {
  const log = "Certificate chain s_client -connect aaaa etc/ssl -rw-r--r-- 1 root root 12 ".repeat(14_000);
  const started = performance.now();
  readObservations(log);
  readObservations(log.replaceAll(" ", "\n"));
  readObservations(
    "curl -sv http://a/ -o /dev/null\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n>\n\n".repeat(
      9000,
    ),
  );
  readObservations('"Destination" {"Type": '.repeat(40_000));
  expect(performance.now() - started).toBeLessThan(3000);
});
