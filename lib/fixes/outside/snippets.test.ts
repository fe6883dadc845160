import { expect, test } from "vitest";
import { fixesFor } from "../../testing/check-fix";
import { fixes } from "../all";

const outside = fixes.filter((it) => it.on !== "dockerfile");
const withHost = fixesFor(
  outside.map((it) => it.id),
  "FROM scratch\nCOPY a /a\n",
  { host: "registry.corp.example:5000", fixAt: "docker-host" },
);

test("each is shown and never applied", () => {
  expect(withHost.map((it) => it.id).toSorted()).toEqual(outside.map((it) => it.id).toSorted());
  for (const { safety, edits, patched, snippet } of withHost) {
    expect({ safety, edits, patched }).toEqual({ safety: "display-only", edits: [], patched: undefined });
    expect(snippet).not.toMatch(/undefined|NaN/);
  }
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

test("a failure at the host's side never yields a patch", () => {
  const found = fixesFor(["copy-bundle-from-alpine", "trust-ca-in-docker-daemon"], "FROM scratch\nCOPY a /a\n", { fixAt: "docker-host" });
  expect(found.map((it) => [it.id, it.recommended])).toEqual([["trust-ca-in-docker-daemon", true]]);
});
