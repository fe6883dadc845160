import type { Situation } from "../causes/situation";
import type { Edit } from "../text/edit";

export type Proposal = {
  readonly title: string;
  readonly why: string;
  readonly catch: string | undefined;
  readonly edits: readonly Edit[];
  readonly snippet: string | undefined;
};

/** One way to repair it: final stage in, edits or a snippet out; undefined where it does not apply. */
export type Fix = {
  readonly id: string;
  readonly title: string;
  readonly on: "dockerfile" | "command" | "code" | "manifest";
  /** safe: changes only what is trusted · needs-review: adds a package run, a download, a guess · display-only: never applied. */
  readonly safety: "safe" | "needs-review" | "display-only";
  readonly propose: (situation: Situation) => Proposal | undefined;
};
