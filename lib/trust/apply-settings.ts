import type { MountKind, Settings } from "../settings/settings";
import { absolutePath, isBelow, nameOf } from "../text/paths";
import type { Provenance } from "./stage-state";
import { findPlace, makeDirectories, markUnknown, putEntry, removeTree } from "./store/disk";
import { bundlePaths } from "./store/store-paths";
import { contentAt, contentByName } from "./store/write";
import { note, type World } from "./world";

/** What `docker run`, compose or a manifest does to the container on top of its image. */
export function applySettings(world: World, { env, mounts, user }: Settings): World {
  for (const { name, value, span } of env)
    world.env.set(name, { value, provenance: { span, note: `\`${name}\` is set when the container starts`, image: undefined } });
  if (user) {
    world.user = user.value;
    world.userName = user.value;
  }
  for (const { kind, source, target, span } of mounts) {
    // Docker makes an anonymous volume with the container, and fills it with what the image has there.
    if (kind === "anonymous") continue;
    const path = absolutePath(target);
    const because: Provenance = { span, note: noteOf(kind, source), image: undefined };
    const hides = bundlePaths.filter((it) => isBelow(it, path));
    const place = findPlace(world.disk, path);
    const named = source === undefined ? undefined : contentAt(path, contentByName(source));
    const isFile = /\.[A-Za-z0-9]+$/.test(nameOf(path));
    if (isFile && (named?.kind === "bundle" || named?.kind === "authority" || named?.kind === "keystore")) {
      putEntry(world.disk, place.path, { content: named, mode: undefined, owner: undefined, provenance: [because] });
      continue;
    }
    const held = hides.some((it) => findPlace(world.disk, it).kind === "entry");
    removeTree(world.disk, place.path);
    if (kind === "empty") {
      makeDirectories(world.disk, place.path, [because]);
      world.disk.marks.set(place.path, { kind: "absent" });
    } else markUnknown(world.disk, place.path, because);
    if (hides.length > 0 && held) {
      const from = { in: "dockerfile" as const, start: 0, end: 0 };
      note(world, "mount-hides-store", from, `a mount over \`${target}\` hides the store of the image`, path);
    }
  }
  return world;
}

function noteOf(kind: MountKind, source: string | undefined): string {
  if (kind === "volume") return `volume \`${source}\` is mounted here: filled from the image when it was new, and left as it is since`;
  if (kind === "empty") return "an empty file system is mounted here";
  return source ? `\`${source}\` is mounted here` : "something is mounted here";
}
