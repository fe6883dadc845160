import { absolutePath, hasGlob, matchesGlob, nameOf, parentOf } from "../text/paths";
import type { Source } from "./copy-source";
import type { Provenance } from "./stage-state";
import { type Disk, type EntryContent, entriesBelow, findPlace, markAt, type Place } from "./store/disk";
import { contentByName } from "./store/write";
import type { World } from "./world";

/** From the build context we see names only. A certificate's name is believed; a directory may hold anything. */
export function contextSources(text: string, keyword: "COPY" | "ADD", because: Provenance): readonly Source[] {
  const path = absolutePath(text);
  const name = nameOf(path);
  const why: Provenance = { ...because, note: `what \`${text}\` of the build context holds is not known` };
  if (keyword === "ADD" && /\.(?:tar|tgz|tbz2?|txz|tar\.(?:gz|bz2|xz|zst))$/i.test(name))
    return [{ kind: "unknown", name, directory: true, provenance: why }];
  if (text.endsWith("/") || text === "." || path === "/")
    return [{ kind: "unknown", name: "", directory: true, provenance: why, written: path === "/" ? undefined : text }];
  // `certs/*.crt`: what a pattern leaves open says nothing of an authority.
  const content = asWritten(contentByName(text.replaceAll(/[*?]/g, "x")), text);
  if (content.kind === "other") {
    // A name with an extension is a file; without one it is a directory or a program.
    if (/\.[A-Za-z0-9]+$|^[^*?]+\.[A-Za-z0-9*?]+$/.test(name) || name.startsWith(".")) return [plainFile(name, content, because)];
    return [{ kind: "unknown", name, directory: false, provenance: why, written: text }];
  }
  return [plainFile(name, content, because)];
}

/** A certificate is spoken of as the person wrote it. */
function asWritten(content: EntryContent, text: string): EntryContent {
  if (content.kind === "authority") return { ...content, name: text };
  return isCertificate(content) ? { kind: "other", certificate: text } : content;
}

function isCertificate(content: EntryContent): boolean {
  return content.kind === "other" && content.certificate !== undefined;
}

function plainFile(name: string, content: EntryContent, because: Provenance): Source {
  return { kind: "file", name, entry: { content, mode: 0o644, owner: "root", provenance: [because] }, from: undefined };
}

/** ADD of a URL: the file's mode is 0600, so only root can read it. */
export function urlSources(url: string, because: Provenance): readonly Source[] {
  const name = nameOf(url.split(/[?#]/)[0] ?? url) || "download";
  return [
    {
      kind: "file",
      name,
      entry: {
        content: asWritten(contentByName(name), url),
        mode: 0o600,
        owner: "root",
        provenance: [because],
      },
      from: undefined,
    },
  ];
}

/** From an image or context that we do not know: a named file must be there, or the build fails. */
export function unknownSources(text: string, because: Provenance): readonly Source[] {
  const path = absolutePath(text);
  const name = nameOf(path);
  const content = contentByName(path);
  if ((content.kind !== "other" || isCertificate(content)) && !text.endsWith("/"))
    return [
      {
        kind: "file",
        name,
        entry: {
          content: asWritten(content, text),
          mode: undefined,
          owner: "root",
          provenance: [],
        },
        from: path,
      },
    ];
  const provenance: Provenance = { ...because, note: because.note || `what \`${text}\` holds is not known` };
  return [
    {
      kind: "unknown",
      name: path === "/" ? "" : name,
      directory: text.endsWith("/") || path === "/" || /(?:^|\/)(?:certs|ssl|pki|rootfs|root)$/.test(path),
      provenance,
    },
  ];
}

/** From a stage or an image that we know. A link named as source is followed. */
export function diskSources(world: World, label: string, text: string, known: boolean, because: Provenance): readonly Source[] {
  if (!known) return unknownSources(text, { ...because, note: `which file of ${label} this is, is not known` });
  const path = absolutePath(text);
  const { disk } = world;
  if (hasGlob(nameOf(path))) {
    const directory = findPlace(disk, parentOf(path));
    const found = entriesBelow(disk, directory.path)
      .filter(([at]) => parentOf(at) === directory.path && at !== directory.path && matchesGlob(nameOf(at), nameOf(path)))
      .flatMap(([at]) => placeSources(world, label, at, at, because));
    const linked = linkedNames(disk, directory, nameOf(path), because);
    if (found.length + linked.length > 0) return [...found, ...linked];
    if (markAt(disk, directory.path).kind === "absent" && isStorePath(directory.path)) return [{ kind: "absent", name: path }];
    return unknownSources(text.replaceAll(/[*?]/g, "ca"), because);
  }
  return placeSources(world, label, path, text, because);
}

/** One path, taken literally: a file that a pattern found may have a `*` in its own name. */
function placeSources(world: World, label: string, path: string, text: string, because: Provenance): readonly Source[] {
  const { disk } = world;
  const place = findPlace(disk, path);
  if (place.kind === "entry" && place.entry.content.kind === "directory")
    return [{ kind: "tree", name: nameOf(path), disk, path: place.path, label }];
  if (place.kind === "entry") return [{ kind: "file", name: nameOf(path), entry: place.entry, from: path }];
  if (path === "/") return [{ kind: "tree", name: "", disk, path: "/", label }];
  const content = contentByName(path);
  if (place.kind === "absent" && isStorePath(path) && content.kind === "other") return [{ kind: "absent", name: path }];
  if (content.kind !== "other" || isCertificate(content))
    return [
      {
        kind: "file",
        name: nameOf(path),
        entry: { content, mode: 0o644, owner: "root", provenance: [because] },
        from: path,
        missingIn: place.kind === "absent" && isStorePath(path) ? label : undefined,
      },
    ];
  // A program or directory that a build step has made, which we do not follow.
  return [
    {
      kind: "unknown",
      name: nameOf(path),
      directory: text.endsWith("/"),
      provenance: { ...because, note: `what \`${path}\` of ${label} holds is not known` },
    },
  ];
}

/**
 * The hundreds of links beside the bundle, which are not entries of their own. Each that a pattern names is a source by itself, and a link
 * that is a source is followed (seen with BuildKit, Docker's classic builder and buildah).
 */
function linkedNames(disk: Disk, directory: Place, pattern: string, because: Provenance): readonly Source[] {
  const content = directory.kind === "entry" ? directory.entry.content : undefined;
  if (content?.kind !== "directory" || content.hashed !== "yes") return [];
  if (content.linksInto !== undefined && findPlace(disk, content.linksInto).kind === "absent") return [];
  if (matchesGlob("5f618aec.0", pattern)) return [{ kind: "hashed-names", name: "5f618aec.0" }];
  if (!matchesGlob("ISRG_Root_X1.pem", pattern)) return [];
  const provenance = { ...because, note: `which certificates \`${pattern}\` names is not known` };
  return [{ kind: "unknown", name: "", directory: true, provenance }];
}

function isStorePath(path: string): boolean {
  return /^\/etc\/(?:ssl|pki|ca-certificates)(?:\/|$)|^\/usr\/(?:local\/)?share\/ca-certificates(?:\/|$)/.test(path);
}
