import type { LineSighting } from "./find-sightings";
import type { LogLine } from "./log-line";
import { textAround } from "./text-around";

/**
 * Whether the line only speaks of the message: a test that passed, source code, a diff, a list of commits or of known holes. Its own
 * shape has to say so; a stack trace, a JSON line and a list with dashes are logs.
 */
export function isQuotation(sighting: LineSighting, lines: readonly LogLine[]): boolean {
  const line = lines[sighting.line];
  if (!line || line.body.text.length > longest) return false;
  const { text } = line.body;
  if (shapes.some((it) => it.test(text) || it.test(line.whole.text))) return true;
  const from = text.indexOf(sighting.text);
  return (
    isSource(text.replace(searchResult, ""), sighting.text) ||
    (diffLine.test(line.whole.text) && isInDiff(lines, sighting.line)) ||
    (annotation.test(text) && isBeside(lines, sighting.line, 8, alertRule)) ||
    // A remark in a manifest quotes the message in the middle of a sentence; a message that was commented out stands alone.
    (remark.test(line.whole.text) && /[a-z] ["'`]$/.test(text.slice(0, Math.max(0, from))) && isBeside(lines, sighting.line, 2, setting))
  );
}

/** Nobody writes lines this long by hand. */
const longest = 1000;

const shapes: readonly RegExp[] = [
  // Tests that passed: jest, vitest and mocha, bun, TAP, pytest, Go, Rust, GoogleTest.
  /^\s{0,40}[✓✔√]\s|^\s{0,40}\(pass\) |^\s{0,40}ok [0-9]{1,6}(?: |$)|^\S{1,300}::\S{1,300} PASSED\b|^\s{0,40}--- PASS: |^test \S{1,300} \.\.\. ok$|^\[ {2,9}OK \] /,
  /\bCVE-[0-9]{4}-[0-9]{4,7}\b/,
  /^\s{0,40}INSERT INTO \S{1,200}[^\n]{0,600}\bVALUES ?\(/i,
  // A commit in a list, or an entry of a change log.
  /^[*|\\/ ]{0,12}[0-9a-f]{7,12} (?:\([^)\n]{1,100}\) )?(?:Merge (?:pull request|branch|remote)|Revert "|(?:fix|feat|docs|chore|test|refactor|build|ci|perf|style)(?:\([^)\n]{1,60}\))?!?: )/,
  /^[*|\\/ ]{0,12}[0-9a-f]{7,12} (?:\([^)\n]{1,100}\) )?(?:Fix|Add|Handle|Ignore|Allow|Support|Improve|Remove|Document|Explain|Avoid|Detect|Do not|Don't) /,
  /^\s{0,8}[*-] (?:fix|feat|docs|chore|refactor)(?:\([^)\n]{1,60}\))?!?: [^\n]{1,400}\(#[0-9]{1,7}\)$/,
  // A table of texts, whose key says what the text says.
  /^\s{0,40}"[\w.-]{0,80}(?:expired|unknown|unknown_?\w{1,20}|self[._-]?signed\w{0,20}|untrusted|revoked|mismatch|not[._-]?(?:yet[._-]?)?(?:valid|trusted))" ?: ?"[^"\n]{0,300}",?$/i,
  // A search in files of documentation; programs leave a blank after the line's number.
  /^[\w./-]{1,200}\.(?:md|rst|adoc|txt)[:-][0-9]{1,6}[:-]\S/,
];

/** `grep -n` puts the file and the line before what it found. */
const searchResult = /^[\w./-]{1,200}\.[a-z]{1,5}[:-][0-9]{1,6}[:-](?=\S|\t| {2})/;

/** The message stands in a string literal, and what is around it is a statement. */
function isSource(text: string, message: string): boolean {
  let inside = false;
  const code = text.replace(literal, (it) => {
    inside ||= it.includes(message);
    return '""';
  });
  return inside && statements.some((it) => it.test(code));
}

const literal = /"[^"\n]{0,400}"|'[^'\n]{0,400}'|`[^`\n]{0,400}`/g;
const statements: readonly RegExp[] = [
  /^\s{0,80}(?:\} ?)?(?:else )?(?:if|elif|while|switch)\b[^\n]{1,400}[{:;)]$/,
  /^\s{0,80}case "" ?:/,
  /^\s{0,80}(?:return|throw new|raise|panic|assert)\b ?[\w.&$]{0,80}(?:\([^\n]{0,300}\)|"")[;,]?$/,
  /^\s{0,80}(?:export )?(?:const|let|var|val|final|static|public|private|protected)\b[^\n]{1,200}?(?::?=|\()[^\n]{0,300}[;,)\]{"]$/,
  /^\s{0,80}(?:(?:log(?:ger|ging)?|console|LOG(?:GER)?)\.(?:trace|debug|info|warn|warning|error|exception|fatal|log)|t\.(?:Error|Errorf|Fatal|Fatalf|Log|Logf|Skip)|errors\.New|fmt\.(?:Errorf|Println|Printf)|strings\.\w{3,20}|(?:self\.)?assert\w{0,30}|expect|it|test|describe)\([^\n]{0,400}[;,)({]$/,
];

const diffLine = /^[ +-]/;
const diffHead = /^(?:@@ -[0-9,]{1,15} \+[0-9,]{1,15} @@|diff --git )/;
const diffBody = /^(?:[ +\\-]|$|index [0-9a-f]|new file|deleted file|old mode|new mode|similarity|rename |Binary )/;

function isInDiff(lines: readonly LogLine[], line: number): boolean {
  for (let at = line - 1; at >= Math.max(0, line - 300); at -= 1) {
    const text = textAround(lines[at]?.whole.text ?? "");
    if (diffHead.test(text)) return true;
    if (!diffBody.test(text)) return false;
  }
  return false;
}

const annotation = /^\s{0,40}(?:annotations|summary|description|message) ?:/;
const alertRule = /^\s{0,40}(?:- )?(?:alert|expr) ?: ?\S/;
const remark = /^\s{0,40}# /;
const setting = /^\s{0,40}(?:- )?[A-Za-z][\w.-]{0,60}:(?: |$)/;

function isBeside(lines: readonly LogLine[], line: number, reach: number, pattern: RegExp): boolean {
  for (let at = Math.max(0, line - reach); at <= line + reach; at += 1) {
    if (at !== line && pattern.test(textAround(lines[at]?.whole.text ?? ""))) return true;
  }
  return false;
}
