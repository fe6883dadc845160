import { type Argument, type Call, type Effect, hole, nothingPrinted, type Result, type Stream } from "../shell/call";
import type { Provenance } from "../stage-state";
import { copyTree } from "../store/copy-tree";
import { type Entry, entriesBelow, findPlace, makeDirectories, markAt, markUnknown, putEntry, removeTree } from "../store/disk";
import { absolutePath, hasGlob, isBelow, joinPath, matchesGlob, nameOf, parentOf } from "../store/paths";
import { storeDirectories } from "../store/store-paths";
import { appendStream, contentAt, contentByName, ownerOf, putFile, streamOf, writeStream } from "../store/write";
import { note } from "../world";
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
  cat: (call) => {
    const { operands } = readOptions(call.args);
    const streams = operands.length === 0 ? [call.input] : operands.flatMap((it) => (it.text === "-" ? [call.input] : streamsOf(call, it)));
    return { outcome: "likely", output: concatenated(streams) };
  },
  tee: (call) => {
    const { flags, operands } = readOptions(call.args);
    for (const arg of operands) {
      if (arg.text.startsWith("/dev/")) continue;
      const because = call.because(`\`tee\` writes \`${arg.text}\``);
      if (flags.has("a") || flags.has("append")) appendStream(call.world, pathOf(call, arg), call.input, because);
      else writeStream(call.world, pathOf(call, arg), call.input, because);
    }
    return { outcome: "likely", output: call.input };
  },
  echo: (call) => ({
    outcome: "yes",
    output: textStream(readOptions(call.args).flags.size > 0 ? call.args.filter((it) => !/^-[neE]+$/.test(it.text)) : call.args),
  }),
  printf: (call) => ({ outcome: "yes", output: textStream(call.args) }),
  dd: (call) => {
    const value = (name: string): string | undefined => call.args.find((it) => it.text.startsWith(`${name}=`))?.text.slice(name.length + 1);
    const [from, to] = [value("if"), value("of")];
    if (to)
      writeStream(
        call.world,
        absolutePath(to, call.scope.directory),
        from ? streamOf(call.world, absolutePath(from, call.scope.directory)) : call.input,
        call.because(`\`dd\` writes \`${to}\``),
      );
    return "likely";
  },
  sed: (call) => {
    const { flags } = readOptions(call.args, new Set(["e", "f", "expression", "file"]));
    return flags.has("i") || flags.has("in-place") ? "likely" : { outcome: "likely", output: { ...call.input, text: undefined } };
  },
  awk: passThrough,
  grep: (call) => ({ outcome: "maybe", output: { ...call.input, text: undefined } }),
  tr: passThrough,
  sort: passThrough,
  head: passThrough,
  tail: passThrough,
  base64: (call) => ({ outcome: "likely", output: { ...call.input, text: undefined } }),
};

function passThrough(call: Call): Result {
  return { outcome: "likely", output: { ...call.input, text: undefined } };
}

export function pathOf(call: Call, arg: Argument): string {
  return absolutePath(arg.text, call.scope.directory);
}

function textStream(args: readonly Argument[]): Stream {
  const text = args.map((it) => it.text).join(" ");
  const isCertificate = text.includes("BEGIN CERTIFICATE");
  return {
    text: text.includes(hole) || text.length > 100_000 ? undefined : text,
    content: isCertificate ? { kind: "authority", name: "a certificate in the script", format: "pem" } : { kind: "other" },
    name: undefined,
  };
}

function concatenated(streams: readonly Stream[]): Stream {
  const bundle = streams.find((it) => it.content.kind === "bundle");
  const authorities = streams.flatMap((it) => (it.content.kind === "authority" ? [it.content.name] : []));
  const [only] = streams;
  if (streams.length === 1 && only) return only;
  if (bundle?.content.kind === "bundle")
    return { ...bundle, content: { ...bundle.content, privateAuthorities: [...bundle.content.privateAuthorities, ...authorities] } };
  return streams.find((it) => it.content.kind === "authority") ?? only ?? nothingPrinted;
}

/** What `cat certs/*.pem` reads: the files that match, or a stand-in where we do not see them. */
function streamsOf(call: Call, arg: Argument): readonly Stream[] {
  const path = pathOf(call, arg);
  if (!arg.glob || !hasGlob(path)) return [streamOf(call.world, path)];
  const found = matching(call, path);
  return found.length > 0
    ? found.map((it) => streamOf(call.world, it))
    : [{ text: undefined, content: contentByName(path.replaceAll("*", "ca")), name: nameOf(path) }];
}

/** Entries that a glob names; only the last component may hold one. */
function matching(call: Call, path: string): readonly string[] {
  const directory = findPlace(call.world.disk, parentOf(path)).path;
  const pattern = nameOf(path);
  return entriesBelow(call.world.disk, directory)
    .filter(([it]) => parentOf(it) === directory && it !== directory && matchesGlob(nameOf(it), pattern) && !nameOf(it).startsWith("."))
    .map(([it]) => it);
}

function makeAll(call: Call, operands: readonly Argument[]): "likely" {
  for (const arg of operands) {
    const place = findPlace(call.world.disk, pathOf(call, arg));
    if (place.kind === "entry" || call.world.disk.entries.size > 20_000) continue;
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
    // `rm -rf $UNKNOWN/*` is never the store in practice; `rm /etc/ssl/certs/$X` takes one file.
    return;
  }
  const gone = arg.glob && hasGlob(path) ? matching(call, path) : [path];
  const before = world.disk.entries;
  const takesBundle = gone.some((it) => [...before].some(([at, entry]) => entry.content.kind === "bundle" && isBelow(at, it)));
  for (const it of gone) {
    if (it === "/" || findPlace(world.disk, it, "keep-link").kind === "absent") continue;
    removeTree(world.disk, findPlace(world.disk, it, "keep-link").path);
  }
  if (arg.glob && nameOf(path) === "*" && inStore) {
    const directory = findPlace(world.disk, parentOf(path));
    if (directory.kind === "entry" && directory.entry.content.kind === "directory")
      putEntry(world.disk, directory.path, { ...directory.entry, content: { kind: "directory", hashed: "no" } });
    if (directory.kind === "unknown") removeTree(world.disk, directory.path);
  }
  if (inStore && takesBundle) note(world, "removed-files", call.span, `\`${arg.text}\` is deleted here, and the bundle with it`, path);
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
    if (!source.known) {
      markUnknown(call.world.disk, path, call.because("where this link leads is not known"));
      continue;
    }
    const because = call.because(`\`${into?.text ?? path}\` becomes a link to \`${source.text}\``);
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

function copyOrMove(call: Call, what: "copy" | "move", into?: Argument): "likely" {
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
  const name = nameOf(source.text).replaceAll(/[*?]/g, "ca").replaceAll(hole, "ca");
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

function targetsOf(call: Call, arg: Argument): readonly (readonly [string, Entry])[] {
  const place = findPlace(call.world.disk, pathOf(call, arg));
  return place.kind === "entry" && place.entry.content.kind !== "directory" ? [[place.path, place.entry]] : [];
}

function change(call: Call, arg: Argument, deep: boolean, update: (entry: Entry) => Entry): void {
  const path = pathOf(call, arg);
  const { disk } = call.world;
  const paths = arg.glob && hasGlob(path) ? matching(call, path) : [path];
  for (const it of paths) {
    const place = findPlace(disk, it);
    if (place.kind !== "entry") continue;
    const because = call.because(`changes the mode or owner of \`${arg.text}\``);
    const targets = deep ? entriesBelow(disk, place.path) : [[place.path, place.entry] as const];
    for (const [at, entry] of targets)
      if (entry.content.kind !== "link" && at !== "/")
        disk.entries.set(at, { ...update(entry), provenance: [...entry.provenance, because].slice(-12) });
  }
}

function changeOwner(call: Call): "likely" {
  const { flags, operands } = readOptions(call.args, new Set(["reference", "from"]));
  const [owner, ...paths] = operands;
  for (const arg of paths)
    change(call, arg, flags.has("R"), (entry) => ({ ...entry, owner: owner?.known ? owner.text.replace(/[:.]$/, "") : undefined }));
  return "likely";
}

/** Octal or symbolic; undefined where it is not known. `before` is what symbolic modes start from. */
export function modeOf(text: string, before: number, directory = false): number | undefined {
  if (/^[0-7]{1,4}$/.test(text)) return Number.parseInt(text, 8) & 0o777;
  if (text.includes(hole) || text === "") return undefined;
  let mode = before;
  for (const clause of text.split(",")) {
    const match = /^([ugoa]*)([-+=])([rwxXst]*)$/.exec(clause);
    if (!match) return undefined;
    const [, who = "", operator, letters = ""] = match;
    let bits = 0;
    for (const letter of letters)
      bits |= letter === "r" ? 4 : letter === "w" ? 2 : letter === "x" || (letter === "X" && (directory || (mode & 0o111) !== 0)) ? 1 : 0;
    const all = who === "" || who.includes("a");
    for (const [name, shift] of [
      ["u", 6],
      ["g", 3],
      ["o", 0],
    ] as const) {
      if (!all && !who.includes(name)) continue;
      if (operator === "+") mode |= bits << shift;
      else if (operator === "-") mode &= ~(bits << shift);
      else mode = (mode & ~(7 << shift)) | (bits << shift);
    }
  }
  return mode;
}
