import type { ImageFact } from "../../images/image-fact";
import { joinPath, nameOf, parentOf } from "../../text/paths";
import type { Provenance } from "../stage-state";
import type { World } from "../world";
import { findPlace, makeDirectories, markUnknown, putEntry } from "./disk";
import { storeDirectories } from "./store-paths";

export type Layout = Pick<ImageFact, "bundle" | "bundlePaths" | "links" | "distribution" | "updateTool"> &
  Partial<Pick<ImageFact, "publicRoots" | "hashed" | "emptyDirectories" | "keystores" | "staleRoots">>;

/** Puts a distribution's store in place, as its package or its image has it. Below `root` for `--installroot`. */
export function layStore(world: World, layout: Layout, because: Provenance, root = "/"): void {
  const { disk } = world;
  const at = (path: string): string => (root === "/" ? path : `${root}${path}`);
  const provenance = [because];
  const owner = "root";
  if (layout.bundle === "unknown") {
    for (const path of [...storeDirectories, ...layout.bundlePaths]) markUnknown(disk, at(path), because);
    return;
  }
  for (const path of [...(layout.emptyDirectories ?? []), ...anchorDirectoriesOf(layout)]) makeDirectories(disk, at(path), provenance);
  if (layout.updateTool === "unknown") markUnknown(disk, at("/usr/local/share/ca-certificates"), because);
  const { hashed } = layout;
  if (hashed) {
    const linksInto = hashed.linksInto === undefined ? undefined : at(hashed.linksInto);
    putEntry(disk, at(hashed.directory), {
      content: { kind: "directory", hashed: "yes", ...(linksInto === undefined ? {} : { linksInto }) },
      mode: 0o755,
      owner,
      provenance,
    });
    if (linksInto) makeDirectories(disk, linksInto, provenance);
  }
  for (const path of layout.bundlePaths) {
    const place = findPlace(disk, at(path), "keep-link");
    const before = place.kind === "entry" && place.entry.content.kind === "bundle" ? place.entry : undefined;
    putEntry(disk, place.path, {
      content: {
        kind: "bundle",
        publicRoots: layout.publicRoots ?? "yes",
        privateAuthorities: before?.content.kind === "bundle" ? before.content.privateAuthorities : [],
        // A package of an old release is as old as the release.
        stale: (layout.staleRoots ?? world.image?.staleRoots) !== undefined,
      },
      mode: 0o644,
      owner,
      provenance: [...(before?.provenance ?? []), because],
    });
  }
  for (const [path, target] of Object.entries(layout.links)) {
    const place = findPlace(disk, parentOf(at(path)), "follow");
    const inside = place.kind === "entry" && place.entry.content.kind !== "directory" ? parentOf(at(path)) : place.path;
    const link = joinPath(inside, nameOf(path));
    if (!disk.entries.has(link)) putEntry(disk, link, { content: { kind: "link", target }, mode: 0o777, owner, provenance });
  }
  for (const path of layout.keystores ?? [])
    putEntry(disk, at(withJavaHome(world, path)), {
      content: { kind: "keystore", publicRoots: "yes", privateAuthorities: [] },
      mode: 0o644,
      owner,
      provenance,
    });
}

/** `$JAVA_HOME` stays as such where its value is not known. */
function withJavaHome(world: World, path: string): string {
  if (!path.startsWith("$JAVA_HOME")) return path;
  const home = world.env.get("JAVA_HOME")?.value ?? world.image?.env["JAVA_HOME"];
  return home === undefined ? `/${path}` : path.replace("$JAVA_HOME", home);
}

function anchorDirectoriesOf({ distribution, updateTool }: Layout): readonly string[] {
  switch (distribution) {
    case "debian":
    case "ubuntu":
    case "alpine":
    case "wolfi":
      return updateTool === "yes" ? ["/usr/local/share/ca-certificates", "/usr/share/ca-certificates"] : [];
    case "rhel":
    case "fedora":
    case "amazonlinux":
      return ["/etc/pki/ca-trust/source/anchors"];
    case "suse":
      return ["/etc/pki/trust/anchors"];
    case "arch":
      return ["/etc/ca-certificates/trust-source/anchors"];
    default:
      return [];
  }
}
