import { defineCause } from "./cause";
import { evidenceOf } from "./evidence-of";
import { asksTheStore } from "./image-case";
import { capitalised, wordsOf } from "./words-of";

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
          it.state.stage.base.reference === reference &&
          it.name !== undefined,
      );
      if (meant === undefined) continue;
      const own = meant.state.files.some(
        ({ content }) => content.kind === "authority" || (content.kind === "bundle" && content.privateAuthorities.length > 0),
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
        `The stage \`${meant.name}\` is prepared well and then not used: \`${reference}\` is not its name but the image it starts from. ${
          own
            ? `${capitalised(words.stage)} gets the public roots of that image, without your own authority`
            : `So ${words.stage} does not get what the stage installed`
        }. Write \`--from=${meant.name}\`.`,
      ],
      evidence: [
        ...evidenceOf(situation),
        { span: instruction.span, note: `Copies from the image \`${reference}\`, not from the stage \`${meant.name}\`.` },
      ],
      alternatives: [],
      fixes: ["copy-bundle-from-stage"],
    };
  },
});
