/** A run of whole lines of the log that the excerpt holds. */
export type Piece = {
  /** Where it stands in the excerpt; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Offset of its first character in the whole log, and the 1-based number of its first line there. */
  readonly offset: number;
  readonly line: number;
};

/**
 * What is left of a log of any size: the lines that matter with their surroundings, in order and unchanged, and a line
 * `gap` wherever lines were left out. It can be read as if it were the log (`readLog(excerpt.text)`, `diagnose`);
 * `pieces` say where its lines stand in the whole.
 */
export type LogExcerpt = {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** True where nothing was left out. */
  readonly whole: boolean;
  /** Of the log as far as it was read. */
  readonly lines: number;
  readonly characters: number;
  /** How many lines like one of the excerpt were left out, by the 1-based line of the first of them. */
  readonly repeats: Readonly<Record<number, number>>;
};

/** Stands between two pieces. */
export const gap = "⋮\n";

/** A log up to this many characters is its own excerpt, and no excerpt is longer. */
export const wholeUpTo = 1 << 18;

/** Place in the whole log of a place in the excerpt; a place within a gap is that of the next piece. */
export function placeInLog({ pieces }: LogExcerpt, offset: number): number {
  const piece = pieces.findLast((it) => it.start <= offset) ?? pieces[0];
  return piece ? piece.offset + offset - piece.start : offset;
}

/** 1-based line in the whole log of a place in the excerpt. */
export function lineInLog({ text, pieces }: LogExcerpt, offset: number): number {
  const piece = pieces.findLast((it) => it.start <= offset) ?? pieces[0];
  if (!piece) return 1;
  let line = piece.line;
  for (let at = text.indexOf("\n", piece.start); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}
