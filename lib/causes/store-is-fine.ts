import { alternatives } from "./alternatives";
import { defineCause } from "./cause";
import { evidenceOf } from "./evidence-of";
import { findHost } from "./host-of";
import { asksTheStore } from "./image-case";
import { findListedStore } from "./listed-store";
import { findReadPath } from "./read-path";
import { findServedChain } from "./served-chain";
import { findTrustVariable } from "./trust-variable";
import { capitalised, wordsOf } from "./words-of";

export const storeIsFine = defineCause({
  id: "store-is-fine",
  title: "The image has its root certificates; the cause lies elsewhere",
  example: "fine-store-unknown-host",
  about: {
    what: "By the Dockerfile, the stage that runs holds a readable list of public authorities where the program looks.",
    why: "Then the certificate comes from somebody who is not on that list: a private authority, a proxy, or a server that sends an incomplete chain. Or the container is not what the Dockerfile says.",
    looksLike: "The same message as with an empty image.",
    mistakenFor: "A missing `ca-certificates` package. Installing it again changes nothing.",
    toDo: "Run the `openssl s_client` command and paste its output: it tells a private authority from a proxy and from a gap in the server's chain.",
    doNot: "Do not keep adding bundles. Look at what the server sends first.",
  },
  sources: ["https://docs.openssl.org/3.0/man1/openssl-s_client/", "https://datatracker.ietf.org/doc/html/rfc8446#section-4.4.2"],
  when(situation) {
    const { failure, stage } = situation;
    if (failure === undefined || !asksTheStore(situation)) return undefined;
    const listed = findListedStore(situation);
    const verdict = stage?.judgement.verdict;
    const isListed = listed?.state === "present" && (verdict === undefined || verdict === "unknown");
    if (verdict !== "present-so-other-cause" && !isListed) return undefined;
    return { situation, failure, listed: isListed ? listed : undefined, verified: findServedChain(situation)?.conclusion === "verified" };
  },
  explain({ situation, failure, listed, verified }) {
    const words = wordsOf(situation);
    const host = findHost(failure);
    const path = listed?.path ?? findReadPath(situation.stage);
    const isPublic = host?.scope === "public";
    const evidence = [
      ...evidenceOf(situation),
      ...(listed === undefined ? [] : [{ span: listed.span, note: "The bundle is in the image that was listed." }]),
    ];
    const inImage = situation.stage === undefined ? [] : [alternatives.otherImage(situation)];
    if (verified)
      return {
        confidence: "likely",
        fixAt: failure.phase === "build" ? "build-stage" : "image",
        headline: `${capitalised(words.server)} is in order and the root certificates are there, so look at how the container is run.`,
        explanation: [
          `\`openssl\` verified the same server, so its chain is complete and its authority well known. If that was outside the container, the container sees something else: another image, a mount over the store, a variable, or a proxy that is only on its way.`,
        ],
        evidence,
        alternatives: [
          ...inImage,
          alternatives.mount(),
          alternatives.environment(situation),
          alternatives.ownStore(situation),
          alternatives.proxy(situation),
        ],
        fixes: [],
      };
    return {
      confidence: "possible",
      // The list is in order; which of the others it is, nothing here decides.
      fixAt: "unknown",
      headline: `The root certificates are in place; look at what ${words.server} sends.`,
      explanation: [
        `${capitalised(words.stage)} has the public roots${path === undefined ? "" : ` (\`${path}\`)`} where ${words.program} looks for them. So the certificate that arrives is signed by somebody else, or the chain has a gap. One command shows which.`,
      ],
      evidence,
      alternatives: (isPublic
        ? [
            alternatives.proxy(situation),
            alternatives.staleRoots(situation),
            alternatives.incompleteChain(situation),
            ...inImage,
            alternatives.mount(),
          ]
        : [
            alternatives.privateAuthority(situation),
            // A chain that ends in its own root has no gap.
            ...(failure.kind === "self-signed-in-chain" ? [] : [alternatives.incompleteChain(situation)]),
            alternatives.proxy(situation),
            ...inImage,
            alternatives.mount(),
          ]
      ).concat(findTrustVariable(situation) === undefined ? [] : [alternatives.environment(situation)]),
      fixes: [],
    };
  },
});
