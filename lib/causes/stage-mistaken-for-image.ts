import { isMeantAsAuthority } from "../trust/store/is-meant-as-authority";
import { defineCause } from "./cause";
import { evidenceOf, logEvidenceOf } from "./evidence-of";
import { asksTheStore } from "./image-case";
import { isOneImage } from "./is-one-image";
import { wordsOf } from "./words-of";

export const stageMistakenForImage = defineCause({
  id: "stage-mistaken-for-image",
  title: "`COPY --from` takes the image, not the stage that was made from it",
  example: "stage-mistaken-for-image",
  about: {
    what: "A stage prepares the certificates, but the copy names the stage's base image. The copy then comes from the plain image.",
    why: "`COPY --from=alpine` means the image `alpine`, unless a stage has exactly that name. `FROM alpine AS certs` makes a stage called `certs`.",
    looksLike: "Everything is there in the Dockerfile; what was added in the stage is missing in the result.",
    mistakenFor: "A CA that does not work.",
    doNot: "Do not rename the stage after the image: readers will take it for the image.",
  },
  sources: ["https://docs.docker.com/reference/dockerfile/#copy---from"],
  when(situation) {
    const { stage, stages, failure } = situation;
    if (stage === undefined || !asksTheStore(situation)) return undefined;
    const { verdict } = stage.judgement;
    if (verdict === "runtime-own-store" || verdict === "unknown") return undefined;
    for (const instruction of stage.state.stage.instructions) {
      const { detail } = instruction;
      if (detail.kind !== "copy" || detail.from.kind !== "image") continue;
      if (
        !detail.sources.some(({ value }) =>
          /(?:^|\/)(?:ssl|pki|ca-certificates|certs)(?:\/|$)|ca-(?:certificates|bundle)\.crt/.test(value ?? ""),
        )
      )
        continue;
      const { reference } = detail.from;
      const meant = stages.find(
        (it) =>
          it.index < stage.index &&
          it.state.stage.base.kind === "image" &&
          isOneImage(it.state.stage.base.reference, reference) &&
          it.name !== undefined,
      );
      if (meant === undefined) continue;
      const own = meant.state.files.some(
        ({ path, content }) =>
          isMeantAsAuthority({ path, content }) || (content.kind === "bundle" && content.privateAuthorities.length > 0),
      );
      // A stage without an authority of its own holds what the image holds; then nothing is lost.
      const lost = own || verdict !== "present-so-other-cause" || stage.judgement.detail === "source-not-there";
      if (lost && (failure !== undefined || own)) return { situation, instruction, meant, reference, own };
    }
    return undefined;
  },
  explain({ situation, instruction, meant, reference, own }) {
    const words = wordsOf(situation);
    return {
      confidence: "likely",
      fixAt: situation.failure?.phase === "build" ? "build-stage" : "image",
      headline: `\`--from=${reference}\` takes the plain image \`${reference}\`, not your stage \`${meant.name}\`${own ? ", so your CA stays behind" : ""}.`,
      explanation: [
        `Write \`--from=${meant.name}\`. \`${reference}\` is not the name of that stage but an image, so ${
          own
            ? `${words.stage} gets the public roots of the image, without your own authority`
            : `${words.stage} does not get what the stage installed`
        }.`,
      ],
      // What is wrong with the line stands before what else is known of it.
      evidence: [
        ...logEvidenceOf(situation.failure),
        { span: instruction.span, note: `Write \`--from=${meant.name}\`: this copies from the image \`${reference}\`.` },
        ...evidenceOf(situation),
      ],
      alternatives: [],
      fixes: ["copy-bundle-from-stage"],
    };
  },
});
