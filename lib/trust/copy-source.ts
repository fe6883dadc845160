import type { Instruction } from "../dockerfile/dockerfile";
import { absolutePath, isBelow, joinPath, matchesGlob, nameOf, parentOf } from "../text/paths";
import { breakLinks } from "./break-links";
import type { Provenance } from "./stage-state";
import { copyTree } from "./store/copy-tree";
import { type Disk, type Entry, entriesBelow, findPlace, makeDirectories, markUnknown, putEntry } from "./store/disk";
import { anchorDirectories, bundlePaths, looksLikeFileSystem } from "./store/store-paths";
import { contentAt, isStoreFile } from "./store/write";
import { addExplicit, note, type World } from "./world";

/** One thing that a COPY brings. */
export type Source =
  | {
      readonly kind: "file";
      readonly name: string;
      readonly entry: Entry;
      readonly from: string | undefined;
      readonly missingIn?: string | undefined;
    }
  /** A directory: its contents are copied, not itself. */
  | { readonly kind: "tree"; readonly name: string; readonly disk: Disk; readonly path: string; readonly label: string }
  /** The names that a tool has linked in a directory of hashed names; copied one by one they become files. */
  | { readonly kind: "hashed-names"; readonly name: string }
  /** Neither seen nor told by its name: a file or a directory. */
  | {
      readonly kind: "unknown";
      readonly name: string;
      readonly directory: boolean;
      readonly provenance: Provenance;
      /** What of the build context it is, as the person wrote it. */
      readonly written?: string | undefined;
    }
  /** Known not to be there: the build fails. */
  | { readonly kind: "absent"; readonly name: string };

type Options = {
  readonly mode: ((before: number | undefined, directory: boolean) => number | undefined) | undefined;
  readonly owner: string | undefined;
  readonly parents: number | undefined;
  readonly link: boolean;
  /** Of `--parents`: the directories of the source, behind its `/./`, that are made below the destination. */
  readonly below: string | undefined;
  readonly exclude: readonly string[];
  readonly instruction: Instruction;
};

export function dropInto(world: World, source: Source, target: string, isDirectory: boolean, options: Options, because: Provenance): void {
  if (options.exclude.some((it) => matchesGlob(nameOf(source.name), nameOf(it)))) return;
  const { disk } = world;
  // `--link` puts its own directories in the way of the base image's links.
  if (options.link) breakLinks(world, isDirectory ? target : parentOf(target), options.instruction.span, because);
  const at = findPlace(disk, target, isDirectory || source.kind !== "file" ? "follow" : "keep-link").path;
  const attributes = { mode: options.parents, owner: options.owner };
  switch (source.kind) {
    case "absent":
      return;
    case "hashed-names": {
      makeDirectories(disk, at, [because], attributes);
      const before = disk.entries.get(at);
      if (before?.content.kind !== "directory") return;
      const note = "the hashed names are copied here, each as a file of its own";
      disk.entries.set(at, {
        ...before,
        content: { kind: "directory", hashed: "yes" },
        provenance: [...before.provenance, { ...because, note }].slice(-12),
      });
      return;
    }
    case "unknown": {
      if (options.below !== undefined || source.directory || isDirectory) {
        makeDirectories(disk, at, [because], attributes);
        if (source.written !== undefined && isAnchorDirectory(at)) {
          putAuthorities(world, at, source, options, because);
          return;
        }
        if (isDirectory && !source.directory && source.name !== "" && !/^[.*]/.test(source.name)) {
          // A file, or a directory whose contents land here.
          putUnknownFile(world, joinPath(at, nameOf(source.name)), options, because);
          if (isStoreDirectory(at) || looksLikeFileSystem(nameOf(source.name))) markUnknown(disk, at, source.provenance);
          return;
        }
        markUnknown(disk, at, source.provenance);
      } else {
        putUnknownFile(world, at, options, because);
        // It may as well be a directory.
        if (disk.marks.size < 300 && !/\.[A-Za-z0-9]+$/.test(nameOf(target))) {
          disk.entries.delete(at);
          markUnknown(disk, at, source.provenance);
        }
      }
      return;
    }
    case "tree": {
      makeDirectories(disk, at, [because], attributes);
      const copied: Disk = { entries: new Map(), marks: source.disk.marks };
      let excluded: string | undefined;
      for (const [path, entry] of entriesBelow(source.disk, source.path)) {
        const by = options.exclude.find((it) => matchesGlob(nameOf(path), nameOf(it)));
        if (by !== undefined) {
          if (entry.content.kind === "bundle") excluded = by;
          continue;
        }
        const mode = options.mode ? options.mode(entry.mode, entry.content.kind === "directory") : entry.mode;
        copied.entries.set(path, { ...entry, mode, owner: options.owner });
      }
      const into = options.below === undefined ? at : absolutePath(`${at}/${options.below}/${nameOf(source.path)}`);
      const label = source.label;
      const bundles = [...copied.entries.values()].filter((it) => it.content.kind === "bundle").length;
      copyTree(world, source.path, into, { ...because, note: `copied from \`${source.path}\` of ${label}` }, copied);
      if (excluded === undefined || bundles > 0) explainDirectory(world, source, into, bundles, options);
      else
        note(world, "excluded", options.instruction.span, `\`--exclude=${excluded}\` leaves the bundle of \`${source.path}\` behind`, into);
      return;
    }
    case "file": {
      const name = nameOf(source.name);
      const path = options.below === undefined ? (isDirectory ? joinPath(at, name) : at) : absolutePath(`${at}/${options.below}/${name}`);
      const place = findPlace(disk, path);
      const link = findPlace(disk, path, "keep-link");
      const content = contentAt(path, contentAt(place.path, source.entry.content));
      makeDirectories(disk, parentOf(place.path), [because], attributes);
      const before = place.kind === "entry" ? place.entry : undefined;
      if (source.missingIn !== undefined)
        note(
          world,
          "source-not-there",
          options.instruction.span,
          `as far as we know ${source.missingIn} holds no \`${source.from}\``,
          place.path,
        );
      // BuildKit writes through a link and overwrites what is behind it.
      if (link.kind === "entry" && link.entry.content.kind === "link" && before?.content.kind === "bundle" && content.kind !== "other")
        note(
          world,
          "write-through-link",
          options.instruction.span,
          `\`${path}\` is a link: this overwrites \`${place.path}\` behind it, the bundle with the public roots`,
          place.path,
        );
      const own = content.kind === "authority" && content.name === "" ? { ...content, name: source.name } : content;
      const text =
        content.kind === "bundle"
          ? source.from
            ? `the bundle is copied here from \`${source.from}\``
            : "a bundle is copied here"
          : `\`${source.name}\` is copied to \`${path}\``;
      putEntry(
        disk,
        place.path,
        {
          content: own,
          mode: options.mode ? options.mode(source.entry.mode, false) : source.entry.mode,
          owner: options.owner,
          provenance: [...source.entry.provenance.filter((it) => it.span !== because.span), { ...because, note: text }].slice(-12),
        },
        attributes,
      );
      if (isStoreFile(place.path) && (own.kind === "authority" || own.kind === "bundle")) addExplicit(world, { ...because, note: text });
      if (
        !isDirectory &&
        own.kind !== "other" &&
        !/\.[A-Za-z0-9]+$/.test(nameOf(target)) &&
        (target === "/etc/ssl/certs" || target.endsWith("/ca-certificates") || target.endsWith("/anchors"))
      )
        note(
          world,
          "destination-is-file",
          options.instruction.span,
          `\`${target}\` does not exist yet and has no slash at its end, so it becomes a file`,
          target,
        );
      return;
    }
  }
}

function isAnchorDirectory(path: string): boolean {
  return anchorDirectories.some((it) => path === it || isBelow(path, it));
}

/** Whoever copies a directory to where an update tool looks has certificates in it, under names that we do not see. */
function putAuthorities(
  { disk }: World,
  at: string,
  { written = "", directory, name, provenance }: Source & { kind: "unknown" },
  options: Options,
  because: Provenance,
): void {
  if (!directory && !/cert|\bca|ssl|pki|tls|anchor|trust|root/i.test(name)) {
    markUnknown(disk, at, provenance);
    return;
  }
  const path = joinPath(at, "*.crt");
  putEntry(disk, path, {
    content: { kind: "authority", name: written, format: "pem" },
    mode: options.mode ? options.mode(0o644, false) : 0o644,
    owner: options.owner,
    provenance: [{ ...because, note: `the certificates of \`${written}\` are copied to \`${at}\`` }],
  });
}

function isStoreDirectory(path: string): boolean {
  return /\/(?:ssl|certs|pki|ca-certificates|anchors)(?:\/|$)/.test(path);
}

function putUnknownFile(world: World, path: string, options: Options, because: Provenance): void {
  const content = contentAt(path, { kind: "unknown" });
  if (findPlace(world.disk, path).kind === "entry" && content.kind === "unknown") return;
  putEntry(world.disk, path, {
    content: bundlePaths.some((it) => it === path)
      ? { kind: "bundle", publicRoots: "unknown", privateAuthorities: [], stale: false }
      : content,
    mode: options.mode ? options.mode(0o644, false) : undefined,
    owner: options.owner,
    provenance: [{ ...because, note: `copied to \`${path}\`` }],
  });
}

/** An empty directory, and links that lead nowhere, are what people do not expect. */
function explainDirectory(world: World, source: Source & { kind: "tree" }, into: string, bundles: number, options: Options): void {
  if (!isStoreDirectory(source.path)) return;
  const { span } = options.instruction;
  const inside = entriesBelow(world.disk, into).filter(([path]) => path !== into);
  const links = inside.filter(([, entry]) => entry.content.kind === "link");
  const dangling = links.filter(([path]) => findPlace(world.disk, path).kind === "absent");
  const known =
    findPlace(source.disk, source.path).kind === "entry" &&
    ![...source.disk.marks].some(([path, mark]) => mark.kind === "unknown" && isBelow(source.path, path));
  if (bundles === 0 && inside.length === 0 && known)
    note(world, "empty-source-directory", span, `\`${source.path}\` is an empty directory in ${source.label}: nothing is copied`, into);
  else if (dangling.length > 0 && bundles === 0)
    note(world, "dangling-links", span, `links in \`${source.path}\` are copied without the files they lead to in ${source.label}`, into);
}
