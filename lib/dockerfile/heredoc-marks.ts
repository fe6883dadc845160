/** `<<EOF`, `<<-"EOF"`, `3<<EOF` on a RUN, COPY or ADD line, as BuildKit sees it. */
export type HeredocMark = {
  readonly name: string;
  /** `<<-`: leading tabs are taken off. */
  readonly chomp: boolean;
  readonly quoted: boolean;
  /** Where the whole word stands in the joined line. */
  readonly at: number;
  readonly length: number;
};

/** The heredocs that a joined line opens; empty for instructions that take none and for the JSON form. */
export function heredocMarksOf(line: string): readonly HeredocMark[] {
  if (!line.includes("<<")) return [];
  const head = /^\s*(?:ONBUILD\s+)?(?:RUN|COPY|ADD)(?=\s)/i.exec(line);
  if (!head) return [];
  const body = line.slice(head[0].length).trimStart();
  // Flags may stand before the list.
  if (body.startsWith("[") && isJsonList(body)) return [];
  const marks: HeredocMark[] = [];
  for (const { at, text } of quotedWordsOf(line)) {
    const mark = /^\d*<<(-?)([^<]+)$/.exec(text);
    const rest = mark?.[2];
    if (!mark || rest === undefined) continue;
    const name = unquote(rest);
    if (name === "") continue;
    marks.push({ name, chomp: mark[1] === "-", quoted: name !== rest, at, length: text.length });
  }
  return marks;
}

function isJsonList(text: string): boolean {
  const end = text.lastIndexOf("]");
  try {
    return Array.isArray(JSON.parse(text.slice(0, end + 1)));
  } catch {
    return false;
  }
}

/** Words apart by white space outside quotes; the quotes stay in. */
function quotedWordsOf(line: string): { readonly at: number; readonly text: string }[] {
  const words: { at: number; text: string }[] = [];
  let start = -1;
  let quote = "";
  for (let at = 0; at <= line.length; at += 1) {
    const char = line[at] ?? " ";
    if (quote === "" && (char === " " || char === "\t" || at === line.length)) {
      if (start >= 0) words.push({ at: start, text: line.slice(start, at) });
      start = -1;
      continue;
    }
    if (start < 0) start = at;
    if (at === line.length) words.push({ at: start, text: line.slice(start) });
    else if (quote === "" && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = "";
    else if (char === "\\" && quote !== "'") at += 1;
  }
  return words;
}

function unquote(word: string): string {
  return word.replace(/["']/g, "").replace(/\\(.)/g, "$1");
}
