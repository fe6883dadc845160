import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits, type Edit } from "./edit";

test("every character outside the edits stays where it was", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", " ", "\r", "\n", "\uFEFF", "\u{1F600}"), maxLength: 80 }),
      fc.array(fc.tuple(fc.nat(80), fc.nat(80), fc.string({ maxLength: 5 })), { maxLength: 6 }),
      (text, raw) => {
        const edits: Edit[] = [];
        for (const [a, b, added] of raw.toSorted((x, y) => x[0] - y[0])) {
          const start = Math.min(a, text.length);
          const end = Math.min(start + b, text.length);
          if (start >= (edits.at(-1)?.end ?? 0)) edits.push({ start, end, text: added, note: "" });
        }
        let rest = applyEdits(text, edits);
        let at = 0;
        for (const it of edits) {
          const kept = text.slice(at, it.start);
          expect(rest.startsWith(kept + it.text)).toBe(true);
          rest = rest.slice(kept.length + it.text.length);
          at = it.end;
        }
        expect(rest).toBe(text.slice(at));
      },
    ),
  );
});

test("edits that overlap are a broken invariant", () => {
  const edit = (start: number, end: number): Edit => ({ start, end, text: "", note: "" });
  expect(() => applyEdits("abc", [edit(0, 2), edit(1, 3)])).toThrow("1–3");
  expect(() => applyEdits("abc", [edit(2, 4)])).toThrow("2–4");
});
