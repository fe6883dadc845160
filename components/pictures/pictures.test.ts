import { expect, test } from "vitest";
import { examples } from "../../lib/cases/examples";
import { diagnose, situationOf } from "../../lib/diagnose";
import { answerMarkdown, answerPlainText } from "../../lib/share/answer-markdown";
import { findChain } from "./chain-of-trust";
import { stageMapOf } from "./stage-map";

function reportOf(id: string) {
  const example = examples.find((it) => it.id === id);
  if (!example) throw new Error(`No example ${id}`);
  return diagnose({ log: example.log, dockerfile: example.dockerfile, target: undefined, runtime: undefined });
}

/** Draws the map: each stage with its store and what the fix brings, then what flows. */
function checkMap(id: string, picture: readonly string[]) {
  const report = reportOf(id);
  const fix = report.fixes[0];
  const fixed = fix?.patched === undefined ? undefined : situationOf({ ...report.input, dockerfile: fix.patched }).stages;
  const { nodes, edges } = stageMapOf(report.stages, fixed);
  const nameOf = (key: string) => nodes.find((it) => it.key === key)?.name ?? key;
  const drawn = [
    ...nodes.map((it) =>
      [it.name, it.store?.state ?? "", it.runs ? "runs" : "", it.gains ? `gains ${it.gains}` : "", it.added ? "added" : ""]
        .filter(Boolean)
        .join(" "),
    ),
    ...edges.map((it) => `${nameOf(it.from)} -> ${nameOf(it.to)} ${it.kind} ${it.labels.join(" ")}`),
  ];
  expect(drawn).toEqual(picture);
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
    "build present",
    "final stage absent runs gains /etc/ssl/certs/ca-certificates.crt",
    "build -> final stage fix /etc/ssl/certs/ca-certificates.crt",
    "build -> final stage copy /rates",
  ]));
test("an empty store breaks the chain at its end", () =>
  checkChain("go-in-scratch", "Server fine -(unknown)- Intermediate unknown -(unknown)- Root unknown -(broken)- Trust store broken"));
test("where the peer refused us, its store is asked, not ours", () =>
  checkChain("server-log-peer-refused", "Our certificate unknown -(broken)- Their store broken"));
test("a forgotten intermediate breaks it at the server, and of the store of some machine nothing is known", () =>
  checkChain("incomplete-chain", "Server fine -(broken)- Intermediate broken -(unknown)- Root unknown -(unknown)- Trust store unknown"));
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
    "of the program, asked last: unknown",
  ));
test("where the store is fine and the server was not seen, the picture does not choose", () =>
  checkStore(
    {
      log: 'panic: Get "https://api.github.com/": tls: failed to verify certificate: x509: certificate signed by unknown authority\n',
      dockerfile: 'FROM gcr.io/distroless/static-debian12\nCOPY api /api\nENTRYPOINT ["/api"]\n',
    },
    "the stage that runs, /etc/ssl/certs/ca-certificates.crt: fine",
  ));
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
