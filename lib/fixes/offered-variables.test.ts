import { describe, expect, test } from "vitest";
import { findRule } from "../runtimes/find-rule";
import { fixesFor, situationFor } from "../testing/check-fix";
import { type Runtime, runtimes } from "../vocabulary";
import { fixIds } from "./fix-ids";
import { ruleOf } from "./mounted-trust";
import { trustVariables } from "./trust-variables";

/** Variables that choose another list instead of naming a file: they count where findRule heeds them. */
const switches = ["NODE_USE_SYSTEM_CA", "NODE_OPTIONS", "DENO_TLS_CA_STORE", "USE_SYSTEM_CA_CERTS", "UV_SYSTEM_CERTS", "UV_NATIVE_TLS"];
const all = [
  ...trustVariables,
  ...switches,
  "JAVA_TOOL_OPTIONS",
  "JDK_JAVA_OPTIONS",
  "JAVA_OPTS",
  "PERL_LWP_SSL_CA_FILE",
  "HEX_CACERTS_PATH",
];
const ids = Object.keys(fixIds).filter((it): it is keyof typeof fixIds => Object.hasOwn(fixIds, it));
const runtimeNames = Object.keys(runtimes).filter((it): it is Runtime => Object.hasOwn(runtimes, it));

const bases = [
  "scratch",
  "alpine:3.22",
  "debian:12-slim",
  "debian:13",
  "ubuntu:24.04",
  "registry.access.redhat.com/ubi9/ubi-minimal",
  "gcr.io/distroless/static-debian12",
  "node:18",
  "node:24-slim",
  "python:3.12-slim",
  "python:3.13",
  "eclipse-temurin:21-jre",
  'eclipse-temurin:21-jre\nENTRYPOINT ["java", "-jar", "/app.jar"]',
  'eclipse-temurin:21 AS base\nENTRYPOINT ["/run.sh"]\nFROM base',
  "gcr.io/distroless/java21-debian12",
  "maven:3.9-eclipse-temurin-21",
  "denoland/deno:2.9.6",
  "oven/bun:1.3",
  "curlimages/curl:8.17.0",
  "registry.corp.example/own:1",
];
/** What tells one library from another of the same language. */
const logs = [
  "",
  "requests.exceptions.SSLError: HTTPSConnectionPool(host='a', port=443)",
  "urllib.error.URLError: <urlopen error",
  'File "/usr/lib/python3/site-packages/httpx/_transports/default.py"',
  "aiohttp.client_exceptions.ClientConnectorCertificateError",
  "Could not fetch URL https://pypi.org/simple/x/: There was a problem confirming the ssl certificate",
  "botocore.exceptions.SSLError",
  "grpc._channel._InactiveRpcError ssl_transport_security",
  "CondaSSLError",
  "Failed to fetch: `https://pypi.org/simple/x/`",
  "failed to get `serde` as a dependency",
  "curl error 60 while downloading https://repo.packagist.org/packages.json",
  "PHP Warning:  file_get_contents(): SSL operation failed",
  "CAStore castore",
  "npm error code SELF_SIGNED_CERT_IN_CHAIN",
  "YN0001: RequestError",
  "ERR_PNPM_META_FETCH_FAIL",
];
/** Where nothing tells the library, one that reads it may be meant. */
const perhaps: Readonly<Record<string, readonly string[]>> = { "python-ssl": ["REQUESTS_CA_BUNDLE"] };

/** Each variable that any repair sets for this program, and which of them the look-up does not read. */
function unreadVariables(runtime: Runtime, base: string, log: string): readonly string[] {
  const dockerfile = `FROM ${base}\nCOPY app /app\n`;
  const situation = situationFor(dockerfile, { runtime, log });
  const rule = ruleOf(situation);
  const reads = new Set([...rule.env.map(({ name }) => name), ...(perhaps[rule.id] ?? [])]);
  return fixesFor(ids, dockerfile, { runtime, log, host: "api.corp.example" }).flatMap(({ id, patched, snippet }) => {
    const lines = [
      ...(snippet ?? "").split("\n").filter((it) => !it.trim().startsWith("#")),
      ...(patched ?? "").split("\n").filter((it) => !dockerfile.includes(it)),
    ];
    const offered = all.filter((name) => lines.some((it) => new RegExp(`(?:^|[\\s-])${name}(?:[=:]|$)`).test(it)));
    return offered.filter((it) => !reads.has(it) && !(switches.includes(it) && heeds(situation, runtime, it))).map((it) => `${id}: ${it}`);
  });
}

/** With the variable set another list is read, or the one it asks for is read already. */
function heeds({ stage }: ReturnType<typeof situationFor>, runtime: Runtime, name: string): boolean {
  if (stage === undefined) return false;
  const value = name === "DENO_TLS_CA_STORE" ? "system,mozilla" : name === "NODE_OPTIONS" ? "--use-system-ca" : "1";
  const provenance = { span: stage.state.stage.from.span, note: "a test says so", image: undefined };
  const state = { ...stage.state, env: [...stage.state.env, { name, value, provenance }] };
  const version = /:v?(\d[\d.]*)/.exec(stage.state.base)?.[1];
  return findRule({ runtime, state, version }).id !== findRule({ runtime, state: stage.state, version }).id;
}

describe("no repair sets a variable that the program does not read", () => {
  test.each(runtimeNames)("%s", (runtime) => {
    const found = bases.flatMap((base) =>
      (base === "python:3.12-slim" || base === "scratch" || base === "debian:12-slim" ? logs : [""]).flatMap((log) =>
        unreadVariables(runtime, base, log).map((it) => `${base.split("\n")[0]} ${log.slice(0, 30)} ${it}`),
      ),
    );
    expect(found).toEqual([]);
  });
});

test("Java is told of a keystore, or of the image's own entry point", () => {
  const of = (base: string) =>
    fixesFor(
      ["mount-bundle-at-run-time", "mount-bundle-in-compose", "mount-bundle-in-kubernetes", "write-bundle-in-init-container"],
      `FROM ${base}\n`,
      {
        runtime: "java",
      },
    ).map(({ id, snippet }) => [id, /trustStore=|USE_SYSTEM_CA_CERTS|SSL_CERT_FILE/.exec(snippet ?? "")?.[0]]);
  const mounts = ["mount-bundle-at-run-time", "mount-bundle-in-compose", "mount-bundle-in-kubernetes"];
  expect(of("eclipse-temurin:21-jre")).toEqual(mounts.map((it) => [it, "USE_SYSTEM_CA_CERTS"]));
  expect(of('eclipse-temurin:21-jre\nENTRYPOINT ["java"]')).toEqual(mounts.map((it) => [it, "trustStore="]));
  expect(of("amazoncorretto:21")).toEqual(mounts.map((it) => [it, "trustStore="]));
});

test("a program without a variable gets its file in place of the one it opens, or nothing", () => {
  const of = (runtime: Runtime, log = "") =>
    fixesFor(["mount-bundle-at-run-time"], "FROM debian:12-slim\nCOPY app /app\n", { runtime, log }).map(({ snippet }) => snippet);
  const inPlace = ['docker run --rm -v "$PWD/bundle.pem:/etc/ssl/certs/ca-certificates.crt:ro" IMAGE'];
  expect(of("erlang")).toEqual(inPlace);
  expect(of("wget")).toEqual(inPlace);
  expect(of("php")).toEqual(inPlace);
  expect(of("mbedtls")).toEqual([]);
  expect(of("erlang", "CAStore castore")).toEqual([]);
});
