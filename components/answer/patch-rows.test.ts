import { expect, test } from "vitest";
import { applyEdits, type Edit } from "../../lib/text/edit";
import { patchRowsOf } from "./patch-rows";

/** Draws the rows as a diff with both numbers; notes follow a `;`. */
function checkRows(text: string, edits: readonly Edit[], picture: string) {
  const rows = patchRowsOf(text, edits);
  const drawn = rows.map((row) =>
    row.kind === "kept"
      ? `  ${row.before} ${row.after} ${row.text}`
      : row.kind === "removed"
        ? `- ${row.before} ${row.text}`
        : `+ ${row.after} ${row.text}${row.notes.length > 0 ? ` ; ${row.notes.join(" ; ")}` : ""}`,
  );
  expect(`\n${drawn.join("\n")}\n`).toBe(picture);
  const kept = rows.flatMap((row) => (row.kind === "removed" ? [] : [row.text])).join("\n");
  expect(kept).toBe(applyEdits(text, edits).replace(/\r\n/g, "\n").replace(/\n$/, ""));
}

const file = "FROM a\nFROM scratch\nCOPY x /x\n";

test("a line put in before another", () =>
  checkRows(
    file,
    [{ start: 20, end: 20, text: "COPY certs /c\n", note: "roots" }],
    "\n  1 1 FROM a\n  2 2 FROM scratch\n+ 3 COPY certs /c ; roots\n  3 4 COPY x /x\n",
  ));
test("a line put in at the end of another", () =>
  checkRows(
    file,
    [{ start: 19, end: 19, text: "\nCOPY certs /c", note: "roots" }],
    "\n  1 1 FROM a\n  2 2 FROM scratch\n+ 3 COPY certs /c ; roots\n  3 4 COPY x /x\n",
  ));
test("a change inside a line", () =>
  checkRows(
    file,
    [{ start: 12, end: 19, text: "alpine", note: "base" }],
    "\n  1 1 FROM a\n- 2 FROM scratch\n+ 2 FROM alpine ; base\n  3 3 COPY x /x\n",
  ));
test("two changes in one line are one change", () =>
  checkRows(
    "RUN a b\nX\n",
    [
      { start: 4, end: 5, text: "c", note: "n1" },
      { start: 6, end: 7, text: "d", note: "n2" },
    ],
    "\n- 1 RUN a b\n+ 1 RUN c d ; n1 ; n2\n  2 2 X\n",
  ));
test("a line taken out", () =>
  checkRows(file, [{ start: 7, end: 20, text: "", note: "n" }], "\n  1 1 FROM a\n- 2 FROM scratch\n  3 2 COPY x /x\n"));
test("a line after the last, without a final line end", () =>
  checkRows("FROM a", [{ start: 6, end: 6, text: "\nUSER b", note: "n" }], "\n  1 1 FROM a\n+ 2 USER b ; n\n"));
test("CRLF", () => checkRows("FROM a\r\nB\r\n", [{ start: 8, end: 8, text: "C\r\n", note: "n" }], "\n  1 1 FROM a\n+ 2 C ; n\n  2 3 B\n"));
test("nothing to change", () => checkRows(file, [], "\n  1 1 FROM a\n  2 2 FROM scratch\n  3 3 COPY x /x\n"));
