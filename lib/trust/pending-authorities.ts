import type { LookUpResult } from "../runtimes/look-up-result";
import { isBelow, nameOf, parentOf } from "../text/paths";
import type { DetailId } from "./details";
import { familyOf } from "./distribution";
import { fileAt } from "./find-file-at";
import type { Judged } from "./judged";
import type { Provenance, StageState } from "./stage-state";
import { isMeantAsAuthority } from "./store/is-meant-as-authority";
import { configurationPath, refreshSourceOf, refusalOf } from "./store/refresh-store";
import { anchorDirectories } from "./store/store-paths";
import type { World } from "./world";

/** A CA that somebody put into the image and that this program nevertheless does not read. */
export type Pending = {
  readonly path: string;
  readonly detail: DetailId;
  readonly note: string;
  readonly provenance: readonly Provenance[];
};

const storeDirectories = ["/etc/ssl/certs", "/etc/pki/tls/certs", "/etc/ssl", "/usr/lib/ssl/certs"] as const;

export function findPending({ world, state }: Pick<Judged, "world" | "state">, result: LookUpResult): readonly Pending[] {
  const pending: Pending[] = [];
  const merged = new Set<string>(result.privateAuthorities);
  const family = familyOf(world);
  const source = refreshSourceOf(world);
  for (const [path, { content, provenance }] of world.disk.entries) {
    if (content.kind !== "authority" || !isMeantAsAuthority({ path, content })) continue;
    const read = merged.has(path) || merged.has(content.name);
    if (read && !(isUnhashed(world, path) && !readsAnyFile(result, path))) continue;
    const inSource = isBelow(path, source) && path !== source;
    const anchors = anchorDirectories.find((it) => isBelow(path, it));
    if (!inSource && anchors === undefined && !storeDirectories.some((it) => path !== it && isBelow(path, it))) continue;
    if (isInAnyBundle(world, path, content.name)) continue;
    // Of a pattern or a directory the person knows what was written.
    const name = path.includes("*") ? content.name : nameOf(path);
    // The program reads whatever lies there; it was kept from it.
    if (readsAnyFile(result, path) && fileAt(state, path).found === "yes") {
      if (isBarred(state, path))
        pending.push({
          path,
          detail: "mode-not-readable",
          note: `\`${name}\` lies where this program reads every file, but its user may not read it`,
          provenance,
        });
      continue;
    }
    const refusal = inSource ? refusalOf(family, source, path, content.format) : undefined;
    if (refusal) pending.push({ path, detail: refusal.detail, note: refusal.note, provenance });
    else if (inSource && missingTool(world))
      pending.push({
        path,
        detail: "tool-missing",
        note: `\`${name}\` lies where the update tool looks, but this stage has no such tool`,
        provenance,
      });
    else if (inSource)
      pending.push({
        path,
        detail: "no-refresh",
        note: `\`${name}\` lies where the update tool looks, but the tool never runs afterwards`,
        provenance,
      });
    else if (anchors === "/usr/share/ca-certificates" && (family === "debian" || family === "alpine"))
      pending.push({
        path,
        detail: "wrong-directory",
        note: `\`${name}\` lies beside the package's certificates, of which the tool takes only those that \`${configurationPath}\` lists`,
        provenance,
      });
    else if (anchors !== undefined)
      pending.push({ path, detail: "wrong-directory", note: `nothing in this image reads \`${anchors}\``, provenance });
    else if (content.format === "der")
      pending.push({ path, detail: "der-format", note: `\`${name}\` is in DER form, which this program does not read here`, provenance });
    else if (path !== "/etc/ssl/certs")
      pending.push({
        path,
        detail: "wrong-directory",
        note: `a single file in \`${path.slice(0, path.lastIndexOf("/"))}\` without a hashed name is not read by this program`,
        provenance,
      });
  }
  for (const { detail, path, note, span } of world.happenings)
    if (detail === "appended-then-rebuilt" && path !== undefined && !pending.some((it) => it.path === path) && !isThereAgain(world, path))
      pending.push({ path, detail, note, provenance: [{ span, note, image: undefined }] });
  return pending;
}

function isBarred(state: StageState, path: string): boolean {
  const at = fileAt(state, path);
  return at.found === "yes" && at.readable === "no";
}

/** It came into a directory of hashed names, and has no such name itself. */
function isUnhashed(world: World, path: string): boolean {
  const directory = world.disk.entries.get(parentOf(path));
  return directory?.content.kind === "directory" && (directory.content.unhashed?.includes(nameOf(path)) ?? false);
}

/** Named by a variable, or one of a directory whose files are all read. */
function readsAnyFile({ rule, lookUps }: LookUpResult, path: string): boolean {
  return (
    rule.paths.some((it) => it.holds === "any-file-in-directory" && isBelow(path, it.path)) ||
    lookUps.some((it) => it.found === "hit" && it.path === path)
  );
}

/** Another bundle took it in: that this program does not read that one is another story. */
function isInAnyBundle(world: World, path: string, name: string): boolean {
  for (const { content } of world.disk.entries.values())
    if (content.kind === "bundle" && (content.privateAuthorities.includes(path) || content.privateAuthorities.includes(name))) return true;
  return false;
}

/** Under another name too: the tool calls it by its path, a redirection by what was read. */
function isThereAgain(world: World, name: string): boolean {
  const stemOf = (it: string): string => nameOf(it).replace(/\.[^.]*$/, "");
  for (const { content } of world.disk.entries.values())
    if (content.kind === "bundle" && content.privateAuthorities.some((it) => stemOf(it) === stemOf(name))) return true;
  return false;
}

function missingTool(world: World): boolean {
  const family = familyOf(world);
  const tool = family === "redhat" || family === "arch" ? "update-ca-trust" : "update-ca-certificates";
  return world.tools.get(tool) === "no" || (world.image !== undefined && !world.tools.has(tool));
}
