import { defineCause } from "./cause";
import { buildCommand } from "./commands";
import { evidenceOf } from "./evidence-of";
import { asksTheStore } from "./image-case";
import { findListedStore } from "./listed-store";
import { wordsOf } from "./words-of";

export const imageIsNotAsWritten = defineCause({
  id: "image-is-not-as-written",
  title: "The image that runs is not the one in the Dockerfile",
  example: "listed-image-without-bundle",
  about: {
    what: "The listing of the image (or container) does not show the bundle that the Dockerfile puts there.",
    why: "The image was built before the change, another tag is running, another target was built, or something is mounted over the directory.",
    looksLike: "A correct Dockerfile, and `ls: cannot access '/etc/ssl/certs/ca-certificates.crt'`.",
    mistakenFor: "A Dockerfile that does not work.",
    toDo: "Build again, push, and make sure that the new digest is what runs, with nothing mounted over the directory.",
    doNot: "Do not add the bundle a second time.",
  },
  sources: ["https://docs.docker.com/reference/cli/docker/buildx/build/", "https://docs.docker.com/build/cache/invalidation/"],
  when(situation) {
    const { stage, failure } = situation;
    if (failure === undefined || stage === undefined || stage.judgement.bundle !== "present" || !asksTheStore(situation)) return undefined;
    const path = stage.judgement.bundlePath;
    const listing = situation.observations.find(
      (it) => it.kind === "files" && it.entries.some((entry) => entry.path === path && !entry.present),
    );
    if (listing !== undefined && path !== undefined) return { situation, path, listing, isEmpty: false };
    const listed = findListedStore(situation);
    return listed?.state === "empty" && listed.path === path ? { situation, path, listing: listed, isEmpty: true } : undefined;
  },
  explain({ situation, path, listing, isEmpty }) {
    const words = wordsOf(situation);
    return {
      confidence: "certain",
      fixAt: situation.failure?.phase === "build" ? "build-stage" : "image",
      headline: `The Dockerfile puts \`${path}\` into ${words.stage}, but ${isEmpty ? "in the image that was listed it is empty" : "the image that was listed does not have it"}.`,
      explanation: [
        `What runs was not built from this Dockerfile as it stands, or something is mounted over the directory. Build again, push, and make sure that the new tag (better: the digest) is what runs.`,
      ],
      evidence: [
        ...evidenceOf(situation),
        { span: listing.span, note: isEmpty ? "The file has a size of 0." : "The file is not in the image that was listed." },
      ],
      alternatives: [
        {
          cause: "mount-hides-store",
          why: "If the file is there when the image runs alone, a mount hides it in your set-up.",
          test: `${buildCommand(situation)} && docker export "$(docker create ca-check x)" | tar -tv | grep -F '${path.replace(/^\//, "").replaceAll("'", "")}'`,
        },
      ],
      fixes: [],
    };
  },
});
