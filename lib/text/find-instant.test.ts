import { expect, test } from "vitest";
import { findInstant } from "./find-instant";

test.each([
  ["Nov  2 08:15:00 2026 GMT", "2026-11-02T08:15:00Z"],
  ["Mon Nov  2 08:15:00 UTC 2026", "2026-11-02T08:15:00Z"],
  ["Mon Nov  2 08:15:00 PM UTC 2026", "2026-11-02T20:15:00Z"],
  ["Mon Nov  2 12:15:00 AM UTC 2026", "2026-11-02T00:15:00Z"],
  ["2026-11-02T08:15:00.250Z", "2026-11-02T08:15:00Z"],
  ["Mon Nov  2 08:15:00 CET 2026", undefined],
  ["Nov  2 08:15:00 2026", undefined],
  ["Foo  2 08:15:00 2026 GMT", undefined],
  ["", undefined],
])("%s", (text, instant) => expect(findInstant(text)).toBe(instant));
