import type { Runtime } from "../vocabulary";
import { allRules } from "./all";
import { chooseJava, mayReadJavaOptions } from "./choose-java";
import { asksSystem, chooseNode } from "./choose-node";
import { choosePython } from "./choose-python";
import { type Family, familyOf, isOlder } from "./family";
import { isBefore } from "./is-before";
import type { LookUpRule } from "./look-up-rule";
import { anyFileIn } from "./paths";
import { type RuleInput, settingOf } from "./rule-input";

const rules = new Map(allRules.map((rule) => [rule.id, rule]));

/** Where this program looks for roots in this stage. What we cannot tell is given the widest list. */
export function findRule(input: RuleInput): LookUpRule {
  const rule = rules.get(choose[input.runtime](input)) ?? rule404;
  if (rule.runtime === "java") return asJavaReads(rule, input);
  if (rule.id === "php-curl") return { ...rule, paths: curlPathsOf(input) ?? rule.paths };
  if (rule.followsOpenssl === undefined) return rule;
  const { paths } = rules.get(opensslOf(input)) ?? rule404;
  if (rule.followsOpenssl === "hashed") return { ...rule, paths };
  const anyName = paths.map((it) => (it.holds === "hashed-directory" ? { ...it, holds: "any-file-in-directory" as const } : it));
  // Where OpenSSL's own directory gives nothing, this one is read.
  return { ...rule, paths: [...anyName, ...anyFileIn("/etc/ssl/certs").filter((it) => !anyName.some(({ path }) => path === it.path))] };
}

function asJavaReads(rule: LookUpRule, input: RuleInput): LookUpRule {
  const family = familyOf(input.state);
  return {
    ...rule,
    env: mayReadJavaOptions(input) ? rule.env : rule.env.filter((it) => it.name !== "JAVA_OPTS"),
    paths: rule.id === "java-temurin-system" ? rule.paths.filter((it) => isOfFamily(it.path, family)) : rule.paths,
  };
}

const rule404: LookUpRule = {
  id: "unknown-program",
  runtime: "other",
  name: "A program that we do not know",
  versions: "any",
  paths: [],
  env: [],
  usesSystemStore: "optional",
  addPrivateAuthority: "",
  insecureSwitches: [],
  traps: [],
  citation: "",
  known: "memory",
};

/** The rule of a client that differs by distribution, `curl` on Alpine. */
function byFamily(table: Readonly<Record<Family, string>>): (input: RuleInput) => string {
  return ({ state }) => table[familyOf(state)];
}

function opensslOf({ state }: RuleInput): string {
  const table: Readonly<Record<Family, string>> = {
    debian: isOlder(state.image, 12, 23) ? "openssl-debian-11" : "openssl-debian",
    alpine: "openssl-alpine",
    rhel: "openssl-rhel",
    suse: "openssl-suse",
    arch: "openssl-arch",
    photon: "openssl-alpine",
    scratch: "openssl-static",
    unknown: "openssl-static",
  };
  return table[familyOf(state)];
}

const choose: Readonly<Record<Runtime, (input: RuleInput) => string>> = {
  go: chooseGo,
  // gRPC's core reports in BoringSSL's words, and reads no file of the system.
  openssl: (it) => (/ssl_transport_security|_InactiveRpcError|Ssl handshake failed/.test(it.text ?? "") ? "grpc" : opensslOf(it)),
  node: chooseNode,
  python: choosePython,
  java: chooseJava,
  rust: chooseRust,
  dotnet: () => "dotnet",
  ruby: () => "ruby",
  php: choosePhp,
  curl: ({ state }) => (state.image?.id.startsWith("curl") ? "curl-image" : curlOf[familyOf(state)]),
  git: byFamily({
    debian: "git-debian",
    alpine: "git-openssl",
    rhel: "git-openssl",
    suse: "git-openssl",
    arch: "git-openssl",
    photon: "git-openssl",
    scratch: "git-openssl",
    unknown: "git-openssl",
  }),
  wget: chooseWget,
  apt: ({ state }) => (isOlder(state.image, 13, 25) ? "apt-gnutls" : "apt-openssl"),
  apk: () => "apk",
  gnutls: ({ state }) => (familyOf(state) === "debian" ? "gnutls-debian" : "gnutls"),
  erlang: ({ text = "" }) => (/castore|CAStore/.test(text) ? "castore" : "erlang"),
  deno: chooseDeno,
  bun: ({ state, version }) => (asksSystem(state) && !isBefore(version, 1, 3) ? "bun-use-system-ca" : "bun"),
  perl: ({ state }) => (["debian", "scratch", "unknown"].includes(familyOf(state)) ? "perl" : "perl-openssl"),
  mbedtls: () => "mbedtls",
  other: chooseOther,
};

const curlOf: Readonly<Record<Family, string>> = {
  debian: "curl-debian",
  alpine: "curl-alpine",
  rhel: "curl-rhel",
  suse: "curl-suse",
  arch: "curl-static",
  photon: "curl-rhel",
  scratch: "curl-static",
  unknown: "curl-static",
};

/** The extension opens what the distribution's libcurl was built to open; undefined where we know neither. */
function curlPathsOf({ state }: RuleInput): LookUpRule["paths"] | undefined {
  const family = familyOf(state);
  return family === "scratch" || family === "unknown" ? undefined : rules.get(curlOf[family])?.paths;
}

/** Only the Red Hat family keeps its bundle below `/etc/pki`, and nowhere else. */
function isOfFamily(path: string, family: Family): boolean {
  if (family === "unknown" || !path.startsWith("/etc/")) return true;
  return path.startsWith("/etc/pki/") === (family === "rhel");
}

function chooseGo({ version }: RuleInput): string {
  const minor = /^1\.(\d+)/.exec(version ?? "")?.[1];
  if (minor === undefined) return "go-linux";
  return Number(minor) <= 12 ? "go-1.12-and-earlier" : Number(minor) <= 15 ? "go-1.13-to-1.15" : "go-linux";
}

function chooseDeno({ state }: RuleInput): string {
  const stores = settingOf(state, "DENO_TLS_CA_STORE") ?? "";
  if (!/system/.test(stores)) return "deno";
  return /mozilla/.test(stores) ? "deno-both" : "deno-system";
}

function chooseRust({ state, text = "", signature }: RuleInput): string {
  if (/Failed to fetch: `https?:|Request failed after \d{1,2} retries/.test(text)) return usesSystemCerts(state) ? "uv-system" : "uv";
  if (/ssl3_get_server_certificate|SSL routines|openssl/i.test(text)) return "rust-native-tls";
  if (/No CA certificates were loaded from the system/.test(text)) return "rust-platform-verifier";
  const isCargo =
    signature === "rust-git2" ||
    /\bfailed to (?:get|fetch|download|update) [`\w]|spurious network error|\[60\] SSL peer certificate/.test(text);
  if (!isCargo) return "rust-native-certs";
  return state.packages["cargo"] === "yes" && familyOf(state) === "debian" ? "cargo-debian" : "cargo";
}

function usesSystemCerts(state: RuleInput["state"]): boolean {
  return ["UV_SYSTEM_CERTS", "UV_NATIVE_TLS"].some((it) => /^(?:1|true)$/i.test(settingOf(state, it) ?? ""));
}

function choosePhp({ text = "", signature }: RuleInput): string {
  if (signature === "composer-60" || /curl error 60 while downloading|Composer/.test(text)) return "composer";
  return signature?.startsWith("php-") || /file_get_contents|SoapClient|stream_socket|failed to open stream/i.test(text)
    ? "php-streams"
    : "php-curl";
}

function chooseWget({ state, signature = "" }: RuleInput): string {
  if (state.image?.id === "busybox") return "wget-busybox";
  const family = familyOf(state);
  if (family === "alpine") return state.packages["wget"] === "yes" ? "wget-openssl" : "wget-busybox-alpine";
  return family === "rhel" || family === "suse" || signature.startsWith("wget-openssl") ? "wget-openssl" : "wget-gnutls";
}

function chooseOther({ signature = "", text = "" }: RuleInput): string {
  if (signature.startsWith("dart")) return "dart";
  if (signature.startsWith("grpc")) return "grpc";
  return /NIOSSL|AsyncHTTPClient/.test(text) ? "swift-nio" : "unknown-program";
}
