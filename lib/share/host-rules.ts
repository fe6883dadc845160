import { findHost, isBeyondPublicAuthorities } from "../causes/host-of";
import type { RedactionRule } from "./redaction-rule";
import { restOfCommand } from "./written-value";

/** Whether a host is public, and who can have signed for it, decides the answer: its stand-in is of the same kind. */
function standIn(number: number, name: string): string {
  const host = findHost({ host: name });
  if (host?.scope !== "private") return `redacted-${number}.example`;
  const cluster = /\.svc(?:\.cluster\.local)?$/i.exec(name);
  if (cluster) return `redacted-${number}.redacted${cluster[0].toLowerCase()}`;
  return isBeyondPublicAuthorities(host) ? `redacted-${number}.internal` : `redacted-${number}.corp.example`;
}

/** Below a domain that was replaced, so that what is said of the domain holds for the host. */
export function standInBelow(domain: string, number: number, name: string): string {
  const [host, parent] = [findHost({ host: name }), findHost({ host: domain })];
  return `redacted-${number}${host?.scope === "private" && parent?.scope !== "private" ? ".corp" : ""}.${domain}`;
}

/** Domains that programs themselves name in their messages, beside the services that everybody uses. */
const wellKnown = new Set(
  (
    "curl.se haxx.se openssl.org go.dev go.uber.org docs.rs w3.org schema.org aka.ms npm.im readthedocs.io pypa.io ietf.org rfc-editor.org eclipse.org " +
    "oracle.com java.com git-scm.com cert-manager.io kubernetes.io helm.sh dot.net adoptium.net rustup.rs deno.land deno.com bun.sh php.net cpan.org " +
    "metacpan.org elixir-lang.org erlang.org hex.pm ruby-lang.org gnu.org freedesktop.org postgresql.org mysql.com nginx.org nginx.com jenkins.io " +
    "grafana.com prometheus.io opencontainers.org moby.org podman.io buildpacks.io traefik.io istio.io argoproj.io fluxcd.io vuejs.org angular.io " +
    "reactjs.org react.dev nextjs.org vercel.com netlify.com yarnpkg.com pnpm.io spring.io springframework.org xmlsoap.org badssl.com " +
    "docker.internal metadata.google.internal localhost.localdomain"
  ).split(" "),
);
/** Services that clusters come with. */
const inEveryCluster =
  /^(?:svc\.)?cluster\.local$|\.(?:default|kube-system|cert-manager|istio-system|ingress-nginx|linkerd|kyverno|gatekeeper-system|argocd|flux-system|monitoring)\.svc(?:\.cluster\.local)?$/;
/** Properties of the JVM and other programs, and their packages. */
const noHost =
  /^(?:java|javax|jdk|sun|kotlin|scala|reactor|com\.sun|org\.apache)\.|^(?:user|catalina|maven|gradle|karaf|jetty|jboss|solr|kafka|sys|process|os|rc|self|this|app|config|settings|pkg)\.(?:home|local|private|test)$/;

/** Everybody knows it: a public service, a name made for examples, a part of every cluster; or it is no host at all. */
export function isKnownToAll(host: string): boolean {
  const found = findHost({ host });
  if (found === undefined || found.isAddress) return true;
  const { name, scope } = found;
  if (scope === "public" || /(?:^|\.)(?:example(?:\.(?:com|net|org))?|invalid)$/.test(name)) return true;
  const labels = name.split(".");
  return (
    inEveryCluster.test(name) ||
    noHost.test(name) ||
    wellKnown.has(name) ||
    [2, 3].some((it) => labels.length >= it && wellKnown.has(labels.slice(-it).join(".")))
  );
}

/** The last two labels, or three below `co.uk` and its like: whose host it is. */
export function domainOf(host: string): string {
  const labels = host.toLowerCase().split(".");
  const two = labels.slice(-2).join(".");
  return isOwnDomain(two) ? two : labels.slice(-3).join(".");
}

/** Not an ending under which everybody has names. */
export function isOwnDomain(domain: string): boolean {
  return !/^(?:(?:co|com|org|net|ac|gov|edu)\.[a-z]{2}|cluster\.local|[^.]*\.svc|[a-z]+\.internal|[^.]*)$/.test(domain);
}

/** What may be the name of a host that is known already. */
export const hostLike: RegExp = /(?<![\w-]|[\w-]\.)(?:[a-z0-9_-]{1,63}\.){1,8}[a-z]{2,24}(?![\w-]|\.[a-z0-9]|\()/gi;

/** Not a file in a folder, but after the two slashes of an address. */
const begin = String.raw`(?<![\w.-]|(?<!:\/)\/)`;
const endings = "internal|intranet|local|localdomain|lan|corp|home|private|intern|priv|test|svc";
const parts = "corp|internal|intranet|intra|int|lan|prod|staging|stage|dev";
const topLevels =
  "com|net|org|edu|gov|mil|info|biz|cloud|app|tech|bank|group|company|software|systems|tools|services|network|digital|global|example";
/** Countries, but for endings that files have as well. */
const countries = "(?!(?:cc|cs|db|ex|go|gz|hs|js|ko|kt|lz|md|mk|ml|pl|pm|po|ps|py|rb|rs|sh|so|ts|ui|vb|xz)(?![a-z]))[a-z]{2}";
const host = String.raw`(?:[a-z0-9_-]{1,63}\.){1,8}[a-z]{2,24}`;
const certainHost = String.raw`(?:[a-z0-9_-]{1,63}\.){1,8}(?:${topLevels}|${countries})(?![\w-]|\.[a-z0-9])`;
const end = String.raw`(?![\w-]|\.[a-z0-9]|[(])`;
/** What programs write before a host, and before hardly anything else with dots. */
const leads = [
  String.raw`:\/\/(?:[^\s/@"'<>]{1,256}@)?`,
  String.raw`\blogin[ \t]{1,4}`,
  String.raw`^FROM[ \t]{1,4}(?:--platform=\S{1,60}[ \t]{1,4})?`,
  "--from=",
  String.raw`\bimage\\?["']?[:=]?[ \t]{0,4}\\?["']?`,
  String.raw`\bhost\\?["']?[=:][ \t]{0,4}\\?["']?`,
  String.raw`\b(?:host(?:[ \t]?name)?|(?:subject|domain)[ \t]name)[ \t]\\?["']`,
  String.raw`\b(?:lookup|dial tcp|not|connected to|name matching)[ \t]`,
  String.raw`\bvalid for[ \t]["']?`,
  String.raw`-(?:connect|servername)[ \t]`,
  // The names of a certificate.
  String.raw`\bCN[ \t]?=[ \t]?\\?"?`,
  String.raw`\bDNS(?:Name)?[:=][ \t]?`,
  String.raw`(?<![\w.-])git@`,
];
/** Behind them a company stands for all its hosts. */
const wildcardLeads = String.raw`(?:\bCN[ \t]?=[ \t]?\\?"?|\bDNS(?:Name)?[:=][ \t]?|\bvalid for[ \t]["']?|\bcert's[ \t]\\?["'])`;

export const hostRules: readonly RedactionRule[] = [
  // Domains first: their hosts are named after them.
  {
    id: "domain",
    caption: "Domain of a company",
    pattern: new RegExp(String.raw`${wildcardLeads}\*\.(?<secret>${host})${end}`, "dgi"),
    standIn,
    keeps: isKnownToAll,
    isHost: true,
    example: ["X509v3 Subject Alternative Name: DNS:*.acme.io", "acme.io"],
  },
  {
    id: "domain",
    caption: "Host or domain that the proxy leaves out",
    within: /\bno_proxy\\?["']?(?:[ \t]?[=:][ \t]{0,4}|[ \t])(?:"[^"\n]{1,4000}|'[^'\n]{1,4000}|[^\s"']{1,4000})/gi,
    pattern: new RegExp(String.raw`(?<=[=:,\s"'])(?:\*?\.)?(?<secret>${host})(?=[,:\s"'\\]|$)`, "dgi"),
    standIn,
    keeps: isKnownToAll,
    isHost: true,
    example: ["ENV NO_PROXY=localhost,.acme.io", "acme.io"],
  },
  {
    id: "internal-host",
    caption: "Internal host name",
    pattern: new RegExp(String.raw`${begin}(?<secret>(?:[a-z0-9_-]{1,63}\.){1,8}(?:${endings}))(?![\w(-]|\.[a-z0-9])`, "dgi"),
    standIn,
    keeps: isKnownToAll,
    isHost: true,
    example: ["dial tcp: lookup vault.prod.corp on", "vault.prod.corp"],
  },
  {
    id: "corporate-host",
    caption: "Host inside a company's domain",
    pattern: new RegExp(
      String.raw`${begin}(?<secret>(?:[a-z0-9_-]{1,63}\.){0,6}(?:${parts})\.(?:[a-z0-9-]{1,63}\.){1,4}(?:${topLevels}|[a-z]{2}))(?![\w(-]|\.[a-z0-9])`,
      "dgi",
    ),
    standIn,
    keeps: isKnownToAll,
    isHost: true,
    example: ["Get https://nexus.corp.acme.io/repo", "nexus.corp.acme.io"],
  },
  {
    id: "unknown-host",
    caption: "Host that is no public service we know",
    // Only where a host must stand: names with dots are many things.
    pattern: new RegExp(`(?:${leads.join("|")})(?<secret>${host})${end}`, "dgim"),
    standIn,
    keeps: isKnownToAll,
    isHost: true,
    example: ["FROM registry.acme.io/base:1", "registry.acme.io"],
  },
  {
    id: "unknown-host",
    caption: "Host that is no public service we know",
    pattern: new RegExp(
      String.raw`${begin}(?<secret>${certainHost})(?=[ \t](?:\([^)\n]{1,60}\)[ \t])?port[ \t]\d|:(?:443|8443|6443|5000)(?!\d))`,
      "dgi",
    ),
    standIn,
    keeps: isKnownToAll,
    isHost: true,
    example: ["* Host git.acme.io:443 was resolved.", "git.acme.io"],
  },
  {
    id: "unknown-host",
    caption: "Host that is no public service we know",
    within: new RegExp(String.raw`\b(?:curl|wget|ssh|sftp|ping|nslookup|dig|telnet|ncat|nc)(?=[ \t])${restOfCommand}`, "g"),
    // Not what an option writes to or reads from.
    pattern: new RegExp(
      String.raw`(?<=[ \t]["']?)(?<!-(?:[a-z]{0,6}[odTKEi]|-output|-config|-cacert|-cert|-key|-data)[ \t]["']?)(?<secret>${certainHost})(?=[/:\s"']|$)`,
      "dgi",
    ),
    standIn,
    keeps: isKnownToAll,
    isHost: true,
    example: ["curl -v git.acme.io/x", "git.acme.io"],
  },
  {
    id: "unknown-host",
    caption: "Host that is no public service we know",
    // An image with its registry.
    pattern: new RegExp(
      String.raw`\b(?:pull|push|pulling|pushing|run|create|inspect|tag|copy|metadata for|manifest for|denied for|reference)[ \t]{1,4}(?:docker:\/\/)?\\?["']?(?<secret>${certainHost})(?=(?::\d{1,5})?\/)`,
      "dgi",
    ),
    standIn,
    keeps: isKnownToAll,
    isHost: true,
    example: ["docker pull registry.acme.io/app:1", "registry.acme.io"],
  },
];
