import { isBelow, nameOf, rebase } from "../../text/paths";
import type { Provenance } from "../stage-state";
import type { World } from "../world";
import { type Disk, entriesBelow, findPlace, makeDirectories, markAt, markUnknown, putEntry } from "./disk";
import { looksLikeFileSystem } from "./store-paths";

/** Copies a directory's contents over what is there: file by file, what else is there stays. */
export function copyTree(world: World, from: string, to: string, because: Provenance, source: Disk = world.disk): void {
  const target = findPlace(world.disk, to).path;
  if (source === world.disk && (isBelow(target, from) || target === from)) return;
  makeDirectories(world.disk, target, [because]);
  for (const [path, entry] of entriesBelow(source, from)) {
    const at = rebase(path, from, target);
    if (at === target || at === "/") continue;
    const { content } = entry;
    const place = findPlace(world.disk, at, "keep-link");
    if (content.kind === "directory") {
      const before = place.kind === "entry" ? place.entry : undefined;
      if (before?.content.kind === "link") continue;
      if (before?.content.kind === "directory" && before.content.hashed === "yes") continue;
      // Links into a directory that moves along move along; others stay as they are and may dangle.
      putEntry(world.disk, place.path, { ...entry, mode: before?.mode ?? entry.mode, provenance: [...entry.provenance, because] });
    } else putEntry(world.disk, place.path, { ...entry, provenance: [...entry.provenance, because].slice(-12) });
  }
  for (const [path, mark] of source.marks)
    if (mark.kind === "unknown" && isBelow(path, from) && path !== from)
      markUnknown(world.disk, rebase(path, from, target), mark.provenance, mark.weak);
  const mark = markAt(source, from);
  // What a compiler leaves where it works is no file system, unless the directory is called like one.
  if (mark.kind === "unknown" && !(mark.weak && target === "/" && !looksLikeFileSystem(nameOf(from))))
    markUnknown(world.disk, target, mark.provenance, mark.weak && target !== "/");
}
