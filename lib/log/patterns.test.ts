import { readdirSync, readFileSync } from "node:fs";
import { analyse } from "scslre";
import { describe, expect, test } from "vitest";
import { literalsOf } from "./literals-of";
import { phaseSigns } from "./phase-signs";
import { phaseSignExamples } from "./phase-signs.examples";
import { readLog } from "./read-log";
import { signatureTables } from "./signatures/all";
import { signatureExamples } from "./signatures/all.examples";

const signatures = signatureTables.flatMap((it) => it.signatures);

/** Matching takes time in proportion to the text, whatever the text: no loop can be entered in more than one way. */
function checkLinear(pattern: RegExp, name: string) {
  expect(
    analyse(pattern).reports.map(({ type, character }) => `${type} ${character.literal.source}`),
    name,
  ).toEqual([]);
}

describe("every pattern is linear", () => {
  test("of the signatures", () => {
    for (const { id, pattern } of signatures) checkLinear(pattern, id);
  });
  test("of the signs of a phase", () => {
    for (const { id, pattern } of phaseSigns) checkLinear(pattern, id);
  });
  test("of the readers", () => {
    for (const { pattern, name } of patternsIn(new URL(".", import.meta.url))) checkLinear(pattern, name);
  });
});

test("the patterns of all lib, which meet lines and words, never take exponential time", () => {
  const found = patternsIn(new URL("../", import.meta.url));
  expect(found.length).toBeGreaterThan(400);
  for (const { pattern, name } of found)
    expect(
      analyse(pattern).reports.filter((it) => it.exponential),
      name,
    ).toEqual([]);
});

/** The patterns written in the sources of a folder and below, as far as they stand behind a sign that no division has. */
function patternsIn(folder: URL): readonly { readonly pattern: RegExp; readonly name: string }[] {
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (it) => /(?<!\.test|\.examples)\.ts$/.test(it) && !it.endsWith("phase-signs.ts") && !it.startsWith("signatures/"),
  );
  return sources.flatMap((file) =>
    [
      ...readFileSync(new URL(file, folder), "utf8").matchAll(
        /(?<=[=(:,!&|?] ?|return |^ *\[)\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])*)\/([dgimsuy]*)(?=[.,;)\s])/gm,
      ),
    ].flatMap(({ 1: body = "", 2: flags = "" }) => {
      const pattern = findPattern(body, flags);
      return pattern === undefined ? [] : [{ pattern, name: `${file}: ${body}` }];
    }),
  );
}

/** Undefined for what only looks like a pattern: a piece of a longer one, between two of its slashes. */
function findPattern(body: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(body, flags);
  } catch {
    return undefined;
  }
}

test("every pattern has a literal to look for, and every example holds it", () => {
  for (const { id, pattern } of signatures) {
    const literals = literalsOf(pattern);
    expect(literals, id).toBeDefined();
    for (const it of signatureExamples[id]?.examples ?? [])
      if (pattern.test(it))
        expect(
          literals?.some((literal) => it.toLowerCase().includes(literal)),
          `${id}: ${it}`,
        ).toBe(true);
  }
});

const size = Number(process.env["ADVERSARIAL_SIZE"] ?? 150_000);

/** Text that begins one message over and over again, and never ends it, costs its own pattern no more than any other text. */
function checkInTime(pattern: RegExp, id: string, beginning: string) {
  const length = size / 10;
  const text = beginning.repeat(Math.ceil(length / beginning.length)).slice(0, length);
  const everywhere = new RegExp(pattern.source, `${pattern.flags}g`);
  const costOf = (): number => {
    const before = process.cpuUsage().user;
    for (let match = everywhere.exec(text); match; match = everywhere.exec(text)) if (match[0] === "") everywhere.lastIndex += 1;
    return (process.cpuUsage().user - before) / length;
  };
  // In microseconds a character. The usual is a hundredth; what looks at all that follows from each place takes hundreds. Once
  // too long may be the machine, or the expression being compiled.
  const tooLong = [1, 2, 3].every(() => costOf() > 10);
  expect(tooLong, `${id}: ${JSON.stringify(beginning)}`).toBe(false);
}

const beginningsOf = (example: string): readonly string[] =>
  [example.slice(0, -8), example.slice(0, example.length / 2)].filter((it) => it.length > 4);

test("each pattern by itself gets over the beginnings of its own messages in time", { timeout: 60_000 }, () => {
  for (const { id, pattern } of signatures)
    for (const it of signatureExamples[id]?.examples ?? []) for (const beginning of beginningsOf(it)) checkInTime(pattern, id, beginning);
  for (const { id, pattern } of phaseSigns)
    for (const beginning of beginningsOf(phaseSignExamples[id].example)) checkInTime(pattern, id, beginning);
});

test("text made of nothing but the beginnings of messages is read in time", { timeout: 60_000 }, () => {
  const beginnings = Object.values(signatureExamples).flatMap((it) => it.examples.map((example) => example.slice(0, example.length - 8)));
  for (const glue of [" ", "\n", ""]) {
    const once = beginnings.join(glue) + glue;
    const text = once.repeat(Math.ceil(size / once.length)).slice(0, size);
    const before = process.cpuUsage().user;
    readLog(text);
    // Ten microseconds a character would be a hundred times the usual; what backtracks takes minutes.
    expect((process.cpuUsage().user - before) / size, JSON.stringify(glue)).toBeLessThan(20);
  }
});
