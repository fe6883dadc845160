import { expect, test } from "vitest";
import { fixes } from "../lib/fixes/all";
import { readCases } from "./harness/lab-case";

const cases = readCases();
const proven = new Set(cases.flatMap((it) => it.proves));

test.each(fixes.filter((it) => it.on === "dockerfile" && it.safety !== "display-only"))("$id is proven on a real image", ({ id }) => {
  expect(proven.has(id) ? undefined : `add a case to lab/cases whose "proves" names it`).toBeUndefined();
});

test("every fix that a case proves exists", () => {
  const ids = new Set<string>(fixes.map((it) => it.id));
  expect([...proven].filter((id) => !ids.has(id))).toEqual([]);
});
