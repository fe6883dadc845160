import type { Phase } from "../vocabulary";
import type { Verifier } from "./failure";

/** A piece of text that tells where a failure beside it happened. */
export type PhaseSign = {
  readonly id: string;
  readonly phase: Phase;
  readonly verifier: Verifier;
  readonly pattern: RegExp;
  /** How many lines below it the sign still speaks for; 0: its own line alone. */
  readonly reach: number;
  /** What ends its reach: on or below such a line it says nothing. */
  readonly until?: RegExp;
  /** How many lines above it the sign speaks for as well. */
  readonly below?: number;
  /** The heavier wins; a line of distance costs one, except where what it says lasts. */
  readonly weight: number;
  readonly lasts?: true;
};
