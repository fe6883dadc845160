import type { StageSummary } from "../report";
import { fileAt } from "../trust/find-file-at";
import { isMeantAsAuthority } from "../trust/store/is-meant-as-authority";

/** Files of single authorities that the Dockerfile puts into the stage, by path. */
export function ownAuthorityFilesOf(stage: StageSummary | undefined): readonly string[] {
  return (stage?.state.files ?? []).filter(isMeantAsAuthority).map((it) => it.path);
}

/** Own authorities that did arrive in the list that the program reads. */
export function mergedAuthoritiesOf(stage: StageSummary | undefined): readonly string[] {
  const { bundlePath } = stage?.judgement ?? {};
  if (stage === undefined || bundlePath === undefined) return [];
  // Red Hat's bundle is a link.
  const found = fileAt(stage.state, bundlePath);
  const content = found.found === "yes" ? found.file.content : undefined;
  return content?.kind === "bundle" || content?.kind === "keystore" ? content.privateAuthorities : [];
}

/** Own authorities that the program already reads: merged into its list, or in a place that it opens. */
export function trustedAuthoritiesOf(stage: StageSummary | undefined): readonly string[] {
  const opened = (stage?.judgement.lookUps ?? []).flatMap((it) => (it.found === "hit" ? [it.path] : []));
  const read = ownAuthorityFilesOf(stage).filter((path) => opened.some((it) => path === it || path.slice(0, path.lastIndexOf("/")) === it));
  return [...mergedAuthoritiesOf(stage), ...read];
}
