import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashedDirectory, linkTo, makeState, ownAuthority, plainDirectory, publicBundle } from "../testing/make-state";
import type { Content } from "../trust/stage-state";
import type { Runtime } from "../vocabulary";
import { allRules } from "./all";
import { findRule } from "./find-rule";
import { lookUp } from "./look-up";

type Plan = Parameters<typeof makeState>[0];
type Expected = {
  readonly bundle?: "present" | "absent" | "unknown";
  readonly bundlePath?: string | undefined;
  /** Path → what is found there. */
  readonly finds?: Readonly<Record<string, string>>;
  readonly authorities?: readonly string[];
  readonly problems?: readonly string[];
  readonly rule?: string;
};
type Asked = Runtime | { readonly runtime: Runtime; readonly version?: string; readonly text?: string; readonly signature?: string };

const tried = new Set<string>();

function checkLookUp(name: string, asked: Asked, plan: Plan, expected: Expected): void {
  tried.add(findRule({ ...(typeof asked === "string" ? { runtime: asked } : asked), state: makeState(plan) }).id);
  test(`${typeof asked === "string" ? asked : `${asked.runtime} ${asked.version ?? ""}`}: ${name}`, () => {
    const state = makeState(plan);
    const rule = findRule({ ...(typeof asked === "string" ? { runtime: asked } : asked), state });
    const result = lookUp(rule, state);
    if (expected.rule !== undefined) expect(rule.id).toBe(expected.rule);
    if (expected.bundle !== undefined) expect(result.bundle).toBe(expected.bundle);
    if ("bundlePath" in expected) expect(result.bundlePath).toBe(expected.bundlePath);
    if (expected.authorities !== undefined) expect(result.privateAuthorities).toEqual(expected.authorities);
    if (expected.problems !== undefined) expect(result.problems.map((it) => it.detail)).toEqual(expected.problems);
    const found = Object.fromEntries(result.lookUps.map((it) => [it.path, it.found]));
    expect(found).toMatchObject(expected.finds ?? {});
  });
}

const bundle = "/etc/ssl/certs/ca-certificates.crt";
const fromCopy = { [bundle]: publicBundle };
const opensslLinks = { "/usr/lib/ssl/cert.pem": linkTo(bundle), "/usr/lib/ssl/certs": linkTo("/etc/ssl/certs") };
const composer: Asked = { runtime: "php", text: "curl error 60 while downloading https://packages.example.com" };
const mozilla = { "/usr/share/ca-certificates": plainDirectory };
const hashed: Content = { kind: "directory", hashed: "yes", linksInto: "/usr/share/ca-certificates" };

describe("as observed on Debian", () => {
  const layouts: Readonly<Record<string, NonNullable<Plan["files"]>>> = {
    "as update-ca-certificates leaves it": { "/etc/ssl/certs": hashed, ...fromCopy, ...mozilla, ...opensslLinks },
    "only the bundle": { ...fromCopy, ...opensslLinks },
    "only the bundle, and package openssl absent": fromCopy,
    "directory removed": opensslLinks,
  };
  const works: Readonly<Record<string, readonly Runtime[]>> = {
    "as update-ca-certificates leaves it": [
      "curl",
      "wget",
      "git",
      "gnutls",
      "openssl",
      "python",
      "php",
      "ruby",
      "perl",
      "go",
      "erlang",
      "apt",
      "rust",
      "dotnet",
    ],
    "only the bundle": ["curl", "wget", "git", "gnutls", "openssl", "python", "php", "ruby", "perl", "go", "erlang"],
    "only the bundle, and package openssl absent": ["curl", "wget", "git", "gnutls", "php", "perl", "go", "erlang"],
    "directory removed": [],
  };
  for (const [name, files] of Object.entries(layouts))
    for (const runtime of ["curl", "wget", "git", "gnutls", "openssl", "python", "php", "ruby", "perl", "go", "erlang"] as const)
      checkLookUp(name, runtime, { image: "debian:12", files }, { bundle: works[name]?.includes(runtime) ? "present" : "absent" });

  const { "/usr/lib/ssl/certs": directory } = opensslLinks;
  const bullseye = { ...fromCopy, "/usr/lib/ssl/certs": directory };
  for (const runtime of ["openssl", "python", "ruby"] as const)
    checkLookUp("only the bundle, on Debian 11", runtime, { image: "debian:11", files: bullseye }, { bundle: "absent" });
  checkLookUp("only the bundle, on Debian 11", "curl", { image: "debian:11", files: bullseye }, { bundle: "present" });

  const dropped = { "/etc/ssl/certs/corp.pem": ownAuthority, ...fromCopy, ...opensslLinks };
  for (const runtime of ["go", "git"] as const)
    checkLookUp(
      "a PEM file dropped into the directory is read",
      runtime,
      { image: "debian:12", files: dropped },
      { authorities: ["corp.pem"] },
    );
  for (const runtime of ["curl", "wget", "openssl", "python", "perl", "erlang", "ruby"] as const)
    checkLookUp("a PEM file dropped into the directory is not read", runtime, { image: "debian:12", files: dropped }, { authorities: [] });

  const rehashed = { ...dropped, "/etc/ssl/certs": hashedDirectory };
  for (const runtime of ["curl", "openssl", "python", "ruby", "go", "git"] as const)
    checkLookUp("and with hashed names it is", runtime, { image: "debian:12", files: rehashed }, { authorities: ["corp.pem"] });
  for (const runtime of ["wget", "gnutls", "erlang"] as const)
    checkLookUp("but not by these", runtime, { image: "debian:12", files: rehashed }, { authorities: [] });
});

describe("Go", () => {
  checkLookUp(
    "nothing in scratch",
    "go",
    { image: "scratch" },
    { bundle: "absent", finds: { [bundle]: "miss", "/etc/ssl/certs": "miss" } },
  );
  checkLookUp("the bundle alone", "go", { image: "scratch", files: fromCopy }, { bundle: "present", bundlePath: bundle });
  checkLookUp(
    "a directory is enough",
    "go",
    { image: "scratch", files: { "/etc/ssl/certs/roots.pem": publicBundle } },
    { bundle: "present", bundlePath: "/etc/ssl/certs/roots.pem" },
  );
  checkLookUp(
    "a path it does not read",
    "go",
    { image: "scratch", files: { "/etc/ssl/ca-certificates.crt": publicBundle } },
    { bundle: "absent" },
  );
  checkLookUp(
    "an empty first file hides the later ones",
    "go",
    { image: "scratch", files: { [bundle]: { kind: "empty" }, "/etc/ssl/cert.pem": publicBundle } },
    { bundle: "absent" },
  );
  checkLookUp(
    "a file where the directory should be",
    "go",
    { image: "scratch", files: { "/etc/ssl/certs": publicBundle } },
    { bundle: "absent", problems: ["destination-is-file"] },
  );
  checkLookUp(
    "SSL_CERT_FILE does not drop the public roots while the directory is there",
    "go",
    { image: "scratch", files: { ...fromCopy, "/corp.pem": ownAuthority }, env: { SSL_CERT_FILE: "/corp.pem" } },
    { bundle: "present", authorities: ["corp.pem"] },
  );
  checkLookUp(
    "both variables together replace everything",
    "go",
    {
      image: "scratch",
      files: { ...fromCopy, "/corp.pem": ownAuthority, "/own": plainDirectory },
      env: { SSL_CERT_FILE: "/corp.pem", SSL_CERT_DIR: "/own" },
    },
    { bundle: "absent" },
  );
  checkLookUp(
    "a variable that names a missing file",
    "go",
    { image: "scratch", files: { "/etc/ssl/cert.pem": publicBundle }, env: { SSL_CERT_FILE: "/nope.pem" } },
    { bundle: "absent", problems: ["env-names-missing-file", "env-replaces-store"] },
  );
  checkLookUp(
    "a variable of unknown value",
    "go",
    { image: "scratch", files: fromCopy, env: { SSL_CERT_FILE: undefined } },
    { bundle: "unknown" },
  );
  checkLookUp(
    "cert.pem alone, before 1.13",
    { runtime: "go", version: "1.12" },
    { image: "alpine:3.8", files: { "/etc/ssl/cert.pem": publicBundle, "/etc/ssl/certs": plainDirectory } },
    { bundle: "absent", rule: "go-1.12-and-earlier" },
  );
  checkLookUp(
    "cert.pem alone, from 1.13 on",
    { runtime: "go", version: "1.13.4" },
    { image: "alpine:3.8", files: { "/etc/ssl/cert.pem": publicBundle, "/etc/ssl/certs": plainDirectory } },
    { bundle: "present", bundlePath: "/etc/ssl/cert.pem" },
  );
  checkLookUp(
    "links copied without what they lead to",
    "go",
    { image: "scratch", files: { "/etc/ssl/certs/ca-bundle.crt": linkTo("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem") } },
    { bundle: "absent" },
  );
  checkLookUp(
    "unreadable for this user",
    "go",
    { image: "scratch", user: "1000", files: { [bundle]: { content: publicBundle, mode: 0o600 } } },
    { finds: { [bundle]: "unreadable" }, problems: ["mode-not-readable", "mode-not-readable"] },
  );
  checkLookUp(
    "a directory that cannot be entered",
    "go",
    { image: "scratch", user: "65532", files: { "/etc/ssl": { content: plainDirectory, mode: 0o644 }, ...fromCopy } },
    { finds: { [bundle]: "unreadable" } },
  );
  checkLookUp(
    "the same for root",
    "go",
    { image: "scratch", files: { [bundle]: { content: publicBundle, mode: 0o600 } } },
    { finds: { [bundle]: "hit" } },
  );
  checkLookUp("nothing is known of the base", "go", { unknownBelow: ["/"] }, { bundle: "unknown" });
  checkLookUp(
    "a private CA in DER form takes the bundle's place",
    "go",
    { image: "scratch", files: { [bundle]: { kind: "authority", name: "corp.der", format: "der" } } },
    { bundle: "absent", problems: ["der-format"] },
  );
});

describe("programs with roots of their own", () => {
  checkLookUp(
    "official Node does not need the bundle",
    "node",
    { image: "node:20-slim" },
    { rule: "node-default", bundle: "absent", finds: { "Mozilla's roots, compiled into Node": "hit" } },
  );
  checkLookUp(
    "and it still tells where the system has it",
    "node",
    { image: "node:20", files: fromCopy },
    { bundle: "present", bundlePath: bundle },
  );
  checkLookUp(
    "an extra CA that is there",
    "node",
    { image: "node:20-slim", files: { "/corp.pem": ownAuthority }, env: { NODE_EXTRA_CA_CERTS: "/corp.pem" } },
    { bundle: "present", bundlePath: "/corp.pem", authorities: ["corp.pem"], problems: [] },
  );
  checkLookUp(
    "an extra CA that is not",
    "node",
    { image: "node:20-slim", env: { NODE_EXTRA_CA_CERTS: "/nope.pem" } },
    { problems: ["env-names-missing-file"] },
  );
  checkLookUp(
    "--use-openssl-ca on slim breaks everything",
    "node",
    { image: "node:20-slim", env: { NODE_OPTIONS: "--use-openssl-ca" } },
    { rule: "node-use-openssl-ca", bundle: "absent" },
  );
  checkLookUp(
    "--use-openssl-ca on Debian needs hashed names",
    "node",
    { image: "node:20", files: fromCopy, env: { NODE_OPTIONS: "--max-old-space-size=1 --use-openssl-ca" } },
    { bundle: "absent" },
  );
  checkLookUp(
    "--use-system-ca reads any file",
    "node",
    { image: "node:22", files: { ...fromCopy, "/etc/ssl/certs/corp.pem": ownAuthority }, env: { NODE_USE_SYSTEM_CA: "1" } },
    { rule: "node-use-system-ca", authorities: ["corp.pem"] },
  );
  checkLookUp(
    "Alpine's own Node reads the system's store",
    "node",
    { image: "alpine:3.20", packages: { nodejs: "yes" }, files: { "/etc/ssl/cert.pem": linkTo("certs/ca-certificates.crt"), ...fromCopy } },
    { rule: "node-distribution", bundle: "present" },
  );
  checkLookUp(
    "REQUESTS_CA_BUNDLE replaces certifi",
    "python",
    { image: "python:3.12-slim", files: { ...fromCopy }, env: { REQUESTS_CA_BUNDLE: bundle } },
    { rule: "python-requests", bundle: "present", bundlePath: bundle },
  );
  checkLookUp(
    "REQUESTS_CA_BUNDLE that is not there fails",
    "python",
    { image: "python:3.12-slim", files: fromCopy, env: { REQUESTS_CA_BUNDLE: "/nope" } },
    { bundle: "absent", problems: ["env-names-missing-file"] },
  );
  checkLookUp(
    "requests by its message",
    { runtime: "python", text: "requests.exceptions.SSLError: HTTPSConnectionPool" },
    { image: "python:3.12-slim" },
    { rule: "python-requests" },
  );
  checkLookUp(
    "SSL_CERT_FILE is nothing to curl's library",
    "php",
    { image: "php:8.3-cli", files: fromCopy, env: { SSL_CERT_FILE: "/nope" } },
    { rule: "php-curl", bundle: "present" },
  );
  test("PHP's curl extension opens what the distribution's libcurl opens", () => {
    const pathsOf = (image: string) =>
      findRule({ runtime: "php", text: "cURL error 60", state: makeState({ image }) }).paths.map(({ path }) => path);
    expect(pathsOf("debian:12")).toEqual(["/etc/ssl/certs/ca-certificates.crt", "/etc/ssl/certs"]);
    expect(pathsOf("fedora:40")).not.toContain("/etc/ssl/certs/ca-certificates.crt");
  });
  test("Temurin reads the bundle of its own distribution", () => {
    const pathsOf = (image: string) =>
      findRule({ runtime: "java", state: makeState({ image, env: { USE_SYSTEM_CA_CERTS: "1" } }) })
        .paths.map(({ path }) => path)
        .filter((it) => it.startsWith("/etc/"));
    expect(pathsOf("eclipse-temurin:21")).toEqual(["/etc/ssl/certs/ca-certificates.crt"]);
    expect(pathsOf("eclipse-temurin:21-ubi9-minimal")).toEqual(["/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"]);
  });
  checkLookUp(
    "nor to Debian's git",
    "git",
    { image: "debian:12", files: fromCopy, env: { SSL_CERT_FILE: "/nope" } },
    { bundle: "present" },
  );
  checkLookUp(
    "nor to Debian's wget",
    "wget",
    { image: "debian:12", files: fromCopy, env: { SSL_CERT_FILE: "/nope" } },
    { bundle: "present" },
  );
  checkLookUp(
    "but the curl tool fails",
    "curl",
    { image: "debian:12", files: fromCopy, env: { CURL_CA_BUNDLE: "/nope" } },
    { bundle: "absent" },
  );
  checkLookUp(
    "curl's own image",
    "curl",
    { image: "curlimages/curl:8.8.0", files: { "/cacert.pem": publicBundle, ...fromCopy }, env: { CURL_CA_BUNDLE: "/cacert.pem" } },
    { rule: "curl-image", bundlePath: "/cacert.pem" },
  );
  checkLookUp(
    "a Java trust store that is missing is passed over",
    "java",
    { image: "eclipse-temurin:21", env: { JAVA_TOOL_OPTIONS: "-Xmx1g -Djavax.net.ssl.trustStore=/nope.p12" } },
    { rule: "java-temurin", problems: ["env-names-missing-file"] },
  );
  checkLookUp("busybox wget verifies nothing", "wget", { image: "busybox" }, { rule: "wget-busybox" });
  checkLookUp(
    "busybox wget of Alpine does",
    "wget",
    { image: "alpine:3.20", files: { "/etc/ssl/cert.pem": linkTo("certs/ca-certificates.crt"), ...fromCopy } },
    { rule: "wget-busybox-alpine", bundle: "present" },
  );
  checkLookUp(
    "rustls: one variable replaces everything",
    "rust",
    { image: "debian:12", files: { ...fromCopy, "/corp.pem": ownAuthority }, env: { SSL_CERT_FILE: "/corp.pem" } },
    { bundle: "absent", authorities: ["corp.pem"] },
  );
  checkLookUp(
    "Deno asks the system only when told to",
    "deno",
    { image: "denoland/deno:2.1.4", files: fromCopy, env: { DENO_TLS_CA_STORE: "system" } },
    { rule: "deno-system", bundle: "present" },
  );
  checkLookUp(
    "with both lists an image without a bundle still knows the public servers",
    "deno",
    { image: "denoland/deno:2.9.6", files: {}, env: { DENO_TLS_CA_STORE: "mozilla,system" } },
    { rule: "deno-both", finds: { "Mozilla's roots, compiled into Deno": "hit" } },
  );
  checkLookUp(
    "a release older than the switch",
    { runtime: "node", version: "20" },
    { image: "node:20", files: fromCopy, env: { NODE_USE_SYSTEM_CA: "1" } },
    { rule: "node-default" },
  );
  checkLookUp(
    "the switch",
    { runtime: "bun", version: "1.3" },
    { image: "oven/bun:1.3", files: fromCopy, env: { NODE_USE_SYSTEM_CA: "1" } },
    { rule: "bun-use-system-ca", bundle: "present" },
  );
  checkLookUp(
    "1.2 does not know the switch",
    { runtime: "bun", version: "1.2" },
    { image: "oven/bun:1.2", files: fromCopy, env: { NODE_USE_SYSTEM_CA: "1" } },
    { rule: "bun" },
  );
  checkLookUp(
    "uv that was told to read the system's store",
    { runtime: "rust", text: "Failed to fetch: `https://pypi.org/simple/x/`" },
    { image: "python:3.12-slim", files: {}, env: { UV_SYSTEM_CERTS: "true" } },
    { rule: "uv-system", bundle: "absent" },
  );
  checkLookUp(
    "Debian's cargo does not read SSL_CERT_FILE",
    { runtime: "rust", text: "failed to get `serde` as a dependency" },
    { image: "debian:13", files: fromCopy, env: { SSL_CERT_FILE: "/nope.pem" }, packages: { cargo: "yes" } },
    { rule: "cargo-debian", bundle: "present", problems: [] },
  );
  checkLookUp(
    "where OpenSSL's own directory is missing .NET reads this one",
    "dotnet",
    { image: "debian:12-slim", files: fromCopy },
    { rule: "dotnet", bundle: "present", finds: { "/etc/ssl/certs": "hit" } },
  );

  checkLookUp(
    ".NET reads any file of the directory",
    "dotnet",
    {
      image: "mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled",
      files: { ...opensslLinks, ...fromCopy, "/etc/ssl/certs/corp.pem": ownAuthority },
    },
    { bundle: "present" },
  );
});

test(".NET needs no hashed names", () => {
  const files = { "/etc/ssl/certs/corp.pem": ownAuthority, ...fromCopy };
  const state = makeState({ image: "alpine:3.20", files });
  expect(lookUp(findRule({ runtime: "dotnet", state }), state).privateAuthorities).toEqual(["corp.pem"]);
});

describe("the distribution decides which OpenSSL is asked", () => {
  checkLookUp(
    "RHEL",
    "openssl",
    { image: "registry.access.redhat.com/ubi9/ubi", files: { "/etc/pki/tls/cert.pem": publicBundle } },
    { rule: "openssl-rhel", bundle: "present" },
  );
  checkLookUp(
    "SUSE",
    "python",
    {
      image: "opensuse/leap:15.6",
      files: { "/var/lib/ca-certificates/ca-bundle.pem": publicBundle },
    },
    { bundle: "present" },
  );
  checkLookUp(
    "Alpine's whole /etc/ssl in scratch",
    "openssl",
    { image: "scratch", files: { "/etc/ssl/cert.pem": linkTo("certs/ca-certificates.crt"), ...fromCopy } },
    { rule: "openssl-static", bundle: "present" },
  );
  checkLookUp("the bundle alone in scratch", "openssl", { image: "scratch", files: fromCopy }, { bundle: "absent" });
  checkLookUp(
    "hashed names whose targets were left behind",
    "openssl",
    { image: "scratch", files: { "/etc/ssl/certs": hashed, ...fromCopy } },
    { bundle: "absent", problems: ["dangling-links"] },
  );
  checkLookUp("apt before Debian 13", "apt", { image: "debian:12", files: fromCopy }, { rule: "apt-gnutls", bundle: "present" });
  checkLookUp("apt from Debian 13 on", "apt", { image: "debian:13", files: fromCopy }, { rule: "apt-openssl", bundle: "absent" });
});

test("what is not known never becomes absent", () => {
  const contents: readonly Content[] = [publicBundle, ownAuthority, { kind: "empty" }, { kind: "unknown" }];
  const paths = [bundle, "/etc/ssl/cert.pem", "/etc/pki/tls/certs/ca-bundle.crt", "/corp.pem"];
  const files = fc.dictionary(fc.constantFrom(...paths), fc.constantFrom(...contents));
  const images = fc.constantFrom("scratch", "debian:11", "debian:12", "alpine:3.20", "fedora:40", "node:20", "registry.example.com/own:1");
  fc.assert(
    fc.property(fc.constantFrom(...allRules), files, images, (rule, there, image) => {
      const known = lookUp(rule, makeState({ image, files: there }));
      const unknown = lookUp(rule, makeState({ image, files: there, unknownBelow: ["/"] }));
      if (known.bundle === "present") expect(unknown.bundle).toBe("present");
      if (unknown.bundle === "absent")
        expect(known.lookUps.some((it) => it.found === "miss" || it.found === "hit") || rule.paths.length === 0).toBe(true);
      // Nothing at all known of the files: only a rule that asks no file may say "absent".
      const blank = lookUp(rule, makeState({ unknownBelow: ["/"] }));
      if (rule.paths.length > 0) expect(blank.bundle).not.toBe("absent");
    }),
    { numRuns: 500 },
  );
});

describe("what traces of the real programs show", () => {
  const loose = { "/etc/ssl/certs": plainDirectory, "/etc/ssl/certs/corp.pem": ownAuthority };
  const everything = { "/etc/ssl/certs": hashed, ...fromCopy, ...mozilla, ...opensslLinks };
  checkLookUp(
    "LWP of Debian asks for the bundle and for no directory",
    "perl",
    { image: "debian:12", files: everything },
    {
      rule: "perl",
      finds: { [bundle]: "hit" },
    },
  );
  test("and for nothing else", () => {
    const rule = findRule({ runtime: "perl", state: makeState({ image: "debian:12" }) });
    expect(rule.paths.map((it) => it.path)).toEqual([bundle]);
  });
  checkLookUp("elsewhere LWP follows OpenSSL", "perl", { image: "alpine:3.20" }, { rule: "perl-openssl" });
  checkLookUp(
    "GnuTLS of Debian asks for the bundle alone",
    "gnutls",
    { image: "debian:12", files: { "/etc/ssl/ca-bundle.pem": publicBundle } },
    {
      rule: "gnutls-debian",
      bundle: "absent",
      finds: { [bundle]: "miss" },
    },
  );
  checkLookUp(
    "wget reads the directory where there is no bundle",
    "wget",
    { image: "debian:12", files: loose },
    {
      finds: { [bundle]: "miss", "/etc/ssl/certs": "hit" },
      authorities: ["corp.pem"],
    },
  );
  checkLookUp("and does not where there is one", "wget", { image: "debian:12", files: { ...loose, ...fromCopy } }, { authorities: [] });
  const env = { REQUESTS_CA_BUNDLE: bundle };
  checkLookUp(
    "urllib does not read what is meant for requests",
    { runtime: "python", text: "urllib.error.URLError: <urlopen error" },
    { image: "python:3.12-slim", env },
    {
      rule: "python-ssl",
    },
  );
  checkLookUp("a program of which nothing is known does", "python", { image: "python:3.12-slim", env }, { rule: "python-requests" });
});

/**
 * States in which a rule is chosen, and what its program finds of the system's roots. Where it brings its own they do not count, and
 * of a keystore only the image would tell.
 */
describe("each rule where it is chosen", () => {
  const alpine = { "/etc/ssl/cert.pem": linkTo(`/etc/ssl/certs/ca-certificates.crt`), ...fromCopy };
  const rhelBundle = "/etc/pki/tls/certs/ca-bundle.crt";
  const suseBundle = "/var/lib/ca-certificates/ca-bundle.pem";
  const debian = { "/etc/ssl/certs": hashed, ...fromCopy, ...mozilla, ...opensslLinks };
  const chosen: Readonly<Record<string, readonly [Asked, Plan, Expected["bundle"]]>> = {
    "openssl-alpine": ["openssl", { image: "alpine:3.20", files: alpine }, "present"],
    "openssl-suse": ["openssl", { image: "opensuse/leap:15.6", files: { "/var/lib/ca-certificates/openssl": hashedDirectory } }, "present"],
    "openssl-arch": ["openssl", { image: "archlinux", files: { "/etc/ssl/cert.pem": publicBundle } }, "present"],
    "curl-alpine": ["curl", { image: "alpine:3.20", files: alpine }, "present"],
    "curl-rhel": ["curl", { image: "fedora:44", files: { [rhelBundle]: publicBundle } }, "present"],
    "curl-suse": ["curl", { image: "opensuse/leap:15.6", files: { [suseBundle]: publicBundle } }, "present"],
    "curl-static": ["curl", { image: "scratch" }, "absent"],
    "wget-openssl": ["wget", { image: "fedora:44", files: { [rhelBundle]: publicBundle } }, "absent"],
    "git-openssl": ["git", { image: "alpine:3.20", files: alpine }, "present"],
    gnutls: ["gnutls", { image: "alpine:3.20", files: alpine }, "present"],
    apk: ["apk", { image: "alpine:3.20", files: alpine }, "present"],
    npm: [{ runtime: "node", text: "npm error code SELF_SIGNED_CERT_IN_CHAIN" }, { image: "node:22" }, "absent"],
    "yarn-berry": [{ runtime: "node", text: "YN0001: RequestError: unable to get local issuer" }, { image: "node:22" }, "absent"],
    pnpm: [{ runtime: "node", text: "ERR_PNPM_META_FETCH_FAIL" }, { image: "node:22" }, "absent"],
    deno: ["deno", { image: "denoland/deno:2.0.0" }, "absent"],
    "python-httpx": [{ runtime: "python", text: "httpx.ConnectError" }, { image: "python:3.12" }, "absent"],
    "python-requests-debian": [
      { runtime: "python", text: "requests.exceptions.SSLError" },
      { image: "debian:12", packages: { "python3-requests": "yes" }, files: debian },
      "present",
    ],
    "python-aiohttp": [{ runtime: "python", text: "aiohttp.client_exceptions" }, { image: "python:3.12", files: debian }, "present"],
    "pip-old": [{ runtime: "python", text: "Could not fetch URL", version: "3.12" }, { image: "python:3.12" }, "absent"],
    "pip-truststore": [
      { runtime: "python", text: "Could not fetch URL", version: "3.13" },
      { image: "python:3.13", files: debian },
      "present",
    ],
    conda: [{ runtime: "python", text: "CondaSSLError" }, { image: "continuumio/miniconda3" }, "absent"],
    uv: [{ runtime: "rust", text: "Request failed after 3 retries" }, { image: "python:3.12" }, "absent"],
    "aws-cli": [{ runtime: "python", text: "botocore.exceptions.SSLError" }, { image: "amazon/aws-cli" }, "absent"],
    "java-default": ["java", { image: "scratch" }, "unknown"],
    "java-debian": ["java", { image: "debian:12", packages: { "openjdk-17-jre-headless": "yes" } }, "unknown"],
    "java-openjdk-image": ["java", { image: "openjdk:17" }, "unknown"],
    "java-temurin-system": ["java", { image: "eclipse-temurin:21", env: { USE_SYSTEM_CA_CERTS: "1" }, files: fromCopy }, "present"],
    "java-rhel": ["java", { image: "fedora:44", packages: { "java-17-openjdk": "yes" } }, "unknown"],
    "java-alpine": ["java", { image: "alpine:3.20", packages: { openjdk17: "yes" } }, "unknown"],
    "java-distroless": ["java", { image: "gcr.io/distroless/java17-debian12" }, "unknown"],
    "java-build-tools": ["java", { image: "maven:3.9" }, "unknown"],
    "rust-platform-verifier": [
      { runtime: "rust", text: "No CA certificates were loaded from the system" },
      { image: "debian:12", files: debian },
      "present",
    ],
    "rust-native-tls": [{ runtime: "rust", text: "error:0A000086:SSL routines" }, { image: "debian:12", files: debian }, "present"],
    cargo: [{ runtime: "rust", text: "spurious network error" }, { image: "debian:12", files: debian }, "present"],
    "php-streams": [
      { runtime: "php", text: "file_get_contents(): SSL operation failed" },
      { image: "debian:12", files: debian },
      "present",
    ],
    composer: [{ runtime: "php", text: "curl error 60 while downloading" }, { image: "debian:12", files: debian }, "present"],
    castore: [{ runtime: "erlang", text: "CAStore" }, { image: "debian:12" }, "absent"],
    mbedtls: ["mbedtls", { image: "debian:12", files: debian }, "absent"],
    dart: [{ runtime: "other", text: "", signature: "dart-verify" }, { image: "debian:12", files: debian }, "present"],
    "swift-nio": [{ runtime: "other", text: "NIOSSLError" }, { image: "debian:12", files: debian }, "present"],
    grpc: [{ runtime: "openssl", text: "Ssl handshake failed" }, { image: "debian:12" }, "absent"],
    "unknown-program": ["other", { image: "debian:12", files: debian }, "present"],
  };
  for (const [rule, [asked, plan, found]] of Object.entries(chosen))
    checkLookUp(`chooses ${rule}`, asked, plan, { rule, ...(found && { bundle: found }) });
});

/** Told on the page of runtimes; no log and no Dockerfile tells them from the rule that stands in for them. */
const onlyTold: ReadonlySet<string> = new Set([
  "buildkit",
  "containerd",
  "crystal",
  "docker-daemon",
  "gcloud",
  "go-fallback",
  "kaniko",
  "kubectl-helm",
  "kubernetes-webhook",
  "libressl",
  "podman-buildah",
  "poetry",
  "rust-openssl-probe",
  "rust-webpki-roots",
  "terraform",
  "yarn-classic",
  "zig",
]);

test("every rule is chosen somewhere above, or only told", () => {
  const folder = new URL(".", import.meta.url);
  const choosers = readdirSync(folder).filter((it) => /^(?:find-rule|choose-\w+)\.ts$/.test(it));
  const words = choosers.flatMap((it) => readFileSync(new URL(it, folder), "utf8").match(/"[\w.-]+"/g) ?? []);
  expect(words.filter((it) => onlyTold.has(it.slice(1, -1)))).toEqual([]);
  expect(allRules.map((it) => it.id).filter((id) => tried.has(id) === onlyTold.has(id))).toEqual([]);
});

// Composer takes the system's file where there is one; its own list is the last resort.
checkLookUp(
  "the system's file",
  composer,
  { image: "composer:2", files: fromCopy },
  { rule: "composer", bundle: "present", bundlePath: bundle },
);
checkLookUp("its own list", composer, { image: "alpine:3.22" }, { rule: "composer", finds: { "the `cacert.pem` inside Composer": "hit" } });
