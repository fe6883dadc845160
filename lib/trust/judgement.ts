import type { Span } from "../text/span";
import type { Runtime, Verdict } from "../vocabulary";
import type { Provenance } from "./stage-state";

export type LookUp = {
  readonly path: string;
  readonly found: "hit" | "miss" | "unreadable" | "unknown";
  /** Why this path is asked at all: "first of Go's list", "SSL_CERT_FILE". */
  readonly because: string;
  readonly provenance: readonly Provenance[];
};

/** A stage's store held against one runtime's look-up. */
export type Judgement = {
  readonly verdict: Verdict;
  readonly runtime: Runtime | undefined;
  /** Id of the row in lib/runtimes that was used, `go-linux`. */
  readonly lookUpId: string | undefined;
  readonly bundle: "present" | "absent" | "unknown";
  readonly bundlePath: string | undefined;
  readonly bundleFrom: "base-image" | "package" | "copy" | undefined;
  /** What the runtime opens, in its order. */
  readonly lookUps: readonly LookUp[];
  /** Finer than the verdict: "purged", "wrong-extension", "no-refresh", "env-names-missing-file", "glob-destination" …; see trust/details.ts. */
  readonly detail: string | undefined;
  readonly evidence: readonly { readonly span: Span<"dockerfile">; readonly note: string }[];
  /** Stages (by index) that hold a sound bundle, best source first. */
  readonly donors: readonly { readonly stage: number; readonly path: string }[];
};
