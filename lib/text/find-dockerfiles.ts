/** `[start, end)` is the Dockerfile; `[cutStart, cutEnd)` also holds the Markdown fence around it. */
export type FoundDockerfile = { readonly start: number; readonly end: number; readonly cutStart: number; readonly cutEnd: number };

type Line = { readonly start: number; readonly end: number; readonly next: number; readonly text: string };

const keyword =
  /^\s*(?:FROM|RUN|COPY|ADD|CMD|ENTRYPOINT|ENV|ARG|LABEL|USER|WORKDIR|VOLUME|EXPOSE|STOPSIGNAL|HEALTHCHECK|ONBUILD|SHELL|MAINTAINER)[ \t]+\S/;
// `from x import y` and `FROM users WHERE …` have more words than an image and a name.
const from = /^\s*FROM[ \t]+(?:--platform=\S+[ \t]+)?[\w$"{<[][^\s:]*(?::[^\s:]+)*(?:[ \t]+AS[ \t]+[\w.-]+)?[ \t]*$/i;
/** What builders and servers print that begins like an instruction. */
const printed = /^\s*(?:(?:COPY|ADD) failed\b|CMD +(?:PID|TTY)\b|USER +PID\b|ENV: )/;
/** BuildKit's `#12 …`. */
const progress = /^\s*#\d/;
/** A root prompt with a command behind it, above `FROM`. */
const prompt = /^\s*#\s*(?:docker|podman|buildah|cat|kubectl|helm)\b/;

/** Stretches of the text that read as a Dockerfile, in order. One pass; a line is looked at a fixed number of times. */
export function findDockerfiles(text: string): readonly FoundDockerfile[] {
  if (!/\bfrom[ \t]/i.test(text)) return [];
  const lines = linesOf(text);
  const lastOf = new Map(lines.map(({ text: line }, index) => [line.trim(), index]));
  const firstTold = lines.findIndex(({ text: line }) => saysSomething(line));
  const lastTold = lines.findLastIndex(({ text: line }) => saysSomething(line));
  // FROM alone is a Dockerfile only where nothing but comments stands beside it in the whole paste.
  const isWhole = (first: number, last: number): boolean => first <= firstTold && last >= lastTold;
  const found: FoundDockerfile[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    const fence = fenceAt(lines, index);
    if (fence) {
      const inner = wholeFence(lines, index, fence.close);
      if (inner) {
        found.push(inner);
        index = fence.close + 1;
        continue;
      }
    } else if (line && from.test(line.text)) {
      let first = firstLine(lines, index, found.at(-1)?.cutEnd ?? 0);
      let last = lastLine(lines, index, lastOf);
      // Comments at either end of the paste belong to it.
      if (first <= firstTold) first = 0;
      if (last >= lastTold) last = lines.length - 1;
      const start = lines[first]?.start;
      const end = lines[last]?.next;
      if (start !== undefined && end !== undefined && (isWhole(first, last) || isEnough(lines.slice(first, last + 1))))
        found.push({ start, end, cutStart: start, cutEnd: end });
      index = last;
    }
    index += 1;
  }
  return found;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const next = newline < 0 ? text.length : newline + 1;
    const end = newline < 0 ? text.length : newline;
    // Longer lines are data; their beginning is enough to tell, and their end to see a continuation.
    const line = end - start > 2000 ? `${text.slice(start, start + 1000)} ${text.slice(end - 1000, end)}` : text.slice(start, end);
    lines.push({ start, end, next, text: line.replace(/^\uFEFF/, "").trimEnd() });
    start = next;
  }
  return lines;
}

/** A fence that opens here and names its language as a Dockerfile. */
function fenceAt(lines: readonly Line[], index: number): { readonly close: number } | undefined {
  const mark = /^\s{0,3}(`{3,}|~{3,})\s*([\w.+-]*)\s*$/.exec(lines[index]?.text ?? "");
  if (!mark?.[1] || !/^(?:docker(?:file)?|containerfile)$/i.test(mark[2] ?? "")) return undefined;
  const { length } = mark[1];
  let close = index + 1;
  while (close < lines.length && !isClose(lines[close]?.text ?? "", mark[1].charAt(0), length)) close += 1;
  return { close };
}

function isClose(line: string, char: string, length: number): boolean {
  const trimmed = line.trim();
  return trimmed.length >= length && trimmed === char.repeat(trimmed.length);
}

function wholeFence(lines: readonly Line[], open: number, close: number): FoundDockerfile | undefined {
  const first = lines[open + 1];
  const last = lines[close - 1];
  const opening = lines[open];
  const hasFrom = lines.slice(open + 1, close).some(({ text }) => /^\s*FROM\s/i.test(text));
  if (!first || !last || !opening || close - open < 2 || !hasFrom) return undefined;
  return { start: first.start, end: last.next, cutStart: opening.start, cutEnd: lines[close]?.next ?? last.next };
}

/** Directives, comments, blank lines and ARGs above FROM belong to it. */
function firstLine(lines: readonly Line[], index: number, notBefore: number): number {
  let first = index;
  for (let at = index - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (!line || line.start < notBefore) break;
    const text = line.text.trim();
    if (text === "") continue;
    const belongs =
      /^ARG[ \t]+\w/i.test(text) || (text.startsWith("#") && !progress.test(text) && !prompt.test(text) && !/^#{2,6}\s+\w/.test(text));
    if (!belongs) break;
    first = at;
  }
  return first;
}

/** Reads on as Docker would: continuations and heredocs whole, then instructions, comments and blank lines. */
function lastLine(lines: readonly Line[], index: number, lastOf: ReadonlyMap<string, number>): number {
  let last = index;
  let continued = false;
  let heredocs: string[] = [];
  const lower = /^\s*from/.test(lines[index]?.text ?? "");
  for (let at = index; at < lines.length; at += 1) {
    const line = lines[at]?.text ?? "";
    if (heredocs.length > 0) {
      if (line.trim() === heredocs[0]) heredocs = heredocs.slice(1);
      last = at;
      continue;
    }
    const text = line.trim();
    if (text === "") continue;
    if (/^\s{0,3}(?:`{3,}|~{3,})/.test(line)) break;
    const comment = text.startsWith("#") && !progress.test(text);
    if (!continued && !comment && !(keyword.test(lower ? upperKeyword(line) : line) && !printed.test(line)) && !runsOn(lines, at)) break;
    if (comment && !continued) continue;
    last = at;
    if (comment) continue;
    continued = /[\\`]$/.test(text);
    if (!continued) heredocs = namesOf(line, at, lastOf);
  }
  return last;
}

const upperKeyword = (line: string): string => line.replace(/^\s*[a-z]+/, (it) => it.toUpperCase());

/** The names of heredocs that this line opens, if they are closed below; else `<<` is something else. */
function namesOf(line: string, at: number, lastOf: ReadonlyMap<string, number>): string[] {
  if (!/^\s*(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\b.*<</i.test(line)) return [];
  const names = [...line.matchAll(/<<-?\s?["']?([A-Za-z_][\w.]*)["']?/g)].flatMap((it) => it[1] ?? []);
  return names.every((it) => (lastOf.get(it) ?? -1) > at) ? names : [];
}

/** A line that Docker would refuse (a missing `\`, a typing error) does not end the file when an instruction follows soon. */
function runsOn(lines: readonly Line[], at: number): boolean {
  const line = lines[at]?.text ?? "";
  if (!/^\s+\S|^&&|^[A-Za-z]+[ \t]/.test(line) || printed.test(line) || /\d\d:\d\d|(?:^|\s)(?:error|failed|fatal|warn)/i.test(line))
    return false;
  return lines.slice(at + 1, at + 4).some(({ text }) => keyword.test(text) && !printed.test(text) && !/^\s*FROM\b/.test(text));
}

function isEnough(lines: readonly Line[]): boolean {
  return lines.filter(({ text }) => keyword.test(upperKeyword(text))).length >= 2;
}

function saysSomething(line: string): boolean {
  const text = line.trim();
  return text !== "" && (!text.startsWith("#") || progress.test(text) || prompt.test(text) || /x509|\bERRO?R?\b/.test(text));
}
