import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { caseNames, casesFolder, readCase } from "../testing/case-names";
import { drawReport } from "../testing/draw-report";
import { examples } from "./examples";

/** A story's report, its recommended patch, and (for the page's examples) its texts stand beside it as files. */
async function checkCase(name: string): Promise<void> {
  const { log, dockerfile } = readCase(name);
  const report = diagnose({ log, dockerfile, target: undefined, runtime: undefined });
  if (examples.some((it) => it.id === name)) {
    if (log !== "") await expect(log).toMatchFileSnapshot(`${casesFolder}${name}/log.txt`);
    if (dockerfile !== "") await expect(dockerfile).toMatchFileSnapshot(`${casesFolder}${name}/Dockerfile`);
  }
  await expect(drawReport(report)).toMatchFileSnapshot(`${casesFolder}${name}/report.txt`);
  const patches = report.fixes.flatMap((it) => (it.patched === undefined ? [] : [it.patched]));
  expect(patches, "two repairs with the same patch").toEqual([...new Set(patches)]);
  const patched = report.fixes.find((it) => it.recommended)?.patched;
  const golden = `${casesFolder}${name}/patched.Dockerfile`;
  if (patched === undefined) expect(existsSync(golden), "there is a golden patch, and no patch is recommended").toBe(false);
  else await expect(patched).toMatchFileSnapshot(golden);
}

describe("stories", () => {
  test.each(caseNames())("%s", checkCase);
});

test("the page has at least twelve examples, each with texts", () => {
  expect(examples.length).toBeGreaterThanOrEqual(12);
  for (const { name, line, log, dockerfile } of examples) expect([name, line, log + dockerfile].every((it) => it.trim() !== "")).toBe(true);
});
