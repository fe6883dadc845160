import fc from "fast-check";
import { expect, test } from "vitest";
import { byteSearchOf } from "./byte-search";
import { allAnchors } from "./find-wanted";
import { literalSearchOf } from "./literal-search";
import { signatureExamples } from "./signatures/all.examples";

const searchText = literalSearchOf(allAnchors);
const searchBytes = byteSearchOf(allAnchors);
const examples = Object.values(signatureExamples).flatMap((it) => it.examples);

/** Both searches find what a plain one finds, wherever in a larger buffer the bytes lie. */
function checkSearch(text: string, lead: number) {
  const expected: string[] = [];
  const lower = text.replace(/[A-Z]/g, (it) => it.toLowerCase());
  for (const [literal, it] of allAnchors.entries())
    for (let at = lower.indexOf(it); at >= 0; at = lower.indexOf(it, at + 1)) expected.push(`${at} ${literal}`);
  const inText: string[] = [];
  searchText(text, (literal, offset) => inText.push(`${offset} ${literal}`));
  const inBytes: string[] = [];
  const bytes = new TextEncoder().encode("x".repeat(lead) + text).subarray(lead);
  searchBytes(bytes, (literal, offset) => inBytes.push(`${offset} ${literal}`));
  expect([inText.toSorted(), inBytes.toSorted()]).toEqual([expected.toSorted(), expected.toSorted()]);
}

const ascii = fc.string({ unit: "binary-ascii", maxLength: 6 });
const words = fc
  .constantFrom(...examples, ...allAnchors, ...allAnchors.map((it) => it.toUpperCase()))
  .map((it) => it.replace(/[^ -~]/g, "?"));

test("nothing is passed over, in text or in bytes", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(words, ascii), { maxLength: 8 }), fc.nat(3), (parts, lead) => checkSearch(parts.join(""), lead)),
    { numRuns: Number(process.env["FUZZ_RUNS"] ?? 300) },
  );
});

test("every anchor is found on its own", () => {
  for (const it of allAnchors) checkSearch(it, 0);
});
