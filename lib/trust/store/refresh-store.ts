import { isBelow, nameOf, parentOf } from "../../text/paths";
import type { Span } from "../../text/span";
import { familyOf } from "../distribution";
import type { Certainty, Provenance } from "../stage-state";
import { note, type World } from "../world";
import { type Entry, entriesBelow, findPlace, markAt, putEntry } from "./disk";

/** Debian's and Alpine's list of the certificates below `/usr/share/ca-certificates` that are trusted. */
export const configurationPath = "/etc/ca-certificates.conf";

/** The update tool of the distribution: takes the certificates that lie in its directory into the bundle. `fresh`: links are made anew. */
export function refreshStore(world: World, because: Provenance, by: "command" | "fresh-command" | "package"): void {
  const family = familyOf(world);
  const span = { ...because.span, in: "dockerfile" as const };
  const taken = takenBy(world, (path, { detail, note: text }) => {
    if (by !== "package" || detail !== "wrong-extension") note(world, detail, span, text, path);
  });
  const bundle = bundles[family] ?? "/etc/ssl/certs/ca-certificates.crt";
  const place = findPlace(world.disk, bundle);
  if (place.kind === "absent" && by !== "package" && world.packages.get("ca-certificates")?.installed !== "yes") return;
  const before = place.kind === "entry" && place.entry.content.kind === "bundle" ? place.entry : undefined;
  // The tool writes the bundle anew, from the package's roots and its directory; what was appended by hand is lost.
  if (before !== undefined) noteLost(world, before, taken, { ...because, span });
  putEntry(world.disk, place.path, {
    content: {
      kind: "bundle",
      publicRoots:
        before?.content.kind === "bundle" && before.content.publicRoots !== "unknown" && by !== "package"
          ? rootsAfter(world, before.content.publicRoots)
          : "yes",
      privateAuthorities: taken,
      stale: before?.content.kind === "bundle" ? before.content.stale : false,
    },
    mode: 0o644,
    owner: "root",
    provenance:
      taken.length > 0 || before === undefined
        ? [...(before?.provenance ?? []), { ...because, note: noteOf(because, taken) }]
        : before.provenance,
  });
  if (family === "debian") {
    const directory = findPlace(world.disk, parentOf(bundle));
    if (
      directory.kind === "entry" &&
      directory.entry.content.kind === "directory" &&
      world.tools.get("openssl") === "yes" &&
      (by === "fresh-command" || directory.entry.content.hashed !== "yes" || addsSome(world, taken, directory.path))
    )
      putEntry(world.disk, directory.path, {
        ...directory.entry,
        content: { kind: "directory", hashed: "yes", linksInto: "/usr/share/ca-certificates" },
      });
  }
  if (family === "debian") linkTaken(world, taken, parentOf(place.path), because);
  for (const [path, entry] of world.disk.entries) {
    // Hooks carry the certificates into Java's store: of ca-certificates-java on Debian, of java-cacerts on Alpine, built in on Red Hat.
    if (entry.content.kind !== "keystore" || !reachesKeystore(world, path)) continue;
    world.disk.entries.set(path, {
      ...entry,
      content: { ...entry.content, privateAuthorities: [...new Set([...entry.content.privateAuthorities, ...taken])] },
    });
  }
}

/** The certificates that the tool takes into the bundle beside the package's own. */
export function takenBy(world: World, refused?: (path: string, refusal: Refusal) => void): readonly string[] {
  const family = familyOf(world);
  const source = refreshSourceOf(world);
  const taken: string[] = [];
  for (const [path, { content }] of entriesBelow(world.disk, source)) {
    if (path === source || (content.kind !== "authority" && content.kind !== "unknown" && content.kind !== "bundle")) continue;
    const refusal = refusalOf(family, source, path, content.kind === "authority" ? content.format : "unknown");
    if (refusal === undefined) taken.push(path);
    else refused?.(path, refusal);
  }
  if (world.image !== undefined && isFilledUnseen(world, source)) taken.push(`${source}/`);
  // Whoever writes into the list does it for a certificate that was put beside the package's.
  if ((family === "debian" || family === "alpine") && world.disk.entries.has(configurationPath))
    for (const [path, { content }] of entriesBelow(world.disk, shared)) if (content.kind === "authority") taken.push(path);
  return taken;
}

/** Two places belong to it: where a certificate was appended, and where the list is made without it. */
function noteLost(
  world: World,
  { content, provenance }: Entry,
  taken: readonly string[],
  because: { readonly span: Span<"dockerfile"> },
): void {
  if (content.kind !== "bundle") return;
  const appended = provenance.findLast(({ span, note: text }) => span.in === "dockerfile" && / writes `|^writes `/.test(text));
  const kept = new Set(taken.map(stemOf));
  for (const name of content.privateAuthorities) {
    if (appended === undefined || kept.has(stemOf(name))) continue;
    const detail = "appended-then-rebuilt";
    note(world, detail, { ...appended.span, in: "dockerfile" }, `\`${nameOf(name)}\` is appended to the list here`, name);
    note(world, detail, because.span, `the list is made anew here, without \`${nameOf(name)}\``, name);
  }
}

function stemOf(path: string): string {
  return nameOf(path).replace(/\.[^.]*$/, "");
}

const shared = "/usr/share/ca-certificates";

/**
 * Debian's tool gives the directory its hashed names only where it has added or removed a link: what merely lies there gets none from a run
 * that changes nothing (its script, and seen with it).
 */
function addsSome({ disk }: World, taken: readonly string[], directory: string): boolean {
  if (disk.entries.has(configurationPath)) return true;
  return taken.some((path) => {
    const content = disk.entries.get(linkFor(path, directory))?.content;
    return content?.kind !== "link" || content.target !== path;
  });
}

function linkFor(path: string, directory: string): string {
  const name = nameOf(path)
    .replace(/\.crt$/, "")
    .replaceAll(" ", "_")
    .replaceAll(/[()]/g, "=")
    .replaceAll(",", "_");
  return `${directory}/${name}.pem`;
}

/** Debian's tool links each certificate into the directory, also over a file that lies there under the same name. */
function linkTaken(world: World, taken: readonly string[], directory: string, because: Provenance): void {
  for (const path of taken) {
    if (!path.endsWith(".crt")) continue;
    putEntry(world.disk, linkFor(path, directory), {
      content: { kind: "link", target: path },
      mode: 0o777,
      owner: "root",
      provenance: [{ ...because, note: `\`update-ca-certificates\` links \`${path}\` here` }],
    });
  }
}

/** A directory of files that we cannot see was copied here. A script that may have written anywhere says nothing of the kind. */
function isFilledUnseen({ disk }: World, source: string): boolean {
  for (const [path, mark] of disk.marks)
    if (path !== source && isBelow(path, source) && mark.kind === "unknown" && mark.provenance.image === undefined) return true;
  const mark = markAt(disk, source);
  const elsewhere = markAt(disk, "/etc/pki/unrelated");
  // Nor does it where the image alone may have brought some.
  if (mark.kind !== "unknown" || mark.provenance.image !== undefined) return false;
  return !(elsewhere.kind === "unknown" && elsewhere.provenance === mark.provenance);
}

const sources: Readonly<Record<string, string>> = {
  redhat: "/etc/pki/ca-trust/source/anchors",
  suse: "/etc/pki/trust/anchors",
  arch: "/etc/ca-certificates/trust-source/anchors",
};

const bundles: Readonly<Record<string, string>> = {
  redhat: "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  suse: "/var/lib/ca-certificates/ca-bundle.pem",
  arch: "/etc/ca-certificates/extracted/tls-ca-bundle.pem",
};

export function refreshSourceOf(world: World): string {
  return sources[familyOf(world)] ?? "/usr/local/share/ca-certificates";
}

function rootsAfter(world: World, before: "yes" | "no"): Certainty {
  const list = world.disk.entries.get(configurationPath);
  if (list?.content.kind === "unknown") return "unknown";
  // Debian's and Alpine's tool make the bundle of the single files below; without them it holds none.
  const family = familyOf(world);
  if ((family === "debian" || family === "alpine") && isSourceGone(world)) return "no";
  return before === "no" && world.packages.get("ca-certificates")?.installed === "yes" ? "yes" : before;
}

function isSourceGone(world: World): boolean {
  return world.packages.get("ca-certificates")?.installed === "yes" && findPlace(world.disk, shared).kind === "absent";
}

type Refusal = { readonly detail: "wrong-extension" | "der-format" | "wrong-directory"; readonly note: string };

/** Why the tool passes a file over without a word. */
export function refusalOf(family: string, source: string, path: string, format: "pem" | "der" | "unknown"): Refusal | undefined {
  const name = nameOf(path);
  // Of a base that we do not know, neither the tool nor its habits are known.
  if (family === "debian") {
    if (!name.endsWith(".crt"))
      return {
        detail: "wrong-extension",
        note: `\`update-ca-certificates\` takes only \`*.crt\`: \`${name}\` is silently skipped`,
      };
    if (format === "der") return { detail: "der-format", note: `\`${name}\` is in DER form: it is counted as added, but nobody trusts it` };
  }
  if (family === "alpine" && parentOf(path) !== source)
    return { detail: "wrong-directory", note: `Alpine's \`update-ca-certificates\` does not look into directories below \`${source}\`` };
  if (family === "alpine" && format === "der")
    return { detail: "der-format", note: `\`${name}\` is in DER form: the bundle takes its bytes, but nobody trusts it` };
  return undefined;
}

function reachesKeystore(world: World, path: string): boolean {
  const family = familyOf(world);
  if (family === "redhat") return path.includes("/ca-trust/extracted/java/") || path.includes("/pki/java/");
  if (family === "debian")
    return path === "/etc/ssl/certs/java/cacerts" || /docker\.io\/library\/openjdk|\/java$/.test(world.image?.repositories[0] ?? "");
  return path === "/etc/ssl/certs/java/cacerts";
}

function noteOf(because: Provenance, taken: readonly string[]): string {
  return taken.length === 0
    ? because.note
    : `the bundle is rebuilt with \`${taken.slice(0, 5).join("`, `")}\`${taken.length > 5 ? " and more" : ""}`;
}
