import fc from "fast-check";
import { expect, test } from "vitest";
import { examples } from "./cases/examples";
import { diagnose } from "./diagnose";
import type { Input } from "./report";

type Partly = Pick<Input, "log" | "dockerfile"> & Partial<Input>;

/** An earlier report saves work and changes nothing. */
function checkBefore(before: Partly, after: Partly) {
  const earlier = inputOf(before);
  const now = inputOf(after);
  expect(diagnose(now, diagnose(earlier))).toEqual(diagnose(now));
}

function inputOf(it: Partly): Input {
  return { target: undefined, runtime: undefined, ...it };
}

test("any example after any other", () => {
  for (const [index, { log, dockerfile }] of examples.entries()) {
    const other = examples[(index + 5) % examples.length];
    if (other) checkBefore({ log: other.log, dockerfile: other.dockerfile }, { log, dockerfile });
  }
});

test("a Dockerfile and its patches", () => {
  for (const { log, dockerfile } of examples)
    for (const { patched } of diagnose(inputOf({ log, dockerfile })).fixes)
      if (patched !== undefined) checkBefore({ log, dockerfile }, { log, dockerfile: patched });
});

test("another target, another program", () => {
  for (const { log, dockerfile } of examples) {
    checkBefore({ log, dockerfile }, { log, dockerfile, target: "0" });
    checkBefore({ log, dockerfile, target: "0" }, { log: "", dockerfile, runtime: "node" });
  }
});

test("whatever is typed, wherever", () => {
  const written = fc.constantFrom(
    "\n",
    " ",
    "\\",
    "#",
    "FROM scratch\n",
    "FROM alpine AS a\n",
    "ARG X=1\n",
    "USER 1000\n",
    "RUN apk del ca-certificates\n",
    '"',
  );
  const edit = fc.record({
    example: fc.constantFrom(...examples),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    gone: fc.nat(30),
    written,
  });
  fc.assert(
    fc.property(edit, ({ example: { log, dockerfile }, at, gone, written }) => {
      const start = Math.floor(at * dockerfile.length);
      checkBefore({ log, dockerfile }, { log, dockerfile: dockerfile.slice(0, start) + written + dockerfile.slice(start + gone) });
    }),
    { numRuns: 25 },
  );
});
