/**
 * Cleaned text that remembers where it came from. `runs` are pairs, sorted: from this offset of the text on,
 * characters stand at that place of the original and onwards, one by one.
 */
export type View = { readonly text: string; readonly runs: readonly number[] };

/** Place in the original of the character at `offset`. */
export function placeOf(view: View, offset: number): number {
  const { runs } = view;
  let low = 0;
  let high = (runs.length >> 1) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[2 * middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (runs[2 * low + 1] ?? 0) + offset - (runs[2 * low] ?? 0);
}

/** Place in the original just after the character before `end`; leaves out what was cleaned away behind it. */
export function endPlaceOf(view: View, end: number): number {
  if (end === 0) return placeOf(view, 0);
  const last = placeOf(view, end - 1);
  // A letter or digit stands for itself; a quote may stand for `\"` or `&quot;`, which ends where the next character begins.
  return /[\p{L}\p{N}]/u.test(view.text.charAt(end - 1)) ? last + 1 : Math.max(last + 1, placeOf(view, end));
}

/** The part of a view from `start` on. */
export function viewFrom(view: View, start: number, end = view.text.length): View {
  if (start === 0 && end === view.text.length) return view;
  const runs: number[] = [0, placeOf(view, start)];
  for (let at = 0; at < view.runs.length; at += 2) {
    const offset = view.runs[at] ?? 0;
    if (offset > start) runs.push(offset - start, view.runs[at + 1] ?? 0);
  }
  return { text: view.text.slice(start, end), runs };
}

/** Views one after the other with `glue` between them. */
export function joinViews(views: readonly View[], glue: string): View {
  const runs: number[] = [];
  let text = "";
  for (const view of views) {
    if (text !== "") text += glue;
    for (let at = 0; at < view.runs.length; at += 2) runs.push((view.runs[at] ?? 0) + text.length, view.runs[at + 1] ?? 0);
    text += view.text;
  }
  return { text, runs };
}
