/** A piece of a joined line: `[start, end)`. */
export type Token = { readonly start: number; readonly end: number };

/** White space as `\s` has it; asked of every character, so nearly always answered without a pattern. */
export function isSpaceAt(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return code < 160 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(line.charAt(at));
}

/** Leading `--flag` and `--flag=value` words, and where the arguments begin. A lone `--` ends the flags. */
export function flagsAt(line: string, from: number): { readonly flags: readonly Token[]; readonly rest: number } {
  const flags: Token[] = [];
  let at = skipSpaces(line, from);
  while (line.startsWith("--", at)) {
    const end = wordEnd(line, at, "\\");
    if (end - at === 2) return { flags, rest: skipSpaces(line, end) };
    flags.push({ start: at, end });
    at = skipSpaces(line, end);
  }
  return { flags, rest: at };
}

/** Words apart by white space; quotes mean nothing here, as in FROM, COPY and VOLUME. */
export function plainWords(line: string, from: number): readonly Token[] {
  const words: Token[] = [];
  for (const { index, 0: word } of line.slice(from).matchAll(/\S+/g)) words.push({ start: from + index, end: from + index + word.length });
  return words;
}

/** Words apart by white space outside quotes and escapes, as in ENV and ARG; the quotes stay in. */
export function quotedWords(line: string, from: number, escapeMark: string): readonly Token[] {
  const words: Token[] = [];
  let at = skipSpaces(line, from);
  while (at < line.length) {
    const end = wordEnd(line, at, escapeMark);
    words.push({ start: at, end });
    at = skipSpaces(line, end);
  }
  return words;
}

export type JsonString = Token & { readonly value: string };

/** The strings of a JSON list; undefined where it is not one (then it is the shell form). Text after the list is ignored, as Docker does. */
export function jsonStrings(line: string, from: number): readonly JsonString[] | undefined {
  const start = skipSpaces(line, from);
  if (line[start] !== "[") return undefined;
  const strings: JsonString[] = [];
  let at = skipSpaces(line, start + 1);
  if (line[at] === "]") return strings;
  while (line[at] === '"') {
    const open = at;
    at += 1;
    while (at < line.length && line[at] !== '"') at += line[at] === "\\" ? 2 : 1;
    const value = parseJsonString(line.slice(open, at + 1));
    if (value === undefined) return undefined;
    strings.push({ start: open, end: at + 1, value });
    at = skipSpaces(line, at + 1);
    if (line[at] === "]") return strings;
    if (line[at] !== ",") return undefined;
    at = skipSpaces(line, at + 1);
  }
  return undefined;
}

function parseJsonString(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

export function skipSpaces(line: string, from: number): number {
  let at = from;
  while (isSpaceAt(line, at)) at += 1;
  return at;
}

function wordEnd(line: string, from: number, escapeMark: string): number {
  let at = from;
  let quote = "";
  while (at < line.length) {
    if (quote === "" && isSpaceAt(line, at)) return at;
    const char = line[at] ?? "";
    if (char === escapeMark && quote !== "'") at += 1;
    else if (quote === "" && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = "";
    at += 1;
  }
  return Math.min(at, line.length);
}
