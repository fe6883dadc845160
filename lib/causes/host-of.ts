import type { Failure } from "../log/failure";

export type Host = {
  /** Name or address alone, lower case, safe inside a command. */
  readonly name: string;
  readonly port: number | undefined;
  readonly isAddress: boolean;
  /** `unknown`: neither plainly inside a company or cluster nor a service that everybody uses. */
  readonly scope: "private" | "public" | "unknown";
};

/** The host that failed; undefined where the log names none, or names something that must not go into a command. */
export function findHost(failure: Pick<Failure, "host"> | undefined): Host | undefined {
  const written = failure?.host;
  if (written === undefined) return undefined;
  const [, bracketed, bracketPort, plain, port] =
    /^(?:[a-z+]+:\/\/)?(?:\[([0-9a-f:.%]{2,60})\](?::(\d{1,5}))?|([^\s/:[\]]{1,253})(?::(\d{1,5}))?)(?:[\s/]|$)/i.exec(written) ??
    (/^[0-9a-f]*(?::[0-9a-f]*){2,8}$/i.test(written) ? [written, written] : []);
  const name = (bracketed ?? plain)?.toLowerCase().replace(/\.$/, "");
  if (name === undefined || !/^[a-z0-9_.:*][a-z0-9_.:*-]*$/.test(name)) return undefined;
  const number = bracketPort ?? port;
  const isAddress = name.includes(":") || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name);
  return { name, port: number === undefined ? undefined : Number(number), isAddress, scope: scopeOf(name, isAddress) };
}

/** Domains everybody uses, by the label before the last: forges, clouds, package indexes, well-known services. */
const publicLabels = new Set(
  (
    "github githubusercontent gitlab bitbucket sourceforge google googleapis gstatic goog gcr k8s amazonaws awsstatic cloudfront docker quay ghcr " +
    "microsoft microsoftonline azure azurecr azureedge windows live visualstudio cloudflare fastly akamai jsdelivr unpkg npmjs nodejs yarnpkg pypi pythonhosted " +
    "python anaconda conda rubygems crates rust-lang maven apache gradle jetbrains golang debian ubuntu canonical alpinelinux fedoraproject centos " +
    "redhat opensuse archlinux nodesource nuget packagist getcomposer hex hashicorp kernel gnu astral sentry datadoghq newrelic slack stripe twilio " +
    "sendgrid mailgun openai anthropic huggingface letsencrypt wikipedia mozilla cypress playwright sonatype"
  ).split(" "),
);
/**
 * Endings that no public authority signs for: RFC 6761 and 2606 (`test`, `invalid`, `localhost`), RFC 6762 and its appendix G
 * (`local`, `lan`, `internal`, `intranet`, `private`, `corp`, `home`), RFC 8375 (`home.arpa`), ICANN's `internal` of 2024, Kubernetes' DNS
 * specification (`svc`, `cluster.local`); `nip.io` and `sslip.io` answer with the address in the name.
 */
const privateEndings = new Set(
  "local localhost localdomain lan internal intranet intra corp home private test invalid svc cluster priv loc".split(" "),
);
const privateLabels = new Set("corp intranet intra internal svc lan local".split(" "));

/** No public authority signs for this name or address, so a private one must have. Names like `git.corp.example.com` may have been signed by either. */
export function isBeyondPublicAuthorities({ name, isAddress, scope }: Host): boolean {
  return (
    scope === "private" &&
    (isAddress || !name.includes(".") || name.endsWith(".home.arpa") || privateEndings.has(name.split(".").at(-1) ?? ""))
  );
}

/** Below these domains anybody has servers, with certificates of their own making. */
const rentedLabels = new Set(
  "amazonaws azure azurecr azureedge windows visualstudio cloudfront fastly akamai googleapis googleusercontent hashicorp datadoghq sentry elastic redhat openai".split(
    " ",
  ),
);

/**
 * A service of the public internet whose certificate everybody's list covers: what is refused in its name was not its own. Undefined hosts, and
 * those whose domain rents out servers, are not.
 */
export function isWellKnownService(host: Host | undefined): boolean {
  if (host?.scope !== "public") return false;
  const [last = "", domain = ""] = host.name.split(".").toReversed();
  return /^(?:com|org|io|net|dev|pm|co|ai)$/.test(last) && !rentedLabels.has(domain);
}

function scopeOf(name: string, isAddress: boolean): Host["scope"] {
  // RFC 1918, 1122 (loopback), 3927 (link-local), 6598 (carriers' and clouds' own), 4193 and 4291.
  if (isAddress) {
    if (name.includes(":")) return /^(?:::1$|f[cd]|fe[89ab])/.test(name) ? "private" : "unknown";
    return /^(?:10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[789]\d|1[01]\d|12[0-7])\.)/.test(name)
      ? "private"
      : "unknown";
  }
  const labels = name.split(".");
  const last = labels.at(-1) ?? "";
  if (
    labels.length === 1 ||
    /\.(?:home\.arpa|nip\.io|sslip\.io)$/.test(name) ||
    privateEndings.has(last) ||
    labels.some((it) => privateLabels.has(it))
  )
    return "private";
  return publicLabels.has(labels.at(-2) ?? "") ? "public" : "unknown";
}
