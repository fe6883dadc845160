import { parentOf } from "../text/paths";
import type { Span } from "../text/span";
import type { Provenance } from "./stage-state";
import { makeDirectories, removeTree } from "./store/disk";
import { note, type World } from "./world";

/** Makes what leads to a directory over links a directory of its own, as `COPY --link` does. */
export function breakLinks(world: World, directory: string, span: Span<"dockerfile">, because: Provenance): void {
  for (let at = directory; at !== "/"; at = parentOf(at)) {
    const entry = world.disk.entries.get(at);
    if (entry?.content.kind !== "link") continue;
    removeTree(world.disk, at);
    makeDirectories(world.disk, at, [because]);
    note(world, "link-replaces-store", span, `\`--link\` makes \`${at}\` a directory of its own and hides what the link led to`, at);
  }
}
