import type { View } from "./view";

/**
 * Takes off what terminals, JSON, HTML and word processors put into a line: colours (whole, or with their escape character
 * eaten), escapes at any depth, entities, curly quotes, invisible characters. `start` is the line's place in the original.
 */
export function cleanLine(raw: string, start: number): View {
  if (isClean(raw)) return { text: raw, runs: [0, start] };
  const runs = [0, start];
  let text = "";
  let at = 0;
  for (const match of raw.matchAll(token)) {
    const { 0: found, index } = match;
    const instead = replacementOf(found);
    if (instead === found) continue;
    text += raw.slice(at, index);
    if (instead !== "") runs.push(text.length, start + index);
    text += instead;
    at = index + found.length;
    runs.push(text.length, start + at);
  }
  return { text: text + raw.slice(at), runs };
}

/** Whether there is nothing to take off. */
export const isClean = (raw: string): boolean => !dirt.test(raw);

const colour =
  "(?:[\\u001b\\u241b\\u009b]|\\\\+(?:u001[bB]|x1[bB]|033|e)|\\^\\[|#033)(?:\\[[0-9;?]{0,16}[A-Za-z]|\\][^\\u0007\\u001b]{0,300}(?:\\u0007|\\u001b\\\\)|[()][0-9A-B])?";
const eatenColour = "\\[[0-9]{1,2}(?:;[0-9]{1,3}){0,4}m";
const escaped = "\\\\+(?:u00(?:22|26|27|3[cCeE]|60|a0)|u201[89cdCD]|x(?:22|27)|[\"'`/nrt])";
const entity = "&(?:amp;)?(?:quot|apos|lt|gt|amp|nbsp|#0?3[49]|#x2[27]|#6[02]|#96);";
const odd =
  "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00a0\\u00ad\\u2010\\u2011\\u2018-\\u201f\\u2028\\u2029\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2032\\u2033\\ufeff]";
const token = new RegExp(`${colour}|${eatenColour}|${escaped}|${entity}|${odd}`, "g");
// Most lines are clean, and one look tells.
const dirt = new RegExp(`${odd}|\\u241b|[\\\\&]|${eatenColour}|\\^\\[|#033`);

/** What stands instead; an empty string takes it away, the same string leaves it. */
function replacementOf(found: string): string {
  const first = found.charCodeAt(0);
  if (first === 0x26) return entities[found.replace(/^&(?:amp;)?/, "")] ?? found;
  if (first === 0x5c) {
    const name = found.replace(/^\\+/, "");
    if (/^(?:u001b|x1b|033|e)/i.test(name)) return /^e(?!\[)/.test(name) ? found : "";
    return unescaped[name.toLowerCase()] ?? found;
  }
  return oddOnes[found] ?? (found === "\u00a0" || found === "\u2028" || found === "\u2029" ? " " : "");
}

const entities: Readonly<Record<string, string>> = {
  "quot;": '"',
  "#34;": '"',
  "#034;": '"',
  "#x22;": '"',
  "apos;": "'",
  "#39;": "'",
  "#039;": "'",
  "#x27;": "'",
  "lt;": "<",
  "#60;": "<",
  "gt;": ">",
  "#62;": ">",
  "amp;": "&",
  "nbsp;": " ",
  "#96;": "`",
};
const unescaped: Readonly<Record<string, string>> = {
  u0022: '"',
  x22: '"',
  '"': '"',
  u0027: "'",
  x27: "'",
  "'": "'",
  u0026: "&",
  u003c: "<",
  u003e: ">",
  u0060: "`",
  "`": "`",
  u00a0: " ",
  u2018: "'",
  u2019: "'",
  u201c: '"',
  u201d: '"',
  "/": "/",
  n: "\n",
  r: " ",
  t: " ",
};
const oddOnes: Readonly<Record<string, string>> = {
  "\u2010": "-",
  "\u2011": "-",
  "\u2018": "'",
  "\u2019": "'",
  "\u201a": "'",
  "\u201b": "'",
  "\u2032": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u201f": '"',
  "\u2033": '"',
};
