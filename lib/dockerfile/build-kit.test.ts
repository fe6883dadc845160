// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Docker's.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { outlineByBuildKit, outlineOf } from "../testing/build-kit";
import { readDockerfile } from "./read-dockerfile";

type File = { readonly name: string; readonly text: string };

/** Joins the files where that changes nothing, since each call starts BuildKit anew; looks closer where it refuses the whole. */
async function checkAgreement(files: readonly File[]): Promise<readonly string[]> {
  const whole = files.map(({ text }) => text).join("\n");
  const theirs = await outlineByBuildKit(whole);
  if (theirs === undefined) {
    const middle = files.length >> 1;
    return middle === 0
      ? files.map(({ name }) => name)
      : [...(await checkAgreement(files.slice(0, middle))), ...(await checkAgreement(files.slice(middle)))];
  }
  const dockerfile = readDockerfile(whole);
  expect(dockerfile ? outlineOf(dockerfile) : []).toEqual(theirs);
  return [];
}

/** A directive or a BOM counts only where the file begins. */
async function checkAll(files: readonly File[]): Promise<readonly string[]> {
  const alone = files.filter(({ text }) => /^\uFEFF|^#[^\n]*\n?# *escape|^# *escape/i.test(text));
  const refused: string[] = [];
  for (const file of alone) refused.push(...(await checkAgreement([file])));
  return [...refused, ...(await checkAgreement(files.filter((it) => !alone.includes(it))))];
}

// The formatter around BuildKit's parser reads every RUN as a shell script too, and refuses the file where it is none.
const notShell = ["python-heredoc-writes-store/Dockerfile"];

test("BuildKit's parser splits our cases as we do", async () => {
  const folder = new URL("../cases/", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?:^|\/)Dockerfile$/.test(name) && !notShell.includes(name))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
  expect(files.length).toBeGreaterThan(10);
  expect(await checkAll(files)).toEqual([]);
}, 60_000);

const tricky: readonly string[] = [
  "# syntax=docker/dockerfile:1\n# escape=`\nFROM a\nENV x=y `\n  z=a\nCOPY x C:\\y\\\nCMD c",
  "# comment first\n# escape=`\nFROM a\nRUN x \\\n  y\nCMD c",
  "FROM a\nRUN x \\\n\n\n  y\nCMD c",
  "FROM a\nRUN x \\\n# c \\\n  y \\\n  # d\nCMD c\nUSER u",
  // Not behind RUN: there the formatter prints each command that the shell would see on a line of its own.
  "FROM a\nENV x=y \\\n\nCOPY=b\nCMD c",
  "FROM a\nRUN x \\\\\nCMD c",
  "FROM a\nRUN x \\ \t\n y\nCMD c",
  "FROM a\nRU\\\nN x\nCMD c",
  "FROM a\nRUN <<EOF\nFROM b\nEOF\nCMD c",
  "FROM a\nRUN <<-EOF\n\tFROM b\n\tEOF\nCMD c",
  "FROM a\nRUN <<'EOF' cat\nCMD d\nEOF\nCMD c",
  "FROM a\nRUN 3<<EOF cat\nRUN d\nEOF\nCMD c",
  'FROM a\nRUN echo "<<EOF"\nCMD c',
  "FROM a\nRUN echo <<<EOF\nCMD c",
  'FROM a\nRUN ["a", "<<EOF"]\nCMD c',
  "FROM a\nCOPY <<A <<B /d/\nx\nA\ny\nB\nADD <<E /e\nz\nE\nCMD c",
  "FROM a\nENV x=<<EOF\nCMD c",
  "FROM a\r\nRUN x \\\r\n  y\r\nRUN <<EOF\r\nz\r\nEOF\r\nCMD c\r\n",
  "\uFEFFFROM a\nCMD c",
  "from a as B\n  run x\n\tcmd c",
  "ARG V=1\nFROM --platform=$BUILDPLATFORM a:${V} \\\n  AS b\nFROM b\nMAINTAINER m",
  'FROM a\nLABEL a=b \\\n  c=d\nHEALTHCHECK NONE\nEXPOSE 1\nSTOPSIGNAL 9\nVOLUME /v\nSHELL ["s"]\nUSER u\nWORKDIR /w',
  "FROM a\n\\\nRUN x\nCMD c",
  "FROM a\nONBUILD ARG p=1\nONBUILD COPY . .\nonbuild arg q\nONBUILD RUN x\nONBUILD USER u\nONBUILD LABEL a=b \\\n c=d\nCMD c",
];

test("BuildKit's parser splits tricky files as we do", async () => {
  expect(await checkAll(tricky.map((text) => ({ name: text, text: `${text}\n` })))).toEqual([]);
}, 60_000);
