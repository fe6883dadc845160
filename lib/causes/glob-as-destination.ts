import { defineCause } from "./cause";
import { findImageCase } from "./image-case";
import { capitalised } from "./words-of";

export const globAsDestination = defineCause({
  id: "glob-as-destination",
  title: "A `*` in the destination of COPY",
  example: "glob-destination",
  about: {
    what: "The bundle is copied into a directory whose name is really `*`.",
    why: "Wildcards count in the source of `COPY` only. In the destination a `*` is an ordinary character.",
    looksLike: "The build succeeds, and the files lie in `/etc/ssl/certs/*/`.",
    mistakenFor: "A correct copy: the line looks symmetrical and gives no warning.",
    doNot: "Do not add the same line for more paths.",
  },
  sources: ["https://docs.docker.com/reference/dockerfile/#copy"],
  when: (situation) => findImageCase(situation, { details: ["glob-destination"] }),
  explain({ words, stage, ...found }) {
    const path = stage.judgement.bundlePath;
    return {
      confidence: found.confidence,
      fixAt: found.fixAt,
      headline: `${capitalised(words.stage)} has its root certificates in a directory that is literally called \`*\`, where nobody looks.`,
      explanation: [
        `\`COPY\` expands wildcards in its sources, never in its destination. The file now lies at ${path === undefined ? "a path with a `*` in it" : `\`${path}\``}, and ${words.program} looks in the directory above. Write the destination without the \`*\`.`,
      ],
      evidence: found.evidence,
      alternatives: [],
      fixes: ["copy-to-path-that-is-read", "copy-bundle-from-stage"],
    };
  },
});
