import type { Failure } from "../log/failure";
import { defineCause, type Finding } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { storeOf } from "./fix-at-of";
import type { Situation } from "./situation";
import { capitalised, wordsOf } from "./words-of";

/** The client's own words for an offer that is too old for it. */
const oldServer =
  /unsafe[ _]legacy[ _]renegotiation|dh[ _]key[ _]too[ _]small|legacy[ _]sigalg|server selected unsupported protocol version|server selected protocol version TLS|routines::?[^\n]{0,40}unsupported protocol|\[SSL: UNSUPPORTED_PROTOCOL\]/i;

export const protocolMismatch = defineCause({
  id: "protocol-mismatch",
  title: "No common TLS version or cipher",
  example: "old-tls-version",
  about: {
    what: "Client and server found no TLS version, cipher or key exchange that both accept.",
    why: "One side is much older than the other: an old base image that stops at TLS 1.0, or an old server that a current library refuses.",
    looksLike: "`alert protocol version`, `handshake failure`, `unsupported protocol`, `dh key too small`.",
    mistakenFor: "A trust failure. The handshake ended before any certificate was judged.",
    doNot: "Do not lower the security level for the whole image. A newer base image is usually the smaller change.",
  },
  sources: [
    "https://datatracker.ietf.org/doc/html/rfc8996",
    "https://docs.openssl.org/3.0/man3/SSL_CTX_set_security_level/",
    "https://docs.openssl.org/3.0/man1/openssl-s_client/",
    "https://docs.openssl.org/3.0/man7/migration_guide/",
  ],
  when(situation) {
    const { failure, observations } = situation;
    if (failure?.kind !== "protocol") return undefined;
    const shown = observations.findLast((it) => it.kind === "served-chain" && it.protocol !== undefined);
    return { situation, failure, shown: shown?.kind === "served-chain" ? shown : undefined };
  },
  explain({ situation, failure, shown }) {
    const words = wordsOf(situation);
    if (shown !== undefined) return shownFinding(situation, failure, shown);
    if (oldServer.test(situation.log.slice(failure.span.start, failure.span.end)))
      return {
        confidence: "likely",
        fixAt: "server",
        headline: `${words.server} speaks an old TLS that ${words.program} refuses; certificates were never looked at.`,
        explanation: [
          "The client is the newer side: its TLS library no longer accepts what the server offers, a version before TLS 1.2, a short Diffie-Hellman key, or renegotiation without RFC 5746. A newer base image refuses it just as well; the server, or the proxy in front of it, has to be brought up to date.",
        ],
        evidence: logEvidenceOf(failure),
        alternatives: [
          {
            cause: "protocol-mismatch",
            why: "`Protocol`, `Server Temp Key` and `Secure Renegotiation` show what the server offers.",
            test: servedChainCommand(situation).replace(" -showcerts", ""),
          },
        ],
        fixes: ["align-tls-versions"],
        checks: [],
        asks: [],
      };
    // curl's code for any handshake that broke off, when nothing else was kept.
    if (failure.alsoMeans.includes("not-tls"))
      return {
        confidence: "possible",
        fixAt: "unknown",
        headline: `${capitalised(words.program)} and ${words.server} did not get through the TLS handshake; the log does not say why.`,
        explanation: [
          "Only curl's code was kept, 35. It stands for every handshake that broke off: no common TLS version or cipher, a server or proxy that hung up, plain HTTP on that port, or a client certificate that is missing. A certificate that cannot be verified has a code of its own, 60. Run curl without `-s`, or with `-v`: the words behind the code decide.",
        ],
        evidence: logEvidenceOf(failure),
        alternatives: [
          {
            cause: "protocol-mismatch",
            why: "Shows how far the handshake comes, and the alert or error that ends it.",
            test: servedChainCommand(situation).replace(" -showcerts", ""),
          },
        ],
        fixes: [],
      };
    const fixAt = storeOf[failure.phase];
    return {
      confidence: "likely",
      fixAt,
      headline: `${capitalised(words.program)} and ${words.server} share no TLS version or cipher; certificates were never looked at.`,
      explanation: [
        `The handshake failed before any certificate was judged. ${
          fixAt === "build-stage" || fixAt === "image"
            ? "Most often the base image is old and its TLS library stops at versions that servers no longer accept: take a newer base image."
            : "One of the two sides is too old for the other. The command below shows what the server offers."
        }`,
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        {
          cause: "protocol-mismatch",
          why: "If this connects from a current machine (see `Protocol` and `Cipher`), the server is up to date and the client is the old side.",
          test: servedChainCommand(situation).replace(" -showcerts", ""),
        },
      ],
      fixes: ["refresh-base-image", "align-tls-versions"],
    };
  },
});

type Shown = Extract<Situation["observations"][number], { readonly kind: "served-chain" }>;

/** `openssl s_client` was run: what it agreed on with the server tells which side is the old one. */
function shownFinding(situation: Situation, failure: Failure, { protocol, span }: Shown): Omit<Finding, "cause"> {
  const { program, server } = wordsOf(situation);
  const isUpToDate = protocol === "TLSv1.3" || protocol === "TLSv1.2";
  return {
    confidence: "likely",
    fixAt: isUpToDate ? storeOf[failure.phase] : "server",
    headline: isUpToDate
      ? `${capitalised(server)} speaks \`${protocol}\` with \`openssl\`, so ${program} is the side that cannot.`
      : protocol === "none"
        ? `Not even \`openssl\` came to a connection with ${server}, so it is the server that speaks otherwise.`
        : `${capitalised(server)} offers no more than \`${protocol}\`, which today's programs refuse.`,
    explanation: [
      isUpToDate
        ? "The server is up to date; certificates were never looked at. Most often the program's TLS library is too old, or its settings allow too few versions or ciphers: take a newer base image, and look at what the program is told about TLS versions."
        : protocol === "none"
          ? "No certificate came, so none was judged. The server may stop at an old version, demand a name or a certificate of the client, or speak no TLS on this port: its own log says which."
          : "A newer base image refuses it just as well; the server, or the proxy in front of it, has to be brought up to date.",
    ],
    evidence: [
      ...logEvidenceOf(failure),
      { span, note: protocol === "none" ? "It did not come to a connection." : `The two agreed on \`${protocol}\`.` },
    ],
    alternatives: [],
    fixes: isUpToDate ? ["refresh-base-image"] : ["align-tls-versions"],
    asks: [],
  };
}
