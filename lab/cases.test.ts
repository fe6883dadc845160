import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixes } from "../lib/fixes/all";
import { readCases } from "./harness/lab-case";
import { basesFor } from "./world/bases";
import { fewPackages, packages } from "./world/packages";
import { paths } from "./world/paths";

const cases = readCases();
const proven = new Set(cases.flatMap((it) => it.proves));

test.each(fixes.filter((it) => it.on === "dockerfile" && it.safety !== "display-only"))("$id is proven on a real image", ({ id }) => {
  expect(proven.has(id) ? undefined : `add a case to lab/cases whose "proves" names it`).toBeUndefined();
});

test("every fix that a case proves exists", () => {
  const ids = new Set<string>(fixes.map((it) => it.id));
  expect([...proven].filter((id) => !ids.has(id))).toEqual([]);
});

test("what the quick cases and their bases install is in the small world", () => {
  const own = cases.filter((it) => it.quick).map((it) => it.dockerfile);
  const below = basesFor(own).map((it) => readFileSync(join(paths.bases, it.folder, "Dockerfile"), "utf8"));
  const words = new Set([...own, ...below].flatMap((it) => it.split(/\s+/)));
  expect(own.length).toBeGreaterThan(8);
  expect(packages.filter((it) => words.has(it) && !fewPackages.includes(it))).toEqual([]);
});
