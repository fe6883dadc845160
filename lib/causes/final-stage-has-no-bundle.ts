import { rootFixIds } from "../fixes/fix-ids";
import type { StageSummary } from "../report";
import { alternatives } from "./alternatives";
import { defineCause } from "./cause";
import { findImageCase, furtherNotes } from "./image-case";
import type { Situation } from "./situation";
import { capitalised } from "./words-of";

export const finalStageHasNoBundle = defineCause({
  id: "final-stage-has-no-bundle",
  title: "The image has no root certificates",
  example: "go-in-scratch",
  about: {
    what: "The stage that runs holds no list of certificate authorities, so no server can be verified.",
    why: "`scratch`, `busybox` and slim images ship no roots. On a developer's machine the system has them, so nobody notices before the image runs.",
    looksLike: "Every HTTPS call fails, also to the best-known hosts. The same binary works on the host.",
    mistakenFor: "A broken server or a firewall. The server is never the reason when all servers fail.",
    doNot:
      "Do not switch verification off in the code: the connection would be open to anyone on the way, and the fix is one line. Do not mount the host's `/etc/ssl` either: the image then works on that host only.",
  },
  sources: [
    "https://github.com/golang/go/blob/go1.24.4/src/crypto/x509/root_linux.go",
    "https://docs.docker.com/build/building/multi-stage/",
    "https://docs.docker.com/build/building/base-images/",
  ],
  when: (situation) => findImageCase(situation, { verdict: "missing-bundle" }),
  explain(found) {
    const { words, stage, situation } = found;
    const told = stage.judgement.detail === "log-shows-none";
    const conditional = findConditional(situation, stage);
    const isScratch = stage.state.base === "scratch";
    const base = isScratch ? "`FROM scratch` starts from nothing" : `${capitalised(words.base)} ships no root certificates`;
    const unchanged = `no line${words.building ? " before this step" : ""} ${isScratch ? "copies root certificates into it" : "adds them"}`;
    return {
      confidence: (told || conditional !== undefined) && found.confidence === "certain" ? "likely" : found.confidence,
      fixAt: found.fixAt,
      headline: words.happened
        ? `${capitalised(words.stage)} has no root certificates, so ${words.program} cannot trust anyone.`
        : `${capitalised(words.stage)} has no root certificates: ${words.program} will not be able to verify any public server.`,
      explanation: [
        told
          ? `${capitalised(words.program)} itself says so: it could not open the list of authorities. Whatever ${words.base} and the lines of this stage bring, which we do not see in full, a list that can be read is not among it. Put one in and the check can succeed.`
          : `${base}, and ${
              conditional === undefined
                ? unchanged
                : `the line that would add them does so only where \`${conditional.name}\` says so, which its default does not: build with \`--build-arg ${conditional.name}=…\`, or install them always`
            }. So ${words.program} has nothing to check the certificate of ${words.server} against. Put the root certificates in, and the check can succeed.`,
        ...furtherNotes(found),
      ],
      evidence: [
        ...found.evidence,
        ...(conditional === undefined
          ? []
          : [{ span: conditional.span, note: `Whether this installs \`ca-certificates\` depends on \`${conditional.name}\`.` }]),
      ],
      // Without a list nothing can be verified; only a program that brings its own list leaves something open.
      alternatives:
        words.happened && found.confidence !== "certain" && !told
          ? [alternatives.proxy(situation), alternatives.privateAuthority(situation), alternatives.incompleteChain(situation)]
          : [],
      fixes: [...rootFixIds, "mount-bundle-at-run-time"],
    };
  },
});

/** A RUN that installs the package in a branch that the default of an `ARG` does not take. */
function findConditional({ dockerfile }: Situation, { state }: StageSummary) {
  for (const { detail, span } of state.stage.instructions) {
    const text = dockerfile?.text.slice(span.start, span.end) ?? "";
    if (detail.kind !== "run" || !/\bca-certificates\b/.test(text) || !/\b(?:if|case)\b|\[/.test(text)) continue;
    const names = state.stage.instructions.flatMap((it) => (it.detail.kind === "arg" ? it.detail.pairs.map((pair) => pair.name) : []));
    const name = names.find((it) => text.includes(`$${it}`) || text.includes(`\${${it}`));
    if (name !== undefined) return { name, span };
  }
  return undefined;
}
