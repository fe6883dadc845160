import type { Runtime } from "../vocabulary";
import type { BuildStep } from "./failure";
import type { LineSighting } from "./find-sightings";
import type { LogLine } from "./log-line";
import { textAround } from "./text-around";

/** The host that failed, as written; undefined where the text names none, or only a proxy. */
export function findHost({ sighting, lines, runtime, step }: Clues): string | undefined {
  const line = lines[sighting.line]?.body.text ?? "";
  const text = textAround(line, line.indexOf(sighting.text));
  const at = text.indexOf(sighting.text);
  const before = at < 0 ? text : text.slice(0, at);
  // The proxy itself was not trusted; the address in the line was never reached.
  if (/proxyconnect tcp: (?:tls: |x509: )?[^"]{0,60}$/.test(before)) return undefined;
  const { host, host2, url } = sighting.groups;
  const named = host || host2 || (url === undefined ? undefined : firstOf(url));
  const onLine = lastOf(before) ?? firstOf(at < 0 ? "" : text.slice(at));
  if (named !== undefined) return onLine !== undefined && (sameName(onLine, named) || calledByName(named, before)) ? onLine : named;
  return (
    onLine ??
    toldByPip(text, lines, sighting.line) ??
    commandHost(step?.instruction, runtime) ??
    hostAround(lines, sighting.line) ??
    firstOf(step?.instruction ?? "")
  );
}

type Clues = {
  readonly sighting: LineSighting;
  readonly lines: readonly LogLine[];
  readonly runtime: Runtime;
  readonly step: BuildStep | undefined;
};

/** The nearest one, above rather than below; a command names first what it asks for. */
function hostAround(lines: readonly LogLine[], line: number): string | undefined {
  for (let distance = 1; distance <= 25; distance += 1) {
    const above = textAround(lines[line - distance]?.body.text ?? "");
    const found = command.test(above) ? (firstOf(above) ?? firstNameOf(above)) : lastOf(above);
    const below = distance > 8 ? undefined : firstOf(textAround(lines[line + distance]?.body.text ?? ""));
    if ((found ?? below) !== undefined) return found ?? below;
  }
  return undefined;
}

/** pip says which index it asked only when it gives up. */
function toldByPip(text: string, lines: readonly LogLine[], line: number): string | undefined {
  if (!/Retrying \(Retry\(/.test(text)) return undefined;
  for (const { body } of lines.slice(line + 1, line + 120)) {
    const found = /HTTPSConnectionPool\(host='(?<host>[^'\s]{1,255})', port=(?<port>[0-9]{1,5})\)/.exec(body.text)?.groups;
    if (found) return `${found["host"]}:${found["port"]}`;
  }
  return undefined;
}

const command = /^(?:Step [0-9/]{3,9} : |STEP |\+ |\[?[\w.-]{1,32}@[^\n]{1,120}[$#%] |[^\w\n]{0,3}\$ ?|#\d+ \[)/;

/** What the step's own command asks for, where the program that failed is the one it calls. */
function commandHost(instruction: string | undefined, runtime: Runtime): string | undefined {
  const at = instruction === undefined ? -1 : instruction.search(runtime === "curl" ? /\bcurl\b/ : runtime === "wget" ? /\bwget\b/ : /$^/);
  return at < 0 ? undefined : firstOf(instruction?.slice(at) ?? "");
}

/** A bare name on a command line: `argocd login cd.example.com`. */
const firstNameOf = (text: string): string | undefined =>
  text.split(/[\s"'=]+/).find((it) => looksLikeHost(it) && /\.[a-z]{2,}(?::[0-9]+)?$/.test(it));

/** The certificate was held against the address, but the program called a name. */
const calledByName = (named: string, before: string): boolean =>
  /^[0-9.]{7,15}$|^[0-9a-f:]{3,45}$/i.test(named) && /host='|https?:\/\//.test(before);

const sameName = (one: string, other: string): boolean =>
  one.toLowerCase().replace(/:[0-9]+$/, "") === other.toLowerCase().replace(/\.$/, "");

const name = "(?:\\[[0-9a-fA-F:.%]{2,60}\\]|[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]{0,253}[\\p{L}\\p{N}_])?)(?::[0-9]{1,5})?";
/** Shapes in which programs name the host they talk to. */
const shapes: readonly string[] = [
  `(?:https|wss|ldaps|grpcs|amqps|rediss|mqtts|ftps|ssl|tls|docker|http|tcp|smtps|imaps)://(?:[^\\s/@"'<>]{1,100}@)?(?<h1>${name})(?:[/?#][^\\s"'<>]{0,2000})?`,
  `host='(?<h2>[^'\\s]{1,255})', port=(?<p2>[0-9]{1,5})`,
  `(?:Cannot connect to host|TLS handshake error from|rejected connection from|Could not connect to|[Cc]onnection to(?: host)?|connection with|SSL connection failed for|handshake with|certificate for|[Cc]onnected to|peer|connecting to(?: server)?|[Hh]ost|[Ss]erver|dial tcp|verify|address:|-connect|to host|error pinging docker registry|container registry|Trying|endpoint|broker|from|client) "?(?<h3>(?![a-z+]{2,12}://)${name})`,
  `'(?<h4>[\\w.-]{1,253}\\.[\\w-]{2,63})', ?(?<p4>[0-9]{1,5})`,
  `\\((?<h5>[\\w.-]{1,253}):(?<p5>[0-9]{1,5})\\)`,
];
const hostShape = new RegExp(shapes.join("|"), "gu");

/** Addresses in advice, not in failures. */
const advice =
  /\/\/(?:curl\.(?:se|haxx\.se)|go\.dev\/|golang\.org\/(?:s|doc|cmd|issue)|aka\.ms|docs\.|help\.|(?:[\w-]{1,40}\.)?readthedocs\.|getcomposer\.org\/(?:doc|root|local)|pip\.pypa\.io|kubernetes\.io\/docs|cwiki\.apache|nodejs\.org\/(?:api|en)|github\.com\/[\w.-]{1,80}\/[\w.-]{1,80}\/(?:issues|wiki|blob)|stackoverflow\.com|support\.|wiki\.|www\.openssl\.org\/docs|git\.io|errors\.|[\w.-]{1,80}\/(?:docs?|wiki|faq|help)\b)/i;

function hostsIn(text: string): readonly string[] {
  const hosts: string[] = [];
  for (const { 0: found, index, groups = {} } of text.matchAll(hostShape)) {
    const host = groups["h1"] ?? groups["h2"] ?? groups["h3"] ?? groups["h4"] ?? groups["h5"];
    if (host === undefined) continue;
    const port = groups["p2"] ?? groups["p4"] ?? groups["p5"];
    // `host='…', port=…` and addresses say what they are; bare words must look like a host.
    const isAddress = groups["h1"] !== undefined;
    if (groups["h2"] !== undefined) hosts.push(`${host}:${port}`);
    else if (isAddress ? advice.test(text.slice(index + found.indexOf("//"), index + found.length + 80)) : !looksLikeHost(host)) continue;
    else hosts.push(port === undefined ? host : `${host}:${port}`);
  }
  return hosts;
}

// Without a scheme before it, a word is a host only if it has a dot, a port or is an address; and no file name has those ends.
function looksLikeHost(host: string): boolean {
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

const lastOf = (text: string): string | undefined => hostsIn(text).at(-1);
const firstOf = (text: string): string | undefined => hostsIn(text)[0];
