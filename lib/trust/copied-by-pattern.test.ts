import { expect, test } from "vitest";
import { judgeText } from "../testing/check-verdict";

/** The single authorities that lie in the image, by path. */
function checkAuthorities(dockerfile: string, ...wanted: readonly string[]): void {
  const files = judgeText("go", dockerfile).stage?.state.files ?? [];
  expect(
    files.filter((it) => it.content.kind === "authority").map((it) => it.path),
    dockerfile,
  ).toEqual(wanted);
}

const copy = (pattern: string, to = "./"): string => `FROM golang:1.25\nWORKDIR /src\nCOPY ${pattern} ${to}\n`;

test("a pattern in place of the extension names no certificate", () => {
  for (const pattern of ["go.*", "composer.*", "package.*", "go.???", "app.*", "./web/package*.*"]) checkAuthorities(copy(pattern));
  checkAuthorities("FROM alpine\nRUN cp go.* composer.* /etc/app/\n");
});

test("where an update tool looks, every file is one", () => {
  checkAuthorities(copy("go.*", "/usr/local/share/ca-certificates/"), "/usr/local/share/ca-certificates/go.*");
});
