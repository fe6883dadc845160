import type { Situation } from "../causes/situation";
import type { StageSummary } from "../report";
import type { Proposal } from "./fix";
import { handOf, writeLine } from "./hand";
import { insertEarly, insertLate } from "./place";

type Texts = Omit<Proposal, "edits" | "snippet" | "otherwise">;

/** The path that Go reads first, and most others too. */
export const usualBundle = "/etc/ssl/certs/ca-certificates.crt";

/**
 * Brings a bundle into the stage with COPY. The forms are tried in order: the plain one first, then the path that this runtime names,
 * then the plain one with SSL_CERT_FILE; each early in the stage, then late, where a step in between takes the store away.
 */
export function copyBundle({ dockerfile, stage }: Situation, copies: readonly string[], file: string, texts: Texts): Proposal | undefined {
  if (dockerfile === undefined || stage === undefined || hasBundle(stage)) return undefined;
  const hand = handOf(dockerfile, stage.state.stage);
  const [, from] = /^(--from=\S+)/.exec(file) ?? [];
  const asked = stage.judgement.lookUps.find(({ path }) => /\.(?:crt|pem)$/.test(path))?.path;
  const forms: (readonly string[])[] = [
    ...copies.map((it) => [writeLine(hand, "COPY", it)]),
    ...(asked === undefined || from === undefined ? [] : [[writeLine(hand, "COPY", `${file} ${asked}`)]]),
    [writeLine(hand, "COPY", `${file} /etc/ssl/certs/`), writeLine(hand, "ENV", `SSL_CERT_FILE=${usualBundle}`)],
  ];
  return [insertEarly, insertLate]
    .flatMap((insert) => forms.map((lines) => insert(stage.state.stage, { file: dockerfile, lines, note: texts.why })))
    .reduceRight<Proposal | undefined>((otherwise, edit) => ({ ...texts, edits: [edit], snippet: undefined, otherwise }), undefined);
}

/** There is nothing to bring in, even if the program does not read it. */
export function hasBundle({ judgement }: StageSummary): boolean {
  return judgement.bundle === "present" && judgement.verdict !== "bundle-unreadable";
}
