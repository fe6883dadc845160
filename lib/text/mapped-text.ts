import type { Span } from "./span";

/** A text put together from pieces of the Dockerfile, with the way back to where each character stood. */
export type MappedText = {
  readonly text: string;
  /** Sorted: the piece that begins at `at` of this text stood at `origin` of the Dockerfile. */
  readonly pieces: readonly { readonly at: number; readonly origin: number }[];
};

/** Joins `[start, end)` ranges of the original, in order; empty ranges are dropped. */
export function mappedTextOf(original: string, ranges: readonly (readonly [start: number, end: number])[]): MappedText {
  const pieces: { at: number; origin: number }[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (end <= start) continue;
    pieces.push({ at, origin: start });
    parts.push(original.slice(start, end));
    at += end - start;
  }
  // Without a single character there is still a place to point at.
  if (pieces.length === 0) pieces.push({ at: 0, origin: ranges[0]?.[0] ?? 0 });
  return { text: parts.join(""), pieces };
}

/** The part `[start, end)` of a mapped text, with its own map. */
export function sliceMapped({ text, pieces }: MappedText, start: number, end: number): MappedText {
  const first = pieceAt(pieces, start);
  const kept: { at: number; origin: number }[] = [];
  for (let index = first; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece || (piece.at >= end && index > first)) break;
    const skipped = Math.max(0, start - piece.at);
    kept.push({ at: piece.at + skipped - start, origin: piece.origin + skipped });
  }
  return { text: text.slice(start, end), pieces: kept };
}

/** Where `[start, end)` of the mapped text stands in the Dockerfile; a cut-out in the middle lies inside the span. */
export function originalSpan({ pieces }: MappedText, start: number, end: number): Span<"dockerfile"> {
  const from = originOf(pieces, start);
  return { in: "dockerfile", start: from, end: end > start ? Math.max(from, originOf(pieces, end - 1) + 1) : from };
}

function originOf(pieces: MappedText["pieces"], offset: number): number {
  const piece = pieces[pieceAt(pieces, offset)];
  return piece ? piece.origin + offset - piece.at : offset;
}

/** Index of the last piece that begins at or before the offset. */
function pieceAt(pieces: MappedText["pieces"], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
