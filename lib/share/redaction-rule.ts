/** One kind of thing that should not leave the house without a thought. */
export type RedactionRule = {
  readonly id: string;
  readonly caption: string;
  /** Linear, global, with indices; the group `secret` is what is replaced. */
  readonly pattern: RegExp;
  /** What stands in its place; the same secret gets the same number everywhere. */
  readonly standIn: (number: number) => string;
  readonly example: readonly [text: string, secret: string];
};
