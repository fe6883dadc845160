import { alternatives } from "./alternatives";
import { defineCause } from "./cause";
import { findImageCase } from "./image-case";
import { capitalised } from "./words-of";

export const storeIsFine = defineCause({
  id: "store-is-fine",
  title: "The image has its root certificates; the cause lies elsewhere",
  example: "fine-store-unknown-host",
  about: {
    what: "By the Dockerfile, the stage that runs holds a readable list of public authorities where the program looks.",
    why: "Then the certificate comes from somebody who is not on that list: a private authority, a proxy, or a server that sends an incomplete chain. Or the container is not what the Dockerfile says.",
    looksLike: "The same message as with an empty image.",
    mistakenFor: "A missing `ca-certificates` package. Installing it again changes nothing.",
    doNot: "Do not keep adding bundles. Look at what the server sends first.",
  },
  sources: ["https://docs.openssl.org/3.0/man1/openssl-s_client/", "https://datatracker.ietf.org/doc/html/rfc8446#section-4.4.2"],
  when(situation) {
    return situation.failure === undefined ? undefined : findImageCase(situation, { verdict: "present-so-other-cause" });
  },
  explain({ situation, words, stage, evidence, host, fixAt }) {
    const path = stage.judgement.bundlePath;
    const isPublic = host?.scope === "public";
    return {
      confidence: "possible",
      fixAt: host === undefined ? "unknown" : isPublic ? fixAt : "unknown",
      headline: `The root certificates are in place; look at what ${words.server} sends.`,
      explanation: [
        `${capitalised(words.stage)} has the public roots${path === undefined ? "" : ` (\`${path}\`)`} where ${words.program} looks for them. So the certificate that arrives is signed by somebody else, or the chain has a gap. One command shows which.`,
      ],
      evidence,
      alternatives: isPublic
        ? [
            alternatives.proxy(situation),
            alternatives.staleRoots(situation),
            alternatives.incompleteChain(situation),
            alternatives.otherImage(situation),
            alternatives.mount(),
          ]
        : [
            alternatives.privateAuthority(situation),
            alternatives.incompleteChain(situation),
            alternatives.proxy(situation),
            alternatives.otherImage(situation),
            alternatives.mount(),
          ],
      fixes: [],
    };
  },
});
