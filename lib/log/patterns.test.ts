import { readdirSync, readFileSync } from "node:fs";
import { analyse } from "scslre";
import { describe, expect, test } from "vitest";
import { literalsOf } from "./literals-of";
import { phaseSigns } from "./phase-signs";
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
    const folder = new URL(".", import.meta.url);
    const sources = readdirSync(folder).filter((it) => /(?<!\.test)\.ts$/.test(it) && it !== "phase-signs.ts");
    for (const file of sources) {
      const source = readFileSync(new URL(file, folder), "utf8");
      for (const { 1: body = "", 2: flags = "" } of source.matchAll(
        /(?<=[=(:,!&|?] ?|return )\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])*)\/([dgimsuy]*)(?=[.,;)\s])/g,
      ))
        checkLinear(new RegExp(body, flags), `${file}: ${body}`);
    }
  });
});

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

test("text made of nothing but the beginnings of messages is read in time", { timeout: 60_000 }, () => {
  const beginnings = Object.values(signatureExamples).flatMap((it) => it.examples.map((example) => example.slice(0, example.length - 8)));
  const size = Number(process.env["ADVERSARIAL_SIZE"] ?? 150_000);
  for (const glue of [" ", "\n", ""]) {
    const once = beginnings.join(glue) + glue;
    const text = once.repeat(Math.ceil(size / once.length)).slice(0, size);
    const before = process.cpuUsage().user;
    readLog(text);
    // Ten microseconds a character would be a hundred times the usual; what backtracks takes minutes.
    expect((process.cpuUsage().user - before) / size, JSON.stringify(glue)).toBeLessThan(20);
  }
});
