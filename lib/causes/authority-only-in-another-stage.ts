import type { StageSummary } from "../report";
import { alternatives } from "./alternatives";
import { defineCause } from "./cause";
import { findCopiedKeystore, isLinked } from "./copied-keystore";
import { evidenceOf } from "./evidence-of";
import { asksTheStore } from "./image-case";
import { mergedAuthoritiesOf, ownAuthorityFilesOf } from "./own-authorities";
import { storeFixesOf } from "./store-fixes";
import { capitalised, stageWordOf, wordsOf } from "./words-of";

export const authorityOnlyInAnotherStage = defineCause({
  id: "authority-only-in-another-stage",
  title: "Your CA is in another stage than the one that needs it",
  example: "ca-in-build-stage-only",
  about: {
    what: "The Dockerfile registers a private CA, but in another stage than the one whose program failed.",
    why: "Each stage has a file system of its own. A CA that is registered while building is not there when the program runs, and the other way round.",
    looksLike: "The build downloads from the private server, the program cannot reach it (or the reverse).",
    mistakenFor: "A CA that does not work.",
    doNot: "Do not start the final stage from the build stage for it: the whole tool chain would come along.",
  },
  sources: ["https://docs.docker.com/build/building/multi-stage/", "https://docs.docker.com/engine/network/ca-certs/"],
  when(situation) {
    const { failure, stage, stages } = situation;
    if (failure === undefined || stage === undefined || failure.kind === "no-trust-store" || !asksTheStore(situation)) return undefined;
    const { verdict } = stage.judgement;
    if (verdict !== "present-so-other-cause" && verdict !== "runtime-own-store") return undefined;
    if (authoritiesOf(stage).length > 0) return undefined;
    const other = stages.find((it) => it.index !== stage.index && authoritiesOf(it).length > 0);
    const file = other === undefined ? undefined : authoritiesOf(other)[0];
    return other === undefined || file === undefined ? undefined : { situation, failure, other, file };
  },
  explain({ situation, failure, other, file }) {
    const words = wordsOf(situation);
    const name = file.split("/").at(-1) ?? file;
    const copied = findCopiedKeystore(situation);
    const linked = copied !== undefined && isLinked(copied, situation.dockerfile?.text ?? "");
    const place = stageWordOf(other, situation.stages);
    return {
      confidence: "likely",
      fixAt: words.building ? "build-stage" : "image",
      headline: `\`${name}\` is only in ${place}, but ${words.program} runs in ${words.stage}, which does not have it.`,
      explanation: [
        linked
          ? `\`jlink\` makes the Java that runs, and writes the JDK's original \`cacerts\` into it, not the one that \`keytool\` changed. Import the CA into the finished Java, after \`jlink\` and before the \`COPY\`.`
          : situation.stage?.judgement.verdict === "runtime-own-store"
            ? `${capitalised(words.program)} has a list of its own, and your CA is in ${place}. Nothing carries it over: it has to be given to the program in ${words.stage}.`
            : `${capitalised(words.stage)} has the public roots, and your CA is in ${place}. Nothing carries it over: register it in ${words.stage} as well, or copy the finished bundle from ${place}.`,
      ],
      evidence: [
        ...evidenceOf(situation),
        ...other.state.files
          .filter((it) => it.path === file)
          .flatMap((it) => it.provenance.slice(0, 1))
          .map(({ span }) => ({ span, note: `Your CA is put into ${place} here.` })),
      ],
      alternatives: [alternatives.privateAuthority(situation), alternatives.incompleteChain(situation)],
      // A copy of the store that is there already has only to come from the stage with the CA in it.
      fixes: ["copy-bundle-from-stage", ...storeFixesOf(failure)],
    };
  },
});

function authoritiesOf(stage: StageSummary): readonly string[] {
  return [...ownAuthorityFilesOf(stage), ...mergedAuthoritiesOf(stage)];
}
