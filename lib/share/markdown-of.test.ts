import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { answerMarkdown } from "./answer-markdown";
import { markdownOf } from "./markdown-of";

const hostile = "A` ![p](https://evil.example/p.png) <img src=x> `B";

describe("a sentence means in Markdown what it means on the page", () => {
  for (const [sentence, expected] of [
    ["Copy `ca-certificates.crt` into the *final* stage.", "Copy `ca-certificates.crt` into the *final* stage."],
    ["Set `SSL_CERT_FILE` to a_b, not x_y.", "Set `SSL_CERT_FILE` to a_b, not x_y."],
    ["Use http:// here & there", "Use http:// here & there"],
    [`The name \`${hostile}\` is`, "The name `A` !\\[p\\](https\\://evil.example/p.png) \\<img src=x> `B` is"],
    ["a `b", "a \\`b"],
    ["a\n\n# b\r\n- c", "a # b - c"],
    ["`a\n\n![p](x)`", "`a ![p](x)`"],
    ["`a``![p](x)`", "`a` `![p](x)`"],
    ["a\\`b`", "a\\\\`b`"],
    ["` a `", "`  a  `"],
    ["[x](y) **b** __c__ ~~d~~ &lt; www.evil.example", "\\[x\\](y) \\*\\*b\\*\\* \\_\\_c\\_\\_ \\~\\~d\\~\\~ \\&lt; www\\.evil.example"],
    ["# a", "\\# a"],
    ["12. a", "12\\. a"],
    ["    a", "a"],
  ] as const)
    test(JSON.stringify(sentence), () => expect(markdownOf(sentence)).toBe(expected));
});

/** What is left when all code and all that is escaped are taken out, each as CommonMark finds it. */
function checkHarmless(sentence: string) {
  const written = markdownOf(sentence);
  const live = written.replace(/\\[!-/:-@[-`{-~]|`[^`]+`(?!`)/g, "");
  expect(live).not.toMatch(/[`[\]<~\\\r\n]|:\/\/\w|&#?\w+;/);
  expect(live.replace(/\*\w[^*]*\w\*/g, "")).not.toContain("*");
}

const pieces = [..."`*_[]()<>!&;:/\\#~- \n", "``", "![p](u)", "<img src=x>", "https://a.example", "&lt;", "a", "`a`", hostile];
test("nobody else's Markdown comes to life, whatever is quoted", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 12 }), (parts) =>
      checkHarmless(parts.join("")),
    ),
  );
});

test("a certificate with a hostile name puts no picture and no tag into the answer", () => {
  const log = `x509: certificate is valid for ${hostile}, not shop.example.com`;
  const report = diagnose({ log, dockerfile: "", target: undefined, runtime: undefined });
  const markdown = answerMarkdown(report, report.fixes[0]);
  expect(markdown).toMatch(/^### The certificate is not for .*evil/);
  // Without code in blocks and code in lines.
  expect(markdown.replace(/^(`{3,})[\s\S]*?^\1$/gm, "").replace(/`[^`\n]+`/g, "")).not.toMatch(/!\[|(?<!\\)<img/);
});
