import type { StageSummary } from "../report";
import { fileAt } from "../trust/find-file-at";

/** Where the program finds the public roots: the bundle where it reads that, else the directory that it reads in its place. */
export function findReadPath(stage: StageSummary | undefined): string | undefined {
  if (stage === undefined) return undefined;
  const { bundlePath, lookUps } = stage.judgement;
  const hits = lookUps.filter((it) => it.found === "hit").map((it) => it.path);
  if (bundlePath === undefined || hits.length === 0) return bundlePath;
  const bundle = fileAt(stage.state, bundlePath).path;
  const reads = (path: string): boolean => path === bundlePath || fileAt(stage.state, path).path === bundle;
  if (hits.some(reads)) return bundlePath;
  // A file of the person's own stands in the place of the bundle; the directory beside it still has the roots.
  return hits.find((it) => fileAt(stage.state, it).found === "yes" && bundle.startsWith(`${fileAt(stage.state, it).path}/`)) ?? bundlePath;
}
