import type { Kind } from "../vocabulary";

/**
 * One message of one library. The pattern meets cleaned text (see clean-line.ts): no colours, straight quotes, nothing escaped.
 * Its named groups are facts of the failure (`notAfter` → `not-after`); `host` is the failing host; a trailing digit tells two alternatives apart.
 */
export type Signature = {
  readonly id: string;
  readonly kind: Kind;
  readonly pattern: RegExp;
  /** The higher wins where several claim one text; 100 where it is not given. */
  readonly rank?: number;
  /** True where the program dropped the reason, so that the kind is only the commonest cause. */
  readonly collapsed?: true;
  readonly alsoMeans?: readonly Kind[];
  /** Kinds of failures of the same runtime, above or below, whose reason this is; they take its kind and keep their place. */
  readonly explains?: readonly Kind[];
  /** How many lines it may span, where it spans several by nature; lines broken by a terminal need no mention. */
  readonly lines?: number;
};

/** What is known of a signature; kept apart, so that the browser does not download it. */
export type SignatureExample = {
  /** The message with its variable parts in angle brackets. */
  readonly message: string;
  readonly library: string;
  readonly citation: string;
  readonly confidence: "observed" | "read" | "memory";
  readonly since?: string;
  readonly note?: string;
  readonly examples: readonly [string, ...string[]];
};
