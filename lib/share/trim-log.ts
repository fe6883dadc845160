import { lineIndexOf } from "../text/line-index";

/** Logs up to this many lines are kept whole. */
const short = 30;

/** Keeps the lines that matter with `around` lines on either side; says where how many were left out. */
export function trimLog(log: string, spans: readonly { readonly start: number; readonly end: number }[], around: number): string {
  const lines = lineIndexOf(log);
  if (lines.count <= short || spans.length === 0) return log;
  const kept = new Set<number>();
  for (const { start, end } of spans)
    for (
      let line = Math.max(1, lines.lineAt(start) - around);
      line <= Math.min(lines.count, lines.lineAt(Math.max(start, end - 1)) + around);
      line++
    )
      kept.add(line);
  const parts: string[] = [];
  let left = 0;
  const flush = () => {
    // Shorter than the words that would stand for it: leaving it out gains nothing.
    if (left > 0) parts.push(`[… ${left === 1 ? "1 line" : `${left} lines`} left out …]\n`);
    left = 0;
  };
  for (let line = 1; line <= lines.count; line++) {
    if (kept.has(line)) {
      flush();
      parts.push(log.slice(lines.startOf(line), lines.startOf(line + 1)));
    } else if (lines.startOf(line) < log.length) left++;
  }
  flush();
  return parts.join("");
}
