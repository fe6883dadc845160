import { expect, test } from "vitest";
import type { RedactionRule } from "./redaction-rule";
import { redactionRules } from "./redaction-rules";
import { secretsIn } from "./secrets-in";

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
const glues = ["", " ", "\n", "-", ".", "_", ":", "/", "=", "a", '"', "\\"];

/** Microseconds a character. */
function costOf(rule: RedactionRule, text: string): number {
  const before = process.cpuUsage().user;
  for (const _ of secretsIn(text, rule));
  return (process.cpuUsage().user - before) / text.length;
}

/** What is slow at first sight is looked at longer: time that grows with the square shows, a busy machine does not. */
function isSlow(rule: RedactionRule, once: string): boolean {
  const costOfMany = (size: number) => costOf(rule, once.repeat(Math.ceil(size / once.length)));
  return costOfMany(5_000) > 0.5 && costOfMany(100_000) > 2 && costOfMany(100_000) > 2;
}

test("text made of nothing but the beginnings of secrets is read in time", { timeout: 300_000 }, () => {
  const slow = redactionRules.flatMap((rule) =>
    beginningsOf(rule)
      .flatMap((beginning) => glues.flatMap((glue) => [beginning + glue, glue + beginning]))
      .filter((once) => isSlow(rule, once))
      .map((once) => `${rule.id}: ${JSON.stringify(once)}`),
  );
  expect(slow).toEqual([]);
});
