import { findRule } from "../runtimes/find-rule";
import { lookUp } from "../runtimes/look-up";
import type { LookUpResult } from "../runtimes/look-up-result";
import { tidy } from "./evidence";
import type { Judged } from "./judged";
import type { Judgement } from "./judgement";
import { findPending } from "./pending-authorities";
import { rulingOf } from "./ruling";
import { findPlace } from "./store/disk";
import { bundlePaths } from "./store/store-paths";

/** Holds a stage against what its program opens, and says what follows. */
export function judge(judged: Judged): Judgement {
  const { world, state, runtime, version, signature, text, earlier } = judged;
  const rule = findRule({ runtime: runtime ?? "other", state, version, signature, text });
  const result = withDenied(lookUp(rule, state), judged);
  const pending = findPending(judged, result);
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
    evidence: tidy(ruling.evidence),
    donors: donorsOf(earlier),
  };
}

/** Of a file that we cannot see, the program's own word counts: it gave up there, so that it found no other either. A mount is another matter. */
function withDenied(result: LookUpResult, { denied, world }: Judged): LookUpResult {
  const isTold = denied !== undefined && result.lookUps.some((it) => it.path === denied && it.found === "unknown");
  if (!isTold || result.bundle !== "unknown" || world.happenings.some((it) => it.detail === "mount-hides-store")) return result;
  return {
    ...result,
    lookUps: result.lookUps.map((it) => (it.path === denied ? { ...it, found: "miss" } : it)),
    bundle: "absent",
    problems: [...result.problems, { detail: "log-shows-none", path: denied, variable: undefined, provenance: [] }],
  };
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
