import type { Failure } from "../log/failure";
import type { FailureKind } from "../vocabulary";

const decisions: ReadonlySet<FailureKind> = new Set(["unknown-authority", "self-signed-leaf", "self-signed-in-chain", "no-trust-store"]);

/** The verifier asked its list of authorities, and the list did not have the answer. */
export function isTrustDecision({ kind }: Failure): boolean {
  return decisions.has(kind);
}
