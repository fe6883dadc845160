import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { findReSignedService } from "./re-signed-service";
import { kaniko, registryCheckOf } from "./registry-client";
import type { Situation } from "./situation";
import { isTrustDecision } from "./trust-decision";
import { wordsOf } from "./words-of";

export const imageBuilderLacksAuthority = defineCause({
  id: "image-builder-lacks-authority",
  title: "The image builder does not trust the registry",
  example: "kaniko-push",
  about: {
    what: "A builder that runs in a container itself, such as kaniko or BuildKit in its own container, cannot verify the registry.",
    why: "It has its own list of authorities, inside its own image. Neither the host's nor your image's list counts.",
    looksLike: "`error checking push permissions`, `error pushing image`, `failed to resolve source metadata`, with x509 at the end.",
    mistakenFor: "Missing certificates in the image that is being built.",
    doNot: "Do not use `--skip-tls-verify`: whoever answers could take or replace your image. Do not edit the Dockerfile.",
  },
  sources: [
    "https://github.com/GoogleContainerTools/kaniko#flag---registry-certificate",
    "https://docs.docker.com/build/buildkit/configure/",
  ],
  when(situation) {
    const { failure } = situation;
    if (failure === undefined || !isTrustDecision(failure) || failure.phase === "build") return undefined;
    const near = situation.log.slice(Math.max(0, failure.span.start - 600), failure.span.end);
    const isKaniko =
      /kaniko|Taking snapshot of full filesystem|error checking push permissions|error pushing image: failed to push to destination/i.test(
        near,
      );
    return failure.verifier === "image-builder" || (failure.phase === "pull" && isKaniko) ? { situation, failure } : undefined;
  },
  explain({ situation, failure }) {
    const words = wordsOf(situation);
    const registry = failure.host === undefined ? "the registry" : words.server;
    const service = findReSignedService(situation, "the builder's list");
    return {
      confidence: "certain",
      fixAt: failure.phase === "cluster" ? "cluster" : "docker-host",
      headline: `The image builder does not trust ${registry}; your Dockerfile is not involved.`,
      explanation: [
        `The builder itself talked to ${registry}, with the authorities in its own image. ${service === undefined ? "Give it the registry's authority" : "It can be given one more"}: kaniko takes \`--registry-certificate\`, a BuildKit builder a \`ca\` entry in its configuration.`,
        ...(service === undefined ? [] : [service.sentence]),
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        ...(service === undefined ? [] : [service.alternative]),
        {
          cause: "server-chain-incomplete",
          why: `If only certificate \`0\` is listed and its issuer is another name, ${registry} forgot its intermediate certificate.`,
          test: servedChainCommand(situation),
        },
      ],
      ...(service === undefined ? {} : { undecided: true as const }),
      ...(isBuildKit(situation)
        ? {
            fixes: ["trust-ca-in-buildkit"],
            checks: [{ title: "The builder reaches the registry: build again", command: "docker buildx build --builder with-ca ." }],
          }
        : {
            fixes: kaniko.fixes,
            checks: [{ ...registryCheckOf(situation, kaniko), title: "kaniko reaches the registry: run the same job again, with" }],
          }),
    };
  },
});

function isBuildKit({ log, failure }: Situation): boolean {
  const near = failure === undefined ? "" : log.slice(Math.max(0, failure.span.start - 2000), failure.span.end + 500);
  return !/kaniko|checking push permission/i.test(near) && /\bbuildkit|\bbuildx\b|^#\d+ |failed to solve/im.test(near);
}
