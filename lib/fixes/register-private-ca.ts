import type { Situation } from "../causes/situation";
import type { Dockerfile } from "../dockerfile/dockerfile";
import type { StageSummary } from "../report";
import type { Edit } from "../text/edit";
import { alpineImageOf } from "./alpine-image";
import {
  type AuthoritySource,
  type AuthorityToCopy,
  authorityToCopy,
  catchOf,
  findAuthoritySource,
  knowsPrivateAuthority,
} from "./authority-source";
import { completeRegistrations } from "./complete-registration";
import { usualBundle } from "./copy-bundle";
import { copyTo } from "./copy-to";
import { wholeInstruction } from "./edit-word-list";
import { firstOf } from "./first-of";
import type { Fix, Proposal } from "./fix";
import { handOf, writeLine } from "./hand";
import { mergeInStage } from "./merge-in-stage";
import { moveRegistration, runAsRoot } from "./move-registration";
import { insertEarly, insertLate } from "./place";
import { planRegistrations, registrationEdits } from "./plan-registration";
import { isSound } from "./prove-patch";
import { findTrustTool } from "./trust-tools";

export const registerPrivateCa: Fix = {
  id: "register-private-ca",
  title: "Register the private CA in the trust store",
  on: "dockerfile",
  safety: "needs-review",
  propose(situation) {
    const { stage, dockerfile } = situation;
    if (stage === undefined || dockerfile === undefined || knowsIt(stage)) return undefined;
    const completed = [runAsRoot(situation), moveRegistration(situation), ...completeRegistrations(situation)].filter(
      (it) => it !== undefined,
    );
    const own = findAuthoritySource(stage.state.stage);
    if (completed.length > 0 || own !== undefined)
      return firstOf([
        ...completed.map((it) => ({ ...it, proves })),
        ...(own === undefined || canRegister(stage) ? [] : replacedCopies(situation, stage, own)),
      ]);
    const authority = authorityToCopy(situation);
    const first = situation.failure?.phase === "build";
    const planned = planRegistrations(situation, { first }).map((plan) => {
      const edits = registrationEdits(situation, plan, [], "The CA goes in before anything needs it.");
      return (
        edits &&
        proposalOf(
          situation,
          authority,
          edits,
          `With the certificate in \`${plan.tool.anchors}\`, \`${plan.tool.refresh}\` merges it into the bundle that programs read.`,
        )
      );
    });
    return firstOf([...planned, ...withoutShell(situation)]);
  },
};

/** The system's store holds the CA already; a program that does not read it needs something else. */
function knowsIt(stage: StageSummary): boolean {
  return knowsPrivateAuthority(stage) && (isSound(stage) || stage.judgement.verdict === "runtime-own-store");
}

function proves({ stage }: Situation): boolean {
  return stage !== undefined && isSound(stage) && knowsPrivateAuthority(stage);
}

function proposalOf(situation: Situation, authority: AuthorityToCopy, edits: readonly Edit[], why: string): Proposal {
  return {
    title: "Register your private CA in the trust store",
    why,
    catch: catchOf(authority, situation),
    edits,
    snippet: undefined,
    rank: 10,
    ...(authority.copied === "to-be-trusted" ? { safety: "safe" } : {}),
    proves,
  };
}

/** There is a shell, and a tool or a package that brings it. */
function canRegister(stage: StageSummary): boolean {
  return findTrustTool(stage) !== undefined;
}

/** No shell, or no tool: Go reads any PEM file in the directory; for the rest the bundle is made in a stage and copied. */
function withoutShell(situation: Situation): readonly (Proposal | undefined)[] {
  const { stage, dockerfile: file } = situation;
  if (stage === undefined || file === undefined || canRegister(stage)) return [];
  const hand = handOf(file, stage.state.stage);
  const authority = authorityToCopy(situation);
  const missing = stage.judgement.bundle === "absent";
  const bundle = missing ? [writeLine(hand, "COPY", bundleSourceOf(situation, stage))] : [];
  const note = "Every PEM file in this directory is read.";
  const beside = [insertEarly, insertLate].map((insert) => {
    const lines = [...bundle, writeLine(hand, "COPY", `${authority.source} /etc/ssl/certs/`)];
    return proposalOf(
      situation,
      authority,
      [insert(stage.state.stage, { file, lines, note })],
      "Go reads every PEM file in `/etc/ssl/certs`, so in an image without an update tool one `COPY` is enough.",
    );
  });
  return [
    ...(situation.runtime === "go" ? beside : []),
    ...mergeInStage(situation, stage, authority).map(({ edits, why }) => proposalOf(situation, authority, edits, why)),
  ];
}

/**
 * The CA is copied in and a RUN should register it, in an image that can run nothing: the same file goes where it is read, or into a
 * bundle that is made in a stage with a shell, and the RUN goes away.
 */
function replacedCopies(situation: Situation, stage: StageSummary, own: AuthoritySource): readonly (Proposal | undefined)[] {
  const { dockerfile: file, runtime } = situation;
  const { detail } = own.instruction;
  if (file === undefined || detail.kind !== "copy" || detail.sources.length !== 1) return [];
  const runs = registrationRuns(file, stage);
  const authority: AuthorityToCopy = {
    source: own.source,
    name: own.name,
    known: stage.state.stage,
    copied: "to-be-trusted",
    possible: [],
  };
  const texts = { catch: "The file must be PEM.", safety: "safe" } as const;
  const hand = handOf(file, stage.state.stage);
  const missing = stage.judgement.bundle === "absent";
  const bundle = missing
    ? [
        insertEarly(stage.state.stage, {
          file,
          lines: [writeLine(hand, "COPY", bundleSourceOf(situation, stage))],
          note: "The public roots.",
        }),
      ]
    : [];
  const moved = copyTo({ file, stage: stage.state.stage, ...own }, "/etc/ssl/certs/", "Every PEM file in this directory is read.");
  const beside =
    moved &&
    proposalOf(
      situation,
      authority,
      inOrder([...bundle, moved, ...runs]),
      "Go reads every PEM file in `/etc/ssl/certs`, so in an image without an update tool one `COPY` is enough.",
    );
  const removed = wholeInstruction(file.text, own.instruction, "The file goes into the new stage.");
  const merged = mergeInStage(situation, stage, authority)
    .map(({ edits, why }) => proposalOf(situation, authority, edits, why))
    .map((it) => it && { ...it, edits: inOrder([...it.edits, removed, ...runs]) });
  return [...(runtime === "go" ? [beside] : []), ...merged].map((it) => it && { ...it, ...texts });
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** RUN lines that were to register the CA, and can do nothing here. */
function registrationRuns({ text }: Dockerfile, { state }: StageSummary): readonly Edit[] {
  return state.stage.instructions
    .filter(({ keyword, span }) => keyword === "RUN" && /ca-certificates|update-ca-/.test(text.slice(span.start, span.end)))
    .map((it) => wholeInstruction(text, it, "The image cannot run it."));
}

function bundleSourceOf({ dockerfile }: Situation, { judgement, index }: StageSummary): string {
  const donor = judgement.donors.find((it) => it.stage < index);
  if (donor !== undefined) return `--from=${dockerfile?.stages[donor.stage]?.name ?? donor.stage} ${donor.path} ${usualBundle}`;
  return `--from=${dockerfile === undefined ? "alpine" : alpineImageOf(dockerfile)} ${usualBundle} ${usualBundle}`;
}
