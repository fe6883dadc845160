import { expect, test } from "vitest";
import { examples } from "../../lib/cases/examples";
import { diagnose, situationOf } from "../../lib/diagnose";
import { answerMarkdown, answerPlainText } from "../../lib/share/answer-markdown";
import { findChain } from "./chain-of-trust";
import { findMissing } from "./find-missing";
import { lookUpsOf } from "./look-ups-of";
import { stageMapOf } from "./stage-map";

function reportOf(story: string | { readonly log: string; readonly dockerfile: string }) {
  const found = typeof story === "string" ? examples.find((it) => it.id === story) : story;
  if (!found) throw new Error(`No example ${story}`);
  return diagnose({ log: found.log, dockerfile: found.dockerfile, target: undefined, runtime: undefined });
}

/** Draws the map: each stage with its store and what the fix brings, then what flows, then what is folded. */
function checkMap(story: Parameters<typeof reportOf>[0], picture: readonly string[]) {
  const report = reportOf(story);
  const fix = report.fixes[0];
  const fixed = fix?.patched === undefined ? undefined : situationOf({ ...report.input, dockerfile: fix.patched }).stages;
  const { nodes, edges, folded } = stageMapOf(report, fixed);
  const nameOf = (key: string) => nodes.find((it) => it.key === key)?.name ?? key;
  const drawn = [
    ...nodes.map((it) =>
      [
        it.name,
        it.store ? `(${it.store.state}: ${it.store.text})` : "",
        it.badge ?? "",
        it.lacks ? `lacks ${it.lacks}` : "",
        it.gains ? `gains ${it.gains}` : "",
        it.rebased ? `from ${it.rebased}` : "",
        it.added ? "added" : "",
      ]
        .filter(Boolean)
        .join(" "),
    ),
    ...edges.map((it) => `${nameOf(it.from)} -> ${nameOf(it.to)} ${it.kind} ${it.labels.join(" ")}`.trimEnd()),
    ...(folded.length > 0 ? [`folded ${folded.join(", ")}`] : []),
  ];
  expect(drawn).toEqual(picture);
}

/** The links with their words, one a line, and the caption. */
function checkWords(story: Parameters<typeof reportOf>[0], picture: readonly string[]) {
  const chain = findChain(reportOf(story));
  const lines = chain?.links.map((it, index) => {
    const joint = chain.joints[index];
    const path = it.path === undefined ? "" : ` ${it.path}`;
    return `${it.role} ${it.state}: ${it.title}, ${it.detail}${path}${joint ? ` -${joint.label}, ${joint.state}->` : ""}`;
  });
  expect([...(lines ?? []), chain?.caption]).toEqual(picture);
}

/** The last row of the look-up table, and whether there is a table. */
function checkMissing(story: Parameters<typeof reportOf>[0], picture: string | undefined) {
  const report = reportOf(story);
  const missing = findMissing(report);
  const row = missing && `${missing.what}: ${missing.how}`;
  expect(lookUpsOf(report).length === 0 ? "no table" : row).toBe(picture);
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

test("the arrow that the fix adds", () =>
  checkMap("go-in-scratch", [
    "build (present: has roots)",
    "final stage (absent: no roots) runs gains /etc/ssl/certs/ca-certificates.crt",
    "build -> final stage copy /rates",
    "build -> final stage fix /etc/ssl/certs/ca-certificates.crt",
  ]));
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
test("the map draws what is copied today, and what the fix takes away", () =>
  checkMap("stage-mistaken-for-image", [
    "certs (present: has roots and corp-root.crt)",
    "build (present: has roots)",
    "alpine",
    "final stage (present: has roots) runs lacks the authority of `git.corp.example` gains corp-root.crt",
    "alpine -> final stage gone /etc/ssl/certs",
    "build -> final stage copy /sync",
    "certs -> final stage fix /etc/ssl/certs",
  ]));
test("a list that the user may not read is not in order", () => {
  checkMap("unreadable-for-user", [
    "build (present: has roots)",
    "final stage (closed: not readable by user 1000) runs gains readable",
    "build -> final stage copy /etc/ssl/certs/ca-certificates.crt /mailer",
  ]);
  checkWords("unreadable-for-user", [
    "Server unknown: mail.example.com, not judged yet -signed by, unknown->",
    "Intermediate unknown: not named in the log, usually sent along -signed by, unknown->",
    "Root unknown: never sent, must already be in the store -not readable, broken->",
    "Trust store broken: the final stage, not readable by user 1000 /etc/ssl/certs/ca-certificates.crt",
    "The file is there, but the program's user may not read it.",
  ]);
});
test("only authorities that are in the list are said to be, and what was passed over is missing", () => {
  checkMap("ca-as-pem", [
    "build (present: has roots)",
    "final stage (present: has roots) runs lacks corp-root.pem gains corp-root.crt",
    "build -> final stage copy /billing",
  ]);
  checkMissing("ca-as-pem", "/usr/local/share/ca-certificates/corp-root.pem: in none of these");
});
test("the step that fails is marked, not the stage that would run", () =>
  checkMap("proxied-build-step", [
    "build (own: Node.js has a list of its own) fails here lacks the authority of `packages.example.com` gains corp-ca.crt",
    "final stage (present: has roots) runs",
    "build -> final stage copy /app/dist",
  ]));
test("stages that nothing of the story passes through are folded, whatever their names", () =>
  checkMap(
    {
      log: 'Get "https://api.example.com/": tls: failed to verify certificate: x509: certificate signed by unknown authority\n',
      dockerfile:
        'FROM busybox AS lint\nRUN true\nFROM golang:1.25 AS build\nRUN go build -o /out/worker .\nFROM busybox AS ui\nFROM scratch\nCOPY --from=build /out/worker /worker\nENTRYPOINT ["/worker"]\n',
    },
    [
      "build (present: has roots)",
      "final stage (absent: no roots) runs gains /etc/ssl/certs/ca-certificates.crt",
      "build -> final stage copy /out/worker",
      "build -> final stage fix /etc/ssl/certs/ca-certificates.crt",
      "folded lint, ui",
    ],
  ));
test("the table ends with what none of the places holds", () => {
  checkMissing("private-ca-fine-bundle", "authority of `git.corp.example`: in none of these");
  checkMissing("stage-mistaken-for-image", "authority of `git.corp.example`: in none of these");
  checkMissing("node-own-store", "/usr/local/share/ca-certificates/corp-root.crt: not read by Node.js");
  checkMissing("python-requests", "/usr/local/share/ca-certificates/corp-root.crt: not read by Python");
  checkMissing("java-cacerts", "/usr/local/share/ca-certificates/corp-root.crt: not read by Java");
});
test("a program with one list is told that it is not in there", () =>
  checkMissing("proxied-build-step", "authority of `packages.example.com`: not in there"));
test("nothing is called missing where there is no list at all, where the server is at fault, or where nothing is decided", () => {
  const untrusted = 'Get "https://api.example.com/": tls: failed to verify certificate: x509: certificate signed by unknown authority\n';
  checkMissing("go-in-scratch", undefined);
  checkMissing("unreadable-for-user", undefined);
  checkMissing("only-a-dockerfile", undefined);
  checkMissing({ log: untrusted, dockerfile: 'FROM gcr.io/distroless/static-debian12\nCOPY api /api\nENTRYPOINT ["/api"]\n' }, undefined);
});
test("no table of where an image is looked through, for a program that ran elsewhere or was not the one to judge", () => {
  checkMissing("incomplete-chain", "no table");
  checkMissing("server-log-peer-refused", "no table");
});
test("the issuer that a pasted chain names is named", () =>
  checkWords("incomplete-chain", [
    "Server unknown: api.example.com:443, sent alone -missing, broken->",
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
      "Certificate unknown: Zscaler, in the name of api.example.com:443, made by the proxy -signed by, unknown->",
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
