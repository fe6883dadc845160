import type { Situation } from "../causes/situation";
import type { Dockerfile } from "../dockerfile/dockerfile";
import type { StageSummary } from "../report";
import type { Edit } from "../text/edit";
import { runtimes } from "../vocabulary";
import { wholeInstruction } from "./edit-word-list";
import type { Proposal } from "./fix";
import { handOf, writeLine } from "./hand";
import { insertEarly, insertLate } from "./place";
import { trustCopiesOf } from "./trust-copies";

type Texts = Omit<Proposal, "edits" | "snippet" | "otherwise">;

/** The path that Go reads first, and most others too. */
export const usualBundle = "/etc/ssl/certs/ca-certificates.crt";

/**
 * Brings a bundle into the stage with COPY. The forms are tried in order: the plain one first, then the path that this runtime names,
 * then the plain one with SSL_CERT_FILE; each early in the stage, then late, where a step in between takes the store away.
 */
export function copyBundle(
  { dockerfile, stage, runtime }: Situation,
  copies: readonly string[],
  file: string,
  texts: Texts,
): Proposal | undefined {
  if (dockerfile === undefined || stage === undefined || hasBundle(stage) || isWindows(stage)) return undefined;
  const hand = handOf(dockerfile, stage.state.stage);
  const asked = stage.judgement.lookUps.find(({ path }) => /\.(?:crt|pem)$/.test(path))?.path;
  const atAsked = asked === undefined ? [] : [[writeLine(hand, "COPY", `${file} ${asked}`)]];
  const directory = file.endsWith("/ca-certificates.crt") ? "/etc/ssl/certs/" : usualBundle;
  const named = [writeLine(hand, "COPY", `${file} ${directory}`), writeLine(hand, "ENV", `SSL_CERT_FILE=${usualBundle}`)];
  const forms: (readonly string[])[] = [
    ...(looksAnywhere(runtime, stage) ? [named] : []),
    ...(stage.judgement.detail === "env-names-missing-file" ? atAsked : []),
    ...copies.map((it) => [writeLine(hand, "COPY", it)]),
    ...atAsked,
    named,
  ];
  // What the stage holds is not known, so the patch may be one too many.
  const guarded = stage.judgement.verdict === "unknown" ? ({ safety: "needs-review" } as const) : {};
  return [insertEarly, insertLate]
    .flatMap((insert) => forms.map((lines) => insert(stage.state.stage, { file: dockerfile, lines, note: noteOf(stage, lines) })))
    .reduceRight<Proposal | undefined>(
      (otherwise, edit) => ({
        ...texts,
        ...guarded,
        edits: [edit, ...uselessRuns(dockerfile, stage), ...globCopies(dockerfile, stage)].toSorted(
          (a, b) => a.start - b.start || a.end - b.end,
        ),
        snippet: undefined,
        otherwise,
      }),
      undefined,
    );
}

/** What the line does; why it is done this way stands beside the choice. */
function noteOf({ judgement: { lookUps, runtime } }: StageSummary, lines: readonly string[]): string {
  const place = lines.flatMap((it) => /^copy\s.*\s(\S+)$/i.exec(it)?.[1] ?? []).at(-1) ?? "";
  const reads = runtime === undefined || runtime === "other" ? "the program" : runtimes[runtime];
  const first = lookUps[0]?.path;
  return first !== undefined && (place === first || (place.endsWith("/") && first.startsWith(place) && lines.length === 1))
    ? `Root certificates at \`${first}\`, the first place where ${reads} looks.`
    : `Root certificates, where ${reads} looks for them.`;
}

/** There is nothing to bring in, even if the program does not read it. */
export function hasBundle({ judgement }: StageSummary): boolean {
  return judgement.bundle === "present" || judgement.verdict === "bundle-unreadable";
}

/** OpenSSL looks where it was told when it was built, and in an empty image nothing shows where that is; the variable holds for all. */
function looksAnywhere(runtime: Situation["runtime"], { state }: StageSummary): boolean {
  return (
    (state.base === "scratch" || state.image?.distribution === "busybox") &&
    (runtime === "openssl" || runtime === "perl" || runtime === "ruby")
  );
}

function isWindows({ state }: StageSummary): boolean {
  return state.image?.distribution === "windows" || /windows|servercore|nanoserver/i.test(state.base);
}

/** A RUN for certificates in an image without a shell stops the build; what it was meant to do is done by the COPY. */
function uselessRuns({ text }: Dockerfile, { state, judgement }: StageSummary): readonly Edit[] {
  if (judgement.detail !== "run-in-shell-less-stage") return [];
  return state.stage.instructions
    .filter(
      ({ detail, span }) =>
        detail.kind === "run" && detail.form === "shell" && /ca-certificates|update-ca-/.test(text.slice(span.start, span.end)),
    )
    .map((it) => wholeInstruction(text, it, "There is no shell that could run it."));
}

/** A wildcard in a destination is none: what the line copies is read by nobody, and buildah does not even build it beside our copy. */
function globCopies({ text }: Dockerfile, { state, judgement }: StageSummary): readonly Edit[] {
  if (judgement.detail !== "glob-destination") return [];
  return trustCopiesOf(state.stage)
    .filter(({ destination }) => /[*?]/.test(destination.value ?? destination.text))
    .map(({ instruction }) => wholeInstruction(text, instruction, "Its destination is a directory called `*`, which nobody reads."));
}
