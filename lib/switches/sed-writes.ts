/** What a sed script puts into a file: the right-hand sides of its `s` commands and the text of `a`, `i` and `c`; not what it looks for. */
export function sedWrites(script: string): readonly string[] {
  const written: string[] = [];
  let at = 0;
  while (at < script.length) {
    at = behindAddress(script, at);
    const command = script[at];
    at += 1;
    if (command === "s" || command === "y") {
      const mark = script[at] ?? "";
      const middle = closing(script, at + 1, mark);
      const end = closing(script, middle + 1, mark);
      if (command === "s") written.push(filledIn(script.slice(at + 1, middle), script.slice(middle + 1, end)));
      at = behind(script, end + 1, /[;\n}]/g);
    } else if (command !== undefined && "aic".includes(command)) {
      const end = behind(script, at, /(?<!\\)\n/g);
      written.push(script.slice(at, end).replace(/^\s*\\?\s*/, ""));
      at = end;
    } else if (command !== undefined && /[a-zA-Z:=]/.test(command)) at = behind(script, at, /[;\n}]/g);
  }
  return written;
}

/** Behind white space, marks between commands, and the lines that the next command is for. */
function behindAddress(script: string, from: number): number {
  let at = from;
  while (at < script.length) {
    const char = script[at] ?? "";
    if (char === "/") at = closing(script, at + 1, "/") + 1;
    else if (char === "\\") at = closing(script, at + 2, script[at + 1] ?? "") + 1;
    else if (/[\s;{}\d$,!+~]/.test(char)) at += 1;
    // What stands behind an address: `/re/I`.
    else if (char === "I" || char === "M") at += 1;
    else break;
  }
  return at;
}

/** Where the part ends that this mark closes. */
function closing(script: string, from: number, mark: string): number {
  let at = from;
  while (at < script.length && script[at] !== mark) at += script[at] === "\\" ? 2 : 1;
  return Math.min(at, script.length);
}

function behind(script: string, from: number, end: RegExp): number {
  end.lastIndex = from;
  const found = end.exec(script);
  return found === null ? script.length : found.index + 1;
}

/** `s/^\(verify=\).*` `/\1False/` writes `verify=False`: a group's own characters stand for it. */
function filledIn(pattern: string, replacement: string): string {
  const groups = [...pattern.matchAll(/\(((?:[^()\\]|\\[^()]){0,200})\\?\)/g)].map(([, inner = ""]) => plainOf(inner));
  const filled = replacement
    .replace(/(?<!\\)&/g, () => plainOf(pattern))
    .replace(/\\([1-9])/g, (_, digit: string) => groups[Number(digit) - 1] ?? "");
  return filled.replace(/\\n/g, "\n").replace(/\\(.)/g, "$1");
}

function plainOf(pattern: string): string {
  return pattern.replace(/\[\[:space:\]\][*+]?|\\s[*+]?|\.[*+]|[\^$]/g, "").replace(/\\(.)/g, "$1");
}
