import { expect, test } from "vitest";
import { chooseTarget } from "./choose-target";
import { readDockerfile } from "./read-dockerfile";

/** Stage, doubt and offers on one line: `app (test) | build, base`. */
function checkTarget(text: string, target: string | undefined, expected: string): void {
  test(`${JSON.stringify(text)} ${target ?? ""}`, () => {
    const dockerfile = readDockerfile(text);
    const chosen = dockerfile && chooseTarget(dockerfile, target);
    const name = (it: { readonly index: number; readonly name: string | undefined }): string => it.name ?? String(it.index);
    expect(
      chosen
        ? `${name(chosen.stage)}${chosen.doubt ? ` (${chosen.doubt.kind})` : ""}${chosen.others.length > 0 ? ` | ${chosen.others.map(name).join(", ")}` : ""}`
        : "none",
    ).toBe(expected);
  });
}

const three = "FROM go AS build\nRUN x\nFROM scratch AS app\nCOPY --from=build /a /a\nENTRYPOINT /a\n";
checkTarget(three, undefined, "app | build");
checkTarget(three, "BUILD", "build | app");
checkTarget(three, "1", "app | build");
checkTarget(three, "nope", "app | build");
checkTarget(`${three}FROM build AS unit-tests`, undefined, "unit-tests (test) | app, build");
checkTarget(`${three}FROM app AS dev`, undefined, "dev (development) | app, build");
checkTarget(`${three}FROM build AS golangci-lint`, undefined, "golangci-lint (check) | app, build");
checkTarget(`${three}FROM scratch\nCOPY --from=build /a /`, undefined, "2 (export) | app, build");
checkTarget(`${three}FROM scratch AS artifacts\nCOPY --from=build /a /\nCMD /a`, undefined, "artifacts | app, build");
checkTarget("FROM scratch\nCOPY a /", undefined, "0");
checkTarget("FROM a AS one\nFROM b AS two\nFROM c AS app-release-test", undefined, "app-release-test | two, one");
