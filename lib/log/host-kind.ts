export type HostKind = "public" | "private" | "unknown";

/**
 * Whether a name or address can belong to a server of the public web, for which public authorities sign. `unknown` for
 * what may be either: a company's own domain looks like anybody's.
 */
export function hostKindOf(host: string): HostKind {
  const name = bareNameOf(host);
  if (name === "") return "unknown";
  const address = readIpv4(name);
  if (address) return privateIpv4(address) ? "private" : "unknown";
  if (name.includes(":")) return privateIpv6.test(name) ? "private" : "unknown";
  if (!name.includes(".")) return "private";
  if (privateSuffixes.some((it) => name.endsWith(it))) return "private";
  // `192-168-1-5.nip.io` and its kin resolve to the address in the name.
  if (/\.(?:nip|sslip|xip)\.io$/.test(name)) return "private";
  const labels = name.split(".").slice(0, -1);
  if (labels.some((it) => privateLabels.has(it))) return "private";
  return publicNames.some((it) => name === it || name.endsWith(`.${it}`)) ? "public" : "unknown";
}

/** Lower-case name or address without scheme, port, path and brackets. */
export function bareNameOf(host: string): string {
  const rest = host
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]{0,20}:\/\//, "")
    .replace(/^[^@/]{1,200}@/, "")
    .replace(/[/?#\s].*$/s, "");
  const bracketed = /^\[([0-9a-f:.%]{2,60})\]/.exec(rest)?.[1];
  if (bracketed) return bracketed.replace(/%.*$/, "");
  // More than one colon and no brackets: an IPv6 address as it stands.
  return (rest.split(":").length > 2 ? rest : rest.replace(/:[0-9]{0,5}$/, "")).replace(/\.$/, "");
}

type Ipv4 = readonly [number, number, number, number];

function readIpv4(name: string): Ipv4 | undefined {
  const found = /^([0-9]{1,3})\.([0-9]{1,3})\.([0-9]{1,3})\.([0-9]{1,3})$/.exec(name);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3]), Number(found[4])] : undefined;
}

/** RFC 1918, loopback, link-local, shared address space (RFC 6598), documentation (RFC 5737), unspecified. */
const privateIpv4 = ([a, b, c]: Ipv4): boolean =>
  a === 10 ||
  a === 127 ||
  a === 0 ||
  (a === 172 && b >= 16 && b <= 31) ||
  (a === 192 && b === 168) ||
  (a === 169 && b === 254) ||
  // Kubernetes services of some distributions live there.
  (a === 169 && b === 169) ||
  (a === 100 && b >= 64 && b <= 127) ||
  (a === 192 && b === 0 && c === 2) ||
  (a === 198 && b === 51 && c === 100) ||
  (a === 203 && b === 0 && c === 113);

/** Unique local (RFC 4193), link-local, loopback, unspecified. */
const privateIpv6 = /^(?:f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:|::1?$|::ffff:(?:10|127|192\.168)\.)/;

/**
 * Names nobody can register: RFC 6762 (.local and its appendix G), RFC 8375 (home.arpa), RFC 2606 and 6761 (.test, .invalid,
 * .localhost, .example), ICANN's .internal (2024), and Kubernetes' own cluster.local and .svc.
 */
const privateSuffixes = [
  ".local",
  ".localhost",
  ".localdomain",
  ".internal",
  ".intranet",
  ".intra",
  ".private",
  ".corp",
  ".home",
  ".home.arpa",
  ".lan",
  ".test",
  ".invalid",
  ".example",
  ".svc",
] as const;
const privateLabels: ReadonlySet<string> = new Set(["svc", "corp", "intra", "intranet", "internal", "lan", "int", "local"]);

/** Registries, forges, package indexes and clouds that we know to carry publicly trusted certificates. */
const publicNames = [
  "docker.io",
  "docker.com",
  "quay.io",
  "gcr.io",
  "ghcr.io",
  "registry.k8s.io",
  "k8s.io",
  "mcr.microsoft.com",
  "public.ecr.aws",
  "pkg.dev",
  "github.com",
  "githubusercontent.com",
  "gitlab.com",
  "bitbucket.org",
  "codeberg.org",
  "sr.ht",
  "npmjs.org",
  "npmjs.com",
  "yarnpkg.com",
  "jsr.io",
  "deno.land",
  "nodejs.org",
  "bun.sh",
  "pypi.org",
  "pythonhosted.org",
  "python.org",
  "anaconda.org",
  "anaconda.com",
  "conda.io",
  "astral.sh",
  "rubygems.org",
  "packagist.org",
  "getcomposer.org",
  "crates.io",
  "rust-lang.org",
  "rustup.rs",
  "golang.org",
  "go.dev",
  "maven.org",
  "maven.apache.org",
  "apache.org",
  "gradle.org",
  "nuget.org",
  "hex.pm",
  "cpan.org",
  "metacpan.org",
  "debian.org",
  "ubuntu.com",
  "launchpad.net",
  "alpinelinux.org",
  "archlinux.org",
  "fedoraproject.org",
  "centos.org",
  "redhat.com",
  "opensuse.org",
  "kernel.org",
  "google.com",
  "googleapis.com",
  "gstatic.com",
  "microsoft.com",
  "azure.com",
  "windows.net",
  "amazonaws.com",
  "aws.amazon.com",
  "cloudfront.net",
  "cloudflare.com",
  "fastly.net",
  "akamaihd.net",
  "hashicorp.com",
  "terraform.io",
  "helm.sh",
  "letsencrypt.org",
  "nvidia.com",
  "huggingface.co",
  "openai.com",
  "anthropic.com",
  "slack.com",
  "stripe.com",
  "sentry.io",
  "datadoghq.com",
  "elastic.co",
  "grafana.com",
  "badssl.com",
  "example.com",
  "example.org",
  "example.net",
] as const;
