/** A shape in which programs name the host they talk to; examples and sources are in hosts-in.examples.ts. */
export type HostShape = {
  readonly id: string;
  /** `name` stands for a host with or without port, written down by `hostName`; the groups are `host` and, where it stands apart, `port`. */
  readonly pattern: string;
  /** The shape says that it is a host; otherwise the word itself must look like one. */
  readonly certain: boolean;
};

const name = "(?:\\[[0-9a-fA-F:.%]{2,60}\\]|[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]{0,253}[\\p{L}\\p{N}_])?)(?::[0-9]{1,5})?";
const withPort = "[\\w-](?:[\\w.-]{0,253}\\w)?:[0-9]{2,5}";
const schemes =
  "https|wss|http|ws|ldaps|ldap|grpcs|grpc|amqps|amqp|rediss|redis|mqtts|mqtt|ftps|sasl_ssl|ssl|tls|docker|oci|tcp|smtps|smtp|imaps|mongodb(?:\\+srv)?|postgres(?:ql)?|mysql|mariadb|sqlserver|nats|kafka";

export const hostShapes = [
  {
    id: "address",
    pattern: `(?:${schemes})://(?:[^\\s/@"'<>]{1,100}@)?(?<host>${name})(?:[/?#][^\\s"'<>]{0,2000})?`,
    certain: true,
  },
  {
    id: "resolver",
    pattern: `(?:(?:dns|passthrough|ipv[46]):(?://[\\w.:-]{0,80}/)?|etcd-endpoints://\\w{1,40}/)(?<host>${name})`,
    certain: false,
  },
  {
    id: "pool",
    pattern: "host='(?<host>[^'\\s]{1,255})', port=(?<port>[0-9]{1,5})",
    certain: true,
  },
  {
    id: "libpq",
    pattern: '(?:connection to )?server at "(?<host>[^"\\s]{1,253})"(?: \\([^)\\n]{2,60}\\))?, port (?<port>[0-9]{1,5})',
    certain: true,
  },
  {
    id: "connection-string",
    pattern: "\\bhost=(?<host>[\\w.-]{1,253}) (?:user|port|dbname|database|sslmode)=",
    certain: true,
  },
  {
    id: "address-and-name",
    pattern: "(?<![\\w.:[\\]])[0-9a-fA-F.:[\\]]{3,60}:(?<port>[0-9]{1,5}) \\((?<host>[\\w.-]{1,253})\\): ",
    certain: true,
  },
  {
    id: "java-address",
    pattern: "(?<![\\w.-])(?<host>[\\w.-]{1,253})/(?:[0-9a-fA-F.:]{3,45}|<unresolved>):(?<port>[0-9]{1,5})(?=[)\\s]|$)",
    certain: true,
  },
  {
    id: "kafka-broker",
    pattern: `(?<![\\w.-])(?<host>${withPort})/(?:bootstrap|[0-9]{1,6})(?=[\\]: ])`,
    certain: true,
  },
  {
    id: "said-before",
    pattern: `(?:Cannot connect to host|TLS handshake error from|rejected connection from|[Cc]onnect(?:ed|ing|ion)? (?:to|with)(?: host| server| broker)?(?: \\w{2,20} at)?|SSL connection failed for|handshake with|certificate for|peer|[Hh]ost|[Ss]erver(?: on)?|[Dd]ial(?:ing)?(?: tcp[46]?)?|verify|address:|addr:|-connect|to host|error pinging docker registry|container registry|Trying|endpoint|broker|from|client|bind failed:|pretending to be|(?:Redis|Valkey|[Ss]erver|[Cc]luster|[Dd]atabase|[Bb]roker|[Nn]ode|[Hh]ost) at|relay|remote) ["'\\[]?(?<host>(?![a-z+]{2,12}://|addr(?:ess)?:)${name})(?: \\([0-9a-fA-F.:]{3,50}\\))?`,
    certain: false,
  },
  // What was asked of a proxy: it only passes on what comes from there.
  {
    id: "tunnel",
    pattern: `(?:proxy tunnel to|\\bCONNECT) (?<host>${withPort})(?=\\s|$)`,
    certain: true,
  },
  {
    id: "named-value",
    pattern: `\\b(?:[Aa]ddr(?:ess)?|[Tt]arget|remote(?:_?[Aa]ddr)?|peeraddr|[Ee]ndpoint|broker|server|upstream)["']?[:=] ?["']?(?<host>${withPort})`,
    certain: false,
  },
  {
    id: "quoted-with-port",
    pattern: "[\"'`[](?<host>[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}:[0-9]{2,5})[\"'`\\]]",
    certain: false,
  },
  {
    id: "erlang-address",
    pattern: "to_address, ?\\{(?:~c)?[\"'](?<host>[\\w.-]{1,253})[\"'], ?(?<port>[0-9]{1,5})",
    certain: true,
  },
  {
    id: "quoted-and-port",
    pattern: "'(?<host>[\\w.-]{1,253}\\.[\\w-]{2,63})', ?(?<port>[0-9]{1,5})",
    certain: false,
  },
  {
    id: "rust-domain",
    pattern: '\\bDomain\\("(?<host>[\\w.-]{1,253})"\\)',
    certain: true,
  },
  {
    id: "in-brackets",
    pattern: "\\((?<host>[\\w.-]{1,253}):(?<port>[0-9]{1,5})\\)",
    certain: false,
  },
] as const satisfies readonly HostShape[];

// Each alternative has groups of its own: h0 and p0, h1 and p1 …
const hostShape = new RegExp(
  hostShapes.map(({ pattern }, at) => pattern.replace("(?<host>", `(?<h${at}>`).replace("(?<port>", `(?<p${at}>`)).join("|"),
  "gu",
);

/** Addresses in advice, not in failures. */
const advice =
  /^\/\/(?:curl\.(?:se|haxx\.se)|go\.dev\/|golang\.org\/(?:s|doc|cmd|issue)|aka\.ms|docs\.|help\.|(?:[\w-]{1,40}\.)?readthedocs\.|getcomposer\.org\/(?:doc|root|local)|pip\.pypa\.io|kubernetes\.io\/docs|cwiki\.apache|nodejs\.org\/(?:api|en)|github\.com\/[\w.-]{1,80}\/[\w.-]{1,80}(?:\/(?:issues|wiki|blob)|#)|stackoverflow\.com|support\.|wiki\.|www\.openssl\.org\/docs|git\.io|errors\.|sqlalche\.me|[\w.-]{1,80}\/(?:docs?|wiki|faq|help)\b)/i;

/** Hosts that the text names, in its order. */
export function hostsIn(text: string): readonly string[] {
  const hosts: string[] = [];
  for (const { 0: found, index, groups = {} } of text.matchAll(hostShape)) {
    const at = hostShapes.findIndex((_, position) => groups[`h${position}`] !== undefined);
    const shape = hostShapes[at];
    const host = groups[`h${at}`];
    if (!shape || host === undefined) continue;
    if (shape.id === "address" && advice.test(text.slice(index + found.indexOf("//"), index + found.length + 80))) continue;
    if (!shape.certain && !looksLikeHost(host)) continue;
    const port = groups[`p${at}`];
    hosts.push(port === undefined ? host : `${host}:${port}`);
  }
  return hosts;
}

/** Without a shape around it, a word is a host only if it has a dot, a port or is an address; and no file name has those ends. */
export function looksLikeHost(host: string): boolean {
  if (
    /\.(?:go|rs|py|js|ts|c|cc|cpp|java|rb|php|pl|pm|ex|erl|pem|crt|cer|key|json|ya?ml|conf|cfg|log|txt|so|sh|html?|xml|toml|lock|gz|zip|md|cs|dll|exe|jar|war|pom|service|repo|db)(?::[0-9]+)?$/i.test(
      host,
    )
  )
    return false;
  return /^[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){1,8}(?::[0-9]{1,5})?$/u.test(host)
    ? !/^[0-9]+(?:\.[0-9]+){0,2}$|^[0-9.]+(?::[0-9]{1,2}){2}/.test(host)
    : /^[\w-]{1,63}:[0-9]{2,5}$/.test(host) || host.startsWith("[");
}
