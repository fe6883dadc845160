import { defineCause } from "./cause";
import { evidenceOf } from "./evidence-of";
import { asksTheStore } from "./image-case";
import { mergedAuthoritiesOf } from "./own-authorities";

export const updateAddedNothing = defineCause({
  id: "update-added-nothing",
  title: "`update-ca-certificates` found nothing to add",
  example: "zero-added",
  about: {
    what: "The update tool ran and reported `0 added`: the private CA did not get into the list.",
    why: "The file's name does not end in `.crt`, it lies in another directory than the tool reads, or it is copied after the tool has run.",
    looksLike: "`0 added, 0 removed; done.` and no error.",
    mistakenFor: "Success: the tool ends without a complaint.",
    toDo: "Give the file a name that ends in `.crt`, put it where the tool looks, and run the tool after the copy.",
    doNot: "Do not run it twice. Correct the name or the place of the file.",
  },
  sources: [
    "https://manpages.debian.org/bookworm/ca-certificates/update-ca-certificates.8.en.html",
    "https://github.com/docker/docs/issues/21918",
  ],
  when(situation) {
    const { failure, stage, observations } = situation;
    if (failure === undefined || !asksTheStore(situation)) return undefined;
    const updates = observations.filter((it) => it.kind === "store-update");
    const last = updates.at(-1);
    // A second run adds nothing if the first did, and that is as it should be.
    if (last === undefined || updates.some((it) => it.added > 0)) return undefined;
    // A package manager runs the tool too, and then nobody expects it to add anything.
    const before = situation.log.slice(Math.max(0, last.span.start - 600), last.span.start);
    if (
      !/(?:RUN|[$#>]) [^\n]{0,200}update-ca-certificates/.test(before) ||
      /(?:Processing triggers for|Setting up) ca-certificates/.test(before)
    )
      return undefined;
    const verdict = stage?.judgement.verdict;
    if (verdict !== undefined && verdict !== "not-refreshed" && verdict !== "unknown" && mergedAuthoritiesOf(stage).length > 0)
      return undefined;
    return verdict === "missing-bundle" || verdict === "builder-only" ? undefined : { situation, update: last };
  },
  explain({ situation, update }) {
    return {
      confidence: "likely",
      fixAt: situation.failure?.phase === "build" ? "build-stage" : "image",
      headline: "`update-ca-certificates` reports `0 added`, so your CA is not in the list.",
      explanation: [
        "The tool takes files from `/usr/local/share/ca-certificates/` whose names end in `.crt`, and there was none that was new. Look at the name and the place of the file, and at the order: it must be copied before the tool runs.",
      ],
      evidence: [...evidenceOf(situation), { span: update.span, note: "Nothing was added to the list." }],
      alternatives: [
        {
          cause: "private-authority-not-in-store",
          why: "If the file is listed with the ending `.crt`, the CA was in the list before, and it is not the one that signed.",
          test: "docker run --rm --user 0 --entrypoint ls ca-check -lL /usr/local/share/ca-certificates/",
        },
      ],
      fixes: ["register-private-ca"],
    };
  },
});
