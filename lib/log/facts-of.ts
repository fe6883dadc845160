import { type FactName, factNames } from "./failure";
import type { LineSighting } from "./find-sightings";
import { defaultCertificates, findKnownIssuer, interceptingProxies } from "./known-issuers";
import type { LogLine } from "./log-line";
import { textAround } from "./text-around";

type Facts = Partial<Record<FactName, string>>;

/** What the message and the lines around it tell besides its kind. */
export function factsOf(sighting: LineSighting, lines: readonly LogLine[]): Readonly<Facts> {
  const facts: Facts = {};
  for (const [group, value] of Object.entries(sighting.groups)) {
    const name = findFactName(group.replace(/\d$/, "").replace(/[A-Z]/g, (it) => `-${it.toLowerCase()}`));
    if (name && value !== undefined && value !== "" && facts[name] === undefined) facts[name] = tidied(name, value);
  }
  const near = lines.slice(Math.max(0, sighting.line - 12), sighting.line + 7).map((it) => textAround(it.body.text));
  const around = near.join("\n");
  for (const { name, pattern } of nearby) {
    const value = facts[name] === undefined ? firstGroupOf(pattern.exec(around)) : undefined;
    if (value !== undefined) facts[name] = value.trim();
  }
  if (sighting.signature.kind === "name-mismatch" && facts["wanted-name"] === undefined) {
    const wanted = sighting.groups["host"] ?? sighting.groups["host2"];
    if (wanted !== undefined) facts["wanted-name"] = wanted;
  }
  // Only where a certificate's names stand: "saving checkpoint" is no product.
  const named = near.filter((it) => namesInCertificate.test(it));
  const names = [facts.issuer, facts.subject, facts["valid-for"], facts.candidate, ...named].join("\n");
  const intermediary = findKnownIssuer(interceptingProxies, names);
  if (intermediary) facts.intermediary = intermediary.name;
  const standard = findKnownIssuer(defaultCertificates, names);
  if (standard) facts["default-certificate"] = standard.name;
  const root =
    /\b(DST Root CA X3|AddTrust External CA Root|ISRG Root X1|GlobalSign Root CA(?: - R[0-9])?|Baltimore CyberTrust Root)\b/.exec(
      around,
    )?.[1];
  // The end of DST Root CA X3's life, to the second: the roots are old, not the server's certificate.
  if (root !== undefined || facts["not-after"] === "2021-09-30T14:01:15Z") facts["proxy-root"] = root ?? "DST Root CA X3";
  return facts;
}

const namesInCertificate =
  /\b(?:issuer|issued by|subject|valid for|candidate authority|(?:CN|OU?) ?=|depth=|[si]:[/ A-Z]|traefik\.default)/i;

const firstGroupOf = (found: RegExpExecArray | null): string | undefined => found?.slice(1).find((it) => it !== undefined);

const findFactName = (name: string): FactName | undefined =>
  Object.keys(factNames)
    .filter(isFactName)
    .find((it) => it === name);
const isFactName = (name: string): name is FactName => name in factNames;

function tidied(name: FactName, value: string): string {
  // rustls counts seconds since 1970.
  if ((name === "now" || name === "not-after" || name === "not-before") && /^[0-9]{9,11}$/.test(value))
    return new Date(Number(value) * 1000).toISOString();
  // rustls writes names as its own types: `DnsName("a.example"), DnsName("b.example") or IpAddress(10.0.0.7)`.
  if (name === "valid-for" && rustName.test(value))
    return value
      .replace(/\b(?:DnsName|IpAddress)\("?([^")\n]{1,255})"?\)/g, "$1")
      .replace(/ or (?=\S)/g, ", ")
      .trim();
  return value.trim();
}

const rustName = /\b(?:DnsName|IpAddress)\(/;

/** Looked for in the lines around the message. */
const nearby: readonly { readonly name: FactName; readonly pattern: RegExp }[] = [
  { name: "issuer", pattern: /(?:issued by|^\W{0,4} ?issuer[:=]) ?['"`]?([^\n'"`]{3,200})/im },
  { name: "subject", pattern: /^\W{0,4} ?subject[:=] ?([^\n]{3,200})/im },
  { name: "file", pattern: /\bCAfile: ?(?!none)([^\s"']{2,200})|\bca_file '([^'\n]{2,200})'/ },
  { name: "depth", pattern: /\bdepth[ =]?([0-9]{1,2})\b/ },
  { name: "webhook", pattern: /failed calling (?:admission )?webhook "([^"\n]{1,253})"/ },
  {
    name: "image",
    pattern:
      /(?:Failed to pull image|pull and unpack image|resolve reference|load metadata for|source metadata for|Unable to find image|Trying to pull|docker:\/\/) ?(?!with policy)['"]?((?:[\w.-]{1,200}:[0-9]{1,5}\/)?[\w./-]{1,200}(?::[\w.-]{1,128})?(?:@sha256:[0-9a-f]{64})?)/i,
  },
  {
    name: "proxy",
    pattern:
      /\b(?:https?_proxy|HTTPS?_PROXY|proxyconnect|Uses proxy env variable \w{1,20} == ?)[= :'"]{0,4}((?:https?:\/\/)?[\w.-]{1,200}(?::[0-9]{1,5})?)/,
  },
];
