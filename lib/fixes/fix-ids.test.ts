import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { fixes } from "./all";
import { fixIds } from "./fix-ids";

const folder = new URL(".", import.meta.url);

test("every name has its repair, and every repair its name", () => {
  expect(fixes.map((it) => it.id).toSorted()).toEqual(Object.keys(fixIds).toSorted());
  for (const { id, title } of fixes) expect(title).toBe(fixIds[id]);
});

test("every repair of the Dockerfile has a test beside it", () => {
  const files = readdirSync(folder);
  for (const { id, on } of fixes) if (on === "dockerfile") expect(files, id).toContain(`${id}.test.ts`);
});
