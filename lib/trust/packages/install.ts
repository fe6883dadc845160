import { alpine } from "../../images/layouts";
import { hasCertPemLink } from "../../images/release";
import { familyOf } from "../distribution";
import type { Certainty, Provenance } from "../stage-state";
import { findPlace, makeDirectories, markUnknown, putEntry } from "../store/disk";
import { layStore } from "../store/lay-store";
import { refreshStore, takenBy } from "../store/refresh-store";
import { storeDirectories } from "../store/store-paths";
import { addExplicit, note, type PackageState, type World } from "../world";
import { bringsRoots } from "./brings";
import { certPemLink, layoutOf, rootsPackageOf } from "./package-layout";

export type Installation = {
  /** Names without versions; `undefined` stands for a list that is not known. */
  readonly names: readonly (string | undefined)[];
  readonly recommends: Certainty;
  /** The `--virtual` group. */
  readonly group: string | undefined;
  /** Another root directory: `--installroot`, `--root`. */
  readonly root: string | undefined;
  /** Laid down anew even where it is installed already. */
  readonly again?: boolean;
  readonly provenance: Provenance;
};

/** What a package manager's installation does to the store. */
export function installPackages(world: World, { names, recommends, group, root, again, provenance }: Installation): void {
  const family = familyOf(world);
  if (root !== undefined) {
    installBelow(world, names, root, provenance);
    return;
  }
  const roots = rootsPackageOf(world);
  const before = world.packages.get(roots)?.installed ?? "unknown";
  const wanted: string[] = [];
  let certainty: Certainty = "no";
  let asked = false;
  let isTriggered = false;
  for (const name of names) {
    if (name === undefined) {
      certainty = stronger(certainty, "unknown");
      continue;
    }
    const brings = bringsRoots(family, world.distribution, world.release, name);
    isTriggered ||= family === "alpine" && isJava.test(name) && world.packages.get(name)?.installed !== "yes";
    remember(world, name, { installed: "yes", manual: group === undefined, wantedBy: group ? [group] : [], group });
    if (brings === "itself") {
      asked = true;
      certainty = "yes";
    } else if (brings === "depends" || (brings === "recommends" && recommends === "yes")) {
      wanted.push(name);
      certainty = "yes";
    } else if (brings === "unknown" || (brings === "recommends" && recommends === "unknown")) {
      wanted.push(name);
      certainty = stronger(certainty, "unknown");
    } else if (brings === "recommends" && hasRoots(world) !== "yes") {
      const span = { ...provenance.span, in: "dockerfile" as const };
      note(
        world,
        "recommends-dropped",
        span,
        `\`${name}\` only recommends \`ca-certificates\`, and recommended packages are switched off here`,
      );
    }
    installTool(world, name, provenance);
  }
  if (certainty === "no") return;
  if (certainty === "unknown") {
    if (before === "yes") return;
    remember(world, roots, { installed: "unknown", manual: asked, wantedBy: wanted, group: undefined });
    const why: Provenance = { ...provenance, note: "whether one of the packages installed here brings `ca-certificates` is not known" };
    for (const directory of storeDirectories) markUnknown(world.disk, directory, why);
    return;
  }
  remember(world, roots, {
    installed: "yes",
    manual: asked && group === undefined,
    wantedBy: [...wanted, ...(group ? [group] : [])],
    group,
  });
  const through = asked ? "" : ` with \`${wanted.join("`, `")}\``;
  const because: Provenance = { ...provenance, note: `package \`${roots}\` is installed here${through}`, by: "package" };
  if (asked) addExplicit(world, because);
  if (before !== "yes" || again) putRoots(world, because);
  // "Already the newest version": what a step has deleted does not come back.
  else if (isTriggered) refreshStore(world, because, "package");
  else if (asked && !isStoreGone(world)) touchRoots(world, because);
}

function remember(world: World, name: string, state: PackageState): void {
  const before = world.packages.get(name);
  if (world.packages.size > 5000) return;
  world.packages.set(name, {
    ...state,
    installed: before?.installed === "yes" ? "yes" : state.installed,
    manual: state.manual || (before?.installed === "yes" && before.manual),
    wantedBy: [...(before?.wantedBy ?? []), ...state.wantedBy].slice(-50),
    group: before?.installed === "yes" && before.group === undefined ? undefined : state.group,
  });
}

function stronger(a: Certainty, b: Certainty): Certainty {
  return a === "yes" || b === "yes" ? "yes" : a === "unknown" || b === "unknown" ? "unknown" : "no";
}

function hasRoots(world: World): Certainty {
  return world.packages.get(rootsPackageOf(world))?.installed ?? "unknown";
}

/** The files may be gone although the package is still there. */
function isStoreGone(world: World): boolean {
  return layoutOf(world).bundlePaths.every((path) => {
    const place = findPlace(world.disk, path);
    return (
      place.kind === "absent" || (place.kind === "entry" && place.entry.content.kind !== "bundle" && place.entry.content.kind !== "unknown")
    );
  });
}

/** Lays the distribution's store out and runs its update tool, as the package's own script does. */
function putRoots(world: World, because: Provenance): void {
  layStore(world, layoutOf(world), because);
  world.tools.set("update-ca-certificates", familyOf(world) === "redhat" || familyOf(world) === "arch" ? "no" : "yes");
  if (familyOf(world) === "redhat" || familyOf(world) === "arch") world.tools.set("update-ca-trust", "yes");
  if (familyOf(world) === "debian") {
    installTool(world, "openssl", because);
    remember(world, "openssl", { installed: "yes", manual: false, wantedBy: [rootsPackageOf(world)], group: undefined });
  }
  refreshStore(world, because, "package");
}

/** It was there before, and nothing runs; the file's author named it all the same, and that is worth showing. */
function touchRoots(world: World, because: Provenance): void {
  const merged = new Set<string>();
  for (const path of layoutOf(world).bundlePaths) {
    const place = findPlace(world.disk, path);
    if (place.kind !== "entry") continue;
    if (place.entry.content.kind === "bundle") for (const it of place.entry.content.privateAuthorities) merged.add(it);
    world.disk.entries.set(place.path, { ...place.entry, provenance: [...place.entry.provenance, because] });
  }
  const waits = takenBy(world).find((it) => !merged.has(it));
  if (waits === undefined) return;
  const name = rootsPackageOf(world);
  // apk leaves an installed package alone; the others take a newer version where there is one.
  const unless = familyOf(world) === "alpine" ? "" : ", unless there is a newer version";
  const text = `\`${name}\` is there already, so this runs no update${unless}`;
  note(world, "installed-already", { ...because.span, in: "dockerfile" as const }, text, waits);
}

/** Tools that later steps need, and what package `openssl` lays out on Debian. */
function installTool(world: World, name: string, because: Provenance): void {
  if (name === "openssl" || name === "libssl-dev") {
    if (name === "openssl") world.tools.set("openssl", "yes");
    if (name === "openssl" && familyOf(world) === "debian") {
      makeDirectories(world.disk, "/etc/ssl/certs", [because]);
      const links = {
        "/usr/lib/ssl/certs": "/etc/ssl/certs",
        ...(hasCertPemLink(world.distribution ?? "debian", world.release) ? certPemLink : {}),
      };
      for (const [path, target] of Object.entries(links))
        if (!world.disk.entries.has(path))
          putEntry(world.disk, path, { content: { kind: "link", target }, mode: 0o777, owner: "root", provenance: [because] });
      remember(world, "openssl", { installed: "yes", manual: false, wantedBy: [], group: undefined });
    }
    return;
  }
  if (name === "bash" || name === "busybox") world.shell = "yes";
  if (/^(?:openjdk|default-jdk|default-jre|java-)/.test(name)) world.tools.set("keytool", "yes");
  if (isJava.test(name) && javaFamilies.has(familyOf(world)))
    putEntry(world.disk, "/etc/ssl/certs/java/cacerts", {
      content: { kind: "keystore", publicRoots: "yes", privateAuthorities: [] },
      mode: 0o644,
      owner: "root",
      provenance: [because],
    });
  if (/^(?:curl|wget|git|python3|bash)$/.test(name)) world.tools.set(name, "yes");
}

/**
 * Packages that bring Java's store, made from the system's: through `ca-certificates-java`, on Alpine through `java-cacerts`, whose hook in
 * `/etc/ca-certificates/update.d` lies where the trigger of `ca-certificates` watches (its APKBUILD).
 */
const isJava = /^(?:openjdk-?\d+(?:-.*)?|default-j(?:dk|re)(?:-headless)?|ca-certificates-java|java-cacerts)$/;
const javaFamilies: ReadonlySet<string> = new Set(["debian", "alpine"]);

function installBelow(world: World, names: readonly (string | undefined)[], root: string, provenance: Provenance): void {
  const family = familyOf(world);
  const brings = names.map((name) => (name === undefined ? "unknown" : bringsRoots(family, world.distribution, world.release, name)));
  makeDirectories(world.disk, root, [provenance]);
  const isBundle = family === "alpine" && names.includes("ca-certificates-bundle");
  if (isBundle || brings.includes("itself") || brings.includes("depends")) {
    const because: Provenance = { ...provenance, note: `package \`ca-certificates\` is installed below \`${root}\``, by: "package" };
    addExplicit(world, because);
    layStore(world, isBundle ? alpine : layoutOf(world), because, root);
    return;
  }
  // A root file system put together from packages: which ones come along is not known to us.
  const why: Provenance = { ...provenance, note: `which packages the installation below \`${root}\` brings along is not known` };
  for (const directory of ["/etc/ssl", "/etc/pki"]) markUnknown(world.disk, `${root}${directory}`, why);
}
