import type { LineSighting } from "./find-sightings";

/** How much a sighting says, whatever its place: a verdict with its reason, an alert, a verdict without one, a mere hint. */
export function strengthOf({ signature: { kind, rank = 100, collapsed } }: LineSighting): number {
  if (kind === "peer-rejected" || kind === "protocol") return 2;
  if (!collapsed) return 4;
  return rank >= 15 ? 3 : 1;
}
