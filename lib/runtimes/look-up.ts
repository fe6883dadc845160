import type { LookUp } from "../trust/judgement";
import type { StageState } from "../trust/stage-state";
import { runtimes } from "../vocabulary";
import type { LookUpProblem, LookUpResult } from "./look-up-result";
import type { Holds, LookUpPath, LookUpRule } from "./look-up-rule";
import { type Opened, openPath } from "./open-path";
import { systemBundles } from "./paths";
import { type ReadVariable, readVariables } from "./read-variables";

/** Holds what a stage has against where a program looks, path by path. Unknown files stay unknown. */
export function lookUp(rule: LookUpRule, state: StageState): LookUpResult {
  const variables = readVariables(rule, state);
  const replaced = new Set(variables.flatMap((it) => (it.replaces === undefined ? [] : [it.replaces])));
  const failed = variables.some((it) => it.fails);
  const defaults = failed
    ? []
    : openInOrder(
        rule.paths.filter((it) => !isReplaced(it.holds, replaced)),
        rule,
        state,
      );
  const opened = [...variables.flatMap((it) => it.opened), ...defaults];
  const isNeeded = rule.ownRootsAre !== "last-resort" || !opened.some((it) => it.found === "hit");
  const ownRootsUsed = rule.ownRoots !== undefined && isNeeded && !failed && !replaced.has("everything");
  const own: readonly LookUp[] = ownRootsUsed
    ? [{ path: rule.ownRoots ?? "", found: "hit", because: "brought by the program itself, whatever the image holds", provenance: [] }]
    : [];
  const system =
    rule.usesSystemStore === "no" && ownRootsUsed ? systemBundles.map((path) => openPath({ path, holds: "bundle" }, state, "")) : [];
  const uncertain = variables.some((it) => it.uncertain);
  const extra = variables.flatMap((it) => (it.variable.replaces === "nothing" ? it.opened : []));
  const { bundle, best } = weigh([...opened, ...system], extra, uncertain, rule);
  return {
    rule,
    lookUps: [...own, ...opened].map(({ path, found, because, provenance }) => ({ path, found, because, provenance })),
    bundle,
    bundlePath: best?.asked,
    file: best?.file,
    ownRootsUsed,
    privateAuthorities: [...new Set(opened.filter((it) => it.found === "hit").flatMap((it) => it.authorities))],
    problems: problemsOf(variables, defaults, replaced, rule, state).filter((it) => bundle !== "present" || !harmless.has(it.detail)),
  };
}

/** Of no concern once the public roots are found elsewhere in the list. */
const harmless: ReadonlySet<LookUpProblem["detail"]> = new Set([
  "private-replaces-public",
  "roots-of-vendor-only",
  "dangling-links",
  "destination-is-file",
]);

function weigh(
  all: readonly Opened[],
  extra: readonly Opened[],
  uncertain: boolean,
  rule: LookUpRule,
): { readonly bundle: LookUpResult["bundle"]; readonly best: Opened | undefined } {
  const hit = all.find((it) => it.found === "hit" && it.roots !== "no");
  // A program with roots of its own needs only the one CA that a variable adds.
  const added = rule.ownRoots === undefined ? undefined : extra.find((it) => it.found === "hit");
  const unreadable = all.find((it) => it.found === "unreadable" && it.roots !== "no");
  const best = added ?? hit ?? unreadable;
  if (uncertain && rule.ownRoots === undefined) return { bundle: "unknown", best };
  if (best !== undefined) return { bundle: "present", best };
  return { bundle: all.some((it) => it.found === "unknown") ? "unknown" : "absent", best: undefined };
}

function isReplaced(holds: Holds, replaced: ReadonlySet<string>): boolean {
  if (replaced.has("everything")) return true;
  return holds === "bundle" || holds === "keystore" ? replaced.has("bundles") : replaced.has("directories");
}

function openInOrder(paths: readonly LookUpPath[], rule: LookUpRule, state: StageState): readonly Opened[] {
  const opened: Opened[] = [];
  let ended = false;
  for (const [index, at] of paths.entries()) {
    if (at.mode === "first" && ended) continue;
    const one = openPath(at, state, because(at, index, rule));
    opened.push(one);
    if (at.mode === "first" && one.ends) ended = true;
  }
  return opened;
}

function because({ holds, mode }: LookUpPath, index: number, { runtime, followsOpenssl }: LookUpRule): string {
  const program = runtime === "other" ? "it" : runtimes[runtime];
  if (holds === "hashed-directory") return "hashed names in this directory are looked up";
  if (holds === "keystore") return "a store of Java's own";
  if (runtime === "java") return "taken over by the image's entrypoint";
  if (holds === "any-file-in-directory") return "every file in this directory is read";
  if (mode === "all") return followsOpenssl ? `compiled into the OpenSSL that ${program} uses` : `compiled into ${program}`;
  return index === 0 ? "first of the list" : "next of the list";
}

function problemsOf(
  variables: readonly ReadVariable[],
  defaults: readonly Opened[],
  replaced: ReadonlySet<string>,
  rule: LookUpRule,
  state: StageState,
): readonly LookUpProblem[] {
  const problems: LookUpProblem[] = [];
  for (const { variable, opened, provenance } of variables) {
    for (const one of opened) {
      const detail = one.found === "miss" && !one.ends ? "env-names-missing-file" : one.problem;
      if (detail !== undefined && !(detail === "private-replaces-public" && variable.replaces === "nothing"))
        problems.push({ detail, path: one.path, variable: variable.name, provenance: [...provenance, ...one.provenance] });
    }
  }
  for (const one of defaults)
    if (one.problem !== undefined) problems.push({ detail: one.problem, path: one.path, variable: undefined, provenance: one.provenance });
  // The store is there, and a variable points away from it.
  const away = rule.paths.filter((it) => isReplaced(it.holds, replaced)).map((it) => openPath(it, state, ""));
  const lost = away.find((it) => it.found === "hit" && it.roots === "yes");
  const by = variables.find((it) => it.replaces !== undefined && it.replaces !== "nothing");
  if (lost !== undefined && by !== undefined && !by.opened.some((it) => it.found === "hit" && it.roots !== "no"))
    problems.push({ detail: "env-replaces-store", path: lost.path, variable: by.variable.name, provenance: by.provenance });
  return problems;
}
