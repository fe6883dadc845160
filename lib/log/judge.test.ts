import { describe, expect, test } from "vitest";
import type { Kind } from "../vocabulary";
import { withoutEchoes } from "./judge";

type Seen = {
  readonly line: number;
  readonly start?: number;
  readonly end?: number;
  readonly kind?: Kind;
  readonly rank?: number;
  readonly collapsed?: true;
};

/** Of what was seen, by name, the names that are heard. */
function heardOf(seen: Readonly<Record<string, Seen>>): readonly string[] {
  const sightings = Object.entries(seen).map(
    ([name, { line, start = 0, end = start + 10, kind = "unknown-authority", rank, collapsed }]) => ({
      library: "go" as const,
      signature: {
        id: name.replace(/ .*/, ""),
        kind,
        pattern: /./,
        ...(rank === undefined ? {} : { rank }),
        ...(collapsed && { collapsed }),
      },
      // Places are offsets in the whole text.
      start: line * 1000 + start,
      end: line * 1000 + end,
      line,
      text: name,
      groups: {},
    }),
  );
  return withoutEchoes(sightings).map(({ text }) => text);
}

const verdict = { kind: "expired" } as const;
const vague = { collapsed: true } as const;
const hint = { collapsed: true, rank: 10 } as const;

describe("one failure, told in several messages", () => {
  test.each<[string, Readonly<Record<string, Seen>>, readonly string[]]>([
    ["a hint gives way to the vague verdict behind it", { hint: { ...hint, line: 1 }, vague: { ...vague, line: 2 } }, ["vague"]],
    ["of two vague verdicts the first is heard", { one: { ...vague, line: 1 }, two: { ...vague, line: 2 } }, ["one"]],
    ["a vague verdict gives way three lines on", { vague: { ...vague, line: 1 }, verdict: { ...verdict, line: 4 } }, ["verdict"]],
    ["and not four", { vague: { ...vague, line: 1 }, verdict: { ...verdict, line: 5 } }, ["vague", "verdict"]],
    ["verdicts of one kind on a line are one", { one: { line: 1 }, two: { line: 1, start: 50 } }, ["one"]],
    ["of two kinds they are two", { one: { line: 1 }, two: { ...verdict, line: 1, start: 50 } }, ["one", "two"]],
    ["of one kind on two lines as well", { one: { line: 1 }, two: { line: 2 } }, ["one", "two"]],
    [
      "what a line says by itself is not said again together with the next",
      { "go short": { line: 1, end: 20 }, "go long": { line: 1, end: 60 }, other: { ...verdict, line: 1, start: 40, end: 70 } },
      ["go short", "other"],
    ],
  ])("%s", (_, seen, heard) => expect(heardOf(seen)).toEqual(heard));
});

test.each([
  [10, false],
  [60, true],
])("with %i messages between, the vague verdict is heard by itself: %s", (count, heard) => {
  const between = Array.from({ length: count }, (_, at) => [`peer${at}`, { line: 1, start: 50 + at * 20, kind: "peer-rejected" }] as const);
  const seen = { verdict: { ...verdict, line: 1 }, ...Object.fromEntries(between), vague: { ...vague, line: 2 } };
  expect(heardOf(seen).includes("vague")).toBe(heard);
});
