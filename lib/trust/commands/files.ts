import { hasGlob, isBelow, joinPath, matchesGlob, nameOf, parentOf } from "../../text/paths";
import { type Argument, type Call, type Effect, hole } from "../shell/call";
import { type Entry, entriesBelow, findPlace, makeDirectories, markAt, markUnknown, putEntry, removeTree } from "../store/disk";
import { storeDirectories } from "../store/store-paths";
import { emptyStream, ownerOf, putFile, streamOf, writeStream } from "../store/write";
import { note } from "../world";
import { copyOrMove } from "./copy-or-move";
import { matching, pathOf } from "./matching";
import { change, changeOwner, modeOf } from "./modes";
import { readOptions } from "./options";

export const fileCommands: Readonly<Record<string, Effect>> = {
  cp: (call) => copyOrMove(call, "copy"),
  mv: (call) => copyOrMove(call, "move"),
  rsync: (call) => copyOrMove(call, "copy"),
  install: (call) => {
    const { flags, values, operands } = readOptions(
      call.args,
      new Set(["m", "o", "g", "t", "mode", "owner", "group", "target-directory", "S"]),
    );
    if (flags.has("d") || flags.has("directory")) return makeAll(call, operands);
    const result = copyOrMove({ ...call, args: operands }, "copy", values.get("t") ?? values.get("target-directory"));
    const mode = modeOf((values.get("m") ?? values.get("mode"))?.text ?? "755", 0o755);
    const target = operands.at(-1);
    if (target) for (const [path, entry] of targetsOf(call, target)) call.world.disk.entries.set(path, { ...entry, mode });
    return result;
  },
  mkdir: (call) => makeAll(call, readOptions(call.args, new Set(["m", "mode"])).operands),
  touch: (call) => {
    for (const arg of readOptions(call.args, new Set(["t", "d", "r"])).operands) {
      const path = pathOf(call, arg);
      if (findPlace(call.world.disk, path).kind === "absent")
        putFile(call.world, path, { kind: "empty" }, call.because(`\`${arg.text}\` is made empty`));
    }
    return "yes";
  },
  rm: (call) => {
    const { operands } = readOptions(call.args);
    for (const arg of operands) removeMatching(call, arg);
    return "likely";
  },
  truncate: (call) => {
    const { values, operands } = readOptions(call.args, new Set(["s", "size", "r", "reference"]));
    if (/^0+$/.test((values.get("s") ?? values.get("size"))?.text ?? ""))
      for (const arg of operands) writeStream(call.world, pathOf(call, arg), emptyStream, call.because(`\`${arg.text}\` is emptied`));
    return "likely";
  },
  rmdir: () => "likely",
  unlink: (call) => {
    for (const arg of call.args) removeMatching(call, arg);
    return "likely";
  },
  ln: link,
  chmod: (call) => {
    const { flags, operands } = readOptions(
      call.args.map((it) =>
        /^[-+=]?[0-7rwxXstugoa,=+-]+$/.test(it.text) && /^-[rwxXst]+$/.test(it.text) && !/^-R$/.test(it.text)
          ? { ...it, text: `a${it.text}` }
          : it,
      ),
      new Set(["reference"]),
    );
    const [mode, ...paths] = operands;
    for (const arg of paths)
      change(call, arg, flags.has("R"), (entry) => ({
        ...entry,
        mode: modeOf(
          mode?.text ?? "",
          entry.mode ?? (entry.content.kind === "directory" ? 0o755 : 0o644),
          entry.content.kind === "directory",
        ),
      }));
    return "likely";
  },
  chown: (call) => changeOwner(call),
  chgrp: () => "likely",
};

function makeAll(call: Call, operands: readonly Argument[]): "likely" {
  for (const arg of operands) {
    const place = findPlace(call.world.disk, pathOf(call, arg));
    if (place.kind === "entry") continue;
    const mark = markAt(call.world.disk, place.path);
    // A directory made on purpose is new, although a program has worked beside it.
    if (mark.kind === "unknown" && mark.weak) call.world.disk.marks.set(place.path, { kind: "absent" });
    makeDirectories(call.world.disk, place.path, [call.because(`\`${arg.text}\` is made`)], { mode: 0o755, owner: ownerOf(call.world) });
  }
  return "likely";
}

function removeMatching(call: Call, arg: Argument): void {
  const { world } = call;
  const path = pathOf(call, arg);
  const inStore = storeDirectories.some((it) => isBelow(path, it) || isBelow(it, path));
  if (!arg.known) {
    mayBeGone(call, path);
    return;
  }
  const gone = arg.glob && hasGlob(path) ? matching(call, path) : [path];
  const bundles = new Set([...world.disk.entries].flatMap(([at, entry]) => (entry.content.kind === "bundle" ? [at] : [])));
  const takesBundle = gone.some((it) => [...bundles].some((at) => isBelow(at, it)));
  for (const it of gone) {
    if (it === "/" || findPlace(world.disk, it, "keep-link").kind === "absent") continue;
    removeTree(world.disk, findPlace(world.disk, it, "keep-link").path);
  }
  if (arg.glob) dropLinkedNames(call, path);
  if (arg.glob && nameOf(path) === "*" && inStore) {
    const directory = findPlace(world.disk, parentOf(path));
    if (directory.kind === "entry" && directory.entry.content.kind === "directory")
      putEntry(world.disk, directory.path, { ...directory.entry, content: { kind: "directory", hashed: "no" } });
    if (directory.kind === "unknown") removeTree(world.disk, directory.path);
  }
  if (inStore && takesBundle) {
    const text = bundles.has(path)
      ? `the bundle \`${arg.text}\` is deleted here`
      : `\`${arg.text}\` is deleted here, and the bundle with it`;
    note(world, "removed-files", call.span, text, path);
  }
}

/** `rm -rf $UNKNOWN/*` is never the store in practice; `rm /etc/ssl/certs/$X` may take any file there. */
function mayBeGone(call: Call, path: string): void {
  const { disk } = call.world;
  const directory = findPlace(disk, parentOf(path.slice(0, path.indexOf(hole) + 1))).path;
  if (!storeDirectories.some((it) => isBelow(directory, it))) return;
  const pattern = nameOf(path).replaceAll(hole, "*");
  const because = call.because("whether this deletes it is not known");
  for (const [at, entry] of entriesBelow(disk, directory)) {
    if (at === directory || entry.content.kind === "directory" || !matchesGlob(nameOf(at), pattern)) continue;
    removeTree(disk, at);
    markUnknown(disk, at, because);
  }
  const place = findPlace(disk, directory);
  if (place.kind === "entry" && place.entry.content.kind === "directory" && place.entry.content.hashed === "yes" && namesLinks(pattern))
    disk.entries.set(place.path, { ...place.entry, content: { ...place.entry.content, hashed: "unknown" } });
}

/** `rm *.pem` or `*.0` takes the links of a hashed directory with it, which are not entries of their own. */
function dropLinkedNames(call: Call, path: string): void {
  const { disk } = call.world;
  const directory = findPlace(disk, parentOf(path));
  if (directory.kind !== "entry" || directory.entry.content.kind !== "directory" || !namesLinks(nameOf(path))) return;
  if (directory.entry.content.hashed === "yes")
    disk.entries.set(directory.path, { ...directory.entry, content: { kind: "directory", hashed: "no" } });
}

function namesLinks(pattern: string): boolean {
  return matchesGlob("5f618aec.0", pattern) || matchesGlob("ISRG_Root_X1.pem", pattern);
}

function link(call: Call): "likely" {
  const { flags, values, operands } = readOptions(call.args, new Set(["t", "target-directory", "S"]));
  const [first, ...others] = operands;
  const into = values.get("t") ?? values.get("target-directory") ?? others.at(-1);
  if (!first) return "likely";
  const sources = values.has("t") ? operands : operands.length > 1 ? operands.slice(0, -1) : operands;
  for (const source of sources) {
    const base = into ? pathOf(call, into) : call.scope.directory;
    const place = findPlace(call.world.disk, base, flags.has("n") || flags.has("T") ? "keep-link" : "follow");
    const inside = place.kind === "entry" && place.entry.content.kind === "directory";
    const path = inside ? joinPath(place.path, nameOf(source.text)) : findPlace(call.world.disk, base, "keep-link").path;
    if (!source.known || (source.glob && hasGlob(source.text))) {
      // A link for each file that we do not see.
      const at = inside && source.glob ? place.path : path;
      markUnknown(call.world.disk, at, call.because("where this link leads is not known"));
      continue;
    }
    const because = call.because(`\`${into?.text ?? path}\` becomes a link to \`${source.text}\``);
    if (call.world.disk.entries.get(path)?.content.kind === "bundle")
      note(call.world, "removed-files", call.span, `the bundle \`${path}\` is replaced by a link to \`${source.text}\``, path);
    if (flags.has("s") || flags.has("symbolic"))
      putEntry(call.world.disk, path, {
        content: { kind: "link", target: source.text },
        mode: 0o777,
        owner: "root",
        provenance: [because],
      });
    else putFile(call.world, path, streamOf(call.world, pathOf(call, source)).content, because);
  }
  return "likely";
}

function targetsOf(call: Call, arg: Argument): readonly (readonly [string, Entry])[] {
  const place = findPlace(call.world.disk, pathOf(call, arg));
  return place.kind === "entry" && place.entry.content.kind !== "directory" ? [[place.path, place.entry]] : [];
}
