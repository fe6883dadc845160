import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);
const guide = readFileSync(new URL("CONTRIBUTING.md", root), "utf8");
const withoutSpace = (text: string): string => text.replace(/\s/g, "");
const sources = ["lib/log/signatures/", "lib/fixes/"].flatMap((folder) =>
  readdirSync(new URL(folder, root), { withFileTypes: true })
    .filter((it) => it.isFile() && it.name.endsWith(".ts"))
    .map((it) => withoutSpace(readFileSync(new URL(folder + it.name, root), "utf8"))),
);

/** What the guide shows stands in the project as it is shown, so it passes every test. */
test.each([...guide.matchAll(/```ts\n([\s\S]*?)```/g)].map(({ 1: code = "" }) => code))(
  "the guide's example is code of ours: %s",
  (code) => {
    expect(sources.some((it) => it.includes(withoutSpace(code)))).toBe(true);
  },
);

test("every file and folder that the guide names is there", () => {
  const named = [...guide.matchAll(/`((?:lib|lab|components|app|e2e)\/[\w./-]+)`/g)].map(({ 1: path = "" }) => path);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});
