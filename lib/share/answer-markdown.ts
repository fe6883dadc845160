import { factsOfReport } from "../facts-of-report";
import type { Report, ReportFix } from "../report";
import { lineIndexOf } from "../text/line-index";
import { markdownOf } from "./markdown-of";

/** The answer for an issue, a wiki, a pull request. */
export function answerMarkdown(report: Report, fix: ReportFix | undefined): string {
  return `${[
    `### ${markdownOf(report.headline)}`,
    `*${factsOfReport(report).join(" · ")}*`,
    ...report.explanation.map(markdownOf),
    ...evidenceOf(report).map(({ title, note, quote, language }) => `**${title}**: ${markdownOf(note)}\n\n${fenced(language, quote)}`),
    ...(fix ? fixMarkdown(fix) : []),
    ...(report.checks.length > 0
      ? ["**To see that it worked**", ...report.checks.map(({ title, command }) => `${markdownOf(title)}\n\n${fenced("sh", command)}`)]
      : []),
    ...(report.alternatives.length > 0
      ? [
          "**What else it could be**",
          ...testsOf(report).map(
            ({ test, whys }) => `${test === "" ? "" : `${fenced("sh", test)}\n\n`}${whys.map((it) => `- ${markdownOf(it)}`).join("\n")}`,
          ),
        ]
      : []),
  ].join("\n\n")}\n`;
}

/** The same for a mail or a terminal. */
export function answerPlainText(report: Report, fix: ReportFix | undefined): string {
  const change = fix?.diff ?? fix?.snippet;
  return `${[
    bare(report.headline),
    factsOfReport(report).join(" · "),
    ...report.explanation.map(bare),
    ...evidenceOf(report).map(({ title, note, quote }) => `${title}: ${bare(note)}\n${indented(quote)}`),
    ...(fix
      ? [
          `Fix: ${bare(fix.title)}\n${bare(fix.why)}${fix.catch ? `\nThe catch: ${bare(fix.catch)}` : ""}${change ? `\n\n${indented(change)}` : ""}`,
        ]
      : []),
    ...(report.checks.length > 0 ? ["To see that it worked:"] : []),
    ...report.checks.map(({ title, command }) => `${bare(title)}\n${indented(command)}`),
    ...(report.alternatives.length > 0 ? ["What else it could be:"] : []),
    ...testsOf(report).map(
      ({ test, whys }) => `${test === "" ? "" : `${indented(test)}\n`}${whys.map((it) => `- ${bare(it)}`).join("\n")}`,
    ),
  ].join("\n\n")}\n`;
}

/** For the colours of a page that renders it; code may be in any language. */
const languages = { dockerfile: "dockerfile", manifest: "yaml", command: "sh", code: "" } as const satisfies Record<
  ReportFix["on"],
  string
>;

/** One command often decides between several: it stands once, with what each outcome means. */
function testsOf({ alternatives }: Report): readonly { readonly test: string; readonly whys: readonly string[] }[] {
  return [...new Set(alternatives.map((it) => it.test))].map((test) => ({
    test,
    whys: alternatives.filter((it) => it.test === test).map((it) => it.why),
  }));
}

function fixMarkdown(fix: ReportFix): readonly string[] {
  const change =
    fix.diff !== undefined ? [fenced("diff", fix.diff)] : fix.snippet !== undefined ? [fenced(languages[fix.on], fix.snippet)] : [];
  return [`**Fix: ${markdownOf(fix.title)}**`, markdownOf(fix.catch ? `${fix.why} The catch: ${fix.catch}` : fix.why), ...change];
}

type Quoted = { readonly title: string; readonly note: string; readonly quote: string; readonly language: string };

function evidenceOf(report: Report): readonly Quoted[] {
  const lines = { log: lineIndexOf(report.input.log), dockerfile: lineIndexOf(report.input.dockerfile) };
  const names = { log: "Log", dockerfile: "Dockerfile" } as const;
  return report.evidence.slice(0, 4).map(({ span, note }) => {
    const index = lines[span.in];
    const first = index.lineAt(span.start);
    const last = Math.min(index.lineAt(Math.max(span.start, span.end - 1)), first + 5);
    const quote = report.input[span.in].slice(index.startOf(first), index.startOf(last + 1)).replace(/[\r\n]+$/, "");
    const language = span.in === "log" ? "text" : "dockerfile";
    return { title: `${names[span.in]}, line ${first}`, note, language, quote: quote.length > 600 ? `${quote.slice(0, 600)} …` : quote };
  });
}

/** The fence is longer than any that the text holds, so that nothing can break out of it. */
function fenced(language: string, text: string): string {
  let longest = 2;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/, "")}\n${fence}`;
}

function indented(text: string): string {
  return text
    .replace(/\n$/, "")
    .split("\n")
    .map((it) => (it === "" ? "" : `    ${it}`))
    .join("\n");
}

function bare(text: string): string {
  return text.replaceAll("`", "");
}
