import type { Evidence } from "../../lib/report";
import { findMarkOn, type TextLine } from "../code/text-lines";

/** A line of the proof: marked, or a neighbour that shows where it stands. */
export type ProofRow = { readonly line: TextLine; readonly touched: boolean };
type Lines = Readonly<Record<Evidence["span"]["in"], readonly TextLine[]>>;

/** At most this many lines of one piece of evidence. */
const mostTouched = 4;

/** The lines of each piece of evidence, with the one before and after; no line is shown twice. */
export function proofRowsOf(evidence: readonly Evidence[], lines: Lines): readonly (readonly ProofRow[])[] {
  const touchedBy = evidence.map(({ span }) => {
    const all = lines[span.in];
    const first = Math.max(
      0,
      all.findIndex((it) => it.start + it.text.length >= span.start),
    );
    const touched = all.slice(first, first + mostTouched).filter((it, index) => index === 0 || findMarkOn(it, span));
    return { all, first, touched };
  });
  const shown = new Set(touchedBy.flatMap((it) => it.touched));
  return touchedBy.map(({ all, first, touched }) => {
    const neighbour = (index: number): readonly ProofRow[] => {
      const line = all[index];
      // An excerpt's sign for what was left out is no line of the log.
      if (!line || shown.has(line) || line.text.trim() === "" || line.text.startsWith("⋮")) return [];
      shown.add(line);
      return [{ line, touched: false }];
    };
    return [
      ...neighbour(first - 1),
      ...touched.map((line) => ({ line, touched: true })),
      ...neighbour(touched.at(-1)?.number ?? all.length),
    ];
  });
}
