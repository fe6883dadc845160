import type { Report } from "../report";
import { lineIndexOf } from "../text/line-index";
import type { Span } from "../text/span";
import { confidences, fixAts } from "../vocabulary";

/** A report as a picture that a reviewer can read line by line. */
export function drawReport(report: Report): string {
  const { input, stages, stage } = report;
  const parts: string[] = [
    report.headline,
    `  ${report.cause} · ${confidences[report.confidence]} · fix at: ${fixAts[report.fixAt]}${report.verdict === undefined ? "" : ` · ${report.verdict}`}`,
    "",
    ...report.explanation.map((it) => `  ${it}`),
  ];
  const section = (title: string, lines: readonly string[]): void => {
    if (lines.length > 0) parts.push("", title, ...lines.map((it) => `  ${it}`));
  };
  section(
    "EVIDENCE",
    report.evidence.flatMap(({ span, note }) => [...drawPlace(span, input[span.in]), `    ${note}`]),
  );
  section(
    "STAGES",
    stages.map(
      (it) =>
        `${it.index === stage?.index ? "→" : " "} ${it.index} ${it.name ?? "-"} from ${it.state.base}: ${it.judgement.bundle}${
          it.judgement.bundlePath === undefined ? "" : ` ${it.judgement.bundlePath}`
        }${it.runs ? " (runs)" : ""}`,
    ),
  );
  section(
    stage === undefined
      ? ""
      : `LOOK-UP ${stage.judgement.lookUpId ?? "-"}${stage.judgement.detail === undefined ? "" : ` (${stage.judgement.detail})`}`,
    (stage?.judgement.lookUps ?? []).map((it) => `${it.found.padEnd(10)} ${it.path}`),
  );
  section(
    "WHAT ELSE",
    report.alternatives.flatMap((it) => [`${it.cause}: ${it.why}`, `    $ ${it.test}`]),
  );
  section(
    "FIXES",
    report.fixes.flatMap((it) => [
      `${it.recommended ? "★" : "·"} ${it.title} [${it.id}, ${it.on}, ${it.safety}]`,
      `    ${it.why}`,
      ...(it.catch === undefined ? [] : [`    Catch: ${it.catch}`]),
      ...(it.snippet === undefined ? [] : it.snippet.split("\n").map((line) => `    | ${line}`.trimEnd())),
    ]),
  );
  section(
    "CHECK",
    report.checks.flatMap((it) => [it.title, `    $ ${it.command}`]),
  );
  section(
    "WARNINGS",
    report.warnings.flatMap(({ id, span, message }) => [...drawPlace(span, input[span.in]), `    ${id}: ${message}`]),
  );
  section("PASTE NEXT", report.asks);
  return `${parts.join("\n")}\n`;
}

/** The line with the place, cut to a readable width around it, and a mark under it. */
function drawPlace(span: Span, text: string): readonly string[] {
  const index = lineIndexOf(text);
  const line = index.lineAt(span.start);
  const start = index.startOf(line);
  const content = (text.slice(start).split(/\r\n|\n|\r/, 1)[0] ?? "").replaceAll("\t", " ");
  const from = Math.max(0, span.start - start - 60);
  const shown = content.slice(from, from + 130);
  const width = Math.max(1, Math.min(span.end - span.start, content.length - (span.start - start), 130 - (span.start - start - from)));
  const head = `${span.in === "log" ? "log" : "Dockerfile"} ${line}: `;
  return [`${head}${shown}`, `${" ".repeat(head.length + span.start - start - from)}${"^".repeat(width)}`];
}
