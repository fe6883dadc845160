import type { Span } from "../text/span";
import type { Certainty, Provenance } from "./stage-state";
import { type Disk, type Entry, markAt } from "./store/disk";
import type { World } from "./world";

/** The world after a branch that may or may not have been taken: what differs is not known. */
export function joinWorlds(
  one: World,
  other: World,
  span: Span<"dockerfile">,
  note = "whether this branch of the script runs is not known",
): World {
  if (one === other) return one;
  const provenance: Provenance = { span, note, image: undefined };
  return {
    ...one,
    disk: joinDisks(one.disk, other.disk, provenance),
    packages: joinMaps(one.packages, other.packages, (a, b) => {
      const [some = { installed: "no" as const, manual: false, wantedBy: [], group: undefined }] = [a ?? b];
      return { ...some, installed: joinCertainty(a?.installed ?? "no", b?.installed ?? "no") };
    }),
    tools: joinMaps(one.tools, other.tools, (a, b) => (a === b ? (a ?? "unknown") : "unknown")),
    shell: joinCertainty(one.shell, other.shell),
    packageManager: one.packageManager ?? other.packageManager,
    explicit: one.explicit.length >= other.explicit.length ? one.explicit : other.explicit,
    // On one way only: then it may not run at all.
    failing: one.failing.filter((it) => other.failing.includes(it)),
    happenings: one.happenings.length >= other.happenings.length ? one.happenings : other.happenings,
  };
}

function joinCertainty(a: Certainty, b: Certainty): Certainty {
  return a === b ? a : "unknown";
}

function joinMaps<V>(
  one: ReadonlyMap<string, V>,
  other: ReadonlyMap<string, V>,
  join: (a: V | undefined, b: V | undefined) => V,
): Map<string, V> {
  const result = new Map<string, V>();
  for (const key of [...one.keys(), ...other.keys()]) {
    if (result.has(key)) continue;
    const [a, b] = [one.get(key), other.get(key)];
    result.set(key, a !== undefined && a === b ? a : join(a, b));
  }
  return result;
}

function joinDisks(one: Disk, other: Disk, provenance: Provenance): Disk {
  const disk: Disk = { entries: new Map(), marks: new Map(one.marks) };
  for (const [path, mark] of other.marks) if (markAt(one, path).kind !== mark.kind) disk.marks.set(path, { kind: "unknown", provenance });
  for (const [path, mark] of one.marks) if (markAt(other, path).kind !== mark.kind) disk.marks.set(path, { kind: "unknown", provenance });
  for (const [path, entry] of one.entries) {
    const twin = other.entries.get(path);
    if (twin === entry || (twin && sameEntry(entry, twin))) disk.entries.set(path, entry);
    else if (twin) disk.entries.set(path, joinEntries(entry, twin));
    else keepMaybe(disk, path, entry, provenance);
  }
  for (const [path, entry] of other.entries) if (!one.entries.has(path)) keepMaybe(disk, path, entry, provenance);
  return disk;
}

/** Directories may stay; a file that may be there or not is listed as not known. */
function keepMaybe(disk: Disk, path: string, entry: Entry, provenance: Provenance): void {
  if (entry.content.kind === "directory") disk.entries.set(path, { ...entry, content: { ...entry.content, hashed: "unknown" } });
  else disk.marks.set(path, { kind: "unknown", provenance });
}

function joinEntries(a: Entry, b: Entry): Entry {
  const attributes = { mode: a.mode === b.mode ? a.mode : undefined, owner: a.owner === b.owner ? a.owner : undefined };
  const provenance = [...new Set([...a.provenance, ...b.provenance])];
  if (a.content.kind === "bundle" && b.content.kind === "bundle") {
    const inBoth = b.content.privateAuthorities.filter((it) => a.content.kind === "bundle" && a.content.privateAuthorities.includes(it));
    return {
      content: {
        kind: "bundle",
        publicRoots: joinCertainty(a.content.publicRoots, b.content.publicRoots),
        privateAuthorities: inBoth,
        stale: a.content.stale && b.content.stale,
      },
      ...attributes,
      provenance,
    };
  }
  if (a.content.kind === b.content.kind && a.content.kind !== "link") return { ...a, ...attributes, provenance };
  return { content: { kind: "unknown" }, ...attributes, provenance };
}

function sameEntry(a: Entry, b: Entry): boolean {
  return a.mode === b.mode && a.owner === b.owner && JSON.stringify(a.content) === JSON.stringify(b.content);
}
