import { defineCause } from "./cause";
import { findImageCase, furtherNotes } from "./image-case";
import { capitalised, stageWordOf } from "./words-of";

export const bundleOnlyInBuildStage = defineCause({
  id: "bundle-only-in-build-stage",
  title: "The root certificates stay behind in the build stage",
  example: "bundle-in-build-stage-only",
  about: {
    what: "An earlier stage installs the root certificates, but the stage that runs starts afresh and never gets them.",
    why: "Every `FROM` begins an empty file system of its own. Only what a `COPY --from=…` names comes along.",
    looksLike: "`ca-certificates` is plainly there in the Dockerfile, the build succeeds, and the program still trusts nobody.",
    mistakenFor: "A package that does not work. It works, in a stage that is thrown away.",
    doNot: "Do not install the package a second time if the stage is meant to stay small: one `COPY --from` of the file is enough.",
  },
  sources: ["https://docs.docker.com/build/building/multi-stage/", "https://docs.docker.com/reference/dockerfile/#copy---from"],
  when: (situation) => findImageCase(situation, { verdict: "builder-only" }),
  explain(found) {
    const { words, stage, situation } = found;
    const donor = situation.stages.find((it) => it.index === stage.judgement.donors[0]?.stage);
    const place = donor === undefined ? "an earlier stage" : stageWordOf(donor, situation.stages);
    return {
      confidence: found.confidence,
      fixAt: found.fixAt,
      headline: words.happened
        ? `The root certificates are in ${place}, but ${words.program} runs in ${words.stage}, which has none.`
        : `The root certificates are in ${place}; ${words.stage}, which runs, has none.`,
      explanation: [
        `Each \`FROM\` starts a new file system. ${capitalised(place)} has the list of authorities, ${words.stage} does not: ${
          stage.judgement.detail === "excluded" ? "the `COPY --from` leaves it behind with `--exclude`" : "no `COPY --from` brings it over"
        }, so ${words.program} finds nobody to trust. Copy it across.`,
        ...furtherNotes(found),
      ],
      evidence: found.evidence,
      alternatives: [],
      fixes: ["copy-bundle-from-stage", "install-ca-certificates", "copy-bundle-from-alpine"],
    };
  },
});
