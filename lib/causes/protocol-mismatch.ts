import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { storeOf } from "./fix-at-of";
import { wordsOf } from "./words-of";

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
  ],
  when(situation) {
    return situation.failure?.kind === "protocol" ? { situation, failure: situation.failure } : undefined;
  },
  explain({ situation, failure }) {
    const words = wordsOf(situation);
    const fixAt = storeOf[failure.phase];
    return {
      confidence: "likely",
      fixAt,
      headline: `${words.program.startsWith("`") ? words.program : words.program.charAt(0).toUpperCase() + words.program.slice(1)} and ${words.server} share no TLS version or cipher; certificates were never looked at.`,
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
