import { absolutePath, matchesGlob, nameOf, parentOf } from "../../text/paths";
import type { Argument, Call } from "../shell/call";
import { entriesBelow, findPlace } from "../store/disk";

export function pathOf(call: Call, arg: Argument): string {
  return absolutePath(arg.text, call.scope.directory);
}

/** Entries that a glob names; only the last component may hold one. */
export function matching(call: Call, path: string): readonly string[] {
  const directory = findPlace(call.world.disk, parentOf(path)).path;
  const pattern = nameOf(path);
  return entriesBelow(call.world.disk, directory)
    .filter(([it]) => parentOf(it) === directory && it !== directory && matchesGlob(nameOf(it), pattern) && !nameOf(it).startsWith("."))
    .map(([it]) => it);
}
