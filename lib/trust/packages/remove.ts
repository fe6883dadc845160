import { familyOf, isReleaseBefore } from "../distribution";
import type { Provenance } from "../stage-state";
import { entriesBelow, findPlace, markAt, markUnknown, putEntry, removeTree } from "../store/disk";
import { note, type World } from "../world";
import { layoutOf, rootsPackageOf } from "./package-layout";

export type Removal = {
  /** Names, patterns or groups; `undefined` stands for a list that is not known. */
  readonly names: readonly (string | undefined)[];
  /** Configuration goes too, and with it Debian's generated bundle. */
  readonly purge: boolean;
  readonly autoremove: boolean;
  readonly provenance: Provenance;
};

export function removePackages(world: World, { names, purge, autoremove, provenance }: Removal): void {
  const roots = rootsPackageOf(world);
  const before = world.packages.get(roots);
  const openssl = world.packages.get("openssl");
  const isDebian = familyOf(world) === "debian";
  for (const name of names) {
    if (name === undefined) continue;
    const known = world.packages.get(name);
    if (known) world.packages.set(name, { ...known, installed: "no" });
    else if (name === roots) world.packages.set(name, { installed: "no", manual: false, wantedBy: [], group: undefined });
    for (const [other, state] of world.packages) if (state.group === name) world.packages.set(other, { ...state, installed: "no" });
  }
  const hadOpenssl = openssl !== undefined && openssl.installed !== "no";
  // On Debian `ca-certificates` depends on `openssl`, and goes with it.
  if (isDebian && names.includes("openssl") && before?.installed === "yes") world.packages.set(roots, { ...before, installed: "no" });
  if (autoremove) removeOrphans(world);
  if (before?.installed !== "no" && world.packages.get(roots)?.installed === "no") takeRoots(world, purge, provenance);
  const opensslGoes = names.includes("openssl") || (hadOpenssl && world.packages.get("openssl")?.installed === "no");
  if (isDebian && opensslGoes && world.packages.get(roots)?.installed === "no") {
    removeTree(world.disk, "/usr/lib/ssl");
    world.tools.set("openssl", "no");
    if (purge) removeEmpty(world);
  }
}

/** A purge of both packages takes the directories too, where nothing else lies in them. */
function removeEmpty(world: World): void {
  for (const path of ["/etc/ssl/certs", "/etc/ssl/private", "/etc/ssl", "/usr/local/share/ca-certificates"]) {
    const inside = entriesBelow(world.disk, path).filter(([below]) => below !== path);
    if (inside.length === 0 && markAt(world.disk, path).kind !== "unknown") removeTree(world.disk, path);
  }
}

/** Packages that came along only, and that nothing which stays asks for. */
function removeOrphans(world: World): void {
  for (let changed = true, rounds = 0; changed && rounds < 20; rounds++) {
    changed = false;
    for (const [name, state] of world.packages) {
      if (state.installed !== "yes" || state.manual) continue;
      // What came with the image without a reason that we know stays.
      if (state.wantedBy.length === 0) continue;
      if (state.wantedBy.some((it) => world.packages.get(it)?.installed === "yes")) continue;
      world.packages.set(name, { ...state, installed: "no" });
      changed = true;
    }
  }
}

/** `apt-mark auto`: only a reason keeps it now. */
export function markAutomatic(world: World, names: "all" | readonly string[]): void {
  for (const [name, state] of world.packages)
    if (names === "all" || names.includes(name))
      world.packages.set(name, { ...state, manual: false, wantedBy: state.wantedBy.length > 0 ? state.wantedBy : ["?"] });
}

export function markManual(world: World, names: readonly string[]): void {
  for (const name of names) {
    const state = world.packages.get(name);
    if (state) world.packages.set(name, { ...state, manual: true });
  }
}

function takeRoots(world: World, purge: boolean, provenance: Provenance): void {
  const family = familyOf(world);
  const span = { ...provenance.span, in: "dockerfile" as const };
  world.tools.set("update-ca-certificates", "no");
  world.tools.set("update-ca-trust", "no");
  if (family === "debian" || family === "other") {
    removeTree(world.disk, "/usr/share/ca-certificates");
    for (const path of ["/etc/ssl/certs"]) {
      const place = findPlace(world.disk, path);
      if (place.kind === "entry" && place.entry.content.kind === "directory")
        putEntry(world.disk, place.path, { ...place.entry, content: { kind: "directory", hashed: "no" } });
    }
    // Its removal alone leaves the generated bundle; only a purge deletes it (ca-certificates.postrm).
    if (!purge) return;
    deleteBundle(world, "/etc/ssl/certs/ca-certificates.crt");
    note(world, "purged", span, "`ca-certificates` is purged here, and its bundle with it", "/etc/ssl/certs/ca-certificates.crt");
    return;
  }
  if (family === "alpine") {
    // From 3.13 on the bundle belongs to package ca-certificates-bundle, which stays. Before, some versions left it and some did not.
    const path = "/etc/ssl/certs/ca-certificates.crt";
    const own = world.packages.get("ca-certificates-bundle")?.installed === "yes" && !isReleaseBefore(world.release, "3.13");
    if (own) return;
    const why: Provenance = {
      ...provenance,
      note: "`apk del` took `ca-certificates` out again; whether the generated bundle stays differs between versions",
    };
    removeTree(world.disk, path);
    markUnknown(world.disk, path, why);
    note(world, "purged", span, why.note, path);
    // Up to 3.11 `cert.pem` is a file of another package.
    if (isReleaseBefore(world.release, "3.12")) return;
    removeTree(world.disk, "/etc/ssl/cert.pem");
    markUnknown(world.disk, "/etc/ssl/cert.pem", why);
    return;
  }
  const layout = layoutOf(world);
  for (const path of layout.bundlePaths) deleteBundle(world, path);
  note(world, "purged", span, "the package with the roots is removed here", layout.bundlePaths[0]);
}

function deleteBundle(world: World, path: string): void {
  const place = findPlace(world.disk, path, "keep-link");
  if (place.kind === "entry" || place.kind === "unknown") removeTree(world.disk, place.path);
}
