import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL("..", import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((it) => it.endsWith(".ts") && !it.endsWith(".test.ts"))
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), "utf8") }));

const named = /(?:const|function|type) ([a-z]+[A-Z]\w*)/g;
const names = new Set(sources.flatMap(({ text }) => [...text.matchAll(named)].map((it) => it[1])));

/** Prose stands between quotation marks; in a template what stands in `${}` is code. */
const quoted = /"(?:[^"\\\n]|\\.)*"/g;
const camelCase = /[a-z]+[A-Z]\w*/g;

/** Settings of Java and Kubernetes that we name the same. */
const ofOthers: ReadonlySet<string> = new Set(["trustStore", "readOnly"]);

/** Names of the code that a renaming left in what people read. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(quoted)].flatMap(([words]) =>
    [...words.replace(/\$\{\w*/g, "").matchAll(camelCase)].flatMap(([word]) =>
      words.includes(" ") && names.has(word) && !ofOthers.has(word) ? [`${word} in ${words}`] : [],
    ),
  );
}

test("no fact speaks of a name in the code", () => {
  expect(names.size).toBeGreaterThan(500);
  expect(namesIn(`citation: "Debian openssl-${"nativeCertsFiles"}, sources"`)).not.toEqual([]);
  expect(sources.flatMap(({ file, text }) => namesIn(text).map((it) => `${file}: ${it}`))).toEqual([]);
});
