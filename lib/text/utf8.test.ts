import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesOf } from "./bytes-of";
import { textOf } from "./text-of";

/** A text is the same after it was written and read. */
function checkText(text: string) {
  const bytes = bytesOf(text);
  if (text.isWellFormed()) expect(Buffer.compare(bytes, new TextEncoder().encode(text))).toBe(0);
  expect(textOf(bytes)).toBe(text);
}

const numRuns = Number(process.env["FUZZ_RUNS"] ?? 300);
const pieces = fc.constantFrom(
  "plain text",
  "é",
  "\u07ff\u0800",
  "…",
  "證書",
  "\uffff",
  "😀",
  "\u{10ffff}",
  "\ud83d",
  "\ude00",
  "\ufeff",
  "x".repeat(5000),
);

test("any text comes back", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 20 })), { maxLength: 8 }), (parts) =>
      checkText(parts.join("")),
    ),
    { numRuns },
  );
});

test("what is no UTF-8 is replaced, and nothing else", () => {
  expect(textOf(Uint8Array.of(0x41, 0xff, 0x42, 0xc3, 0xa9, 0xe2, 0x80))).toBe("A\ufffdBé\ufffd\ufffd");
  expect(textOf(Uint8Array.of(0xc0, 0xaf, 0xed, 0x9f, 0xbf, 0xf0, 0x9f, 0x98, 0x80))).toBe("\ufffd\ufffd\ud7ff😀");
});
