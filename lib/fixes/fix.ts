import type { Situation } from "../causes/situation";
import type { Edit } from "../text/edit";
import type { FixId } from "./fix-ids";

type Safety = "safe" | "needs-review" | "display-only";

export type Proposal = {
  readonly title: string;
  readonly why: string;
  readonly catch: string | undefined;
  readonly edits: readonly Edit[];
  readonly snippet: string | undefined;
  /** The lowest one that proves sound is recommended; 50 where it is not given. */
  readonly rank?: number;
  /** Overrides the entry's own, where this patch has to guess more than usual. */
  readonly safety?: Safety;
  /** Tried where the patch above does not prove sound. */
  readonly otherwise?: Proposal | undefined;
  /** What must be true of the patched file, beside a store that this runtime finds; undefined asks for that alone. */
  readonly proves?: (after: Situation, edits: readonly Edit[]) => boolean;
};

/** One way to repair it: final stage in, edits or a snippet out; undefined where it does not apply. */
export type Fix = {
  readonly id: FixId;
  readonly title: string;
  readonly on: "dockerfile" | "command" | "code" | "manifest";
  /** safe: changes only what is trusted · needs-review: adds a package run, a download, a guess · display-only: never applied. */
  readonly safety: Safety;
  readonly propose: (situation: Situation) => Proposal | undefined;
};
