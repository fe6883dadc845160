import { harmOf } from "../switches/harm-of";
import { defineCause } from "./cause";

export const verificationSwitchedOff = defineCause({
  id: "verification-switched-off",
  title: "The image switches the check of certificates off",
  example: "switch-in-env",
  about: {
    what: "A flag, a variable or a setting makes a program accept any certificate.",
    why: "It was the quickest way past an error. It also lets anybody on the way read and change what is sent.",
    looksLike: "`curl -k`, `NODE_TLS_REJECT_UNAUTHORIZED=0`, `GIT_SSL_NO_VERIFY`, `strict-ssl=false`, `--trusted-host`.",
    mistakenFor: "A repair. The error is gone because nobody looks any more.",
    doNot: "Do not keep it because the network is internal: one machine there that somebody has got into is enough.",
  },
  sources: [
    "https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue",
    "https://curl.se/docs/sslcerts.html",
    "https://curl.se/docs/manpage.html",
  ],
  when(situation) {
    if (situation.failure !== undefined || situation.dockerfile === undefined) return undefined;
    // Over plain HTTP nothing is verified because there is nothing to verify, and a variable set in vain turns nothing off.
    const found = situation.switches.filter((it) => it.span.in === "dockerfile" && harmOf(it.id) === "verification");
    return found.length === 0 ? undefined : { found };
  },
  explain({ found }) {
    const [first] = found;
    return {
      confidence: "certain",
      fixAt: "image",
      headline: "This Dockerfile switches the check of certificates off.",
      explanation: [
        `${first === undefined ? "" : `${first.message} `}Take the switch out; if the program then misses an authority, give it that one. The connection is safe then, and works.`,
      ],
      evidence: found.map(({ span, message }) => ({ span, note: message })),
      alternatives: [],
      // Its removal is offered wherever a switch is found.
      fixes: [],
    };
  },
});
