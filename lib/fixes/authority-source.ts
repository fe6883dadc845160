import type { Instruction, Stage, Value } from "../dockerfile/dockerfile";
import type { StageSummary } from "../report";
import { looksLikeBundle, looksLikeCertificate, looksLikeOwnCertificate } from "../trust/store/store-paths";

/** Stands for a file that we cannot see. It must look like the example it is. */
export const placeholder = "corp-ca.crt";

/** A private CA that the file copies out of the build context. */
export type AuthoritySource = {
  /** In the build context, as written. */
  readonly source: string;
  readonly name: string;
  readonly destination: Value;
  readonly instruction: Instruction;
};

export function findAuthoritySource({ instructions }: Stage): AuthoritySource | undefined {
  for (const instruction of instructions) {
    const { detail } = instruction;
    if (detail.kind !== "copy" || detail.from.kind !== "context" || detail.destination === undefined) continue;
    const source = detail.sources.find((it) => isAuthority(it.text));
    if (source === undefined) continue;
    return {
      source: source.text,
      name: nameOf(source.text),
      destination: detail.destination,
      instruction,
    };
  }
  return undefined;
}

function isAuthority(path: string): boolean {
  const name = nameOf(path);
  return looksLikeCertificate(name) && !looksLikeOwnCertificate(name) && !looksLikeBundle(name) && !path.includes("*");
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, "");
}

/** A CA that the person added is among what this stage's program reads. */
export function knowsPrivateAuthority({ state, judgement }: StageSummary): boolean {
  const hits = new Set(judgement.lookUps.filter((it) => it.found === "hit").map((it) => it.path));
  return state.files.some(({ path, content }) => {
    if (content.kind === "authority") return hits.has(path) || hits.has(path.replace(/\/[^/]*$/, ""));
    return (content.kind === "bundle" || content.kind === "keystore") && content.privateAuthorities.length > 0;
  });
}
