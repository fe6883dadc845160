/** What is known of a variable at this point of the file. */
export type Variable =
  | { readonly kind: "value"; readonly value: string }
  /** Never set, or an ARG without a default: `${X:-y}` gives `y`. */
  | { readonly kind: "unset" }
  /** Set, but to what is not known. */
  | { readonly kind: "unknown" };

export type Lookup = (name: string) => Variable;

type Cursor = { readonly text: string; readonly escapeMark: string; readonly lookup: Lookup; at: number; unknown: boolean };

// Nobody nests `${A:-${B:-…}}` deeper; a pasted wall of braces must not use up the stack.
const deepest = 40;

/** Takes off quotes and escapes and puts in variables, as BuildKit's shell lexer does; undefined where a value is not known. */
export function expandValue(text: string, escapeMark: string, lookup: Lookup): string | undefined {
  if (!/[$'"\\`]/.test(text)) return text;
  const cursor: Cursor = { text, escapeMark, lookup, at: 0, unknown: false };
  const value = expandUntil(cursor, "", 0);
  return cursor.unknown ? undefined : value;
}

// `ENV A=$A$A` doubles with each line; nobody means a value this long.
const longest = 100_000;

function isTooLong(value: string, cursor: Cursor): boolean {
  if (value.length <= longest) return false;
  cursor.unknown = true;
  cursor.at = cursor.text.length;
  return true;
}

function expandUntil(cursor: Cursor, stop: string, depth: number): string {
  const { text, escapeMark } = cursor;
  let value = "";
  while (cursor.at < text.length) {
    if (isTooLong(value, cursor)) break;
    const char = text[cursor.at] ?? "";
    if (char === stop) break;
    if (char === "'") {
      const end = text.indexOf("'", cursor.at + 1);
      value += text.slice(cursor.at + 1, end < 0 ? text.length : end);
      cursor.at = end < 0 ? text.length : end + 1;
    } else if (char === '"') {
      cursor.at += 1;
      value += expandQuoted(cursor, depth);
    } else if (char === escapeMark) {
      value += text[cursor.at + 1] ?? "";
      cursor.at += 2;
    } else if (char === "$") {
      value += expandVariable(cursor, depth);
    } else {
      value += char;
      cursor.at += 1;
    }
  }
  return value;
}

function expandQuoted(cursor: Cursor, depth: number): string {
  const { text, escapeMark } = cursor;
  let value = "";
  while (cursor.at < text.length) {
    if (isTooLong(value, cursor)) break;
    const char = text[cursor.at] ?? "";
    if (char === '"') {
      cursor.at += 1;
      break;
    }
    if (char === "$") {
      value += expandVariable(cursor, depth);
    } else if (char === escapeMark) {
      const next = text[cursor.at + 1] ?? "";
      // Inside double quotes only these are escaped; elsewhere the escapeMark itself stays.
      value += next === '"' || next === "$" || next === escapeMark ? next : escapeMark + next;
      cursor.at += 2;
    } else {
      value += char;
      cursor.at += 1;
    }
  }
  return value;
}

function expandVariable(cursor: Cursor, depth: number): string {
  cursor.at += 1;
  if (cursor.text[cursor.at] !== "{") {
    const name = nameAt(cursor);
    return name === "" ? "$" : plain(cursor, cursor.lookup(name));
  }
  cursor.at += 1;
  const name = nameAt(cursor);
  if (name === "" || depth > deepest) return giveUp(cursor);
  const variable = cursor.lookup(name);
  const operator = /^(?::[-+?]|[-+?#%/]|)/.exec(cursor.text.slice(cursor.at, cursor.at + 2))?.[0] ?? "";
  cursor.at += operator.length;
  if (operator === "") {
    if (cursor.text[cursor.at] !== "}") return giveUp(cursor);
    cursor.at += 1;
    return plain(cursor, variable);
  }
  return expandOperator(cursor, operator, variable, depth);
}

function expandOperator(cursor: Cursor, operator: string, variable: Variable, depth: number): string {
  const before = cursor.unknown;
  const wordStart = cursor.at;
  const word = expandUntil(cursor, "}", depth + 1);
  const wordUnknown = cursor.unknown && !before;
  const raw = cursor.text.slice(wordStart, cursor.at);
  if (cursor.text[cursor.at] !== "}") return giveUp(cursor);
  cursor.at += 1;
  if (variable.kind === "unknown") {
    cursor.unknown = true;
    return "";
  }
  const value = variable.kind === "value" ? variable.value : undefined;
  const isSet = value !== undefined && !(operator.startsWith(":") && value === "");
  const kind = operator.at(-1);
  if (kind === "-" || kind === "+") {
    if ((kind === "-") === isSet) {
      // The word is not used, so it does not matter that we do not know it.
      if (wordUnknown) cursor.unknown = before;
      return kind === "-" ? (value ?? "") : "";
    }
    return word;
  }
  if (value === undefined) return plain(cursor, variable);
  if (kind === "?") {
    if (wordUnknown) cursor.unknown = before;
    if (!isSet) cursor.unknown = true;
    return value;
  }
  const changed = trimOrReplace(value, kind ?? "", raw);
  if (changed === undefined) cursor.unknown = true;
  return changed ?? "";
}

/** `#`, `##`, `%`, `%%`, `/` and `//` with literal patterns and a `*` at the open end; undefined for anything richer. */
function trimOrReplace(value: string, operator: string, raw: string): string | undefined {
  const doubled = raw.startsWith(operator);
  const pattern = doubled ? raw.slice(1) : raw;
  if (operator === "/") {
    const slash = pattern.indexOf("/");
    const from = slash < 0 ? pattern : pattern.slice(0, slash);
    const to = slash < 0 ? "" : pattern.slice(slash + 1);
    if (from === "" || /[*?[\]\\$'"]/.test(from + to)) return undefined;
    return doubled ? value.replaceAll(from, () => to) : value.replace(from, () => to);
  }
  const star = operator === "#" ? pattern.startsWith("*") : pattern.endsWith("*");
  const literal = star ? (operator === "#" ? pattern.slice(1) : pattern.slice(0, -1)) : pattern;
  if (literal === "" || /[*?[\]\\$'"]/.test(literal)) return undefined;
  if (operator === "#") {
    if (!star) return value.startsWith(literal) ? value.slice(literal.length) : value;
    const at = doubled ? value.lastIndexOf(literal) : value.indexOf(literal);
    return at < 0 ? value : value.slice(at + literal.length);
  }
  if (!star) return value.endsWith(literal) ? value.slice(0, -literal.length) : value;
  const at = doubled ? value.indexOf(literal) : value.lastIndexOf(literal);
  return at < 0 ? value : value.slice(0, at);
}

function plain(cursor: Cursor, variable: Variable): string {
  if (variable.kind === "value") return variable.value;
  cursor.unknown = true;
  return "";
}

/** Not a substitution that Docker knows: the value is unknown, and reading ends. */
function giveUp(cursor: Cursor): string {
  cursor.unknown = true;
  cursor.at = cursor.text.length;
  return "";
}

function nameAt(cursor: Cursor): string {
  const { text } = cursor;
  const start = cursor.at;
  while (cursor.at < text.length && /[A-Za-z0-9_]/.test(text[cursor.at] ?? "")) cursor.at += 1;
  return text.slice(start, cursor.at);
}
