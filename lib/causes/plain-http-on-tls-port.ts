import type { Failure } from "../log/failure";
import { defineCause, type Finding } from "./cause";
import { logEvidenceOf } from "./evidence-of";
import { findHost } from "./host-of";
import { findClient, isServerSide } from "./server-side";
import type { Situation } from "./situation";
import { whoSpokePlainly } from "./who-spoke-plainly";
import { capitalised, wordsOf } from "./words-of";

export const plainHttpOnTlsPort = defineCause({
  id: "plain-http-on-tls-port",
  title: "The server does not speak TLS there",
  example: "registry-without-tls",
  about: {
    what: "The program started a TLS handshake and got an answer that is not TLS, usually plain HTTP.",
    why: "The address says `https` but the port serves `http`, a proxy setting has the wrong scheme, or a proxy answered with an error page.",
    looksLike:
      "`http: server gave HTTP response to HTTPS client`, `wrong version number`, `first record does not look like a TLS handshake`.",
    mistakenFor: "A certificate problem. No certificate was ever sent.",
    doNot:
      "Do not add CA certificates. Do not move real traffic to `http://` either: give the server TLS, and use plain HTTP only for a registry or service on the same machine.",
  },
  sources: [
    "https://github.com/golang/go/blob/go1.24.4/src/net/http/client.go",
    "https://docs.docker.com/reference/cli/dockerd/#insecure-registries",
  ],
  when(situation) {
    const { failure } = situation;
    if (failure?.kind !== "not-tls") return undefined;
    const speaker = whoSpokePlainly(situation);
    return speaker === "stranger" ? undefined : { situation, failure, speaker };
  },
  explain({ situation, failure, speaker }) {
    if (speaker === "client") return calledWithoutTlsFinding(situation, failure);
    if (speaker === "proxy") return proxySpeaksPlainHttpFinding(failure);
    const { server } = wordsOf(situation);
    const host = findHost(failure);
    const address = host === undefined ? "HOST" : `${host.name}${host.port === undefined ? "" : `:${host.port}`}`;
    const answer = situation.observations.filter((it) => it.kind === "http-answer").find((it) => it.host === address);
    return {
      confidence: "certain",
      fixAt: failure.phase === "pull" ? "docker-host" : failure.phase === "cluster" ? "cluster" : "application",
      headline: `${capitalised(server)} answered without TLS; no certificate is involved.`,
      explanation: [
        `The program spoke TLS and ${server} answered with something else, most often plain HTTP. The address, the port or a proxy setting is wrong, or the server has TLS switched off. Certificates and CA bundles cannot change that.`,
        ...(failure.phase === "pull"
          ? [
              "A registry on another machine should get a certificate. For a registry on this machine, the engine can be told that it speaks plain HTTP.",
            ]
          : []),
      ],
      evidence: [
        ...logEvidenceOf(failure),
        ...(answer === undefined ? [] : [{ span: answer.span, note: `The port speaks plain HTTP: status ${answer.status}.` }]),
      ],
      alternatives:
        answer !== undefined
          ? []
          : [
              {
                cause: "plain-http-on-tls-port",
                why: "An HTTP status line in the answer proves that the port speaks plain HTTP.",
                test: `curl -sv http://${address}/ -o /dev/null`,
              },
            ],
      fixes: ["use-tls-port", "use-plain-http"],
    };
  },
});

function calledWithoutTlsFinding(situation: Situation, failure: Failure): Omit<Finding, "cause"> {
  const client = findClient(situation);
  const { server } = wordsOf(situation);
  const isServer = isServerSide(situation);
  const caller = client === undefined ? "a client" : `the client at \`${client}\``;
  return {
    confidence: "certain",
    fixAt: "client-peer",
    headline: isServer
      ? `${capitalised(caller)} spoke plain HTTP to your TLS port; no certificate is involved.`
      : `${capitalised(server)} speaks TLS on this port, and was called with \`http://\`; no certificate is involved.`,
    explanation: [
      `The port expects a TLS handshake and got a request in plain text. The address that was called has to begin with \`https://\`: look at the client's address, its health check, or the proxy in front. Certificates and CA bundles cannot change that.`,
    ],
    evidence: [{ span: failure.span, note: "A request in plain text came to a port that speaks TLS." }],
    alternatives: [],
    fixes: ["call-with-https"],
    checks: [],
    asks: [],
  };
}

function proxySpeaksPlainHttpFinding(failure: Failure): Omit<Finding, "cause"> {
  return {
    confidence: "certain",
    fixAt: "application",
    headline: "The proxy speaks plain HTTP, but its address is written with `https://`; no certificate is involved.",
    explanation: [
      "The program opened TLS to the proxy itself, and the proxy does not speak TLS there. Write the proxy's address with `http://`: what goes through it to an `https://` server stays encrypted all the same. The server behind it was never reached.",
    ],
    evidence: [{ span: failure.span, note: "The proxy answered without TLS." }],
    alternatives: [],
    fixes: ["correct-proxy-scheme"],
    checks: [],
    asks: [],
  };
}
