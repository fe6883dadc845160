import type { LookUpProblem, LookUpResult } from "../runtimes/look-up-result";
import type { DetailId } from "./details";
import { baseEvidence, type Evidence, evidenceOf, evidenceOfHappening } from "./evidence";
import type { Judged, Ruling } from "./judged";
import type { Pending } from "./pending-authorities";
import { ownStore } from "./ruling-own-store";
import type { Provenance } from "./stage-state";
import { findPlace } from "./store/disk";
import { bundlePaths } from "./store/store-paths";
import type { World } from "./world";

export function rulingOf(judged: Judged, result: LookUpResult, pending: readonly Pending[]): Ruling {
  const { world } = judged;
  if (world.image?.distribution === "windows") return { verdict: "unknown", detail: undefined, evidence: [baseEvidence(judged)] };
  const hidden = world.happenings.find((it) => it.detail === "mount-hides-store");
  const [first] = pending;
  const bringsRoots = result.rule.ownRoots !== undefined && (result.rule.ownRootsAre !== "last-resort" || result.ownRootsUsed);
  if (bringsRoots || judged.runtime === "java") {
    const own = ownStore(judged, result, pending);
    // The system's update tool has a hook that carries the CA into this store as well; it was only not reached.
    const ended = world.happenings.find((it) => it.detail === "run-in-shell-less-stage");
    if (ended !== undefined && own.verdict === "runtime-own-store")
      return { ...own, detail: ended.detail, evidence: [...own.evidence, ...evidenceOfHappening(ended)] };
    const isCarried = own.verdict === "runtime-own-store" && result.rule.refreshedBy !== undefined;
    return isCarried && first !== undefined ? notRefreshed(judged, first, result) : own;
  }
  const hit = result.lookUps.some((it) => it.found === "hit") && result.bundle === "present";
  if (result.bundle === "present" && (!hit || isFatal(judged, result))) return unreadable(judged, result);
  if (first?.detail === "mode-not-readable") return barred(judged, first);
  if (first !== undefined && result.bundle !== "unknown") return notRefreshed(judged, first, result);
  if (result.bundle === "present") {
    const stale = isStale(world, result);
    const aside = world.happenings.find((it) => asideDetails.has(it.detail));
    return {
      verdict: "present-so-other-cause",
      detail: stale ? "stale-roots" : aside?.detail,
      evidence: [
        ...(result.file
          ? evidenceOf(result.file.provenance)
          : result.lookUps.filter((it) => it.found === "hit").flatMap((it) => evidenceOf(it.provenance))),
        ...(aside ? [evidenceOfHappening(aside)] : []),
      ].flat(),
    };
  }
  if (result.bundle === "unknown") {
    const unknown = result.lookUps.find((it) => it.found === "unknown");
    const script = world.happenings.find((it) => it.detail === "unknown-script");
    return {
      verdict: "unknown",
      detail: hidden ? "mount-hides-store" : script ? "unknown-script" : world.image === undefined ? "unknown-base" : undefined,
      evidence: [baseEvidence(judged), ...evidenceOf(unknown?.provenance ?? [])],
    };
  }
  return absent(judged, result.problems);
}

/** Worth telling although this program finds its roots. */
const asideDetails: ReadonlySet<DetailId> = new Set([
  "run-in-shell-less-stage",
  "source-not-there",
  "volume-over-store",
  "write-through-link",
]);

function isStale(world: World, { bundlePath }: LookUpResult): boolean {
  const place = bundlePath === undefined ? undefined : findPlace(world.disk, bundlePath);
  return place?.kind === "entry" && place.entry.content.kind === "bundle" && place.entry.content.stale;
}

function absent(judged: Judged, problems: readonly LookUpProblem[]): Ruling {
  const { world, earlier } = judged;
  const elsewhere = findElsewhere(world);
  const named = problems.find((it) => it.detail === "env-names-missing-file" && !bundlePaths.some((path) => path === it.path));
  const away = problems.find((it) => it.detail === "env-replaces-store");
  if (elsewhere !== undefined || named !== undefined || away !== undefined) {
    const from = named ?? away;
    const happening =
      elsewhere &&
      world.happenings.find((it) => elsewhereDetails.has(it.detail) && it.path !== undefined && elsewhere.path.startsWith(it.path));
    const detail: DetailId = happening?.detail ?? (elsewhere && !from ? "wrong-path" : (from?.detail ?? "wrong-path"));
    return {
      verdict: "bundle-elsewhere",
      detail,
      evidence: [
        ...evidenceOf(from?.provenance ?? []),
        ...(happening ? evidenceOfHappening(happening) : []),
        ...evidenceOf(elsewhere?.provenance ?? []),
      ],
      ...(elsewhere ? { elsewhere: elsewhere.path } : {}),
    };
  }
  const own = world.happenings.findLast((it) => absentDetails.has(it.detail));
  const taken = own?.detail === "purged" || own?.detail === "removed-files";
  if (problems.some((it) => it.detail === "log-shows-none"))
    return { verdict: "missing-bundle", detail: "log-shows-none", evidence: [baseEvidence(judged)] };
  const explicit = earlier.flatMap((it) => it.world.explicit);
  if (explicit.length > 0 && !taken) {
    const detail = own && own.detail !== "recommends-dropped" ? own.detail : "not-copied";
    return {
      verdict: "builder-only",
      detail,
      evidence: [baseEvidence(judged), ...evidenceOf(explicit.slice(0, 3)), ...(detail === "not-copied" ? [] : evidenceOfHappening(own))],
    };
  }
  const said = problems.find((it) => it.detail === "private-replaces-public" || it.detail === "roots-of-vendor-only")?.detail;
  const vendor = world.image?.publicRoots === "no" ? "roots-of-vendor-only" : undefined;
  return {
    verdict: "missing-bundle",
    detail: own?.detail ?? said ?? vendor ?? "no-bundle",
    evidence: [baseEvidence(judged), ...evidenceOfHappening(own)],
  };
}

const elsewhereDetails: ReadonlySet<DetailId> = new Set(["glob-destination", "destination-is-file", "link-replaces-store"]);

const absentDetails: ReadonlySet<DetailId> = new Set([
  "dangling-links",
  "destination-is-file",
  "empty-source-directory",
  "excluded",
  "glob-destination",
  "link-replaces-store",
  "mount-hides-store",
  "private-replaces-public",
  "purged",
  "recommends-dropped",
  "removed-files",
  "run-in-shell-less-stage",
  "write-through-link",
]);

/** curl gives up on a bundle that it may not read (77), whatever the directory beside it holds. */
function isFatal({ runtime }: Judged, { lookUps }: LookUpResult): boolean {
  return runtime === "curl" && lookUps[0]?.found === "unreadable";
}

function unreadable(judged: Judged, result: LookUpResult): Ruling {
  const { world } = judged;
  const one = result.lookUps.find((it) => it.found === "unreadable");
  const chmod = world.happenings.find((it) => it.detail === "chmod-parents");
  const user: readonly Evidence[] = world.userSpan ? [{ span: world.userSpan, note: `the program runs as \`${world.user}\`` }] : [];
  return {
    verdict: "bundle-unreadable",
    detail: chmod ? "chmod-parents" : "mode-not-readable",
    evidence: [...evidenceOf(one?.provenance ?? []), ...evidenceOfHappening(chmod), ...user],
  };
}

/** The public roots are read, the person's own certificate is not. */
function barred({ world }: Judged, { path, provenance }: Pending): Ruling {
  const user: readonly Evidence[] = world.userSpan ? [{ span: world.userSpan, note: `the program runs as \`${world.user}\`` }] : [];
  return { verdict: "bundle-unreadable", detail: "mode-not-readable", evidence: [...evidenceOf(provenance), ...user], elsewhere: path };
}

/** What kept the update tool from its work. */
const triedDetails: ReadonlySet<DetailId> = new Set(["installed-already", "run-in-shell-less-stage", "tool-missing", "update-as-non-root"]);

function notRefreshed(judged: Judged, first: Pending, result: LookUpResult): Ruling {
  const lost = judged.world.happenings.filter(
    ({ detail, path }) => detail === "appended-then-rebuilt" && detail === first.detail && path === first.path,
  );
  const tried = judged.world.happenings.findLast((it) => triedDetails.has(it.detail));
  const isShellMissing = tried?.detail === "run-in-shell-less-stage";
  const detail =
    tried && (first.detail === "no-refresh" || (first.detail === "tool-missing" && isShellMissing)) ? tried.detail : first.detail;
  const place = first.provenance
    .flatMap((it) => (it.span.in === "dockerfile" ? [{ span: { ...it.span, in: "dockerfile" as const }, note: first.note }] : []))
    .at(-1);
  return {
    verdict: "not-refreshed",
    detail,
    evidence: [
      ...(place ? [place] : []),
      ...lost.flatMap(evidenceOfHappening),
      ...evidenceOfHappening(tried),
      ...(result.bundle === "absent" ? [baseEvidence(judged)] : []),
    ],
  };
}

/** A bundle at a path that this program does not open; the last one that an instruction put there. */
function findElsewhere(world: World): { readonly path: string; readonly provenance: readonly Provenance[] } | undefined {
  const found = [...world.disk.entries].filter(([, { content }]) => content.kind === "bundle" && content.publicRoots !== "no");
  const [path, entry] = found.findLast(([, { provenance }]) => provenance.some((it) => it.image === undefined)) ?? found.at(-1) ?? [];
  return path === undefined || entry === undefined ? undefined : { path, provenance: entry.provenance };
}
