import type { Observation } from "./observe";

/** What became of one case on one engine. */
export type Proof = {
  readonly name: string;
  readonly before: string;
  readonly verdict: string;
  /** The fixes that were built and seen to work. */
  readonly proven: readonly string[];
  readonly after: string;
  readonly seconds: number;
  /** It failed once, and then not: said in the table and in the last lines. */
  readonly neededSecondTry: boolean;
  /** How much of the prediction was held against the real image. */
  readonly counted: { readonly stores: number; readonly files: number; readonly lookUps: number };
  /** Differences and complaints that the case names as known. */
  readonly known: number;
  /** Empty, as are the differences: proven. */
  readonly complaints: readonly string[];
  /** Where the simulation and the real image differ. */
  readonly differences: readonly string[];
  /** What the program said, for the recogniser; undefined where it is not the program's own. */
  readonly observed: Observation | undefined;
  readonly log: string;
};
