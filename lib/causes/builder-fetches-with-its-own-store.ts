import { alternatives } from "./alternatives";
import { findBuilderFetch } from "./builder-fetch";
import { defineCause } from "./cause";
import { logEvidenceOf } from "./evidence-of";
import { findHost } from "./host-of";
import { isTrustDecision } from "./trust-decision";
import { wordsOf } from "./words-of";

const what = { file: "`ADD`", repository: "`ADD`", context: "the build context" } as const;

export const builderFetchesWithItsOwnStore = defineCause({
  id: "builder-fetches-with-its-own-store",
  title: "The builder fetched it, with a list of its own",
  example: "add-from-private-host",
  about: {
    what: "An `ADD https://…`, or a build context in a git repository, could not be fetched because the server's authority is unknown.",
    why: "It is the builder that fetches, before any command of the image runs: the Docker daemon with the machine's list, a builder in a container with the list of its own image.",
    looksLike: "`failed to load cache key: Get …`, `ADD failed: Get …`, `failed to fetch remote …`, with x509 or git's message at the end.",
    mistakenFor: "A base image without `ca-certificates`. Nothing that a stage holds is asked here.",
    doNot: "Do not install certificates in the stage for it, and do not fetch over plain `http://`.",
  },
  sources: ["https://docs.docker.com/reference/dockerfile/#add", "https://github.com/moby/buildkit/issues/2616"],
  when(situation) {
    const { failure } = situation;
    const fetched = findBuilderFetch(situation);
    return failure !== undefined && fetched !== undefined && isTrustDecision(failure) ? { situation, failure, fetched } : undefined;
  },
  explain({ situation, failure, fetched }) {
    const { server } = wordsOf(situation);
    const tool = failure.step?.tool;
    return {
      confidence: "certain",
      fixAt: "docker-host",
      headline: `The builder itself fetches ${what[fetched]}${server === "the server" ? "" : ` from ${server}`}, with a list of its own; no certificate in the Dockerfile can help.`,
      explanation: [
        tool === "kaniko"
          ? "No command of the image ran: kaniko fetched it, with the list in `/kaniko/ssl/certs` of its own image. Mount the authority's certificate there."
          : tool === "buildah"
            ? "No command of the image ran: Podman or Buildah fetched it, with the list of the machine. Add the authority's certificate to that machine."
            : "No command of the image ran: the builder fetched it. The builder of the Docker daemon reads the list of the machine, and one of type `docker-container` that of its own image. Add the authority's certificate there.",
        ...(fetched === "context"
          ? []
          : [
              fetched === "file"
                ? "Or let the image do it, in a stage that has the CA and a client: `RUN curl -fsSLO https://…` in place of the `ADD`."
                : "Or let the image do it, in a stage that has the CA and `git`: `RUN git clone https://…` in place of the `ADD`.",
            ]),
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        ...(findHost(failure)?.scope === "private" ? [] : [alternatives.proxy(situation)]),
        alternatives.incompleteChain(situation),
      ],
      fixes: tool === "kaniko" ? [] : tool === "buildah" ? ["trust-ca-on-host"] : ["trust-ca-in-docker-daemon", "trust-ca-in-buildkit"],
      checks: [
        {
          title: "The builder fetches it: build again",
          command: tool === "buildah" ? "podman build --no-cache ." : "docker build --no-cache .",
        },
      ],
    };
  },
});
