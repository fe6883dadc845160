import fc from "fast-check";
import { expect, test } from "vitest";
import { drawDockerfile } from "../testing/draw-dockerfile";
import type { Dockerfile, Instruction, Value } from "./dockerfile";
import { readDockerfile } from "./read-dockerfile";

/** Lines of a stage; `<0>` stands for the name of the first stage, and so on. */
const lines = fc.constantFrom(
  "RUN apk add curl \\\n  # why\n\n  git",
  "RUN <<EOF\nfrom inside\nRUN x # <0>\nEOF",
  "RUN --mount=type=secret,id=ca curl https://example.com && ls",
  'RUN ["sh", "-c", "x y"]',
  "COPY --from=<0> /a /b",
  "COPY --chown=1:2 a b \\\n c/ ",
  'COPY ["a b", "c"]',
  "COPY <<A <<-B /d/\nx\nA\n\ty\n\tB",
  "ADD --from=<1> a /b",
  "ENV A=b C='d e' \\\n  D=$A",
  "ENV P q r",
  "ARG X=1",
  "ARG Y",
  "WORKDIR /$X/$A",
  "USER 10:$X",
  'VOLUME ["/v", "/w"]',
  'SHELL ["/bin/bash", "-c"]',
  "ONBUILD COPY --from=<0> a b",
  'CMD ["x"]',
  "ENTRYPOINT x $A",
  "# FROM a comment",
  "",
);
const starts = fc.constantFrom("FROM alpine:3.20 AS <own>", "FROM <0> AS <own>", "FROM --platform=$BUILDPLATFORM a:$V \\\n AS <own>");
const files = fc
  .tuple(
    fc.constantFrom("", "# syntax=docker/dockerfile:1\n", "ARG V=1\n", "# why\n\n"),
    fc.array(fc.tuple(starts, fc.array(lines, { maxLength: 8 })), { minLength: 1, maxLength: 4 }),
  )
  .map(([head, stages]) => head + stages.map(([from, rest], index) => [from.replace("own", String(index)), ...rest].join("\n")).join("\n"));

const named = (text: string, names: readonly string[]): string => text.replace(/<(\d)>/g, (_, index) => names[Number(index)] ?? "none");
const first = ["build", "tools", "certs", "final"];
const settings = { numRuns: 500 };

function checkAlways(name: string, property: (text: string) => void): void {
  test(name, () => fc.assert(fc.property(files, property), settings));
}

const draw = (text: string): string => drawDockerfile(readDockerfile(text));

checkAlways("other names of stages change nothing else", (text) => {
  const others = ["x9", "Deps", "w_2", "q.r"];
  const drawn = draw(named(text, others)).split("\n");
  const renamed = drawn.map((line) => line.replace(/^(\d) (\S+) ←/, (_, index) => `${index} ${first[Number(index)]} ←`));
  // Comments in scripts and names that no stage bears are text, and stay as they are written.
  const back = renamed.map((line) => others.reduce((sum, name, index) => sum.replaceAll(name, first[index] ?? ""), line));
  expect(back.join("\n")).toBe(draw(named(text, first)));
});

checkAlways("line ends, a BOM and the case of keywords change nothing", (text) => {
  const unix = named(text, first);
  const drawn = draw(unix);
  expect(draw(unix.replaceAll("\n", "\r\n"))).toBe(drawn);
  expect(draw(`\uFEFF${unix}`)).toBe(drawn);
  expect(draw(unix.replace(/^(?:FROM|ARG|ENV|USER|WORKDIR|COPY|ADD|VOLUME)\b/gm, (it) => it.toLowerCase()))).toBe(drawn);
});

checkAlways("every place cuts what is meant out of the text", (text) => {
  for (const written of [named(text, first), `\uFEFF${named(text, first).replaceAll("\n", "\r\n")}`]) {
    for (const { keyword, keywordSpan, span, detail } of instructionsOf(readDockerfile(written))) {
      expect(written.slice(keywordSpan.start, keywordSpan.end).toUpperCase()).toBe(keyword);
      expect(written.slice(span.start, span.end)).not.toMatch(/^\s|[\r\n]$/);
      for (const value of valuesOf(detail)) expect(joined(written.slice(value.span.start, value.span.end))).toBe(value.text);
    }
  }
});

checkAlways("what was read before is read again as if for the first time", (text) => {
  const before = readDockerfile(named(text, first));
  if (!before) return;
  for (const at of [0, before.text.length >> 1, before.stages.at(-1)?.from.span.start ?? 0, before.text.length]) {
    const after = `${before.text.slice(0, at)}\nUSER 5\n${before.text.slice(at)}`;
    expect(readDockerfile(after, { dockerfile: before, until: at })).toEqual(readDockerfile(after));
  }
});

test("a tower of stages is read in linear time, and what would stand too far down is not known", () => {
  const tower = Array.from({ length: 20_000 }, (_, index) => `FROM s${index} AS s${index + 1}\nENV A=$B`).join("\n");
  const stages = readDockerfile(`FROM a AS s0\nENV B=1\n${tower}`)?.stages;
  const valueAt = (index: number) => stages?.[index]?.instructions[0]?.detail;
  expect([valueAt(150), valueAt(20_000)]).toMatchObject([
    { pairs: [{ value: { value: "1" } }] },
    { pairs: [{ value: { value: undefined } }] },
  ]);
});

function instructionsOf(dockerfile: Dockerfile | undefined): readonly Instruction[] {
  return dockerfile ? [...dockerfile.globals, ...dockerfile.stages.flatMap(({ from, instructions }) => [from, ...instructions])] : [];
}

function valuesOf(detail: Instruction["detail"]): readonly Value[] {
  switch (detail.kind) {
    case "from":
      return [detail.image, ...(detail.platform ? [detail.platform] : [])];
    case "run":
      return detail.mounts;
    case "copy":
      return [...detail.sources, ...(detail.destination ? [detail.destination] : []), ...(detail.chown ? [detail.chown] : [])];
    case "env":
    case "arg":
      return detail.pairs.flatMap(({ value }) => (value ? [value] : []));
    case "user":
      return [detail.user];
    case "workdir":
      return [detail.path];
    case "volume":
      return detail.paths;
    case "onbuild":
      return detail.inner ? valuesOf(detail.inner.detail) : [];
    default:
      return [];
  }
}

/** Without the continuations inside it. */
function joined(text: string): string {
  return text.replace(/\\\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*/g, "");
}
