import { domainOf, hostLike, isKnownToAll, isOwnDomain, standInBelow } from "./host-rules";
import type { RedactionRule } from "./redaction-rule";
import { redactionRules } from "./redaction-rules";
import { secretsIn } from "./secrets-in";
import { isStandIn, standInsIn } from "./stand-in";

export type Redaction = {
  readonly rule: string;
  readonly caption: string;
  readonly original: string;
  readonly standIn: string;
  readonly count: number;
};

/** Replaces what the rules find, in all texts alike, but for the originals that are to stay. Done twice, it is as done once. */
export function redact<Name extends string>(
  texts: Readonly<Record<Name, string>>,
  staying: ReadonlySet<string>,
): { readonly texts: Readonly<Record<Name, string>>; readonly redactions: readonly Redaction[] } {
  const found = new Map<string, Redaction>();
  const numbers = new Map<string, number>();
  const result: Record<Name, string> = { ...texts };
  const taken = new Set<string>();
  for (const name in result) for (const it of standInsIn(result[name])) taken.add(it);
  const standInFor = (rule: RedactionRule, original: string): string => {
    // Names of hosts mean the same in any case.
    const key = rule.isHost ? original.toLowerCase() : original;
    const before = found.get(key);
    let standIn = before?.standIn;
    const domain = rule.isHost && !before ? findDomain(key, found) : undefined;
    const make = (number: number) => (domain === undefined ? rule.standIn(number, original) : standInBelow(domain, number, original));
    while (standIn === undefined || (!before && taken.has(standIn))) {
      const number = (numbers.get(make(0)) ?? 0) + 1;
      numbers.set(make(0), number);
      standIn = make(number);
    }
    taken.add(standIn);
    found.set(key, before ? { ...before, count: before.count + 1 } : { rule: rule.id, caption: rule.caption, original, standIn, count: 1 });
    return staying.has(found.get(key)?.original ?? original) ? original : standIn;
  };
  const hosts = redactionRules.filter((it) => it.isHost);
  const hostRule = hosts.at(-1);
  for (const rule of redactionRules) {
    for (const name in result) result[name] = replaceSecrets(result[name], rule, (it) => standInFor(rule, it));
    if (rule !== hostRule) continue;
    // A host masked in one line and named in the next one is not masked.
    const ids = new Set(hosts.map((it) => it.id));
    const originals = [...found.values()].filter((it) => ids.has(it.rule)).map((it) => it.original);
    const domains = new Set(originals.map(domainOf).filter(isOwnDomain));
    if (domains.size > 0)
      for (const name in result)
        result[name] = result[name].replace(hostLike, (host) =>
          domains.has(domainOf(host)) && !isStandIn(host) && !isKnownToAll(host) ? standInFor(rule, host) : host,
        );
  }
  // Addresses are numbered anew; one that keeps its number was not replaced.
  return { texts: result, redactions: [...found.values()].filter((it) => it.standIn !== it.original) };
}

/** What stands for the nearest domain of the host that was replaced before. */
function findDomain(host: string, found: ReadonlyMap<string, Redaction>): string | undefined {
  for (let dot = host.indexOf("."); dot >= 0; dot = host.indexOf(".", dot + 1)) {
    const standIn = found.get(host.slice(dot + 1))?.standIn;
    if (standIn !== undefined) return standIn;
  }
  return undefined;
}

function replaceSecrets(text: string, rule: RedactionRule, standInFor: (original: string) => string): string {
  let at = 0;
  let redacted = "";
  for (const { original, start, end } of secretsIn(text, rule)) {
    redacted += text.slice(at, start) + standInFor(original);
    at = end;
  }
  return redacted + text.slice(at);
}
