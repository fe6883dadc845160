import { expect, test } from "vitest";
import type { Evidence } from "../../lib/report";
import { textLinesOf } from "../code/text-lines";
import { proofRowsOf } from "./proof-rows";

const dockerfile = "FROM a\nRUN b\n\nFROM scratch\nCOPY c c\nUSER d\n";

function checkRows(marked: readonly string[], expected: readonly (readonly string[])[]) {
  const evidence = marked.map((text): Evidence => {
    const start = dockerfile.indexOf(text);
    return { span: { in: "dockerfile", start, end: start + text.length }, note: "" };
  });
  const rows = proofRowsOf(evidence, { log: [], dockerfile: textLinesOf(dockerfile) });
  expect(rows.map((it) => it.map(({ line, touched }) => `${touched ? ">" : " "}${line.text}`))).toEqual(expected);
}

test("a line stands between its neighbours, an empty one is none", () => checkRows(["FROM scratch"], [[">FROM scratch", " COPY c c"]]));
test("no line is shown twice", () => checkRows(["FROM scratch", "USER d"], [[">FROM scratch", " COPY c c"], [">USER d"]]));
test("a neighbour that is evidence itself is left to its own place", () =>
  checkRows(["COPY c c", "FROM scratch"], [[">COPY c c", " USER d"], [">FROM scratch"]]));
test("evidence over several lines", () => checkRows(["RUN b\n\nFROM scratch"], [[" FROM a", ">RUN b", ">FROM scratch", " COPY c c"]]));

test("between the lines of one container those of others are no neighbours", () => {
  const log = "web-1  | starting\nweb-1  | x509: unknown\nworker-1  | heartbeat\n";
  const span: Evidence["span"] = { in: "log", start: log.indexOf("x509"), end: log.indexOf("\nworker") };
  const [rows] = proofRowsOf([{ span, note: "" }], { log: textLinesOf(log), dockerfile: [] });
  expect(rows?.map((it) => it.line.text)).toEqual(["web-1  | starting", "web-1  | x509: unknown"]);
});
