/** Turns offsets into 1-based lines and columns. `\n` and `\r\n` end a line; a lone `\r` is a progress bar that goes back to its start. */
export type LineIndex = {
  readonly lineAt: (offset: number) => number;
  readonly columnAt: (offset: number) => number;
  /** Offset of the first character of a 1-based line; the text's length for a line past the end. */
  readonly startOf: (line: number) => number;
  readonly count: number;
};

export function lineIndexOf(text: string): LineIndex {
  const starts = [0];
  for (const { index, 0: mark } of text.matchAll(/\n/g)) starts.push(index + mark.length);
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  return {
    lineAt,
    columnAt: (offset) => offset - (starts[lineAt(offset) - 1] ?? 0) + 1,
    startOf: (line) => starts[line - 1] ?? text.length,
    count: starts.length,
  };
}
