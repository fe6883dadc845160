import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { fixIds } from "../fixes/fix-ids";
import { caseNames, readCase } from "../testing/case-names";
import { causes } from "./all";
import type { Cause } from "./cause";
import { gradeOf, lookedUp } from "./sources";

const folder = fileURLToPath(new URL(".", import.meta.url));
const ids = causes.map((it) => it.id);

/** The story named by an entry is found to be that cause, and its texts are whole sentences. */
function checkCause(cause: Cause): void {
  expect(caseNames()).toContain(cause.example);
  const report = diagnose({ ...readCase(cause.example), target: undefined, runtime: undefined });
  expect(report.cause, report.headline).toBe(cause.id);
  for (const text of [report.headline, ...report.explanation, ...Object.values(cause.about)]) {
    expect(text).toMatch(/^[\p{Lu}`\d“(]/u);
    expect(text).toMatch(/[.`)?”]$/);
    expect(text).not.toMatch(/undefined|null|NaN|!|\s{2}|\.\.$|``/);
    expect((text.match(/`/g) ?? []).length % 2, text).toBe(0);
  }
  expect(report.headline.length).toBeLessThan(220);
  for (const source of cause.sources) expect(source).toMatch(/^https:\/\//);
  expect(cause.sources.map(gradeOf), `${cause.id}: not one source was looked up`).toContainEqual(expect.stringMatching(/^(?:read|found)$/));
}

describe("each cause is found in its own story", () => {
  test.each(causes.map((it) => [it.id, it] as const))("%s", (_, cause) => checkCause(cause));
});

test("every entry of the folder is listed once, and its id is its file's name", () => {
  const entries = readdirSync(folder).filter(
    (it) => !it.endsWith(".test.ts") && readFileSync(folder + it, "utf8").includes(" = defineCause({"),
  );
  expect(entries.map((it) => it.replace(/\.ts$/, "")).sort()).toEqual([...ids].sort());
});

test("every cause has a test beside it", () => {
  const files = readdirSync(folder);
  for (const id of ids) expect(files, id).toContain(`${id}.test.ts`);
});

/** A story's report names known causes and repairs only. */
function checkNames(name: string): void {
  const report = diagnose({ ...readCase(name), target: undefined, runtime: undefined });
  expect(ids).toContain(report.cause);
  for (const { cause } of report.alternatives) expect(ids).toContain(cause);
  for (const { id } of report.fixes) expect(Object.keys(fixIds)).toContain(id);
}

describe("known causes and repairs only", () => {
  test.each(caseNames())("%s", checkNames);
});

test("sources that were looked up are sorted, and each stands in a cause", () => {
  expect(Object.keys(lookedUp)).toEqual(Object.keys(lookedUp).toSorted());
  const used = new Set(causes.flatMap((it) => [...it.sources]));
  expect(Object.keys(lookedUp).filter((it) => !used.has(it))).toEqual([]);
});

test("each cause says what to do: by its story's repair, or in words where there is none", () => {
  for (const { id, example, about } of causes) {
    const { fixes } = diagnose({ ...readCase(example), target: undefined, runtime: undefined });
    expect(fixes.length > 0, id).toBe(about.toDo === undefined);
  }
});
