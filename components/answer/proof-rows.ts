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
    const speaker = speakerOf(touched[0]?.text ?? "");
    const neighbour = (index: number): readonly ProofRow[] => {
      const line = all[index];
      // Between the lines of one container stand those of others, which say nothing of it.
      if (line && speakerOf(line.text) !== speaker) return [];
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

/** Whose line it is, where several containers write into one text: `web-1  | …` of Compose, `[pod/web-1/app] …` of kubectl. */
function speakerOf(line: string): string {
  return /^(?:\[pod\/[^\]\s]{1,200}\]|[\w.-]{1,100}\s{1,40}\|(?=\s))/.exec(line)?.[0].trim() ?? "";
}
