import type { StageSummary } from "../report";
import { nameOf } from "../text/paths";
import { ownAuthorityFilesOf } from "./own-authorities";

/** One sentence, where an own authority lies in the image and is in no bundle of it. */
export function skippedAuthorityOf(stage: StageSummary): string | undefined {
  const { files, packageManager } = stage.state;
  const merged = new Set(files.flatMap(({ content }) => (content.kind === "bundle" ? content.privateAuthorities : [])));
  const skipped = ownAuthorityFilesOf(stage).find((path) => !merged.has(path) && !merged.has(nameOf(path)));
  if (skipped === undefined) return undefined;
  const byName = packageManager === "apt" && skipped.startsWith("/usr/local/share/ca-certificates/") && !skipped.endsWith(".crt");
  return byName
    ? `\`update-ca-certificates\` passed over \`${nameOf(skipped)}\`: it takes only files that end in \`.crt\`.`
    : `\`${skipped}\` is not in the system's list.`;
}
