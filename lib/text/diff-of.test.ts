import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diffOf } from "./diff-of";

/** `git apply` makes the second text of the first. */
function checkDiff(name: string, before: string, after: string): void {
  test(`git applies ${name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "diff-of-"));
    try {
      writeFileSync(join(folder, "Dockerfile"), before);
      execFileSync("git", ["apply", "--whitespace=nowarn", "-"], { cwd: folder, input: diffOf("Dockerfile", before, after) });
      expect(readFileSync(join(folder, "Dockerfile"), "utf8")).toBe(after);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

const before = "# syntax=docker/dockerfile:1\nFROM scratch\n\nCOPY app /app\nUSER 1\n\nCMD /app\n";
const after = before.replace("COPY app", "COPY --from=alpine:3.22 /etc/ssl/certs /etc/ssl/certs\nCOPY app");

checkDiff("an insertion", before, after);
checkDiff("CRLF", before.replaceAll("\n", "\r\n"), after.replaceAll("\n", "\r\n"));
checkDiff("a file without final newline", before.trimEnd(), after.trimEnd());
checkDiff("a change of the last line without final newline", "FROM scratch\nCMD a", "FROM scratch\nCMD b");
checkDiff("a line behind the last one without newline", "FROM scratch\nCMD a", "FROM scratch\nCMD a\nENV A=b");
checkDiff("a byte order mark", `\uFEFF${before}`, `\uFEFF${after}`);
checkDiff("a change of the first line", before, after.replace("syntax", "syntaks"));
checkDiff("lone carriage returns", "FROM scratch\r\rCMD a\n", "FROM scratch\r\rCMD b\n");
