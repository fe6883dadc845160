import type { Certainty, Provenance, StageState, StoredFile } from "./stage-state";
import type { Disk, Entry, Place } from "./store/disk";
import { findPlace } from "./store/disk";

/** What a program that opens this path finds, all links followed. */
export type FileAt =
  | {
      readonly found: "yes";
      readonly path: string;
      readonly file: StoredFile;
      readonly readable: Certainty;
      readonly provenance: readonly Provenance[];
    }
  | { readonly found: "no"; readonly path: string; readonly dangling: string | undefined; readonly provenance: readonly Provenance[] }
  | { readonly found: "unknown"; readonly path: string; readonly provenance: readonly Provenance[] };

/** Opens a path in a stage as its user would. */
export function fileAt(state: StageState, path: string): FileAt {
  const place = findPlace(diskOf(state), path);
  if (place.kind === "unknown") return { found: "unknown", path: place.path, provenance: place.provenance ? [place.provenance] : [] };
  const on = place.through.filter(bears).flatMap((it) => it.provenance);
  if (place.kind === "absent") return { found: "no", path: place.path, dangling: place.dangling, provenance: on };
  const { content, mode, owner, provenance } = place.entry;
  const file: StoredFile = { path: place.path, content: content.kind === "other" ? { kind: "unknown" } : content, mode, owner, provenance };
  return {
    found: "yes",
    path: place.path,
    file,
    readable: readableBy(userOf(state), place),
    provenance: [...new Set([...provenance, ...on])],
  };
}

/** Links lead here, and directories may bar the way; that a plain directory exists says nothing. */
function bears({ content, mode }: Entry): boolean {
  return content.kind !== "directory" || (mode !== undefined && (mode & 1) === 0);
}

/** Files directly in a directory, links followed; undefined where the directory's contents are not all known. */
export function filesIn(state: StageState, directory: string): { readonly files: readonly FileAt[]; readonly complete: boolean } {
  const disk = diskOf(state);
  const place = findPlace(disk, directory);
  if (place.kind !== "entry") return { files: [], complete: place.kind === "absent" };
  const names = state.files.filter((it) => it.path.startsWith(`${place.path}/`) && !it.path.slice(place.path.length + 1).includes("/"));
  const complete = !state.unknownBelow.some((it) => it.path === place.path || place.path.startsWith(it.path === "/" ? "/" : `${it.path}/`));
  return { files: names.map((it) => fileAt(state, it.path)), complete };
}

/** The user that runs: as written, else the image's default; undefined means root. */
function userOf(state: StageState): string | undefined {
  return state.userName ?? state.user ?? state.image?.user;
}

export function isRoot(user: string | undefined): boolean {
  const name = user?.split(":")[0]?.trim();
  return name === undefined || name === "" || name === "root" || /^0+$/.test(name);
}

function readableBy(user: string | undefined, place: Place & { readonly kind: "entry" }): Certainty {
  if (isRoot(user)) return "yes";
  let worst: Certainty = "yes";
  for (const entry of [...place.through.filter((it) => it.content.kind === "directory"), place.entry]) {
    const needed = entry.content.kind === "directory" ? 1 : 4;
    const can = permits(entry, user ?? "", needed);
    if (can === "no") return "no";
    if (can === "unknown") worst = "unknown";
  }
  return worst;
}

function permits({ mode, owner }: Entry, user: string, bit: number): Certainty {
  // Nearly every file is readable by all; only a known mode speaks against it.
  if (mode === undefined) return "yes";
  if ((mode & bit) !== 0) return "yes";
  const [name, group] = user.split(":");
  const [ownerName, ownerGroup] = (owner ?? "root").split(":");
  if (name === ownerName) return (mode & (bit << 6)) !== 0 ? "yes" : "no";
  if ((mode & (bit << 3)) !== 0) {
    if (ownerGroup !== undefined && group !== undefined && group === ownerGroup) return "yes";
    // The groups of a named user stand in /etc/group, which we do not see.
    if (ownerGroup !== undefined && ownerGroup !== "root" && ownerGroup !== "0") return "unknown";
  }
  // The owner has the right, and a name and a number may be the same user.
  const sameKind = /^\d+$/.test(name ?? "") === /^\d+$/.test(ownerName ?? "");
  return (mode & (bit << 6)) !== 0 && !sameKind && !isRoot(ownerName) ? "unknown" : "no";
}

const disks = new WeakMap<StageState, Disk>();

function diskOf(state: StageState): Disk {
  const known = disks.get(state);
  if (known) return known;
  const disk: Disk = { entries: new Map(), marks: new Map([["/", { kind: "absent" }]]) };
  for (const { path, ...entry } of state.files) disk.entries.set(path, entry);
  for (const path of state.absentBelow ?? []) disk.marks.set(path, { kind: "absent" });
  for (const { path, provenance } of state.unknownBelow) disk.marks.set(path, { kind: "unknown", provenance });
  disks.set(state, disk);
  return disk;
}
