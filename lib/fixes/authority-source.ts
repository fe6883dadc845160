import type { Situation } from "../causes/situation";
import type { Instruction, Stage, Value } from "../dockerfile/dockerfile";
import type { StageSummary } from "../report";
import { findPlainWord } from "../shell/find-plain-word";
import { nameOf } from "../text/paths";
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

/** Certificates whose names we do not see (`certs/*.crt`, `certs/`), copied to where an update tool looks. */
export function findUnseenAuthorities({
  state,
}: StageSummary): { readonly instruction: Instruction; readonly written: string } | undefined {
  for (const { path, content, provenance } of state.files) {
    if (content.kind !== "authority" || !path.includes("*")) continue;
    const instruction = state.stage.instructions.find(({ span }) =>
      provenance.some((it) => it.span.start >= span.start && it.span.start < span.end),
    );
    if (instruction !== undefined) return { instruction, written: content.name };
  }
  return undefined;
}

/** The file to copy into a stage that has no CA yet. */
export type AuthorityToCopy = {
  readonly source: string;
  readonly name: string;
  /** The stage whose COPY already names the file; undefined: the file is a guess of ours. */
  readonly known: Stage | undefined;
};

/** The CA that another stage takes out of the build context already, else the placeholder. */
export function authorityToCopy({ dockerfile, stage }: Situation): AuthorityToCopy {
  for (const other of dockerfile?.stages ?? []) {
    const found = other.index === stage?.index ? undefined : findAuthoritySource(other);
    // What is perhaps binary, or named by a variable of the other stage, cannot be taken over blindly.
    // A download stays where it is: `COPY` takes no address.
    if (
      found === undefined ||
      /^https?:/i.test(found.source) ||
      findPlainWord(found.source) === undefined ||
      /\.(?:der|cer|p7b)$/i.test(found.name)
    )
      continue;
    return { source: found.source, name: found.name, known: other };
  }
  return { source: placeholder, name: placeholder, known: undefined };
}

/** What to say of the file: where it is known from, or what has to be put in its place. */
export function catchOf({ name, known }: AuthorityToCopy): string {
  const where = known?.name === undefined ? "another stage" : `stage \`${known.name}\``;
  if (known !== undefined) return `\`${name}\` is the file that ${where} copies already; it must be PEM.`;
  return `\`${placeholder}\` stands for your CA's certificate: put the real file, PEM and one certificate, beside the Dockerfile under that name. Check its fingerprint first, because the image will trust all that it signs.`;
}

function isAuthority(path: string): boolean {
  const name = nameOf(path);
  return looksLikeCertificate(name) && !looksLikeOwnCertificate(name) && !looksLikeBundle(name) && !path.includes("*");
}

/** A CA that the person added is among what this stage's program reads. */
export function knowsPrivateAuthority({ state, judgement }: StageSummary): boolean {
  const hits = new Set(judgement.lookUps.filter((it) => it.found === "hit").map((it) => it.path));
  return state.files.some(({ path, content }) => {
    if (content.kind === "authority") return hits.has(path) || hits.has(path.replace(/\/[^/]*$/, ""));
    return (content.kind === "bundle" || content.kind === "keystore") && content.privateAuthorities.length > 0;
  });
}
