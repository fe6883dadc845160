import type { Evidence, StageSummary } from "../report";
import type { DetailId } from "../trust/details";
import type { Confidence, FixAt, Verdict } from "../vocabulary";
import { evidenceOf } from "./evidence-of";
import { findHost, type Host } from "./host-of";
import { mergedAuthoritiesOf } from "./own-authorities";
import { findServedChain } from "./served-chain";
import type { Situation } from "./situation";
import { stageWordOf, type Words, wordsOf } from "./words-of";

/** A stage whose store explains the failure, or will cause one. */
export type ImageCase = {
  readonly situation: Situation;
  readonly stage: StageSummary;
  readonly words: Words;
  readonly host: Host | undefined;
  readonly evidence: readonly Evidence[];
  readonly fixAt: FixAt;
  readonly confidence: Confidence;
};

const sound: ReadonlySet<Verdict> = new Set(["present-so-other-cause", "unknown"]);

/** Undefined where the image's store cannot be what failed, or the verdict or its detail is another. */
export function findImageCase(
  situation: Situation,
  wanted: { readonly verdict: Verdict } | { readonly details: readonly [DetailId, ...DetailId[]] },
): ImageCase | undefined {
  const { stage } = situation;
  if (stage === undefined || !asksTheStore(situation)) return undefined;
  const { verdict, detail } = stage.judgement;
  if ("verdict" in wanted) {
    if (verdict !== wanted.verdict) return undefined;
  } else if (!wanted.details.some((it) => it === detail)) return undefined;
  // Certificates that come later say why the step failed even where the public roots are there already.
  else if (sound.has(verdict) && detail !== "added-after-need") return undefined;
  return {
    situation,
    stage,
    words: wordsOf(situation),
    host: findHost(situation.failure),
    evidence: evidenceOf(situation),
    fixAt: situation.failure?.phase === "build" ? "build-stage" : "image",
    confidence: confidenceOf(situation),
  };
}

/** The failure, if there is one, is of a kind and a place that the store of an image decides. */
export function asksTheStore({ failure }: Situation): boolean {
  if (failure === undefined) return true;
  return (
    (failure.kind === "unknown-authority" || failure.kind === "no-trust-store" || failure.kind === "self-signed-in-chain") &&
    (failure.phase === "run" || failure.phase === "build" || failure.phase === "unknown")
  );
}

/** Without a store every verification fails, so the store is the cause; unless the program may bring roots of its own. */
function confidenceOf({ failure, runtime }: Situation): Confidence {
  if (failure === undefined) return "likely";
  // The program itself says that it found nothing.
  if (failure.signature === "rust-no-roots") return "certain";
  const mayBringRoots = runtime === "rust" || runtime === "python" || runtime === "node" || runtime === "other" || runtime === undefined;
  return mayBringRoots || failure.kind === "self-signed-in-chain" ? "likely" : "certain";
}

/** What else stands in the way of this connection, once the store is mended. */
export function furtherNotes({ host, words, situation, stage }: ImageCase): readonly string[] {
  const donor = situation.stages.find((it) => stage.judgement.donors[0]?.stage === it.index);
  const [brought] = mergedAuthoritiesOf(donor);
  return [
    ...(brought !== undefined
      ? [`The list in ${stageWordOf(donor, situation.stages)} holds \`${brought}\` as well, so your CA comes along.`]
      : []),
    ...(host?.scope === "private" && brought === undefined
      ? [
          `${words.server} looks like a host on your own network. If its certificate comes from a private authority, add that authority's certificate as well.`,
        ]
      : []),
    ...(situation.failure?.kind === "self-signed-in-chain"
      ? [
          "The chain that arrived brought its own root along. If it is still refused with the full list, that root is a private authority's or a proxy's.",
        ]
      : []),
    ...(findServedChain(situation)?.conclusion === "incomplete"
      ? ["The chain that was pasted has a gap as well: the server sends its own certificate alone. That has to be mended on the server."]
      : []),
  ];
}
