import { findStage } from "../dockerfile/choose-target";
import type { Detail } from "../dockerfile/dockerfile";
import { absolutePath, isBelow, nameOf } from "../text/paths";
import type { Span } from "../text/span";
import type { Build } from "./simulate-stage";
import type { Provenance } from "./stage-state";
import { startWorld } from "./start-world";
import { copyTree } from "./store/copy-tree";
import { type Entry, entriesBelow, findPlace, type Mark, markUnknown, putEntry, removeTree } from "./store/disk";
import { contentAt, contentByName } from "./store/write";
import type { World } from "./world";

/** Puts the mounts of a RUN in place and returns what takes them away again: nothing of them is in the image. */
export function mountAll(
  world: World,
  { mounts }: Detail & { kind: "run" },
  build: Build,
  span: Span<"dockerfile">,
): (world: World) => void {
  const undo: ((world: World) => void)[] = [];
  for (const { value } of mounts.slice(0, 20)) {
    const options = new Map(value?.split(",").map((it): [string, string] => [it.split("=")[0] ?? "", it.slice(it.indexOf("=") + 1)]));
    const type = options.get("type") ?? "bind";
    const target =
      options.get("target") ??
      options.get("dst") ??
      options.get("destination") ??
      (type === "secret" ? `/run/secrets/${options.get("id") ?? ""}` : undefined);
    if (target === undefined) continue;
    const path = absolutePath(target, world.workdir);
    const entries: readonly (readonly [string, Entry])[] = entriesBelow(world.disk, path);
    const marks: readonly (readonly [string, Mark])[] = [...world.disk.marks].filter(([at]) => isBelow(at, path));
    if (path === "/") continue;
    const because: Provenance = { span, note: `\`${target}\` is mounted for this step only`, image: undefined };
    removeTree(world.disk, path);
    if (type === "bind") bind(world, path, options.get("from"), options.get("source") ?? options.get("src") ?? "/", build, because);
    else if (type === "secret") mountFile(world, path, nameOf(path), because, 0o400);
    undo.push((after) => {
      removeTree(after.disk, path);
      after.disk.marks.delete(path);
      for (const [at, entry] of entries) after.disk.entries.set(at, entry);
      for (const [at, mark] of marks) after.disk.marks.set(at, mark);
    });
  }
  return (after) => {
    for (const it of undo.toReversed()) it(after);
  };
}

function bind(world: World, path: string, from: string | undefined, source: string, build: Build, because: Provenance): void {
  if (from === undefined) {
    mountFile(world, path, nameOf(source), because, 0o644);
    return;
  }
  const stage = findStage(build.dockerfile.stages, from);
  const other = stage ? build.ends[stage.index] : startWorld(from, { ...because.span, in: "dockerfile" });
  if (other === undefined) {
    markUnknown(world.disk, path, because);
    return;
  }
  const place = findPlace(other.disk, source);
  if (place.kind === "entry" && place.entry.content.kind !== "directory") putEntry(world.disk, path, place.entry);
  else if (place.kind === "entry") copyTree(world, place.path, path, because, other.disk);
  else mountFile(world, path, nameOf(source), because, 0o644);
}

function mountFile(world: World, path: string, name: string, because: Provenance, mode: number): void {
  const named = contentByName(name);
  const content = named.kind === "other" && named.certificate !== undefined ? contentAt(path, named) : named;
  if (content.kind === "other") markUnknown(world.disk, path, because);
  else putEntry(world.disk, path, { content, mode, owner: "root", provenance: [because] });
}
