/** One kind of thing that should not leave the house without a thought. */
export type RedactionRule = {
  readonly id: string;
  readonly caption: string;
  /** Linear and global: the pattern is tried only inside what this finds, such as one command. */
  readonly within?: RegExp;
  /** Linear, global, with indices; the group `secret` is what is replaced. */
  readonly pattern: RegExp;
  /** What stands in its place; the same secret gets the same number everywhere. */
  readonly standIn: (number: number, secret: string) => string;
  /** What the pattern finds and everybody may know all the same. */
  readonly keeps?: (secret: string) => boolean;
  /** Where it was found once, the same name and its neighbours in the domain are replaced wherever they stand. */
  readonly isHost?: true;
  readonly example: readonly [text: string, secret: string];
};
