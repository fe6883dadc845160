import { findImage } from "../images/find-image";
import type { ImageFact } from "../images/image-fact";
import type { Span } from "../text/span";
import type { Certainty, Provenance } from "./stage-state";
import { type Disk, type Entry, markAt, newDisk, putEntry } from "./store/disk";
import { layStore } from "./store/lay-store";
import { unknownWorld, type World } from "./world";

/** A stage right after `FROM image`. An image that we do not know is unknown, not empty. */
export function startWorld(reference: string, span: Span<"dockerfile">): World {
  if (reference === "scratch") return scratchWorld(span);
  const found = findImage(reference);
  if (!found) return unknownWorld(reference, { span, note: `what \`${reference}\` holds is not known`, image: undefined });
  return imageWorld(found.fact, reference, span);
}

function scratchWorld(span: Span<"dockerfile">): World {
  const fact = findImage("scratch")?.fact;
  const world = imageWorld(fact, "scratch", span);
  return { ...world, shell: "no" };
}

function imageWorld(fact: ImageFact | undefined, reference: string, span: Span<"dockerfile">): World {
  const provenance: Provenance = {
    span,
    note: noteOf(fact, reference),
    image: fact && { id: fact.id, citation: fact.citation },
    by: "base-image",
  };
  const world: World = {
    ...unknownWorld(reference, provenance),
    disk: newDisk(
      fact?.distribution === "windows" || fact?.distribution === "unknown" ? { kind: "unknown", provenance } : { kind: "absent" },
    ),
    shell: fact?.shell ?? "no",
    packageManager: fact?.packageManager === "none" || fact?.packageManager === "unknown" ? undefined : fact?.packageManager,
    distribution: fact?.distribution,
    release: fact?.release,
    image: fact,
    workdir: "/",
  };
  if (!fact) return world;
  // Images made from nothing have what their fact says: often a bundle, and no more.
  if (fact.distribution !== "scratch") makeUsualDirectories(world.disk, provenance);
  for (const [name, value] of Object.entries(fact.env)) world.env.set(name, { value, provenance });
  for (const [name, installed] of Object.entries(fact.packages ?? {}))
    world.packages.set(name, { installed, manual: true, wantedBy: [], group: undefined });
  if (fact.distribution !== "windows") layStore(world, fact, provenance);
  if (
    fact.bundle === "no" &&
    fact.links["/etc/ssl/certs"] === undefined &&
    fact.packages?.["openssl"] === "yes" &&
    fact.packageManager === "apt"
  )
    putEntry(world.disk, "/usr/lib/ssl/certs", {
      content: { kind: "link", target: "/etc/ssl/certs" },
      mode: 0o777,
      owner: "root",
      provenance: [provenance],
    });
  const tool = (isHere: boolean): Certainty => (isHere ? fact.updateTool : "no");
  const redHat = fact.packageManager === "dnf" || fact.packageManager === "yum" || fact.packageManager === "microdnf";
  world.tools.set("update-ca-certificates", tool(!redHat && fact.distribution !== "arch"));
  world.tools.set("update-ca-trust", tool(redHat || fact.distribution === "arch"));
  world.tools.set("sh", fact.shell);
  const openssl = fact.packages?.["openssl"];
  if (openssl) world.tools.set("openssl", openssl);
  return world;
}

/** Directories that every image but scratch has, parents first. */
const usual = [
  "/bin",
  "/dev",
  "/etc",
  "/home",
  "/lib",
  "/opt",
  "/proc",
  "/root",
  "/run",
  "/sbin",
  "/srv",
  "/tmp",
  "/usr",
  "/usr/bin",
  "/usr/lib",
  "/usr/local",
  "/usr/local/bin",
  "/usr/local/share",
  "/usr/share",
  "/var",
  "/var/lib",
];

function makeUsualDirectories(disk: Disk, provenance: Provenance): void {
  const known = markAt(disk, "/").kind === "absent";
  // Entries are never changed, only replaced, so one serves for all.
  const entry: Entry = {
    content: { kind: "directory", hashed: known ? "no" : "unknown" },
    mode: known ? 0o755 : undefined,
    owner: known ? "root" : undefined,
    provenance: [provenance],
  };
  for (const path of usual) disk.entries.set(path, entry);
}

function noteOf(fact: ImageFact | undefined, reference: string): string {
  if (fact === undefined) return `\`${reference}\` is empty`;
  if (fact.bundle === "unknown") return `whether \`${reference}\` holds a CA bundle is not known for sure`;
  if (fact.bundle === "no")
    return fact.distribution === "scratch" && reference === "scratch" ? "`scratch` is empty" : `\`${reference}\` ships no CA bundle`;
  return fact.publicRoots === "no"
    ? `\`${reference}\` ships a bundle with its vendor's own roots only`
    : `\`${reference}\` ships a CA bundle`;
}
