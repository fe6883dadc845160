import type { Proposal } from "./fix";

/** Proposals in the order in which they are to be tried. */
export function firstOf(proposals: readonly (Proposal | undefined)[]): Proposal | undefined {
  return proposals.reduceRight<Proposal | undefined>((otherwise, it) => (it === undefined ? otherwise : { ...it, otherwise }), undefined);
}
