import { expect, test } from "vitest";
import { diagnose } from "../../lib/diagnose";
import { reportOfCase } from "../pages/read-case";
import { askedOf } from "./asked";

/** What stands at the top: the sentences that ask, and the commands that are shown there. */
function checkAsked(
  name: string,
  report: ReturnType<typeof diagnose>,
  expected: { readonly asks: number; readonly shown: readonly RegExp[] },
): void {
  test(name, () => {
    const fix = report.fixes.find((it) => it.recommended) ?? report.fixes[0];
    const { asks, shown } = askedOf(report, fix);
    expect(asks.length).toBe(expected.asks);
    expect([...shown].map((it, index) => expected.shown[index]?.test(it))).toEqual(expected.shown.map(() => true));
  });
}

checkAsked("a sure repair asks nothing", reportOfCase("go-in-scratch"), { asks: 0, shown: [] });
checkAsked("beside a likely repair the command waits below", reportOfCase("private-ca-fine-bundle"), { asks: 1, shown: [] });
checkAsked("where no repair is sure, the command leads", reportOfCase("only-a-log"), { asks: 2, shown: [/s_client/] });
checkAsked(
  "a doubtful stage is asked for in its own place",
  diagnose({
    log: "",
    dockerfile:
      'FROM golang:1.25 AS build\nRUN go build -o /app .\nFROM scratch AS app\nCOPY --from=build /app /app\nENTRYPOINT ["/app"]\nFROM build AS test\nRUN go test ./...\n',
    target: undefined,
    runtime: undefined,
  }),
  { asks: 1, shown: [] },
);
