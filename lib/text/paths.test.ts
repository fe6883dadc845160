import fc from "fast-check";
import { expect, it } from "vitest";
import { absolutePath, isBelow, matchesGlob, nameOf, parentOf, rebase } from "./paths";

it("paths", () => {
  for (const [path, from, expected] of [
    ["/a/b/", "/", "/a/b"],
    ["../c", "/a/b", "/a/c"],
    ["./", "/a", "/a"],
    ["/../..", "/", "/"],
    ["", "/a", "/a"],
    ["/a//b/./c", "/", "/a/b/c"],
    ["/a/.hidden", "/", "/a/.hidden"],
  ] as const)
    expect(absolutePath(path, from)).toBe(expected);
  expect(parentOf("/a")).toBe("/");
  expect(nameOf("/a/b.crt")).toBe("b.crt");
  expect(isBelow("/ab", "/a")).toBe(false);
  expect(rebase("/a/b/c", "/a", "/x")).toBe("/x/b/c");
  expect(rebase("/a", "/", "/x")).toBe("/x/a");
});

it("globs", () => {
  for (const [name, pattern, matches] of [
    ["ca.crt", "*.crt", true],
    ["ca.pem", "*.crt", false],
    ["ca.crt", "??.crt", true],
    ["b", "[a-c]", true],
    ["d", "[!a-c]", true],
    ["a*b", "a\\*b", true],
    ["anything", "*", true],
    ["", "*", true],
    ["abcabc", "*abc", true],
    ["[", "[", true],
  ] as const)
    expect([name, pattern, matchesGlob(name, pattern)]).toEqual([name, pattern, matches]);
});

it("an absolute path stays as it is", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (path, from) => {
      expect(absolutePath(absolutePath(path, from))).toBe(absolutePath(path, from));
    }),
  );
});
