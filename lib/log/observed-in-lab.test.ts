import { expect, test } from "vitest";
import { observedInLab } from "./observed-in-lab";
import { readLog } from "./read-log";

test.each(observedInLab)("$program: $kind ($case)", (it) => {
  const failure = readLog(it.lines.join("\n")).failure;
  expect(failure?.kind).toBe(it.kind);
  // What the text does not tell stays open; what is said must be true.
  const host = failure?.host?.replace(/:\d+$/, "");
  // Some programs print the address alone.
  if (!host?.startsWith("127.77.")) expect([undefined, it.host]).toContain(host);
  expect(["unknown", it.phase]).toContain(failure?.phase);
});

test("nothing of the machine that it was seen on", () => {
  const text = JSON.stringify(observedInLab);
  expect(text).not.toMatch(/\.world|\/overlay\/|\/(?:home|tmp|root)\/|npmjs|debian\.org/);
});
