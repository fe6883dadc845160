import { redactionRules } from "./redaction-rules";

export type Redaction = {
  readonly rule: string;
  readonly caption: string;
  readonly original: string;
  readonly standIn: string;
  readonly count: number;
};

/** Replaces what the rules find, in all texts alike, but for the originals that are to stay. */
export function redact<Name extends string>(
  texts: Readonly<Record<Name, string>>,
  staying: ReadonlySet<string>,
): { readonly texts: Readonly<Record<Name, string>>; readonly redactions: readonly Redaction[] } {
  const found = new Map<string, Redaction>();
  const numbers = new Map<string, number>();
  const result: Record<Name, string> = { ...texts };
  for (const rule of redactionRules)
    for (const name in result) {
      const text = result[name];
      let at = 0;
      let redacted = "";
      for (const match of text.matchAll(rule.pattern)) {
        const original = match.groups?.["secret"];
        const place = match.indices?.groups?.["secret"];
        if (original === undefined || !place || isStandIn(original)) continue;
        const before = found.get(original);
        if (!before) numbers.set(rule.id, (numbers.get(rule.id) ?? 0) + 1);
        const standIn = before?.standIn ?? rule.standIn(numbers.get(rule.id) ?? 1);
        found.set(
          original,
          before ? { ...before, count: before.count + 1 } : { rule: rule.id, caption: rule.caption, original, standIn, count: 1 },
        );
        redacted += text.slice(at, place[0]) + (staying.has(original) ? original : standIn);
        at = place[1];
      }
      result[name] = redacted + text.slice(at);
    }
  return { texts: result, redactions: [...found.values()] };
}

/** What an earlier rule has put in place. */
function isStandIn(text: string): boolean {
  return /^redacted\b/i.test(text) || text.startsWith("10.255.") || text.startsWith("fd00::");
}
