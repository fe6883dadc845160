import type { LineSighting } from "./find-sightings";

/** Orders sightings, the one to act on first. */
export function compareSightings(a: LineSighting, b: LineSighting): number {
  return strengthOf(b) - strengthOf(a) || rankOf(b) - rankOf(a) || a.line - b.line || wordsOf(b) - wordsOf(a) || a.start - b.start;
}

/**
 * Leaves out the look-alikes, what they explain, and the echoes: one failure is often told several times over, by parts of
 * its sentence and by the programs that passed it on.
 */
export function withoutEchoes(sightings: readonly LineSighting[]): readonly LineSighting[] {
  const audible = withoutSilenced(withoutOverreach(sightings));
  return audible.filter((it, index) => {
    for (const step of [-1, 1]) {
      for (let at = index + step; ; at += step) {
        const other = audible[at];
        if (!other || Math.abs(other.line - it.line) > near || Math.abs(at - index) > beside) break;
        if (drownsOut(other, it)) return false;
      }
    }
    return true;
  });
}

const near = 3;
// A line full of messages is no sentence.
const beside = 40;
const rankOf = ({ signature: { rank = 100 } }: LineSighting): number => rank;
const wordsOf = ({ groups }: LineSighting): number => Object.values(groups).filter((it) => it !== undefined).length;

/** How much it says, whatever its place: a verdict with its reason, one without, the other side's alert, a mere hint. */
function strengthOf({ signature: { kind, rank = 100, collapsed } }: LineSighting): number {
  if (collapsed && rank < 15) return 1;
  if (kind === "peer-rejected" || kind === "protocol") return rank >= 120 ? 4 : 2;
  if (!collapsed) return 4;
  return 3;
}

function drownsOut(one: LineSighting, other: LineSighting): boolean {
  const overlap = one.start < other.end && other.start < one.end;
  if (overlap) return compareSightings(one, other) < 0;
  const [a, b] = [strengthOf(one), strengthOf(other)];
  if (b === 4 || b === 2) return one.line === other.line && one.signature.kind === other.signature.kind && compareSightings(one, other) < 0;
  // A hint, or a verdict without a reason, beside the verdict with its reason: one sentence in two parts.
  return a > b || (a === b && (one.line < other.line || (one.line === other.line && compareSightings(one, other) < 0)));
}

/** What a line says by itself is not said again by that line together with the next: an open end would swallow it. */
function withoutOverreach(sightings: readonly LineSighting[]): readonly LineSighting[] {
  const ends = new Map<string, number>();
  const keyOf = ({ signature, line, start }: LineSighting): string => `${signature.id} ${line} ${start}`;
  for (const it of sightings) ends.set(keyOf(it), Math.min(it.end, ends.get(keyOf(it)) ?? it.end));
  return sightings.filter((it) => it.signature.lines !== undefined || it.end === ends.get(keyOf(it)));
}

/** A look-alike silences what ranks lower on its line, and on the indented line that ends its sentence. */
function withoutSilenced(sightings: readonly LineSighting[]): readonly LineSighting[] {
  const silence = new Map<number, number>();
  for (const it of sightings) {
    if (it.signature.kind === "none") silence.set(it.line, Math.max(silence.get(it.line) ?? 0, rankOf(it)));
  }
  return sightings.filter((it) => {
    if (it.signature.kind === "none") return false;
    const before = it.signature.id.startsWith("wget-") ? (silence.get(it.line - 1) ?? 0) : 0;
    return rankOf(it) >= Math.max(silence.get(it.line) ?? 0, before);
  });
}
