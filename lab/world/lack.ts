/** Something of the world that could not be had here. `word` is how a Dockerfile, or the list of a case's programs, asks for it. */
export type Lack = { readonly word: string; readonly why: string };

/** What a case needs and this world has not; undefined: it can be tried. */
export function findLack(lacks: readonly Lack[], dockerfile: string, programs: readonly string[] = []): Lack | undefined {
  const words = new Set([...dockerfile.split(/[\s=,"]+/), ...programs]);
  return lacks.find((it) => words.has(it.word));
}
