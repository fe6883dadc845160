import { expect, test } from "vitest";
import { createHighlighter } from "./highlighter";

const { highlight, recall } = createHighlighter();

/** Coloured stretches in brackets with the first letter of their look. */
function checkColours(line: string, picture: string) {
  const drawn = highlight(line).map(({ text, look }) => (look === undefined ? text : `[${look.replace("code-", "").charAt(0)} ${text}]`));
  expect(drawn.join("")).toBe(picture);
}

test("instructions", () => checkColours("FROM alpine AS certs", "[k FROM] alpine [k AS] certs"));
test("strings", () => checkColours('ENTRYPOINT ["/app"]', '[k ENTRYPOINT] [[s "/app"]]'));
test("comments", () => checkColours("# roots", "[c # roots]"));
test("plain text is one piece", () => checkColours("a b  c", "a b  c"));
test("an empty line", () => checkColours("", ""));
test("what was not coloured before is recalled plain, and afterwards as it was coloured", () => {
  expect(recall("FROM never-seen")).toEqual([{ text: "FROM never-seen", look: undefined }]);
  const tokens = highlight("FROM never-seen");
  expect(recall("FROM never-seen")).toBe(tokens);
});
