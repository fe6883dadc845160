/** What a text area shows of a text: browsers turn every line end into `\n`. A lone `\r` ends no line for us, and is shown as a sign. */
export function shownInTextArea(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n").replaceAll("\r", "\u240D") : text;
}

/**
 * A text area gives back `\n` alone. Everything outside the part that was edited keeps its own bytes;
 * what is new gets the line end that the text already uses.
 */
export function editKeepingLineEnds(before: string, value: string): string {
  const shown = shownInTextArea(before);
  if (shown === before) return value;
  const most = Math.min(shown.length, value.length);
  let head = 0;
  while (head < most && shown[head] === value[head]) head++;
  let tail = 0;
  while (tail < most - head && shown[shown.length - 1 - tail] === value[value.length - 1 - tail]) tail++;
  const inserted = value.slice(head, value.length - tail).replaceAll("\n", lineEndOf(before));
  return before.slice(0, originalOffset(before, head)) + inserted + before.slice(originalOffset(before, shown.length - tail));
}

function lineEndOf(text: string): string {
  return text.match(/\r?\n/)?.[0] ?? "\n";
}

/** Where the given offset of the shown text lies in the original; between `\r` and `\n` is never an answer. */
function originalOffset(text: string, shownOffset: number): number {
  let at = 0;
  for (let shown = 0; shown < shownOffset; shown++) at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
  return at;
}
