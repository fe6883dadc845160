import { absolutePath, isBelow, nameOf, parentOf } from "../../text/paths";
import type { Content, Provenance } from "../stage-state";

/**
 * `other` is a file that holds no anchors: a binary, a script. `certificate` is set where it may hold a certificate, and says how it was
 * written; whose certificate that is, only a place or a variable can tell.
 */
export type EntryContent = Content | { readonly kind: "other"; readonly certificate?: string };

export type Entry = {
  readonly content: EntryContent;
  readonly mode: number | undefined;
  readonly owner: string | undefined;
  readonly provenance: readonly Provenance[];
};

/** What is not listed as an entry: below the nearest mark it is either known to be absent, or not known at all. */
export type Mark =
  | { readonly kind: "absent" }
  /** `weak`: a program that makes files of its own works here; what is made anew below it is new. */
  | { readonly kind: "unknown"; readonly provenance: Provenance; readonly weak?: boolean };

/** Files of one stage while it is simulated. Changed in place; `copyDisk` before a branch. */
export type Disk = { readonly entries: Map<string, Entry>; readonly marks: Map<string, Mark> };

const maxLinks = 16;

export function newDisk(root: Mark): Disk {
  return { entries: new Map(), marks: new Map([["/", root]]) };
}

export function copyDisk(disk: Disk): Disk {
  return { entries: new Map(disk.entries), marks: new Map(disk.marks) };
}

/** Where a path leads after all links. `dangling` names the link whose target is known to be absent. */
export type Place =
  | { readonly kind: "entry"; readonly path: string; readonly entry: Entry; readonly through: readonly Entry[] }
  | { readonly kind: "absent"; readonly path: string; readonly dangling: string | undefined; readonly through: readonly Entry[] }
  | { readonly kind: "unknown"; readonly path: string; readonly provenance: Provenance | undefined; readonly through: readonly Entry[] };

/** Every entry's directories are entries too, so a missing component decides for all that is below it. */
export function findPlace(disk: Disk, asked: string, last: "follow" | "keep-link" = "follow"): Place {
  const through: Entry[] = [];
  let dangling: string | undefined;
  let path = absolutePath(asked);
  let links = 0;
  for (let end = path.indexOf("/", 1); path !== "/"; end = path.indexOf("/", end + 1)) {
    const isLast = end < 0;
    const here = isLast ? path : path.slice(0, end);
    const entry = disk.entries.get(here);
    if (entry === undefined) {
      const mark = markAt(disk, path);
      return mark.kind === "unknown"
        ? { kind: "unknown", path, provenance: mark.provenance, through }
        : { kind: "absent", path, dangling, through };
    }
    if (entry.content.kind === "link" && (!isLast || last === "follow")) {
      // A ring of links opens nothing.
      if (++links > maxLinks) return { kind: "absent", path: here, dangling: here, through };
      through.push(entry);
      dangling = here;
      const target = absolutePath(entry.content.target, parentOf(here));
      path = isLast ? target : absolutePath(`${target}${path.slice(end)}`);
      end = 0;
      continue;
    }
    if (isLast) return { kind: "entry", path, entry, through };
    through.push(entry);
    // A file stands where a directory is needed: "not a directory".
    if (entry.content.kind !== "directory") return { kind: "absent", path, dangling, through };
  }
  return { kind: "entry", path: "/", entry: rootEntry, through };
}

const rootEntry: Entry = { content: { kind: "directory", hashed: "no" }, mode: 0o755, owner: "root", provenance: [] };

/** The nearest mark at or above a path. */
export function markAt(disk: Disk, path: string): Mark {
  for (let at = path; ; at = parentOf(at)) {
    const mark = disk.marks.get(at);
    if (mark) return mark;
    if (at === "/") return { kind: "absent" };
  }
}

export type Attributes = { readonly mode: number | undefined; readonly owner: string | undefined };
const plainDirectory: Attributes = { mode: 0o755, owner: "root" };

/** Puts a file or link at exactly this path (no link is followed at its end); makes the directories on the way. */
export function putEntry(disk: Disk, path: string, entry: Entry, parents: Attributes = plainDirectory): void {
  if (path === "/") return;
  const before = disk.entries.get(path);
  if (before === undefined && isFull(disk)) {
    markLost(disk, path, entry.provenance);
    return;
  }
  if (before === undefined) makeDirectories(disk, parentOf(path), entry.provenance, parents);
  if (entry.content.kind !== "directory") {
    if (before?.content.kind === "directory") dropBelow(disk, path);
    disk.marks.delete(path);
  }
  disk.entries.set(path, entry);
  if (entry.content.kind === "authority") noteUnhashed(disk, path);
}

/** There is more than we keep: what the directory holds is not known from here on. */
function markLost(disk: Disk, path: string, [because]: readonly Provenance[]): void {
  const parent = parentOf(path);
  if (because === undefined || markAt(disk, parent).kind === "unknown") return;
  const at = disk.marks.size >= mostEntries && !disk.marks.has(parent) ? "/" : parent;
  markUnknown(disk, at, { ...because, note: "more files are put here than we follow" });
}

// No image that somebody wrote by hand has this many files that matter; what comes on top is not kept, so that time stays linear.
const mostEntries = 600;

function isFull(disk: Disk): boolean {
  return disk.entries.size >= mostEntries;
}

function noteUnhashed(disk: Disk, path: string): void {
  const parent = disk.entries.get(parentOf(path));
  if (parent?.content.kind !== "directory" || parent.content.hashed === "no") return;
  const unhashed = [...new Set([...(parent.content.unhashed ?? []), nameOf(path)])];
  disk.entries.set(parentOf(path), { ...parent, content: { ...parent.content, unhashed } });
}

/** Like `mkdir -p`; what is there already stays, and gets no new mode. A file in the way is replaced. */
export function makeDirectories(
  disk: Disk,
  path: string,
  provenance: readonly Provenance[],
  attributes: Attributes = plainDirectory,
): void {
  if (isFull(disk)) return;
  const missing: string[] = [];
  for (let at = path; at !== "/"; at = parentOf(at)) {
    const kind = disk.entries.get(at)?.content.kind;
    if (kind === "directory" || kind === "link") break;
    missing.push(at);
  }
  for (const at of missing.reverse()) {
    const known = markAt(disk, at).kind === "absent";
    const { mode, owner } = known ? attributes : { mode: undefined, owner: undefined };
    disk.entries.set(at, { content: { kind: "directory", hashed: known ? "no" : "unknown" }, mode, owner, provenance });
  }
}

/** Removes a path and all below it, and remembers that it is gone. */
export function removeTree(disk: Disk, path: string): void {
  const before = disk.entries.get(path);
  if (before === undefined || before.content.kind === "directory") dropBelow(disk, path);
  disk.entries.delete(path);
  disk.marks.delete(path);
  if (markAt(disk, path).kind === "unknown") disk.marks.set(path, { kind: "absent" });
}

/** From here on nothing is known of what is below, save what is known to have been there: that stays. */
export function markUnknown(disk: Disk, path: string, provenance: Provenance, weak = false): void {
  if (disk.marks.size >= mostEntries && !disk.marks.has(path)) return;
  if (path !== "/") makeDirectories(disk, parentOf(path), [provenance]);
  // A program at work beside it does not fill a directory that was made for something else.
  if (!weak) for (const [at, mark] of disk.marks) if (at !== path && mark.kind === "absent" && isBelow(at, path)) disk.marks.delete(at);
  disk.marks.set(path, weak ? { kind: "unknown", provenance, weak } : { kind: "unknown", provenance });
}

/** All entries at or below a path, by path. */
export function entriesBelow(disk: Disk, directory: string): readonly (readonly [string, Entry])[] {
  return [...disk.entries].filter(([path]) => isBelow(path, directory)).sort(([a], [b]) => (a < b ? -1 : 1));
}

function dropBelow(disk: Disk, directory: string): void {
  for (const path of disk.entries.keys()) if (path !== directory && isBelow(path, directory)) disk.entries.delete(path);
  for (const path of disk.marks.keys()) if (path !== directory && isBelow(path, directory)) disk.marks.delete(path);
}
