import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLog } from "./read-log";
import { signatureExamples } from "./signatures/all.examples";

type Expected = { readonly kind: string; readonly line: number; readonly [field: string]: unknown };

/** The failure to act on, and the 1-based line of the pasted text on which it stands; the quote is the text's own. */
function checkFailure(log: string, { line, quote, ...expected }: Expected) {
  const { failure } = readLog(log);
  expect(failure).toMatchObject(expected);
  const start = failure?.span.start ?? 0;
  expect({ line: log.slice(0, start).split("\n").length, quote: log.slice(start, failure?.span.end) }).toMatchObject(
    quote === undefined ? { line } : { line, quote },
  );
}

const go = 'Get "https://api.corp.example/v1": tls: failed to verify certificate: x509: certificate signed by unknown authority';
const quote = "x509: certificate signed by unknown authority";
const escaped = (text: string, times: number): string => (times === 0 ? text : escaped(JSON.stringify(text).slice(1, -1), times - 1));
const host = "api.corp.example";
const kind = "unknown-authority";

describe("envelopes come off, places stay", () => {
  test.each([
    ["as it is", go],
    ["compose", `web-1  | ${go}`],
    ["kubectl --prefix", `[pod/web-6f9c7d5b8-abcde/app] ${go}`],
    ["CRI", `2026-11-23T03:25:01.719186756Z stderr F ${go}`],
    ["journald", `Nov 23 03:14:35 node1 web[812]: ${go}`],
    ["BuildKit", `#12 3.456 ${go}`],
    ["GitHub Actions", `2026-11-23T03:25:01.7191867Z ##[error]${go}`],
    ["GitLab", `2026-11-23T03:25:01.719186Z 01O ${go}`],
    ["klog", `E1123 03:17:20.970545   14010 sync.go:265] "Unhandled" err="${escaped(go, 1)}"`],
    ["logfmt", `time="2026-11-23T03:15:12Z" level=error msg="${escaped(go, 1)}"`],
    ["JSON", JSON.stringify({ level: "error", msg: go })],
    ["JSON in JSON", JSON.stringify({ log: `${JSON.stringify({ level: "error", msg: go })}\n`, stream: "stderr" })],
    ["JSON four deep", `{"a":"${escaped(go, 4)}"}`],
    ["HTML", go.replaceAll('"', "&#34;").replaceAll("/", "&#x2F;").replaceAll("&#x2F;", "/")],
    ["HTML twice", go.replaceAll('"', "&amp;quot;")],
    ["curly quotes", go.replace('"', "“").replace('"', "”")],
    ["quoted in mail", `> > ${go}`],
    ["a comment", `// ${go}`],
    ["a shell comment", `# ${go}`],
    ["bold", `**${go}**`],
    ["Terraform's box", `│ Error: ${go} │`],
    ["indented", `\t    ${go}`],
    ["CRLF", `${go}\r`],
  ])("%s", (_, line) => checkFailure(`first\n${line}\nlast`, { kind, host, runtime: "go", line: 2, quote }));

  test.each(["self\u2010signed", "self\u2011signed"])("a typographic hyphen: %s", (word) =>
    checkFailure(`first\ncurl: (60) SSL certificate problem: ${word} certificate in certificate chain\nlast`, {
      kind: "self-signed-in-chain",
      line: 2,
      quote: `${word} certificate in certificate chain`,
    }),
  );

  test("colours, also within words, whole or eaten", () => {
    checkFailure(
      "\u001b[91mcurl: (60) SSL certifi\u001b[0m\u001b[91mcate problem: unable to get local iss\u001b[0m\u001b[91muer certificate\u001b[0m",
      {
        kind,
        runtime: "curl",
        line: 1,
        quote: "unable to get local iss\u001b[0m\u001b[91muer certificate",
      },
    );
    checkFailure("[31m[1mcurl: (60) SSL certificate problem: certificate has expired[0m", {
      kind: "expired",
      line: 1,
      quote: "certificate has expired",
    });
    checkFailure(String.raw`{"stream":"\u001b[91mcurl: (60) SSL certificate problem: certificate has expired\n\u001b[0m"}`, {
      kind: "expired",
      phase: "build",
      line: 1,
    });
  });

  test("broken lines, between words and within", () => {
    checkFailure(
      '│ Get\n│ "https://tf.corp.example/.well-known/terraform.json": tls: failed to\n│ verify certificate: x509: certificate signed by unknown\n│ authority',
      {
        kind,
        host: "tf.corp.example",
        line: 3,
        quote: "x509: certificate signed by unknown\n│ authority",
      },
    );
    checkFailure(
      "curl error 60 while downloading https://php.corp.example/packages.json: SSL cer  \n  tificate problem: unable to get local issuer certi  \n  ficate",
      {
        kind,
        runtime: "php",
        host: "php.corp.example",
        line: 2,
      },
    );
  });
});

describe("which failure", () => {
  test("the verifier's verdict beats the alert it caused", () =>
    checkFailure(`http: TLS handshake error from 10.0.0.7:38696: remote error: tls: bad certificate\n${go}`, { kind, line: 2 }));
  test("the reason inside decides", () =>
    checkFailure(
      `${go} (possibly because of "x509: cannot verify signature: insecure algorithm SHA1-RSA" while trying to verify candidate authority certificate "Old CA")`,
      {
        kind: "weak-crypto",
        line: 1,
        facts: { algorithm: "SHA1-RSA", candidate: "Old CA" },
      },
    ));
  test("repeats are counted", () => {
    const { failures } = readLog(`${go}\nretrying\n${go}\n`);
    expect(failures).toMatchObject([{ count: 2 }]);
  });
  test("a warning of a tool that was told not to check is no failure", () =>
    expect(
      readLog(
        "WARNING: cannot verify api.corp.example's certificate, issued by ‘CN=x’:\n  Unable to locally verify the issuer's authority.\nHTTP request sent, awaiting response... 404 Not Found",
      ).failure,
    ).toBeUndefined());
});

describe("where it happened, and whose trust it was", () => {
  test.each([
    ["build", "build-step", `#9 [builder 4/7] RUN make\n#9 3.45 ${go}`],
    ["build", "build-step", ` > [stage-1 2/3] RUN make:\n0.345 ${go}\n------`],
    ["build", "build-step", `Step 3/7 : RUN make\n ---> Running in 98b1b45e0238\n${go}`],
    ["build", "build-step", `STEP 3/7: RUN make\n${go}`],
    ["build", "build-step", `INFO[0012] RUN make\n${go}`],
    ["build", "build-step", `${go}\nThe command '/bin/sh -c make' returned a non-zero code: 1`],
    ["run", "program", `web-1  | ${go}`],
    ["run", "program", `$ docker run --rm app\n${go}`],
    ["run", "program", `$ kubectl logs web-6f9c7d5b8-abcde\n${go}`],
    [
      "pull",
      "daemon",
      'Error response from daemon: Get "https://registry.corp.example/v2/": x509: certificate signed by unknown authority',
    ],
    [
      "pull",
      "kubelet",
      'Failed to pull image "registry.corp.example/a:1": failed to do request: Head "https://registry.corp.example/v2/a/manifests/1": x509: certificate signed by unknown authority',
    ],
    [
      "cluster",
      "api-server",
      'Internal error occurred: failed calling webhook "hook.corp.example": Post "https://hook.ns.svc:443/mutate": x509: certificate signed by unknown authority',
    ],
    ["cluster", "host-tool", "Unable to connect to the server: x509: certificate signed by unknown authority"],
    ["host", "host-tool", `dev@laptop:~/app$ ./sync now\n${go}`],
    ["unknown", "unknown", go],
  ])("%s, %s", (phase, verifier, log) => expect(readLog(log).failure).toMatchObject({ kind, phase, verifier }));

  test("a build log names its step", () => {
    expect(readLog(`#9 [api builder 4/7] RUN make all\n#9 3.45 ${go}`).failure?.step).toEqual({
      tool: "buildkit",
      stage: "builder",
      step: 4,
      steps: 7,
      instruction: "RUN make all",
    });
    expect(readLog(`Step 1/3 : FROM golang AS tools\nStep 2/3 : RUN make\n${go}`).failure?.step).toMatchObject({
      tool: "classic",
      stage: "tools",
      step: 2,
      instruction: "RUN make",
    });
    expect(
      readLog(`INFO[0001] Building stage 'golang:1.26 as tools' [idx: '0', base-idx: '-1']\nINFO[0012] RUN make\n${go}`).failure?.step,
    ).toMatchObject({ tool: "kaniko", stage: "tools" });
  });
});

describe("the host that failed", () => {
  test.each([
    [
      "the inner of two",
      `Get https://www.corp.example/a: oauth2: cannot fetch token: Post https://login.corp.example/token: ${quote}`,
      "login.corp.example",
    ],
    ["never the proxy", `Get "https://api.corp.example": proxyconnect tcp: ${quote}`, undefined],
    [
      "of requests",
      "HTTPSConnectionPool(host='pip.corp.example', port=443): Max retries exceeded (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)')))",
      "pip.corp.example:443",
    ],
    [
      "above",
      "* Connected to api.corp.example (10.0.0.7) port 443 (#0)\n* SSL certificate problem: unable to get local issuer certificate",
      "api.corp.example",
    ],
    [
      "not an address in advice",
      "curl: (60) SSL certificate problem: unable to get local issuer certificate\nMore details here: https://curl.se/docs/sslcerts.html",
      undefined,
    ],
  ])("%s", (_, log, expected) => expect(readLog(log).failure).toMatchObject({ host: expected }));
});

test("names tell who really signed", () => {
  expect(
    readLog("* issuer: O=Zscaler Inc.; CN=Zscaler Intermediate Root CA\n* SSL certificate problem: unable to get local issuer certificate")
      .failure?.facts,
  ).toMatchObject({ intermediary: "Zscaler" });
  expect(readLog("x509: certificate is valid for ingress.local, not api.corp.example").failure?.facts).toMatchObject({
    "default-certificate": "ingress-nginx",
    "valid-for": "ingress.local",
    "wanted-name": "api.corp.example",
  });
});

test.each([
  "error: token signature is invalid: crypto/rsa: verification error",
  "W: GPG error: http://apt.corp.example stable InRelease: The following signatures couldn't be verified because the public key is not available: NO_PUBKEY EFC71127F425E228",
  "Host key verification failed.\nfatal: Could not read from remote repository.",
  "dial tcp: lookup api.corp.example on 10.0.0.2:53: no such host",
  "dial tcp 10.0.0.7:443: connect: connection refused",
  "net/http: TLS handshake timeout",
  "http: TLS handshake error from 10.0.0.7:27940: EOF",
  "HTTP/1.1 403 Forbidden\nunauthorized: authentication required",
  "verify return:1\nVerify return code: 0 (ok)",
  "Generating a self-signed certificate for localhost",
  "* SSL certificate verify ok.",
  "INFO certificate renewed for api.corp.example, expires in 90 days",
  "http_request method=GET path=/v1 status=200",
  "npm ERR! code EINTEGRITY\nnpm ERR! Verification failed while extracting left-pad",
  "",
])("silent: %s", (log) => expect(readLog(log)).toEqual({ failures: [], failure: undefined }));

test("no text makes it throw, and every place lies within the text", { timeout: 60_000 }, () => {
  const examples = Object.values(signatureExamples).flatMap((it) => it.examples);
  const mutated = fc
    .tuple(fc.constantFrom(...examples), fc.nat(), fc.nat(), fc.string({ unit: "binary", maxLength: 12 }))
    .map(([text, from, length, other]) => {
      const at = from % (text.length + 1);
      return text.slice(0, at) + other + text.slice(at + (length % 20));
    });
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    mutated,
    fc.array(mutated, { maxLength: 4 }).map((it) => it.join("\n")),
  );
  fc.assert(
    fc.property(texts, (log) => {
      for (const { span } of readLog(log).failures) expect(0 <= span.start && span.start < span.end && span.end <= log.length).toBe(true);
    }),
    { numRuns: Number(process.env["FUZZ_RUNS"] ?? 200) },
  );
});
