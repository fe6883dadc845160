import { type Family, isReleaseBefore } from "../distribution";
import { alpineRules, archRules, type Brings, debianRules, type PackageRule, redHatRules, suseRules } from "./certificate-packages";

const rules: Readonly<Record<Family, readonly PackageRule[]>> = {
  debian: debianRules,
  alpine: alpineRules,
  redhat: redHatRules,
  suse: suseRules,
  arch: archRules,
  other: debianRules,
};

/** How this package brings the roots in, in this distribution and release. */
export function bringsRoots(family: Family, distribution: string | undefined, release: string | undefined, name: string): Brings {
  const rule = rules[family].find((it) =>
    it.names instanceof RegExp ? it.names.test(name) : it.names.length === 0 || it.names.includes(name),
  );
  if (rule === undefined) return "no";
  const since = rule.since?.[distribution === "ubuntu" ? "ubuntu" : "debian"];
  return since !== undefined && isReleaseBefore(release, since) ? "unknown" : rule.brings;
}
