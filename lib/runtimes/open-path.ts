import { type FileAt, fileAt, filesIn } from "../trust/find-file-at";
import type { LookUp } from "../trust/judgement";
import type { Certainty, StageState, StoredFile } from "../trust/stage-state";
import type { LookUpProblem } from "./look-up-result";
import type { Holds } from "./look-up-rule";

/** One path, opened. `roots`: whether public roots are in it. */
export type Opened = LookUp & {
  readonly roots: Certainty;
  /** It opens, so that a search for the first ends here, whatever is in it. */
  readonly ends: boolean;
  readonly asked: string;
  readonly file: StoredFile | undefined;
  readonly authorities: readonly string[];
  readonly problem: LookUpProblem["detail"] | undefined;
};

/** Opens one path as the program would. `reason` says why it is asked. */
export function openPath(
  { path, holds, named = false }: { readonly path: string; readonly holds: Holds; readonly named?: boolean },
  state: StageState,
  reason: string,
): Opened {
  const expanded = expandHome(path, state);
  const at = fileAt(state, expanded);
  const base = {
    path: expanded,
    asked: preferred(expanded, at),
    because: reason,
    provenance: at.provenance,
    ends: false,
    authorities: [],
    file: undefined,
    problem: undefined,
  } as const;
  if (holds === "keystore" && !(named && at.found === "no")) return openKeystore(base, at, expanded, state);
  if (at.found === "unknown") return { ...base, found: "unknown", roots: "unknown" };
  if (at.found === "no") return { ...base, found: "miss", roots: "no", problem: at.dangling === undefined ? undefined : "dangling-links" };
  if (at.readable === "no") {
    const roots = rootsOf(at.file);
    return { ...base, found: "unreadable", roots: holds === "bundle" ? roots : "unknown", file: at.file, problem: "mode-not-readable" };
  }
  if (at.readable === "unknown") return { ...base, found: "unknown", roots: "unknown", file: at.file };
  if (holds === "bundle") return openBundle(base, at.file);
  if (at.file.content.kind !== "directory")
    return { ...base, found: at.file.content.kind === "unknown" ? "unknown" : "miss", roots: "no", problem: "destination-is-file" };
  return holds === "hashed-directory" ? openHashed(base, at, expanded, state) : openDirectory(base, expanded, state);
}

type Base = Pick<Opened, "path" | "asked" | "because" | "provenance" | "ends" | "authorities" | "file" | "problem">;

function openBundle(base: Base, file: StoredFile): Opened {
  const { content } = file;
  switch (content.kind) {
    case "bundle":
      return {
        ...base,
        found: "hit",
        ends: true,
        roots: content.publicRoots,
        file,
        authorities: content.privateAuthorities,
        problem:
          content.publicRoots !== "no"
            ? undefined
            : content.privateAuthorities.length > 0
              ? "private-replaces-public"
              : "roots-of-vendor-only",
      };
    case "authority":
      return content.format === "der"
        ? {
            ...base,
            found: "miss",
            ends: true,
            roots: "no",
            file,
            problem: "der-format",
            because: `${base.because}; it opens, but is in DER form`,
          }
        : {
            ...base,
            found: content.format === "unknown" ? "unknown" : "hit",
            ends: true,
            roots: "no",
            file,
            authorities: [content.name],
            problem: "private-replaces-public",
          };
    case "empty":
    case "keystore":
      return { ...base, found: "miss", ends: true, roots: "no", file, because: `${base.because}; it opens, but holds no PEM certificate` };
    case "directory":
    case "link":
      return { ...base, found: "miss", roots: "no", because: `${base.because}; it is a directory` };
    case "unknown":
      return { ...base, found: "unknown", roots: "unknown", file };
  }
}

function openHashed(base: Base, at: FileAt & { readonly found: "yes" }, directory: string, state: StageState): Opened {
  const { content } = at.file;
  if (content.kind !== "directory" || content.hashed === "no")
    return { ...base, found: "miss", roots: "no", because: `${base.because}; it holds no hashed names` };
  if (content.hashed === "unknown") return { ...base, found: "unknown", roots: "unknown" };
  const target = content.linksInto === undefined ? undefined : fileAt(state, content.linksInto).found;
  if (target === "no")
    return { ...base, found: "miss", roots: "no", problem: "dangling-links", because: `${base.because}; its links lead nowhere` };
  const beside = fileAt(state, `${directory}/ca-certificates.crt`);
  const asked = beside.found === "yes" ? beside.path : directory;
  const authorities = authoritiesIn(state, directory);
  // Hashed by the person, it holds what the person put there; as a distribution makes it, the public roots.
  const roots = content.linksInto !== undefined || authorities.length === 0 || beside.found === "yes" ? "yes" : "no";
  if (target === "unknown") return { ...base, asked, found: "unknown", roots: "unknown", file: at.file };
  return { ...base, asked, found: "hit", roots, file: at.file, authorities };
}

function authoritiesIn(state: StageState, directory: string): readonly string[] {
  return filesIn(state, directory).files.flatMap((it) =>
    it.found === "yes" && it.readable === "yes" && it.file.content.kind === "authority" && it.file.content.format === "pem"
      ? [it.file.content.name]
      : [],
  );
}

function openDirectory(base: Base, directory: string, state: StageState): Opened {
  const { files, complete } = filesIn(state, directory);
  const readable = files.flatMap((it) => (it.found === "yes" && it.readable === "yes" ? [it] : []));
  const opened = readable
    .map((it) => openBundle({ ...base, asked: it.path, provenance: it.provenance }, it.file))
    .filter((it) => it.found === "hit");
  const withRoots = opened.find((it) => it.roots !== "no");
  const authorities = opened.flatMap((it) => it.authorities);
  const best = withRoots ?? opened[0];
  if (best !== undefined) return { ...best, path: base.path, ends: true, authorities, problem: undefined };
  const barred = files.find((it) => it.found === "yes" && it.readable === "no" && it.file.content.kind === "bundle");
  if (barred?.found === "yes")
    return {
      ...base,
      found: "unreadable",
      roots: rootsOf(barred.file),
      file: barred.file,
      provenance: barred.provenance,
      problem: "mode-not-readable",
    };
  const unsure = !complete || files.some((it) => it.found === "unknown" || (it.found === "yes" && it.file.content.kind === "unknown"));
  return { ...base, found: unsure ? "unknown" : "miss", roots: unsure ? "unknown" : "no", ends: !unsure };
}

/** A JVM's own store comes with the JVM, which we do not follow: not seeing it does not mean that it is not there. */
function openKeystore(base: Base, at: FileAt, path: string, state: StageState): Opened {
  if (at.found === "yes" && at.readable === "no")
    return { ...base, found: "unreadable", roots: "yes", file: at.file, problem: "mode-not-readable" };
  if (at.found === "yes" && at.file.content.kind === "keystore")
    return {
      ...base,
      found: "hit",
      ends: true,
      roots: at.file.content.publicRoots,
      file: at.file,
      authorities: at.file.content.privateAuthorities,
    };
  if (state.image?.keystores?.includes(path) && at.found !== "no") return { ...base, found: "hit", ends: true, roots: "yes" };
  const isExtra = path.endsWith("jssecacerts") || path.includes("/jre/");
  return { ...base, found: isExtra && at.found === "no" ? "miss" : "unknown", roots: "unknown" };
}

function rootsOf({ content }: StoredFile): Certainty {
  return content.kind === "bundle" || content.kind === "keystore" ? content.publicRoots : "no";
}

/** `/usr/lib/ssl/cert.pem` is a link that nobody knows: the file behind it says more. */
function preferred(path: string, at: FileAt): string {
  return path.startsWith("/usr/lib/ssl/") && at.found === "yes" ? at.path : path;
}

function expandHome(path: string, state: StageState): string {
  if (!path.startsWith("$JAVA_HOME")) return path;
  const home = state.env.findLast((it) => it.name === "JAVA_HOME")?.value;
  return home === undefined || home === "" ? path : path.replace("$JAVA_HOME", () => home.replace(/\/+$/, ""));
}

export function absolute(path: string, state: StageState): string {
  return path.startsWith("/") || path.startsWith("$") ? path : `${state.workdir.replace(/\/+$/, "")}/${path}`;
}
