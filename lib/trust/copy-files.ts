import type { Detail, Instruction, Value } from "../dockerfile/dockerfile";
import { absolutePath, hasGlob, nameOf } from "../text/paths";
import { modeOf } from "./commands/modes";
import { dropInto, type Source } from "./copy-source";
import { contextSources, diskSources, unknownSources, urlSources } from "./copy-sources";
import type { Provenance } from "./stage-state";
import { findPlace, makeDirectories, markUnknown } from "./store/disk";
import { note, type World } from "./world";

export type CopyDetail = Detail & { readonly kind: "copy" };

/** Where a COPY takes from: the build context, or another world that is simulated already. */
export type From =
  | { readonly kind: "context" }
  | { readonly kind: "world"; readonly world: World; readonly name: string }
  | { readonly kind: "unknown"; readonly name: string };

/** COPY and ADD, with Docker's rules for the destination. */
export function copyFiles(world: World, instruction: Instruction, detail: CopyDetail, from: From): void {
  const { destination } = detail;
  if (!destination) return;
  const text = destination.value ?? destination.text;
  const target = absolutePath(text, world.workdir);
  const because: Provenance = { span: instruction.span, note: "", image: undefined, by: "copy" };
  const sources = detail.sources.flatMap((source) =>
    sourcesOf(source, detail, from, because).map((it) => ({ ...it, below: belowOf(source, detail) })),
  );
  // Programs that are not followed one by one come along with their directory, and a shell with them.
  if (world.shell === "no" && mayHoldShell(from) && detail.sources.some((it) => programDirectories.test(it.value ?? it.text)))
    world.shell = "unknown";
  const heredocs = detail.heredocs.map(({ name, content }) => ({ ...heredocSource(name, content, because), below: undefined }));
  const all = heredocs.length > 0 ? [...heredocs, ...sources.filter((it) => !it.name.startsWith("<<"))] : sources;
  if (hasGlob(nameOf(target)) && /[*]/.test(text))
    note(
      world,
      "glob-destination",
      destination.span,
      `\`${text}\` is taken literally: the files end up under a name with \`*\` in it`,
      target,
    );
  if (destination.value === undefined && /\$/.test(text)) {
    // Where it goes is not known. Where it is about certificates, they may land in the store; a program does not change that.
    if (aboutCertificates.test([text, ...detail.sources.map((it) => it.text)].join(" ")))
      markUnknown(world.disk, knownParentOf(text), { ...because, note: `where \`${text}\` leads is not known` });
    return;
  }
  const place = findPlace(world.disk, target, detail.link ? "keep-link" : "follow");
  const isDirectory =
    text.endsWith("/") ||
    /(?:^|\/)\.{1,2}$/.test(text) ||
    target === "/" ||
    all.length > 1 ||
    detail.sources.length > 1 ||
    detail.sources.some((it) => hasGlob(it.value ?? it.text)) ||
    detail.parents ||
    (place.kind === "entry" && place.entry.content.kind === "directory") ||
    (place.kind === "unknown" && conventionalDirectories.test(target));
  const octal = detail.chmod?.value !== undefined && /^[0-7]+$/.test(detail.chmod.value);
  const options = {
    mode: detail.chmod
      ? (entryMode: number | undefined, directory: boolean) =>
          modeOf(detail.chmod?.value ?? "", entryMode ?? (directory ? 0o755 : 0o644), directory)
      : undefined,
    owner: detail.chown ? detail.chown.value : "root",
    // BuildKit gives directories that it has to make the same octal mode (moby/buildkit#5943).
    parents: octal ? modeOf(detail.chmod?.value ?? "", 0o755) : 0o755,
    link: detail.link,
    exclude: detail.exclude.map((it) => it.value ?? it.text),
    instruction,
  };
  const before = missingDirectories(world, isDirectory ? target : parentPath(target));
  for (const { below, ...source } of all) dropInto(world, source, target, isDirectory, { ...options, below }, because);
  if (isDirectory && all.every((it) => it.kind === "absent")) makeDirectories(world.disk, place.path, [because]);
  if (octal && options.parents !== undefined && (options.parents & 0o011) === 0 && before.length > 0)
    note(
      world,
      "chmod-parents",
      detail.chmod?.span ?? instruction.span,
      `\`--chmod=${detail.chmod?.value}\` also counts for the directories made here, ${before.map((it) => `\`${it}\``).join(", ")}: without the x bit only root can enter them`,
      target,
    );
}

const programDirectories = /^\/?(?:usr\/?)?(?:s?bin\/?\*?)?$/;

function mayHoldShell(from: From): boolean {
  return from.kind === "unknown" || (from.kind === "world" && from.world.shell !== "no");
}

const aboutCertificates = /(?:^|[\s/._-])(?:ssl|certs?|certificates?|pki|ca|cacerts)(?=$|[\s/._-])|\.(?:crt|pem)(?=$|[\s"'])/i;

/** The directories before the first variable. */
function knownParentOf(text: string): string {
  const known = text.slice(0, text.indexOf("$"));
  return known.startsWith("/") ? parentPath(known) : "/";
}

// Where nobody copies a single file to, although the base image is not known.
const conventionalDirectories =
  /^\/(?:etc\/ssl\/certs|etc\/ssl|usr\/local\/share\/ca-certificates|etc\/pki\/ca-trust\/source\/anchors|usr\/local\/bin|usr\/bin|bin|opt|tmp|etc)$/;

function parentPath(path: string): string {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}

function missingDirectories(world: World, path: string): readonly string[] {
  const missing: string[] = [];
  for (let at = path; at !== "/"; at = parentPath(at)) if (findPlace(world.disk, at).kind === "absent") missing.unshift(at);
  return missing;
}

/** `--parents` keeps the directories of a source, but only those behind a `/./` where there is one (BuildKit's convert_copy.go). */
function belowOf({ value, text }: Value, { parents }: CopyDetail): string | undefined {
  const written = value ?? text;
  const pivot = written.indexOf("/./");
  return parents ? parentPath(absolutePath(pivot < 0 ? written : written.slice(pivot + 3))).slice(1) : undefined;
}

function sourcesOf(value: Value, detail: CopyDetail, from: From, because: Provenance): readonly Source[] {
  const text = value.value ?? value.text;
  if (text.startsWith("<<")) return [];
  if (detail.keyword === "ADD" && /^(?:https?|ftp):\/\//i.test(text)) return urlSources(text, because);
  if (detail.keyword === "ADD" && /^(?:git@|.*\.git(?:#.*)?$)/.test(text)) return unknownSources(text, because);
  if (from.kind === "world") return diskSources(from.world, from.name, text, value.value !== undefined, because);
  if (from.kind === "unknown") return unknownSources(text, { ...because, note: `what \`${from.name}\` holds is not known` });
  return contextSources(text, detail.keyword, because);
}

function heredocSource(name: string, content: string, because: Provenance): Source {
  const isCertificate = content.includes("-----BEGIN CERTIFICATE-----");
  return {
    kind: "file",
    name,
    entry: {
      content: isCertificate ? { kind: "authority", name, format: "pem" } : { kind: "other" },
      mode: 0o644,
      owner: "root",
      provenance: [because],
    },
    from: undefined,
  };
}
