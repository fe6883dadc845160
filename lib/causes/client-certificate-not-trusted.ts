import { defineCause } from "./cause";
import { findHost } from "./host-of";
import type { Situation } from "./situation";
import { isTrustDecision } from "./trust-decision";

export const clientCertificateNotTrusted = defineCause({
  id: "client-certificate-not-trusted",
  title: "Your server refused a client's certificate",
  example: "server-refuses-client",
  about: {
    what: "The program is the server here. A client presented a certificate, and the server does not know who signed it.",
    why: "For clients a server has a list of its own (`ClientCAs`, `ssl_client_certificate`, `--client-ca-file`). The client's certificate comes from an authority that is not on it.",
    looksLike: "`http: TLS handshake error from …: tls: failed to verify certificate`, `tls_process_client_certificate`.",
    mistakenFor: "A missing CA bundle. The list of public authorities plays no part in judging clients.",
    doNot: "Do not install `ca-certificates` for it, and do not switch client certificates off.",
  },
  sources: ["https://github.com/golang/go/blob/go1.24.4/src/crypto/tls/handshake_server.go", "https://pkg.go.dev/crypto/tls#Config"],
  when(situation) {
    const { failure } = situation;
    if (failure === undefined || failure.phase === "build" || failure.phase === "pull") return undefined;
    if (!isTrustDecision(failure) && failure.kind !== "peer-rejected") return undefined;
    return judgesClient(situation) ? { situation, failure } : undefined;
  },
  explain({ failure }) {
    const name = findHost(failure)?.name;
    const client = name === undefined ? "a client" : `the client at \`${name}\``;
    return {
      confidence: "likely",
      fixAt: failure.phase === "cluster" ? "cluster" : "application",
      headline: `Your server refused the certificate of ${client}; the image's root certificates are not involved.`,
      explanation: [
        `In this connection your program is the server, and it judged ${client}. For that it has its own list of client authorities. Add the authority that signed the client's certificate to that list, or give the client a certificate from one that is on it.`,
      ],
      evidence: [{ span: failure.span, note: "The server judged the client's certificate, and refused it." }],
      alternatives: [
        {
          cause: "client-certificate-not-trusted",
          why: "Shows who signed the client's certificate; that authority must be in the server's list.",
          test: "openssl x509 -noout -subject -issuer -dates -in client.crt",
        },
      ],
      fixes: [],
      checks: [
        {
          title: "The server accepts the client's certificate",
          command: "openssl s_client -connect SERVER:443 -servername SERVER -cert client.crt -key client.key </dev/null",
        },
      ],
    };
  },
});

const inServersLog = /TLS handshake error from|rejected connection/i;
const saysClient =
  /tls_process_client_certificate|client certificate verif|client SSL certificate verify error|verify client'?s? certificate/i;

function judgesClient({ failure, log }: Situation): boolean {
  if (failure === undefined) return false;
  const line = log.slice(Math.max(log.lastIndexOf("\n", failure.span.start) + 1, failure.span.start - 400), failure.span.end + 100);
  // A server's log also holds the alerts of clients that refuse the server.
  return saysClient.test(line) || (failure.kind !== "peer-rejected" && inServersLog.test(line) && !/remote error|alert/i.test(line));
}
