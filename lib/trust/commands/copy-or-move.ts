import { hasGlob, isBelow, joinPath, nameOf } from "../../text/paths";
import { type Argument, type Call, hole } from "../shell/call";
import type { Provenance } from "../stage-state";
import { copyTree } from "../store/copy-tree";
import { type Entry, findPlace, markUnknown, removeTree } from "../store/disk";
import { storeDirectories } from "../store/store-paths";
import { contentAt, contentByName, emptyStream, putFile, writeStream } from "../store/write";
import { matching, pathOf } from "./matching";
import { readOptions } from "./options";

export function copyOrMove(call: Call, what: "copy" | "move", into?: Argument): "likely" {
  const { flags, values, operands } = readOptions(call.args, new Set(["t", "target-directory", "S", "suffix", "e", "exclude"]));
  const target = into ?? values.get("t") ?? values.get("target-directory") ?? operands.at(-1);
  const sources = target === operands.at(-1) ? operands.slice(0, -1) : operands;
  if (!target) return "likely";
  const { world } = call;
  const to = pathOf(call, target);
  const place = findPlace(world.disk, to);
  const isDirectory =
    (place.kind === "entry" && place.entry.content.kind === "directory") ||
    target.text.endsWith("/") ||
    sources.length > 1 ||
    sources.some((it) => it.glob) ||
    target !== operands.at(-1);
  for (const source of sources) {
    const from = pathOf(call, source);
    const because = call.because(`${what === "copy" ? "copies" : "moves"} \`${source.text}\` to \`${target.text}\``);
    if (from === "/dev/null") {
      writeStream(world, place.path, emptyStream, because);
      continue;
    }
    const paths = source.glob && hasGlob(from) ? matching(call, from) : [from];
    if (paths.length === 0 || !source.known) copyUnseen(call, source, place.path, because);
    for (const path of paths) {
      const at = findPlace(
        world.disk,
        path,
        flags.has("P") || flags.has("d") || flags.has("a") || flags.has("R") || flags.has("r") || what === "move" ? "keep-link" : "follow",
      );
      const destination =
        isDirectory && !(nameOf(path) === "." || source.text.endsWith("/.")) ? joinPath(place.path, nameOf(path)) : place.path;
      if (at.kind === "entry" && at.entry.content.kind === "directory") copyTree(world, at.path, destination, because);
      else if (at.kind === "entry") putCopied(call, at.entry, findPlace(world.disk, destination).path, because);
      else if (at.kind === "unknown" || looksUseful(path, destination)) {
        const content = contentAt(destination, contentByName(path));
        if (content.kind !== "other") putFile(world, findPlace(world.disk, destination).path, content, because);
        else if (source.known && (flags.has("r") || flags.has("R") || flags.has("a"))) markUnknown(world.disk, destination, because);
      }
      if (what === "move" && at.kind === "entry") removeTree(world.disk, at.path);
    }
  }
  return "likely";
}

/** A source that nothing we have seen makes: its name, or where it goes, may tell that it is a certificate. */
function looksUseful(path: string, destination: string): boolean {
  return contentAt(destination, contentByName(path)).kind !== "other";
}

function copyUnseen(call: Call, source: Argument, directory: string, because: Provenance): void {
  const name = nameOf(source.text).replaceAll(/[*?]/g, "x").replaceAll(hole, "x");
  const path = joinPath(directory, name);
  const content = contentAt(path, contentByName(path));
  if (content.kind === "authority" || content.kind === "bundle")
    putFile(call.world, path, content.kind === "authority" ? { ...content, name: source.text } : content, because);
  else if (storeDirectories.some((it) => isBelow(directory, it))) markUnknown(call.world.disk, directory, because);
}

function putCopied(call: Call, entry: Entry, path: string, because: Provenance): void {
  putFile(call.world, path, contentAt(path, entry.content), {
    ...because,
    ...(entry.content.kind === "bundle" ? { by: "copy" as const } : {}),
  });
}
