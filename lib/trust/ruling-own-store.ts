import type { LookUpProblem, LookUpResult } from "../runtimes/look-up-result";
import type { Runtime } from "../vocabulary";
import { baseEvidence, type Evidence, evidenceOf } from "./evidence";
import type { Judged, Ruling } from "./judged";
import type { Pending } from "./pending-authorities";
import type { World } from "./world";

export function ownStore(judged: Judged, result: LookUpResult, pending: readonly Pending[]): Ruling {
  const { world } = judged;
  const missing = result.problems.find(
    (it) =>
      it.variable !== undefined &&
      ((it.detail === "env-names-missing-file" && !isPassedOver(it, result)) || it.detail === "mode-not-readable"),
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
    return { verdict: "bundle-unreadable", detail: broken.detail, evidence: evidenceOf(broken.provenance), elsewhere: broken.path };
  // The variable names a place that we cannot see into: whoever set it put something there, and the roots of its own work anyway.
  const named = result.lookUps.find((it) => it.found === "unknown" && it.because.startsWith("named by"));
  if (named) return { verdict: "present-so-other-cause", detail: undefined, evidence: evidenceOf(named.provenance) };
  return {
    verdict: "runtime-own-store",
    detail: "runtime-own-roots",
    evidence: [baseEvidence(judged), ...rebuiltWith(world), ...pending.flatMap((it) => evidenceOf(it.provenance))],
  };
}

/** A JVM takes its own list in place of a trust store that is not there, as if the option were not set. */
function isPassedOver({ variable }: LookUpProblem, { rule }: LookUpResult): boolean {
  return rule.env.some((it) => it.name === variable && it.holds === "keystore" && it.ifMissing === "falls-back");
}

function keystoreTaken(world: World, runtime: Runtime | undefined): boolean {
  if (runtime !== "java") return false;
  for (const [path, { content }] of world.disk.entries)
    if (content.kind === "keystore" && content.privateAuthorities.length > 0 && /\/cacerts$/.test(path)) return true;
  return false;
}

/** A CA of the person's that is in the system's bundle, where this program does not look. */
function rebuiltWith(world: World): readonly Evidence[] {
  for (const { content, provenance } of world.disk.entries.values())
    if (content.kind === "bundle" && content.privateAuthorities.length > 0) return evidenceOf(provenance.slice(-1));
  return [];
}
