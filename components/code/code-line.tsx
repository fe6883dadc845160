import type { ReactNode } from "react";
import type { HighlightLine, Token } from "./highlighter";

/** `calm` is for lines that are in order and prove just that. */
export type Mark = { readonly start: number; readonly end: number; readonly calm?: boolean };

/** One line of code: coloured if a highlighter is there, with the marked stretches underlined. Offsets are within the line. */
export function CodeLine({
  text,
  highlight,
  marks = [],
}: {
  readonly text: string;
  readonly highlight: HighlightLine | undefined;
  readonly marks?: readonly Mark[];
}) {
  const tokens: readonly Token[] = highlight ? highlight(text) : [{ text, look: undefined }];
  const parts: ReactNode[] = [];
  let at = 0;
  for (const token of tokens) {
    for (const piece of piecesOf(at, at + token.text.length, marks)) {
      const content = text.slice(piece.start, piece.end);
      if (piece.marked)
        parts.push(
          <mark key={piece.start} className={marks.every((it) => it.calm) ? "calm-text" : "guilty-text"}>
            {content}
          </mark>,
        );
      else if (token.look === undefined) parts.push(content);
      else
        parts.push(
          <span key={piece.start} className={token.look}>
            {content}
          </span>,
        );
    }
    at += token.text.length;
  }
  return <>{parts}</>;
}

/** Cuts a stretch where marks begin and end. */
function piecesOf(start: number, end: number, marks: readonly Mark[]): readonly (Mark & { readonly marked: boolean })[] {
  if (marks.length === 0) return [{ start, end, marked: false }];
  const cuts = new Set([start, end]);
  for (const mark of marks) for (const cut of [mark.start, mark.end]) if (cut > start && cut < end) cuts.add(cut);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? end;
    return { start: from, end: to, marked: marks.some((mark) => mark.start <= from && to <= mark.end) };
  });
}
