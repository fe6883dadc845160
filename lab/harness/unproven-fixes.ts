import { fixes } from "../../lib/fixes/all";
import type { Proof } from "./proof";

/** Fixes of the catalogue that edit a Dockerfile and that no case has seen succeed. */
export function unprovenFixes(proofs: readonly Proof[]): readonly string[] {
  const proven = new Set(proofs.flatMap((it) => it.proven));
  return fixes.filter((it) => it.on === "dockerfile" && it.safety !== "display-only" && !proven.has(it.id)).map((it) => it.id);
}
