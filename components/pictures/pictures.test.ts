import { expect, test } from "vitest";
import { examples } from "../../lib/cases/examples";
import { diagnose } from "../../lib/diagnose";
import { answerMarkdown, answerPlainText } from "../../lib/share/answer-markdown";
import { readCase } from "../../lib/testing/case-names";
import { reportOf, type Story } from "../../lib/testing/report-of";
import { findChain } from "./chain-of-trust";

/** The links with their words, one a line, and the caption. */
function checkWords(story: Story, picture: readonly string[]) {
  const chain = findChain(reportOf(story));
  const lines = chain?.links.map((it, index) => {
    const joint = chain.joints[index];
    const path = it.path === undefined ? "" : ` ${it.path}`;
    return `${it.role} ${it.state}: ${it.title}, ${it.detail}${path}${joint ? ` -${joint.label}, ${joint.state}->` : ""}`;
  });
  expect([...(lines ?? []), chain?.caption]).toEqual(picture);
}

function checkChain(id: string, picture: string) {
  const chain = findChain(reportOf(id));
  expect(
    chain?.links.map((it, index) => `${it.role} ${it.state}${chain.joints[index] ? ` -(${chain.joints[index].state})- ` : ""}`).join(""),
  ).toBe(picture);
}

function checkStore({ log, dockerfile }: { readonly log: string; readonly dockerfile: string }, picture: string) {
  const store = findChain(diagnose({ log, dockerfile, target: undefined, runtime: undefined }))?.links.at(-1);
  expect(`${store?.title}, ${store?.detail}: ${store?.state}`).toBe(picture);
}

test("an empty store breaks the chain at its end", () =>
  checkChain("go-in-scratch", "Server unknown -(unknown)- Intermediate unknown -(unknown)- Root unknown -(broken)- Trust store broken"));
test("where the peer refused us, its store is asked, not ours", () =>
  checkChain("server-log-peer-refused", "Our certificate unknown -(broken)- Their store broken"));
test("a forgotten intermediate breaks it at the server, and of the store of some machine nothing is known", () =>
  checkChain("incomplete-chain", "Server unknown -(broken)- Intermediate broken -(unknown)- Root unknown -(unknown)- Trust store unknown"));
test("a program with a list of its own can check public servers, whatever the Dockerfile does to the system's", () =>
  checkStore(
    { log: "", dockerfile: 'FROM node:22\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\nCMD ["node", "a.js"]\n' },
    "of Node.js itself, its own list: fine",
  ));
test("where another machine verifies, its store breaks the chain, not the image's", () => {
  const dockerfile = 'FROM scratch\nCOPY api /api\nENTRYPOINT ["/api"]\n';
  const untrusted = "tls: failed to verify certificate: x509: certificate signed by unknown authority";
  checkStore(
    { log: `Error response from daemon: Get "https://registry.corp.example/v2/": ${untrusted}\n`, dockerfile },
    "of the container engine that pulls or pushes, does not know it: broken",
  );
  checkStore(
    {
      log: `fatal: unable to access 'https://gitlab.corp.example/a/b.git/': server certificate verification failed\nERROR: Job failed: exit status 128\nRunning with gitlab-runner 17.5.0\nERROR: Registering runner... failed  status=couldn't execute POST against https://gitlab.corp.example/api/v4/runners: ${untrusted}\n`,
      dockerfile,
    },
    "of the CI runner, does not know it: broken",
  );
});
test("a placeholder is in no store, whoever asks", () =>
  checkStore(
    {
      log: "curl: (60) SSL certificate problem: unable to get local issuer certificate\ndepth=0 O = Acme Co, CN = Kubernetes Ingress Controller Fake Certificate\nverify error:num=20:unable to get local issuer certificate\n",
      dockerfile: "",
    },
    "of the program, does not know it: unknown",
  ));
test("where the store is fine and the server was not seen, the picture does not choose", () =>
  checkStore(
    {
      log: 'panic: Get "https://api.github.com/": tls: failed to verify certificate: x509: certificate signed by unknown authority\n',
      dockerfile: 'FROM gcr.io/distroless/static-debian12\nCOPY api /api\nENTRYPOINT ["/api"]\n',
    },
    "the image, has roots: fine",
  ));
test("the issuer that a pasted chain names is named", () =>
  checkWords("incomplete-chain", [
    "Server unknown: api.example.com, sent alone -missing, broken->",
    "Intermediate broken: Example TLS Issuing CA 3, should have been sent -signed by, unknown->",
    "Root unknown: never sent, may well be in the store -looked up, unknown->",
    "Trust store unknown: of a tool on a machine, not reached",
    "Browsers remember intermediates, programs do not: the server has to send the whole chain.",
  ]));
test("a proxy that is known by its issuer stands where the server would", () =>
  checkWords(
    {
      log: "$ openssl s_client -connect api.example.com:443 -showcerts\nCONNECTED(00000003)\ndepth=1 CN = Zscaler Root CA\nverify error:num=19:self-signed certificate in certificate chain\n---\nCertificate chain\n 0 s:CN = api.example.com\n   i:O = Zscaler Inc., CN = Zscaler Root CA\n 1 s:O = Zscaler Inc., CN = Zscaler Root CA\n   i:O = Zscaler Inc., CN = Zscaler Root CA\n---\n    Verify return code: 19 (self-signed certificate in certificate chain)\n---\n",
      dockerfile: "",
    },
    [
      "Certificate unknown: Zscaler, in the name of api.example.com, made by the proxy -signed by, unknown->",
      "Authority unknown: Zscaler Root CA, the proxy's own, private -not in the store, broken->",
      "Trust store broken: of a tool on a machine, does not know it",
      "What arrived is not the server's certificate. Zscaler opened the connection and signed it anew.",
    ],
  ));
test("where the log does not say which certificate has expired, no link is blamed", () =>
  checkWords({ log: "curl: (60) SSL certificate problem: certificate has expired\n", dockerfile: "" }, [
    "Server unknown: the server, not known -signed by, unknown->",
    "Authority unknown: its authority, not known -looked up, unknown->",
    "Trust store unknown: of the program, not known",
    "One certificate on this way has expired. The log does not say which.",
  ]));
test("our side is called what it is, and a client has no port of its own", () => {
  checkWords("server-log-peer-refused", [
    "Our certificate unknown: your server's certificate, shown by this side -bad certificate, broken->",
    "Their store broken: 10.2.0.17, does not accept it",
    "The other side refused us. This image's store was not asked.",
  ]);
  checkWords({ log: 'Post "https://api.example.com:8443/": remote error: tls: bad certificate\n', dockerfile: "" }, [
    "Our certificate unknown: your client certificate, shown by this side -bad certificate, broken->",
    "Their store broken: api.example.com:8443, does not accept it",
    "The other side refused us. This image's store was not asked.",
  ]);
});
test("a program without a list has not looked at the server's certificate", () =>
  checkWords("curl-without-recommends", [
    "Server unknown: downloads.example.com, not judged yet -signed by, unknown->",
    "Intermediate unknown: not named in the log, usually sent along -signed by, unknown->",
    "Root unknown: never sent, must already be in the store -nothing to compare with, broken->",
    "Trust store broken: the image, no roots",
    "Whatever the server sends, there is no root here to check it against.",
  ]));
test("a list that the user may not read ends the chain", () =>
  checkWords("unreadable-for-user", [
    "Server unknown: mail.example.com, not judged yet -signed by, unknown->",
    "Intermediate unknown: not named in the log, usually sent along -signed by, unknown->",
    "Root unknown: never sent, must already be in the store -not readable, broken->",
    "Trust store broken: the final stage, not readable by user 1000 /etc/ssl/certs/ca-certificates.crt",
    "The file is there, but the program's user may not read it.",
  ]));
test("an old root in the store ends the chain, not the server's certificate", () =>
  checkWords("expired-in-old-image", [
    "Server unknown: files.example.com, certificate received -signed by, unknown->",
    "Intermediate unknown: not named in the log, usually sent along -signed by, unknown->",
    "Root unknown: never sent, must already be in the store -root expired, broken->",
    "Trust store broken: the image, its roots are too old /etc/ssl/certs/ca-certificates.crt",
    "The server's certificate may be in order: a root in this store is past its time.",
  ]));
test("where our server refuses a client, it is the client's certificate", () =>
  checkWords("nginx-refuses-client", [
    "Client unknown: 10.2.0.17, certificate received -refused, broken->",
    "Trust store broken: of your server, does not know it",
    "Your server checks clients against a list of its own. The image's store was not asked.",
  ]));
test("who called, who answered and who showed nothing is told by the side it is on", () => {
  checkWords("client-refuses-nginx", [
    "Our certificate unknown: your server's certificate, shown by this side -unknown ca, broken->",
    "Their store broken: 10.4.0.21, does not accept it",
    "The other side refused us. This image's store was not asked.",
  ]);
  checkWords("client-without-certificate", [
    "Client broken: 10.4.0.33, showed no certificate -no certificate, broken->",
    "Trust store unknown: of your server, not reached",
    "Your server asks its clients for a certificate, and this one showed none.",
  ]);
  checkWords("client-forgot-tls", [
    "Caller broken: 10.4.0.9, spoke plain HTTP -without TLS, broken->",
    "Port unknown: your server, expects TLS",
    "No certificate was shown: the call came without TLS.",
  ]);
  checkWords("http-to-https-port", [
    "Caller broken: your program, spoke plain HTTP -without TLS, broken->",
    "Port unknown: billing.example.com:8443, expects TLS",
    "No certificate was shown: the call came without TLS.",
  ]);
  checkStore(readCase("nginx-upstream-private"), "of the program itself, does not know it: broken");
  checkChain("proxy-without-tls", "Other side broken -(broken)- Trust store unknown");
  checkChain("kubelet-without-certificate", "Server broken -(broken)- Trust store unknown");
  checkChain("revocation-not-checked", "Server unknown -(unknown)- Authority unknown -(unknown)- Trust store unknown");
});
test("an image that lacks only a CA of one's own can check public servers", () =>
  checkWords("run-in-distroless-base", [
    "Server fine: one with a certificate of your CA, shows its certificate -signed by, fine->",
    "Authority fine: your CA, given to the image -not in the list, broken->",
    "Trust store broken: the final stage, does not hold it /etc/ssl/certs/ca-certificates.crt",
    "Your CA lies in the image, but nothing puts it into the list. Public servers are checked all the same.",
  ]));
test("a wrong clock blames no certificate", () =>
  checkChain("clock-behind", "Server unknown -(unknown)- Authority unknown -(unknown)- Trust store unknown"));
test("a server that was seen to be in order is not said to leave out a link", () =>
  checkWords("server-verified-elsewhere", [
    "Server unknown: api.example.com, certificate received -signed by, unknown->",
    "Intermediate unknown: R12, sent along -signed by, unknown->",
    "Root unknown: ISRG Root X1, never sent -not found, broken->",
    "Trust store fine: the image, has roots /etc/ssl/certs/ca-certificates.crt",
    "The server's chain and the image's roots are both in place: the container that failed must have met something else.",
  ]));
test("every example has a chain with a joint between each two links", () => {
  for (const { id } of examples) {
    const chain = findChain(reportOf(id));
    if (chain) expect(chain.joints.length, id).toBe(chain.links.length - 1);
  }
});
test("a fence in the log cannot end the fence around it", () => {
  const report = diagnose({
    log: "````\nx509: certificate signed by unknown authority ```` `````\n",
    dockerfile: "",
    target: undefined,
    runtime: undefined,
  });
  expect(answerMarkdown(report, undefined)).toContain("``````text");
  expect(answerPlainText(report, undefined)).toContain("x509: certificate signed by unknown authority");
});
