import { expect, test } from "vitest";
import { diagnose } from "../diagnose";

/** Whatever is pasted, there is a calm answer and no claim about certificates. */
function checkCalm(log: string, headline: string): void {
  const report = diagnose({ log, dockerfile: "", target: undefined, runtime: undefined });
  expect({ cause: report.cause, headline: report.headline, fixAt: report.fixAt, fixes: report.fixes }).toEqual({
    cause: "nothing-recognised",
    headline,
    fixAt: "none",
    fixes: [],
  });
}

test("nothing pasted", () => checkCalm(" \n", "Paste a log, a Dockerfile, or both."));
test.each(["hello", "<html><body>404</body></html>", "\u0000\u0001\uFFFD\uD800", "dial tcp: lookup db: no such host", "{}[]".repeat(1000)])(
  "nothing known in %j",
  (log) => checkCalm(log, "There is no failed certificate check in this text."),
);
