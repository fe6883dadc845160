// Linux itself takes no longer paths; deeper ones come only from garbage.
const deepest = 100;

/** Absolute, without `.`, `..`, doubled or trailing slashes; `/` stays. A relative path starts at `from`. */
export function absolutePath(path: string, from = "/"): string {
  if (path.length < 200 && /^(?:\/[^/.][^/]*)+$/.test(path)) return path;
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${from}/${path}`).split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else if (parts.length < deepest) parts.push(part);
  }
  return `/${parts.join("/")}`;
}

export function parentOf(path: string): string {
  const at = path.lastIndexOf("/");
  return at <= 0 ? "/" : path.slice(0, at);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function joinPath(directory: string, name: string): string {
  return directory === "/" ? `/${name}` : `${directory}/${name}`;
}

/** Also true for the directory itself. */
export function isBelow(path: string, directory: string): boolean {
  return directory === "/" || path === directory || (path.startsWith(directory) && path[directory.length] === "/");
}

/** Moves a path that lies below `from` to the same place below `to`. */
export function rebase(path: string, from: string, to: string): string {
  const rest = from === "/" ? path.slice(1) : path.slice(from.length + 1);
  return rest === "" ? to : joinPath(to, rest);
}

export function hasGlob(text: string): boolean {
  return /[*?[]/.test(text);
}

/** Shell and Docker globs on one path component: `*`, `?`, `[…]`. Linear: on a mismatch only the last star moves. */
export function matchesGlob(name: string, pattern: string): boolean {
  const units = unitsOf(pattern);
  let n = 0;
  let p = 0;
  let star = -1;
  let resume = 0;
  // A name and a pattern of a Dockerfile are short; the product is bounded so that garbage stays cheap.
  let steps = 100_000;
  while (n < name.length) {
    if (steps-- < 0) return false;
    const unit = units[p];
    if (unit?.kind === "star") {
      star = p++;
      resume = n;
    } else if (unit !== undefined && matchesUnit(name[n] ?? "", unit)) {
      n++;
      p++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++resume;
    } else return false;
  }
  while (units[p]?.kind === "star") p++;
  return p === units.length;
}

type Unit =
  | { readonly kind: "star" }
  | { readonly kind: "any" }
  | { readonly kind: "one"; readonly text: string }
  | { readonly kind: "set"; readonly text: string; readonly negated: boolean };

function unitsOf(pattern: string): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? "";
    const close = char === "[" ? pattern.indexOf("]", at + 2) : -1;
    if (char === "*") units.push({ kind: "star" });
    else if (char === "?") units.push({ kind: "any" });
    else if (close > 0) {
      const negated = pattern[at + 1] === "!" || pattern[at + 1] === "^";
      units.push({ kind: "set", text: pattern.slice(at + (negated ? 2 : 1), close), negated });
      at = close;
    } else if (char === "\\" && at + 1 < pattern.length) units.push({ kind: "one", text: pattern[++at] ?? "" });
    else units.push({ kind: "one", text: char });
  }
  return units;
}

function matchesUnit(char: string, unit: Unit): boolean {
  if (unit.kind === "one") return unit.text === char;
  if (unit.kind !== "set") return true;
  for (let at = 0; at < unit.text.length; at++) {
    const from = unit.text[at] ?? "";
    const range = unit.text[at + 1] === "-" && at + 2 < unit.text.length;
    const to = range ? (unit.text[at + 2] ?? "") : from;
    if (char >= from && char <= to) return !unit.negated;
    if (range) at += 2;
  }
  return unit.negated;
}
