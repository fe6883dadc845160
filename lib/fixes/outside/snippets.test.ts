import { validate } from "dockerfile-utils";
import { parse } from "unbash";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { diagnose, situationOf } from "../../diagnose";
import { caseNames, readCase } from "../../testing/case-names";
import { fixesFor } from "../../testing/check-fix";
import { fixes } from "../all";
import { clusterFixes } from "./cluster";
import type { SnippetLanguage } from "./define-snippet";
import { engineFixes } from "./engine";
import { peerFixes } from "./peer";
import { refreshFixes } from "./refresh";
import { runTimeFixes } from "./run-time";
import { serverFixes } from "./server";

const outside = [...clusterFixes, ...engineFixes, ...peerFixes, ...refreshFixes, ...runTimeFixes, ...serverFixes];
const ofWindows = "trust-ca-in-windows-image";
const withHost = fixesFor(
  outside.map((it) => it.id),
  "FROM scratch\nCOPY a /a\n",
  { host: "registry.corp.example:5000", fixAt: "docker-host" },
);

test("each is shown and never applied", () => {
  expect(fixes.filter((it) => it.on !== "dockerfile").map((it) => it.id)).toEqual(outside.map((it) => it.id));
  const ids = outside.map((it) => it.id).filter((it) => it !== ofWindows);
  expect(withHost.map((it) => it.id).toSorted()).toEqual(ids.toSorted());
  for (const { safety, edits, patched, snippet } of withHost) {
    expect({ safety, edits, patched }).toEqual({ safety: "display-only", edits: [], patched: undefined });
    expect(snippet).not.toMatch(/undefined|NaN/);
  }
});

/** Undefined: it reads; else what its language's own reader says. */
const errorsIn: Record<SnippetLanguage, (text: string) => string | undefined> = {
  shell: (it) =>
    parse(it)
      .errors?.map(({ message }) => message)
      .join("; "),
  yaml: (it) =>
    parseAllDocuments(it)
      .flatMap(({ errors }) => errors.map(({ message }) => message))
      .join("; ") || undefined,
  dockerfile: (it) =>
    validate(it.includes("FROM ") ? it : `# escape=\`\nFROM x\n${it}`)
      .filter(({ severity }) => severity === 1)
      .map(({ message }) => message)
      .join("; ") || undefined,
  // No reader of these is at hand; what can be seen is that each directive is closed, and that nothing of another language slipped in.
  nginx: (it) => it.split("\n").find((line) => !/^(?:#.*|[a-z_]+ [^;]+;)?$/.test(line)),
  powershell: (it) => it.split("\n").find((line) => !/^(?:#.*|[A-Z][a-z]+-[A-Z]\w+ .*)?$/.test(line)),
  go: (it) => it.split("\n").find((line) => !/^(?:\/\/.*|package \w+|import _ "[^"]+")?$/.test(line)),
  text: () => undefined,
};

function checkSnippet(language: SnippetLanguage, snippet: string | undefined, id: string): void {
  expect(snippet?.trim(), id).not.toBe("");
  expect(errorsIn[language](snippet ?? ""), `${id}:\n${snippet}`).toBeUndefined();
}

test("the reader of its language reads each", () => {
  expect(errorsIn.shell("if true; then")).toBeDefined();
  expect(errorsIn.yaml("a: [")).toBeDefined();
  expect(errorsIn.dockerfile("COPY")).toBeDefined();
  for (const { id, snippet } of withHost) {
    const fix = outside.find((it) => it.id === id);
    expect(fix).toBeDefined();
    if (fix !== undefined)
      checkSnippet(fix.languageOf({ ...situationOf({ log: "", dockerfile: "", target: undefined, runtime: undefined }) }), snippet, id);
  }
});

describe("and in every story", () => {
  test.each(caseNames())("%s", (name) => {
    const input = { ...readCase(name), target: undefined, runtime: undefined };
    const situation = situationOf(input);
    for (const { id, snippet } of diagnose(input).fixes) {
      const fix = outside.find((it) => it.id === id);
      if (fix !== undefined) checkSnippet(fix.languageOf(situation), snippet, id);
    }
  });
});

test("none turns verification off", () => {
  for (const { id, snippet } of withHost)
    expect(snippet, id).not.toMatch(/insecure|skip[-_]?tls|--no-check|verify[= ](?:0|false|no)|curl (?:\S+ )*-k\b|InsecureSkipVerify/i);
});

test("the failing host is filled in", () => {
  const snippetOf = (id: string) => withHost.find((it) => it.id === id)?.snippet;
  expect(snippetOf("trust-ca-in-docker-daemon")).toContain("/etc/docker/certs.d/registry.corp.example:5000/ca.crt");
  expect(snippetOf("trust-ca-in-containerd")).toContain('server = "https://registry.corp.example:5000"');
  expect(snippetOf("call-certified-name")).toContain("-connect registry.corp.example:5000");
});

/** What the log says of who called decides where the CA goes. */
function checkController(log: string, expected: string): void {
  const found = diagnose({ log, dockerfile: "", target: undefined, runtime: undefined });
  expect(found.fixes.map((it) => it.id)).toEqual(["trust-ca-in-controller"]);
  expect(found.fixes[0]?.snippet).toContain(expected);
}

describe("each controller's own setting", () => {
  const unknown = "tls: failed to verify certificate: x509: certificate signed by unknown authority";
  test.each([
    [
      "argocd-tls-certs-cm --from-file=git.corp.example=",
      `argocd-repo-server rpc error: code = Unknown desc = Get "https://git.corp.example/a.git/info/refs?service=git-upload-pack": ${unknown}`,
    ],
    [
      "caBundle:",
      `Type     Reason                Message\nWarning  ErrInitIssuer  cert-manager-clusterissuers  Failed to register ACME account: Get "https://acme.corp.example/directory": ${unknown}`,
    ],
    [
      "certSecretRef:",
      `kubectl get helmrepositories -n flux-system\nsource.toolkit.fluxcd.io/v1 HelmRepository failed to fetch https://charts.corp.example/index.yaml : Get "https://charts.corp.example/index.yaml": ${unknown}`,
    ],
    [
      "kapp-controller-config",
      `kapp-controller PackageRepository Fetching resources: Error (see .status.usefulErrorMessage for details) vendir: Error: imgpkg: Error: Fetching image: Get "https://registry.corp.example/v2/": ${unknown}`,
    ],
  ])("%s", (expected, log) => checkController(log, expected));
});

test("a failure at the host's side never yields a patch", () => {
  const found = fixesFor(["copy-bundle-from-alpine", "trust-ca-in-docker-daemon"], "FROM scratch\nCOPY a /a\n", { fixAt: "docker-host" });
  expect(found.map((it) => [it.id, it.recommended])).toEqual([["trust-ca-in-docker-daemon", true]]);
});

/** What only repairs a file, or fills in what the cluster made itself, tells nobody to trust more. */
const trustsNobodyNew = new Set(["correct-certificate-file", "set-webhook-ca-bundle", "set-api-service-ca-bundle", "unmount-store"]);

test("whatever gives a program an authority says what to compare first", () => {
  const given = withHost.filter(({ id, snippet }) => /\bca\.(?:crt|pem)\b|\bbundle\.pem\b/.test(snippet ?? "") && !trustsNobodyNew.has(id));
  expect(given.length).toBeGreaterThan(12);
  for (const { id, catch: warning } of given)
    expect(warning, id).toMatch(/`openssl x509 -in [\w-]*ca\.\w+ -noout -fingerprint -sha256`.*by another way/);
});

test("nobody is told to put an intermediate into a store", () => {
  const sent = withHost.find(({ id }) => id === "send-full-chain");
  expect(sent?.catch).toContain("Do not put the intermediate into a store");
});
