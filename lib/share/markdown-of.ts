/**
 * A sentence for Markdown, CommonMark's and GitHub's: what stands in backticks is code, what stands between asterisks is somebody's words,
 * as on the page. All else means nothing but itself: sentences quote names that a stranger's certificate gave.
 */
export function markdownOf(sentence: string): string {
  const parts = sentence
    .trim()
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ")
    .split(/`([^`]+)`|(?<![\w*])\*(\w[^*`\n]{0,80}\w)\*(?![\w*])/)
    .map((part = "", index) => ({ part, as: (["text", "code", "words"] as const)[index % 3] }))
    .filter(({ part }) => part !== "");
  return parts
    .map(({ part, as }, index) => {
      if (as === "words") return `*${escaped(part)}*`;
      if (as !== "code") return index === 0 ? escapedStart(escaped(part)) : escaped(part);
      // Next to one another two pieces of code would be one, with backticks in it.
      return `${parts[index - 1]?.as === "code" ? " " : ""}${codeOf(part)}`;
    })
    .join("");
}

/** CommonMark takes one space from either end where there is one at both. */
function codeOf(text: string): string {
  return /^ .* $/.test(text) && text.trim() !== "" ? `\` ${text} \`` : `\`${text}\``;
}

/** Emphasis, links, pictures, tags, entities, and addresses that would become links. */
function escaped(text: string): string {
  return text.replace(/[\\`*[\]<~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,32};)|:(?=\/\/\w)|(?<=(?<![a-z0-9])www)\./gi, "\\$&");
}

/** Headings, quotes, lists. */
function escapedStart(text: string): string {
  return text.replace(/^(\s*\d{0,9})([#>+=.)-])/, "$1\\$2");
}
