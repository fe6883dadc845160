import type { FixId } from "../fixes/fix-ids";
import type { Alternative, Evidence } from "../report";
import type { Confidence, FixAt } from "../vocabulary";
import type { Situation } from "./situation";

export type Finding = {
  readonly cause: string;
  readonly confidence: Confidence;
  readonly fixAt: FixAt;
  readonly headline: string;
  readonly explanation: readonly [string, ...string[]];
  readonly evidence: readonly Evidence[];
  readonly alternatives: readonly Alternative[];
  /** Best first; those that do not apply to the situation fall away. */
  readonly fixes: readonly FixId[];
  /** True: a repair may help, but the evidence does not carry a recommendation. */
  readonly undecided?: true;
  /** Where the usual checks and questions of the place do not fit this cause. */
  readonly checks?: readonly { readonly title: string; readonly command: string }[];
  readonly asks?: readonly string[];
};

/** A cause as the list holds it: its facts stay inside. */
export type Cause = {
  readonly id: string;
  readonly title: string;
  /** Folder in lib/cases whose first finding is this cause; its page is made from it. */
  readonly example: string;
  readonly about: {
    readonly what: string;
    readonly why: string;
    readonly looksLike: string;
    readonly mistakenFor: string;
    readonly doNot: string;
    /** Where no repair of ours can be shown, and only there. */
    readonly toDo?: string;
  };
  readonly sources: readonly [string, ...string[]];
  readonly find: (situation: Situation) => Finding | undefined;
};

/** Keeps the facts' type inside the entry: `when` collects them, `explain` turns them into sentences. */
export function defineCause<Facts>(
  entry: Omit<Cause, "find"> & {
    readonly when: (situation: Situation) => Facts | undefined;
    readonly explain: (facts: Facts) => Omit<Finding, "cause">;
  },
): Cause {
  const { when, explain, ...rest } = entry;
  return {
    ...rest,
    find(situation) {
      const facts = when(situation);
      return facts === undefined ? undefined : { cause: entry.id, ...explain(facts) };
    },
  };
}
