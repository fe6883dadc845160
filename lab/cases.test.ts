import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixes } from "../lib/fixes/all";
import { fixAts, kinds, runtimes, verdicts } from "../lib/vocabulary";
import { type LabCase, readCases } from "./harness/lab-case";
import { basesFor } from "./world/bases";
import { hosts } from "./world/hosts";
import { fewPackages, packages } from "./world/packages";
import { paths } from "./world/paths";

const cases = readCases();
const proven = new Set(cases.flatMap((it) => it.proves));

test.each(fixes.filter((it) => it.on === "dockerfile" && it.safety !== "display-only"))("$id is proven on a real image", ({ id }) => {
  expect(proven.has(id) ? undefined : `add a case to lab/cases whose "proves" names it`).toBeUndefined();
});

// `fetch-go` is `fetch.go`, compiled once.
const programs = [...readdirSync(paths.programs), "fetch-go"];
/** The words that each field may hold; a case.json is not compiled, so nothing else sees a slip of the pen. */
const words: Readonly<Partial<Record<keyof LabCase, readonly string[]>>> = {
  fails: ["run", "build"],
  fixAt: Object.keys(fixAts),
  host: Object.keys(hosts),
  kind: Object.keys(kinds).filter((it) => it !== "none"),
  runtime: Object.keys(runtimes),
  verdict: Object.keys(verdicts),
};
const optional = ["certificates", "docker", "known", "modes", "programs", "quick", "unseen"];
const required = [...Object.keys(words), "about", "proves", "name", "folder", "dockerfile"];

test.each(cases)("$name is told in the lab's own words", (it) => {
  for (const [field, known] of Object.entries(words))
    expect(known, field).toContain(Object.entries(it).find(([key]) => key === field)?.[1]);
  expect(programs).toEqual(expect.arrayContaining([...(it.programs ?? [])]));
  for (const certificate of Object.values(it.certificates ?? {})) expect(certificate).toMatch(/^[a-z-]+\.(?:pem|der)$/);
  for (const mode of Object.values(it.modes ?? {})) expect(mode).toMatch(/^[0-7]{3,4}$/);
  expect(it.about).toMatch(/\w.*\.$/);
  expect(Object.keys(it).filter((field) => !required.includes(field) && !optional.includes(field))).toEqual([]);
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
