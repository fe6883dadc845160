import { findRule } from "../runtimes/find-rule";
import { lookUp } from "../runtimes/look-up";
import type { LookUpProblem, LookUpResult } from "../runtimes/look-up-result";
import type { Span } from "../text/span";
import type { Runtime, Verdict } from "../vocabulary";
import type { DetailId } from "./details";
import type { Judgement } from "./judgement";
import { findPending, type Pending } from "./pending-authorities";
import type { Provenance, StageState } from "./stage-state";
import { findPlace } from "./store/disk";
import { bundlePaths } from "./store/store-paths";
import type { Happening, World } from "./world";

type Evidence = { readonly span: Span<"dockerfile">; readonly note: string };

export type Judged = {
  readonly world: World;
  readonly state: StageState;
  readonly runtime: Runtime | undefined;
  readonly version: string | undefined;
  readonly signature: string | undefined;
  readonly text: string | undefined;
  /** Stages before this one, at their ends; those it is built on are left out. */
  readonly earlier: readonly { readonly index: number; readonly world: World }[];
};

type Ruling = {
  readonly verdict: Verdict;
  readonly detail: DetailId | undefined;
  readonly evidence: readonly Evidence[];
  readonly elsewhere?: string;
};

/** Holds a stage against what its program opens, and says what follows. */
export function judge(judged: Judged): Judgement {
  const { world, state, runtime, version, signature, text, earlier } = judged;
  const rule = findRule({ runtime: runtime ?? "other", state, version, signature, text });
  const result = lookUp(rule, state);
  const pending = findPending(world, result);
  const ruling = rulingOf(judged, result, pending);
  const windows = world.image?.distribution === "windows";
  const absent = ruling.verdict === "bundle-elsewhere" && !result.ownRootsUsed;
  return {
    verdict: ruling.verdict,
    runtime,
    lookUpId: rule.id,
    bundle: windows ? "unknown" : absent ? "absent" : result.bundle,
    bundlePath: ruling.elsewhere ?? result.bundlePath,
    bundleFrom: bundleFromOf(result),
    lookUps: result.lookUps,
    detail: ruling.detail,
    evidence: tidy([...ruling.evidence]),
    donors: donorsOf(earlier),
  };
}

function rulingOf(judged: Judged, result: LookUpResult, pending: readonly Pending[]): Ruling {
  const { world } = judged;
  if (world.image?.distribution === "windows") return { verdict: "unknown", detail: undefined, evidence: [baseEvidence(judged)] };
  const hidden = world.happenings.find((it) => it.detail === "mount-hides-store");
  if (result.rule.ownRoots !== undefined || judged.runtime === "java") return ownStore(judged, result, pending);
  const problem = result.problems[0];
  const [first] = pending;
  const hit = result.lookUps.some((it) => it.found === "hit") && result.bundle === "present";
  if (result.bundle === "present" && !hit) return unreadable(judged, result);
  if (first !== undefined && result.bundle !== "unknown") return notRefreshed(judged, first, result);
  if (result.bundle === "present") {
    const stale = isStale(world, result);
    return {
      verdict: "present-so-other-cause",
      detail: stale ? "stale-roots" : volume(world)?.detail,
      evidence: [
        ...(result.file
          ? evidenceOf(result.file.provenance)
          : result.lookUps.filter((it) => it.found === "hit").flatMap((it) => evidenceOf(it.provenance))),
        ...(volume(world) ? [evidenceOfHappening(volume(world))] : []),
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
  return absent(judged, problem);
}

function isStale(world: World, { bundlePath }: LookUpResult): boolean {
  const place = bundlePath === undefined ? undefined : findPlace(world.disk, bundlePath);
  return place?.kind === "entry" && place.entry.content.kind === "bundle" && place.entry.content.stale;
}

function absent(judged: Judged, problem: LookUpProblem | undefined): Ruling {
  const { world, earlier } = judged;
  const elsewhere = findElsewhere(world);
  const named = problem?.detail === "env-names-missing-file" && !bundlePaths.some((it) => it === problem.path) ? problem : undefined;
  const away = problem?.detail === "env-replaces-store" ? problem : undefined;
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
  const explicit = earlier.flatMap((it) => it.world.explicit);
  if (explicit.length > 0 && !taken) {
    const detail = own && own.detail !== "recommends-dropped" ? own.detail : "not-copied";
    return {
      verdict: "builder-only",
      detail,
      evidence: [baseEvidence(judged), ...evidenceOf(explicit.slice(0, 3)), ...(detail === "not-copied" ? [] : evidenceOfHappening(own))],
    };
  }
  return {
    verdict: "missing-bundle",
    detail:
      own?.detail ??
      (problem?.detail === "private-replaces-public" || problem?.detail === "roots-of-vendor-only"
        ? problem.detail
        : world.image?.publicRoots === "no"
          ? "roots-of-vendor-only"
          : "no-bundle"),
    evidence: [baseEvidence(judged), ...evidenceOfHappening(own)],
  };
}

const elsewhereDetails: ReadonlySet<DetailId> = new Set(["glob-destination", "destination-is-file", "link-replaces-store"]);
const absentDetails: ReadonlySet<DetailId> = new Set([
  "dangling-links",
  "destination-is-file",
  "empty-source-directory",
  "glob-destination",
  "link-replaces-store",
  "private-replaces-public",
  "purged",
  "recommends-dropped",
  "removed-files",
  "run-in-shell-less-stage",
  "write-through-link",
]);

function ownStore(judged: Judged, result: LookUpResult, pending: readonly Pending[]): Ruling {
  const { world } = judged;
  const missing = result.problems.find(
    (it) => it.variable !== undefined && (it.detail === "env-names-missing-file" || it.detail === "mode-not-readable"),
  );
  const broken =
    missing && result.lookUps.some((it) => it.because.includes(`\`${missing.variable}\``) && it.found === "hit") ? undefined : missing;
  if (result.privateAuthorities.length > 0 || keystoreTaken(world, judged.runtime))
    return {
      verdict: "present-so-other-cause",
      detail: undefined,
      evidence: result.lookUps.filter((it) => it.found === "hit").flatMap((it) => evidenceOf(it.provenance)),
    };
  const wired = result.lookUps.find((it) => it.found === "hit" && it.because.startsWith("named by"));
  if (wired) return { verdict: "present-so-other-cause", detail: undefined, evidence: evidenceOf(wired.provenance) };
  if (broken?.detail === "env-names-missing-file")
    return { verdict: "bundle-elsewhere", detail: broken.detail, evidence: evidenceOf(broken.provenance) };
  if (broken?.detail === "mode-not-readable")
    return { verdict: "bundle-unreadable", detail: broken.detail, evidence: evidenceOf(broken.provenance) };
  const unknown = result.lookUps.find((it) => it.found === "unknown" && it.because.startsWith("named by"));
  if (unknown) return { verdict: "unknown", detail: undefined, evidence: evidenceOf(unknown.provenance) };
  return {
    verdict: "runtime-own-store",
    detail: "runtime-own-roots",
    evidence: [baseEvidence(judged), ...pending.flatMap((it) => evidenceOf(it.provenance))],
  };
}

function keystoreTaken(world: World, runtime: Runtime | undefined): boolean {
  if (runtime !== "java") return false;
  for (const [path, { content }] of world.disk.entries)
    if (content.kind === "keystore" && content.privateAuthorities.length > 0 && /\/cacerts$/.test(path)) return true;
  return false;
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

function notRefreshed(judged: Judged, first: Pending, result: LookUpResult): Ruling {
  const tried = judged.world.happenings.findLast((it) => it.detail === "update-as-non-root" || it.detail === "tool-missing");
  const detail = first.detail === "no-refresh" && tried ? tried.detail : first.detail;
  const place = first.provenance
    .flatMap((it) => (it.span.in === "dockerfile" ? [{ span: { ...it.span, in: "dockerfile" as const }, note: first.note }] : []))
    .at(-1);
  return {
    verdict: "not-refreshed",
    detail,
    evidence: [...(place ? [place] : []), ...evidenceOfHappening(tried), ...(result.bundle === "absent" ? [baseEvidence(judged)] : [])],
  };
}

/** A bundle at a path that this program does not open; the last one that an instruction put there. */
function findElsewhere(world: World): { readonly path: string; readonly provenance: readonly Provenance[] } | undefined {
  const found = [...world.disk.entries].filter(([, { content }]) => content.kind === "bundle" && content.publicRoots !== "no");
  const [path, entry] = found.findLast(([, { provenance }]) => provenance.some((it) => it.image === undefined)) ?? found.at(-1) ?? [];
  return path === undefined || entry === undefined ? undefined : { path, provenance: entry.provenance };
}

function volume(world: World): Happening | undefined {
  return world.happenings.find((it) => it.detail === "volume-over-store");
}

function baseEvidence({ world, state }: Judged): Evidence {
  const note =
    world.image === undefined
      ? `what \`${world.base}\` holds is not known`
      : world.image.bundle === "yes"
        ? `\`${world.base}\` ships a CA bundle`
        : world.image.bundle === "no"
          ? world.base === "scratch"
            ? "`scratch` is empty: no CA bundle comes with it"
            : `\`${world.base}\` ships no CA bundle`
          : `whether \`${world.base}\` ships a CA bundle is not known`;
  return { span: state.stage.from.span, note };
}

function evidenceOf(provenance: readonly Provenance[]): readonly Evidence[] {
  return provenance.flatMap(({ span, note }) =>
    span.in === "dockerfile" && note !== "" ? [{ span: { ...span, in: "dockerfile" as const }, note }] : [],
  );
}

function evidenceOfHappening(it: Happening | undefined): readonly Evidence[] {
  return it ? [{ span: it.span, note: it.note }] : [];
}

function tidy(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const it of evidence) seen.set(`${it.span.start} ${it.note}`, it);
  return [...seen.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end).slice(0, 12);
}

function bundleFromOf({ file, lookUps }: LookUpResult): Judgement["bundleFrom"] {
  const provenance = file?.provenance ?? lookUps.find((it) => it.found === "hit")?.provenance ?? [];
  const last = provenance.findLast((it) => it.by !== undefined);
  return last?.by;
}

/** Sound bundles of earlier stages: one that somebody installed on purpose first, then the nearest. */
function donorsOf(earlier: Judged["earlier"]): Judgement["donors"] {
  return earlier
    .flatMap(({ index, world }) => {
      const path = bundlePaths.find((it) => {
        const place = findPlace(world.disk, it);
        return (
          place.kind === "entry" &&
          place.entry.content.kind === "bundle" &&
          place.entry.content.publicRoots === "yes" &&
          !place.entry.content.stale
        );
      });
      return path === undefined ? [] : [{ stage: index, path, rank: (world.explicit.length > 0 ? 1000 : 0) + index }];
    })
    .sort((a, b) => b.rank - a.rank)
    .map(({ stage, path }) => ({ stage, path }));
}
