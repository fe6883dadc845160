import type { Span } from "../../text/span";
import { findPlace, markUnknown } from "../store/disk";
import { storeDirectories } from "../store/store-paths";
import { note, type World } from "../world";

/**
 * A script that we cannot see may add certificates, but it has no reason to take them away: what is there stays, what is
 * not there may be there now. A program that builds or tests (`make`, `npm`) is not such a script.
 */
export function unknownScript(world: World, span: Span<"dockerfile">, why: string): void {
  if (world.shell === "no") return;
  const provenance = { span, note: `what this does to the trust store is not known: ${why}`, image: undefined };
  for (const directory of storeDirectories)
    if (findPlace(world.disk, directory).kind !== "unknown") markUnknown(world.disk, directory, provenance);
  for (const name of ["ca-certificates", "ca-certificates-bundle", "openssl"]) {
    const known = world.packages.get(name);
    if (known?.installed !== "yes") world.packages.set(name, { installed: "unknown", manual: true, wantedBy: [], group: undefined });
  }
  for (const [tool, has] of world.tools) if (has === "no") world.tools.set(tool, "unknown");
  note(world, "unknown-script", span, why);
}
