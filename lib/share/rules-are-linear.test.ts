import { expect, test } from "vitest";
import type { RedactionRule } from "./redaction-rule";
import { redactionRules } from "./redaction-rules";

const size = 60_000;

/** What the rule itself looks for, begun again and again: its literals, and the beginnings of what it finds. */
function beginningsOf({ pattern, within, example: [text, secret] }: RedactionRule): readonly string[] {
  const literals = `${within?.source ?? ""} ${pattern.source}`.match(/[\w:/@=.-]{2,}/g) ?? [];
  const start = text.indexOf(secret);
  const lead = text.slice(0, start);
  const cuts = [1, 2, 3, 4, 6, 9, 14, secret.length].map((it) => secret.slice(0, it));
  return [...new Set([lead, ...cuts, ...cuts.map((it) => lead + it), ...literals.map((it) => it.replace(/^\?[:=!]|^\d$/, ""))])].filter(
    (it) => it.trim() !== "",
  );
}

/** Of one command, of one long word, of many lines. */
const glues = ["", " ", "\n", "-", ".", "_", ":", "/", "=", "a", "'", '"', "{", ",", "\\", "@"];

/** Microseconds a character. */
function costOf({ pattern, within }: RedactionRule, text: string): number {
  const before = process.cpuUsage().user;
  for (const [part] of within === undefined ? [[text] as const] : text.matchAll(within)) for (const _ of part.matchAll(pattern));
  return (process.cpuUsage().user - before) / text.length;
}

test("text made of nothing but the beginnings of secrets is read in time", { timeout: 300_000 }, () => {
  const slow = redactionRules.flatMap((rule) => {
    let worst = { cost: 0, text: "" };
    for (const beginning of beginningsOf(rule))
      for (const glue of glues)
        for (const once of [beginning + glue, glue + beginning]) {
          const cost = costOf(rule, once.repeat(Math.ceil(size / once.length)));
          if (cost > worst.cost) worst = { cost, text: once };
        }
    console.log(rule.id, rule.example[0].slice(0, 30), worst);
    // The usual is a hundredth of it; what begins again at each place takes milliseconds.
    return worst.cost > 2 ? [`${rule.id}: ${JSON.stringify(worst.text)} takes ${worst.cost.toFixed(1)} µs a character`] : [];
  });
  expect(slow).toEqual([]);
});
