import { expect, test } from "vitest";
import { editKeepingLineEnds, shownInTextArea } from "./edit-keeping-line-ends";

function checkEdit(before: string, edit: (shown: string) => string, after: string) {
  expect(editKeepingLineEnds(before, edit(shownInTextArea(before)))).toBe(after);
}

test("a text with plain line ends is what the box says", () => checkEdit("a\nb\n", (it) => `${it}c\n`, "a\nb\nc\n"));
test("an untouched text keeps every byte", () => checkEdit("\uFEFFa\r\nb\rc\n", (it) => it, "\uFEFFa\r\nb\rc\n"));
test("typing into a CRLF text keeps the others and follows them", () =>
  checkEdit("a\r\nb\r\n", (it) => it.replace("b", "b\nx"), "a\r\nb\r\nx\r\n"));
test("mixed line ends outside the edit stay", () => checkEdit("a\r\nb\nc\r\nd", (it) => it.replace("c", "CC"), "a\r\nb\nCC\r\nd"));
test("deleting a line end deletes both its bytes", () => checkEdit("a\r\nb", (it) => it.replace("\n", ""), "ab"));
test("deleting everything", () => checkEdit("a\r\nb", () => "", ""));
test("repeated characters around the edit", () => checkEdit("x\r\n\r\n\r\nx", (it) => it.replace("\n\n", "\n"), "x\r\n\r\nx"));
