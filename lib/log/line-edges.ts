/** Line breaks from `from` up to `to`. */
export function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** Start of the line `count` lines above the one at `offset`, or of the last one that is no further than `most` characters. */
export function startOfLines(text: string, offset: number, count: number, most = Number.POSITIVE_INFINITY): number {
  let start = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  for (let left = count; left > 0 && start > 0; left -= 1) {
    const above = start === 1 ? 0 : text.lastIndexOf("\n", start - 2) + 1;
    if (offset - above > most) break;
    start = above;
  }
  return start;
}

/** End, after the line break, of the last of `count` lines from the one at `offset` on; the first is taken whatever its length. */
export function endOfLines(text: string, offset: number, count: number, most = Number.POSITIVE_INFINITY): number {
  let at = offset;
  for (let left = count; left > 0 && at < text.length; left -= 1) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found + 1;
    if (at > offset && end - offset > most) break;
    at = end;
  }
  return at;
}
