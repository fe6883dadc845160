const longestLine = 1 << 16;

/** A line without an end would have to be held whole; it is broken, which costs its places but not its messages. */
export function withoutEndlessLines(text: string, column: number): string {
  if (!hasEndlessLine(text, column)) return text;
  let result = "";
  let from = 0;
  let length = column;
  while (from < text.length) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end < 0 ? text.length : end + 1);
    for (let at = 0; at < line.length; ) {
      const room = longestLine - length;
      if (line.length - at <= room) {
        result += line.slice(at);
        length = line.endsWith("\n") ? 0 : length + line.length - at;
        break;
      }
      result += `${line.slice(at, at + room)}\n`;
      at += room;
      length = 0;
    }
    from += line.length;
  }
  return result;
}

/** Leaps from line break to line break, as far as a line may reach at most, so that few of them are looked at. */
function hasEndlessLine(text: string, column: number): boolean {
  let room = longestLine - column;
  for (let from = 0; text.length - from > room; room = longestLine) {
    const found = room > 0 ? text.lastIndexOf("\n", from + room - 1) : -1;
    if (found < from) return true;
    from = found + 1;
  }
  return false;
}
