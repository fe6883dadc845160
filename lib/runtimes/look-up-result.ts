import type { LookUp } from "../trust/judgement";
import type { Provenance, StoredFile } from "../trust/stage-state";
import type { LookUpRule } from "./look-up-rule";

/** What stands in the way, for the sentence that explains it. Each is also an id of trust/details.ts. */
export type LookUpProblem = {
  readonly detail:
    | "env-names-missing-file"
    | "env-replaces-store"
    | "mode-not-readable"
    | "dangling-links"
    | "der-format"
    | "destination-is-file"
    | "log-shows-none"
    | "private-replaces-public"
    | "roots-of-vendor-only";
  readonly path: string;
  /** The variable that names the path, if one does. */
  readonly variable: string | undefined;
  readonly provenance: readonly Provenance[];
};

export type LookUpResult = {
  readonly rule: LookUpRule;
  readonly lookUps: readonly LookUp[];
  /** Whether public roots are where this program looks; for a program with roots of its own, whether the system has them. */
  readonly bundle: "present" | "absent" | "unknown";
  /** The path as the program asks for it. */
  readonly bundlePath: string | undefined;
  readonly file: StoredFile | undefined;
  /** Roots of its own are in use: nothing replaced them. */
  readonly ownRootsUsed: boolean;
  /** A CA of the person's that this program does read. */
  readonly privateAuthorities: readonly string[];
  readonly problems: readonly LookUpProblem[];
};
