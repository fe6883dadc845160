import type { Runtime } from "../vocabulary";
import { carrierOf } from "./carrier-of";
import type { BuildStep } from "./failure";
import type { LineSighting } from "./find-sightings";
import { hostsIn, looksLikeHost } from "./hosts-in";
import type { LogLine } from "./log-line";
import { sentenceLineOf } from "./sentence-line";
import { textAround } from "./text-around";

/** The host that failed, as written; undefined where the text names none, or only a proxy. */
export function findHost({ sighting, lines, runtime, step }: Clues): string | undefined {
  const line = lines[sighting.line]?.body.text ?? "";
  const text = textAround(line, line.indexOf(sighting.text));
  const at = text.indexOf(sighting.text);
  const lead = sentenceLineOf(lines, sighting.line);
  const above = lead === sighting.line ? "" : `${textAround(lines[lead]?.body.text ?? "")} `;
  const before = above + (at < 0 ? text : text.slice(0, at));
  // The proxy itself was not trusted; the address in the line was never reached.
  if (/proxyconnect tcp: (?:tls: |x509: )?[^"]{0,60}$/.test(before)) return undefined;
  const { host, host2, url } = sighting.groups;
  const named = host || host2 || (url === undefined ? undefined : firstOf(url));
  const onLine = lastOf(before) ?? firstOf(at < 0 ? "" : text.slice(at));
  if (named !== undefined) {
    if (onLine !== undefined && (sameName(onLine, named) || calledByName(named, before))) return onLine;
    // The verdict has the name alone; beside it the address may stand with its port.
    const near = onLine === undefined ? hostAround(lines, lead) : undefined;
    return near !== undefined && sameName(near, named) ? near : named;
  }
  return (
    onLine ??
    toldByPip(text, lines, sighting.line) ??
    commandHost(step?.instruction, runtime) ??
    hostAround(lines, lead) ??
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
  const own = lines[line];
  const hostOf = (at: number, find: (text: string) => string | undefined): string | undefined => {
    const text = textAround(lines[at]?.body.text ?? "");
    return carrierOf(lines[at]) !== carrierOf(own) || otherTrouble.test(text) || proxyLine.test(text) ? undefined : find(text);
  };
  const furthest = record.test(own?.body.text ?? "") ? 4 : 25;
  for (let distance = 1; distance <= furthest; distance += 1) {
    const above = hostOf(line - distance, (it) => (command.test(it) ? (targetOf(it) ?? firstOf(it) ?? firstNameOf(it)) : lastOf(it)));
    const below = distance > 8 ? undefined : hostOf(line + distance, firstOf);
    if ((above ?? below) !== undefined) return above ?? below;
  }
  return undefined;
}

/** A line that is an entry of its own, so that what stands far above it belongs to others. */
const record =
  /^\W{0,3}(?:[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}[T ]|[A-Z][a-z]{2} [ 0-9][0-9] |(?:time|ts|level|t)=|\{"|[EWIF][0-9]{4} [0-9:.]{8,15} )/;

/** The host of a line that failed for another reason is not the one whose certificate was refused. */
const otherTrouble = /connection refused|no such host|i\/o timeout|timed out|could not resolve/i;

/** curl's words about a proxy that it goes through; 3128 is a proxy's port and nobody else's. */
const proxyLine = /Uses proxy env variable|\) port 3128\b|\|:3128\.\.\./;

/** pip says which index it asked only when it gives up. */
function toldByPip(text: string, lines: readonly LogLine[], line: number): string | undefined {
  if (!/Retrying \(Retry\(/.test(text)) return undefined;
  for (const { body } of lines.slice(line + 1, line + 120)) {
    const found = /HTTPSConnectionPool\(host='(?<host>[^'\s]{1,255})', port=(?<port>[0-9]{1,5})\)/.exec(body.text)?.groups;
    if (found) return `${found["host"]}:${found["port"]}`;
  }
  return undefined;
}

const command =
  /^(?:Step [0-9/]{3,9} : |STEP |\+ |\[?[\w.-]{1,32}@[^\n]{1,120}[$#%] |[^\w\n]{0,3}\$ ?|#\d+ \[|(?:mysql|mariadb|mysqldump|psql|redis-cli|valkey-cli|mosquitto_(?:pub|sub)|ldapsearch|mongosh?) )/;

/** Clients of databases and brokers take the host as an option: `-h db.corp.example`, `--host=db`. */
function targetOf(text: string): string | undefined {
  if (!/\b(?:mysql|mariadb|mysqldump|psql|redis-cli|valkey-cli|mosquitto_(?:pub|sub)) /.test(text)) return undefined;
  const host = /\s(?:-h ?|--host[= ])(?<host>[\w.-]{1,253})(?=\s|$)/.exec(text)?.groups?.["host"];
  const port = /\s(?:-[pP] |--port[= ])(?<port>[0-9]{2,5})(?=\s|$)/.exec(text)?.groups?.["port"];
  return host === undefined || port === undefined ? host : `${host}:${port}`;
}

/** What the step's own command asks for, where the program that failed is the one it calls. */
function commandHost(instruction: string | undefined, runtime: Runtime): string | undefined {
  const at = instruction === undefined ? -1 : instruction.search(runtime === "curl" ? /\bcurl\b/ : runtime === "wget" ? /\bwget\b/ : /$^/);
  const called = at < 0 ? "" : (instruction?.slice(at) ?? "");
  // Over plain HTTP no certificate is asked for.
  return firstOf(called.slice(Math.max(0, called.indexOf("https://")))) ?? firstOf(called);
}

/** A bare name on a command line: `argocd login cd.example.com`. */
const firstNameOf = (text: string): string | undefined =>
  text.split(/[\s"'=]+/).find((it) => looksLikeHost(it) && /\.[a-z]{2,}(?::[0-9]+)?$/.test(it));

/** The certificate was held against the address, but the program called a name. */
const calledByName = (named: string, before: string): boolean =>
  /^[0-9.]{7,15}$|^[0-9a-f:]{3,45}$/i.test(named) && /host='|https?:\/\//.test(before);

const sameName = (one: string, other: string): boolean =>
  one.toLowerCase().replace(/:[0-9]+$/, "") === other.toLowerCase().replace(/\.$/, "");

const lastOf = (text: string): string | undefined => hostsIn(text).at(-1);
const firstOf = (text: string): string | undefined => hostsIn(text)[0];
