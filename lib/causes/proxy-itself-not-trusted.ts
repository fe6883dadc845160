import { defineCause } from "./cause";
import { logEvidenceOf } from "./evidence-of";
import { storeOf } from "./fix-at-of";
import { storeFixesOf } from "./store-fixes";
import { isTrustDecision } from "./trust-decision";
import { wordsOf } from "./words-of";

export const proxyItselfNotTrusted = defineCause({
  id: "proxy-itself-not-trusted",
  title: "The proxy's own certificate is not trusted",
  example: "https-proxy",
  about: {
    what: "The program talks TLS to the proxy itself, and that certificate failed. The server behind was never reached.",
    why: "`HTTPS_PROXY` has an `https://` address. Then the connection to the proxy is encrypted as well, and the proxy needs a certificate that is trusted.",
    looksLike: "`proxyconnect tcp: … x509: …`.",
    mistakenFor: "A fault of the server in the address of the request.",
    doNot: "Do not add the server's authority: the server has not been asked yet.",
  },
  sources: ["https://github.com/golang/go/blob/go1.24.4/src/net/http/transport.go", "https://docs.docker.com/engine/cli/proxy/"],
  when(situation) {
    const { failure } = situation;
    if (failure === undefined || !isTrustDecision(failure)) return undefined;
    const before = situation.log.slice(Math.max(0, failure.span.start - 160), failure.span.end);
    return /proxyconnect tcp:[^\n]{0,160}$/.test(before) ? { situation, failure } : undefined;
  },
  explain({ situation, failure }) {
    const words = wordsOf(situation);
    return {
      confidence: "certain",
      fixAt: storeOf[failure.phase],
      headline: `It is the proxy itself that ${words.program} does not trust; the server behind it was never reached.`,
      explanation: [
        "`proxyconnect` means that the connection to the proxy failed. If the proxy speaks plain HTTP (most do, also for `https` traffic), write its address with `http://`. If it really speaks TLS, add the authority of the proxy's certificate, which its administrators have.",
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        {
          cause: "proxy-itself-not-trusted",
          why: "Shows the address of the proxy with its scheme.",
          test: "env | grep -i _proxy",
        },
      ],
      fixes: storeFixesOf(failure),
    };
  },
});
