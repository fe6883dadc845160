import type { Situation } from "../causes/situation";
import type { Instruction, Stage, Value } from "../dockerfile/dockerfile";
import type { StageSummary } from "../report";
import { findPlainWord } from "../shell/find-plain-word";
import { isBelow, nameOf } from "../text/paths";
import { fileAt } from "../trust/find-file-at";
import type { StoredFile } from "../trust/stage-state";
import { isMeantAsAuthority } from "../trust/store/is-meant-as-authority";
import { roleByName } from "../trust/store/role-by-name";
import { anchorDirectories, looksLikeBundle } from "../trust/store/store-paths";
import { isStoreFile } from "../trust/store/write";
import { compareFingerprint } from "./compare-fingerprint";

/** Stands for a file that we cannot see. It must look like the example it is. */
export const placeholder = "corp-ca.crt";

/** A private CA that the file copies out of the build context, to where something reads authorities. */
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
    const to = detail.destination.value ?? detail.destination.text;
    // What lies elsewhere, something else may want there: it stays, and is no registration that went wrong.
    if (!isTrustPlace(to)) continue;
    const source = detail.sources.find((it) => isAuthority(it.text, to));
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
  /** `elsewhere`: it is copied already, but to where nobody reads authorities, and only its name says that it is one. */
  readonly copied: "to-be-trusted" | "elsewhere" | "not-yet";
  /** Files copied already that may be the CA, although nothing says so. */
  readonly possible: readonly string[];
};

/** The CA that the file takes out of the build context already, else the placeholder. */
export function authorityToCopy({ dockerfile, stage }: Situation): AuthorityToCopy {
  const stages = dockerfile?.stages ?? [];
  const registered = stages.flatMap((it) => (it.index === stage?.index ? [] : copiesOf(it, "to-be-trusted")));
  const others = stages.flatMap((it) => copiesOf(it, "elsewhere"));
  const possible = [...new Set(stages.flatMap(possibleAuthoritiesOf))];
  const [found] = [...registered, ...others];
  return found ?? { source: placeholder, name: placeholder, known: undefined, copied: "not-yet", possible };
}

function copiesOf(stage: Stage, copied: "to-be-trusted" | "elsewhere"): readonly AuthorityToCopy[] {
  return contextCopiesOf(stage)
    .filter(({ path, to }) => isTrustPlace(to) === (copied === "to-be-trusted") && isAuthority(path, to))
    .filter(({ path }) => canBeCopied(path))
    .map(({ path }) => ({ source: path, name: nameOf(path), known: stage, copied, possible: [] }));
}

function possibleAuthoritiesOf(stage: Stage): readonly string[] {
  return contextCopiesOf(stage)
    .filter(({ path, to }) => roleByName(path) === "unsure" && !isAuthority(path, to) && !path.includes("*") && canBeCopied(path))
    .map(({ path }) => path);
}

function contextCopiesOf({ instructions }: Stage): readonly { readonly path: string; readonly to: string }[] {
  return instructions.flatMap(({ detail }) => {
    if (detail.kind !== "copy" || detail.from.kind !== "context" || detail.destination === undefined) return [];
    const to = detail.destination.value ?? detail.destination.text;
    return detail.sources.map(({ text }) => ({ path: text, to }));
  });
}

/**
 * What is perhaps binary, or named by a variable of the other stage, cannot be taken over blindly. A download stays where it is: `COPY` takes
 * no address.
 */
function canBeCopied(path: string): boolean {
  return !/^https?:/i.test(path) && findPlainWord(path) !== undefined && !/\.(?:der|cer|p7b)$/i.test(path);
}

/** What to say of the file: where it is known from, or what has to be put in its place. */
export function catchOf({ source, name, known, copied, possible }: AuthorityToCopy, { stage }: Situation): string {
  const where = known?.index === stage?.index ? "this stage" : known?.name === undefined ? "another stage" : `stage \`${known.name}\``;
  if (copied === "elsewhere") return `\`${name}\` is the file that ${where} copies already. ${byNameAlone(source)} It must be PEM.`;
  if (known !== undefined) return `\`${name}\` is the file that ${where} copies already; it must be PEM.`;
  return `\`${placeholder}\` stands for your CA's certificate: put the real file (PEM, one certificate) next to the Dockerfile under that name. ${compareFingerprint(placeholder)}${questionOf(possible)}`;
}

/** What to see to before a file in the image is trusted; undefined where more than its name says that it is to be. */
export function catchOfFile({ path, content }: StoredFile, { state }: StageSummary): string | undefined {
  if (content.kind !== "authority" || isTrustPlace(path)) return undefined;
  // A step of the person's own has added it to some list.
  const isAdded = state.files.some(({ content: list }) => "privateAuthorities" in list && list.privateAuthorities.includes(path));
  if (isAdded) return undefined;
  if (roleByName(content.name) !== "authority" && roleByName(path) !== "authority") return undefined;
  return byNameAlone(findPlainWord(content.name) ?? path);
}

function byNameAlone(source: string): string {
  return `Only its name says that it is your CA: see that \`${showCommand(source)}\` prints \`CA:TRUE\`. ${compareFingerprint(source)}`;
}

/** Whether a file that is copied already is the CA, its own text tells. */
function questionOf([path]: readonly string[]): string {
  if (path === undefined) return "";
  return ` Or is it \`${path}\`, which the Dockerfile copies already? By its name that may as well be a server's own: \`${showCommand(path)}\` prints \`CA:TRUE\` for an authority. If it is yours, write it in place of \`${placeholder}\`.`;
}

function showCommand(path: string): string {
  return `openssl x509 -in ${path} -noout -subject -ext basicConstraints`;
}

/** By its name; where nothing else can be meant, because it is copied among the anchors, what is not plainly something else will do. */
function isAuthority(path: string, to: string): boolean {
  if (looksLikeBundle(nameOf(path)) || path.includes("*")) return false;
  const role = roleByName(path);
  return role === "authority" || (role === "unsure" && isAnchorPlace(to));
}

function isAnchorPlace(to: string): boolean {
  return anchorDirectories.some((it) => isBelow(to.replace(/\/$/, ""), it));
}

/** Where something reads authorities, or would if the file had another name. */
function isTrustPlace(to: string): boolean {
  const path = to.replace(/\/$/, "");
  return isAnchorPlace(to) || isStoreFile(path) || /^\/etc\/(?:pki|ca-certificates)\//.test(to);
}

/** A CA that the person added is among what this stage's program reads. */
export function knowsPrivateAuthority({ state, judgement }: StageSummary): boolean {
  const hits = new Set(judgement.lookUps.filter((it) => it.found === "hit").map((it) => it.path));
  return state.files.some((file) => {
    const { path, content } = file;
    if (content.kind === "authority") return isMeantAsAuthority(file) && (hits.has(path) || hits.has(path.replace(/\/[^/]*$/, "")));
    if ((content.kind !== "bundle" && content.kind !== "keystore") || content.privateAuthorities.length === 0) return false;
    if (content.kind === "keystore") return judgement.runtime === undefined || judgement.runtime === "java";
    // Where another bundle serves the program, this one is not asked.
    const asked = [...hits].map((it) => fileAt(state, it)).filter((it) => it.found === "yes" && it.file.content.kind === "bundle");
    return judgement.verdict !== "present-so-other-cause" || asked.length === 0 || asked.some((it) => it.path === path);
  });
}
