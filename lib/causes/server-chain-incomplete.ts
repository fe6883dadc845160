import { alternatives } from "./alternatives";
import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { findHost } from "./host-of";
import { saysFirstCertificate } from "./says-first-certificate";
import { findServedChain } from "./served-chain";
import { isTrustDecision } from "./trust-decision";
import { capitalised, wordsOf } from "./words-of";

export const serverChainIncomplete = defineCause({
  id: "server-chain-incomplete",
  title: "The server forgot its intermediate certificate",
  example: "incomplete-chain",
  about: {
    what: "The server sends its own certificate alone. The one that links it to a known root is missing.",
    why: "Only `cert.pem` was configured instead of the full chain. Browsers hide the mistake: they remember intermediates or fetch them.",
    looksLike: "`unable to verify the first certificate`, code 21. Fine in the browser, unknown authority in every program.",
    mistakenFor: "A missing CA bundle in the image. With any bundle the gap stays.",
    doNot: "Do not add the intermediate to your image: the next renewal may use another one, and every other client still fails.",
  },
  sources: [
    "https://datatracker.ietf.org/doc/html/rfc8446#section-4.4.2",
    "https://docs.openssl.org/3.0/man1/openssl-verification-options/",
  ],
  when(situation) {
    const { failure } = situation;
    if (failure === undefined || !isTrustDecision(failure)) return undefined;
    const chain = findServedChain(situation);
    if (chain !== undefined) return chain.conclusion === "incomplete" ? { situation, failure, shown: chain } : undefined;
    const scope = findHost(failure)?.scope;
    // On a private name it is as likely a certificate straight from a private root; that is said by the causes further down.
    return saysFirstCertificate(situation) && (scope === undefined || scope === "unknown") && failure.phase !== "build"
      ? { situation, failure, shown: undefined }
      : undefined;
  },
  explain({ situation, failure, shown }) {
    const { server } = wordsOf(situation);
    const host = findHost(failure);
    const shownHost = shown?.observation.host;
    const whose = host === undefined && shownHost !== undefined ? `\`${shownHost}\`` : server;
    return {
      confidence: shown === undefined || host?.scope === "private" ? "possible" : "likely",
      fixAt: failure.phase === "cluster" ? "cluster" : "server",
      headline:
        shown === undefined
          ? `${capitalised(whose)} sends only its own certificate; most likely the intermediate that links it to a known root is missing.`
          : `${capitalised(whose)} sends its own certificate without the intermediate that links it to a known root; this is for the server to fix.`,
      explanation: [
        `${
          shown?.issuer === undefined
            ? "Only one certificate came"
            : `Only one certificate came, and its issuer \`${shown.issuer}\` did not come with it`
        }. A verifier needs the whole way from the server's certificate to a root it knows. Configure the full chain on the server (often called \`fullchain.pem\`).`,
        "Browsers connect all the same, because they remember or fetch missing intermediates. Programs do not.",
        ...(host?.scope === "private"
          ? [
              `If ${server} has its certificate directly from a private root, nothing is missing in the chain: then it is that root which the program must learn.`,
            ]
          : []),
      ],
      evidence: [
        ...logEvidenceOf(failure),
        ...(shown === undefined
          ? []
          : [
              {
                span: shown.observation.chainSpan ?? shown.observation.span,
                note: "One certificate in the chain, and its issuer is somebody else.",
              },
            ]),
      ],
      alternatives:
        shown === undefined
          ? [
              { ...alternatives.incompleteChain(situation), test: servedChainCommand(situation) },
              alternatives.privateAuthority(situation),
              alternatives.proxy(situation),
            ]
          : [alternatives.privateAuthority(situation)],
      fixes: ["send-full-chain"],
      ...(shown === undefined ? { undecided: true as const } : {}),
    };
  },
});
