import type { RedactionRule } from "./redaction-rule";
import { isStandIn } from "./stand-in";

export type Secret = { readonly original: string; readonly start: number; readonly end: number };

/** What the rule finds, in the whole text or in the parts that are its own; in the order of the text. */
export function* secretsIn(text: string, rule: RedactionRule): Generator<Secret> {
  const parts = rule.within === undefined ? [{ 0: text, index: 0 }] : text.matchAll(rule.within);
  for (const part of parts)
    for (const match of part[0].matchAll(rule.pattern)) {
      const original = match.groups?.["secret"];
      const place = match.indices?.groups?.["secret"];
      if (original === undefined || !place || isStandIn(original) || rule.keeps?.(original)) continue;
      yield { original, start: part.index + place[0], end: part.index + place[1] };
    }
}
