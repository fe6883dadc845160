import { isBelow, nameOf } from "../../text/paths";
import { recommendsOff } from "../packages/recommends-off";
import { nothingPrinted, type Stream } from "../shell/call";
import type { Provenance } from "../stage-state";
import { addExplicit, note, type World } from "../world";
import { type Entry, type EntryContent, findPlace, putEntry } from "./disk";
import { roleByName } from "./role-by-name";
import { bundlePaths, formatByName, isAnchorFile, isKeystoreName, looksLikeBundle } from "./store-paths";

/** What reading a file gives. */
export function streamOf(world: World, path: string): Stream {
  if (path === "/dev/null") return emptyStream;
  const place = findPlace(world.disk, path);
  const name = nameOf(path);
  if (place.kind === "entry" && place.entry.content.kind !== "directory") return { text: undefined, content: place.entry.content, name };
  return { ...nothingPrinted, content: contentByName(path), name };
}

/** What `/dev/null` gives, and a command that is known to print nothing. */
export const emptyStream: Stream = { text: "", content: { kind: "empty" }, name: undefined };

/** A file whose bytes we do not see, by its name alone; `other` where the name does not speak of certificates. */
export function contentByName(path: string): EntryContent {
  const name = nameOf(path);
  if (isKeystoreName(name)) return { kind: "keystore", publicRoots: "unknown", privateAuthorities: [] };
  if (looksLikeBundle(name) || bundlePaths.some((it) => it === path))
    return { kind: "bundle", publicRoots: "yes", privateAuthorities: [], stale: false };
  const role = roleByName(path);
  if (role === "authority") return { kind: "authority", name: path, format: formatByName(name) };
  return role === "unsure" ? { kind: "other", certificate: path } : { kind: "other" };
}

/** What bytes of this origin are when they lie here: a place can tell more than a name. */
export function contentAt(path: string, content: EntryContent): EntryContent {
  if (content.kind === "bundle" || content.kind === "keystore" || content.kind === "link" || content.kind === "directory") return content;
  const name = nameOf(path);
  const written = content.kind === "authority" ? content.name : content.kind === "other" ? content.certificate : undefined;
  // One certificate in the bundle's place is the whole bundle then; in DER form nobody reads it there.
  const isBinary = content.kind === "authority" && content.format === "der";
  if (written !== undefined && !isBinary && bundlePaths.some((it) => it === path))
    return { kind: "bundle", publicRoots: "no", privateAuthorities: [written], stale: false };
  if (content.kind === "authority") {
    return { ...content, format: content.format === "unknown" ? formatByName(name) : content.format };
  }
  if (isAnchorFile(path) && name !== "README") {
    const format = formatByName(written ?? name);
    return { kind: "authority", name: written ?? path, format: format === "unknown" ? formatByName(name) : format };
  }
  if (bundlePaths.some((it) => it === path)) return { kind: "bundle", publicRoots: "unknown", privateAuthorities: [], stale: false };
  if (content.kind === "unknown") return content;
  const byName = contentByName(path);
  if (byName.kind === "bundle" || byName.kind === "authority") return byName;
  // Among the roots, every file that may hold a certificate is read as one.
  const possible = written ?? (byName.kind === "other" ? byName.certificate : undefined);
  if (possible !== undefined && isStoreFile(path)) return { kind: "authority", name: possible, format: formatByName(nameOf(possible)) };
  return content;
}

export function isStoreFile(path: string): boolean {
  return (
    isAnchorFile(path) || bundlePaths.some((it) => it === path) || isBelow(path, "/etc/ssl/certs") || isBelow(path, "/etc/pki/tls/certs")
  );
}

/** Writes as `>` does: links are followed, modes stay. */
export function writeStream(world: World, path: string, stream: Stream, because: Provenance): void {
  if (path.startsWith("/etc/apt/apt.conf") && stream.text !== undefined && recommendsOff(stream.text)) world.recommends = "no";
  const place = findPlace(world.disk, path);
  const at = place.path;
  const before = place.kind === "entry" ? place.entry : undefined;
  if (before?.content.kind === "directory") return;
  const content = stream.content.kind === "empty" ? stream.content : contentAt(at, stream.content);
  if (before?.content.kind === "bundle" && content.kind === "empty" && because.span.in === "dockerfile")
    note(world, "removed-files", { ...because.span, in: "dockerfile" }, `the bundle \`${at}\` is emptied here`, at);
  if (content.kind === "other" && before === undefined && place.kind === "absent" && !isStoreFile(at) && world.disk.entries.size > 500)
    return;
  putFile(world, at, content, because, before);
}

/** Appends as `>>` does: a certificate added to a bundle makes it a bundle with one more. */
export function appendStream(world: World, path: string, stream: Stream, because: Provenance): void {
  const place = findPlace(world.disk, path);
  const before = place.kind === "entry" ? place.entry : undefined;
  if (before === undefined && place.kind === "unknown" && bundlePaths.some((it) => it === path)) {
    // Whether there was a bundle before is not known; what we append is there now.
    const added = stream.name ?? "a certificate";
    putFile(world, place.path, { kind: "bundle", publicRoots: "unknown", privateAuthorities: [added], stale: false }, because, before);
    return;
  }
  if (before?.content.kind !== "bundle") {
    if (before?.content.kind === "directory") return;
    if (before === undefined || before.content.kind === "empty" || before.content.kind === "other")
      writeStream(world, path, stream, because);
    return;
  }
  const { content } = before;
  const merged: EntryContent =
    stream.content.kind === "bundle"
      ? { ...content, publicRoots: stream.content.publicRoots === "yes" ? "yes" : content.publicRoots }
      : { ...content, privateAuthorities: [...content.privateAuthorities, nameOfAdded(stream)] };
  putFile(world, place.path, merged, because, before);
}

function nameOfAdded(stream: Stream): string {
  if (stream.content.kind === "other" && stream.content.certificate !== undefined) return stream.content.certificate;
  return stream.content.kind === "authority" ? stream.content.name : (stream.name ?? "a certificate");
}

export function putFile(world: World, path: string, content: EntryContent, because: Provenance, before?: Entry): void {
  const owner = before?.owner ?? ownerOf(world);
  putEntry(world.disk, path, {
    content,
    mode: before?.mode ?? (before ? undefined : 0o644),
    owner,
    provenance: before && content.kind === "bundle" ? [...before.provenance, because].slice(-12) : [because],
  });
  if (isStoreFile(path) && content.kind !== "other" && content.kind !== "empty") addExplicit(world, because);
  if (content.kind === "bundle" && content.publicRoots === "no" && before?.content.kind === "bundle" && because.span.in === "dockerfile")
    note(
      world,
      "private-replaces-public",
      { ...because.span, in: "dockerfile" },
      `the public roots at \`${path}\` are overwritten by a single certificate`,
      path,
    );
}

export function ownerOf(world: World): string {
  return world.userName ?? world.image?.user ?? "root";
}
