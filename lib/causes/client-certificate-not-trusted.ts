import type { Failure } from "../log/failure";
import type { Kind } from "../vocabulary";
import { defineCause } from "./cause";
import { findHost } from "./host-of";
import { findClient, lineOf } from "./server-side";
import type { Situation } from "./situation";
import { isTrustDecision } from "./trust-decision";
import { capitalised } from "./words-of";

export const clientCertificateNotTrusted = defineCause({
  id: "client-certificate-not-trusted",
  title: "Your server refused a client's certificate",
  example: "server-refuses-client",
  about: {
    what: "The program is the server here. It asked a client for a certificate, and did not accept the one it got, or got none.",
    why: "For clients a server has a list of its own (`ClientCAs`, `ssl_client_certificate`, `--client-ca-file`). The client's certificate comes from an authority that is not on it, has expired, or was not sent.",
    looksLike: "`http: TLS handshake error from …: tls: failed to verify certificate`, `tls_process_client_certificate`.",
    mistakenFor: "A missing CA bundle. The list of public authorities plays no part in judging clients.",
    toDo: "Add the authority that signed the client's certificate to the server's own list of client authorities, or give the client a certificate from one that is on it.",
    doNot: "Do not install `ca-certificates` for it, and do not switch client certificates off.",
  },
  sources: ["https://github.com/golang/go/blob/go1.24.4/src/crypto/tls/handshake_server.go", "https://pkg.go.dev/crypto/tls#Config"],
  when(situation) {
    const { failure } = situation;
    if (failure === undefined || failure.phase === "build" || failure.phase === "pull") return undefined;
    if (!isTrustDecision(failure) && !judgements.has(failure.kind)) return undefined;
    return judgesClient(situation) ? { situation, failure } : undefined;
  },
  explain({ situation, failure }) {
    const name = findClient(situation) ?? findHost(failure)?.name;
    const client = name === undefined ? "a client" : `the client at \`${name}\``;
    const atClient = failure.kind === "expired" || sentNone.test(lineOf(situation));
    const isApiServer = /unable to authenticate the request/i.test(lineOf(situation));
    return {
      confidence: "likely",
      fixAt: failure.phase === "cluster" || isApiServer ? "cluster" : atClient ? "client-peer" : "application",
      ...saidOf(isApiServer ? "a client of the Kubernetes API" : client, { failure, line: lineOf(situation) }),
      evidence: [{ span: failure.span, note: "The server judged the client's certificate, and refused it." }],
      alternatives: [
        {
          cause: "client-certificate-not-trusted",
          why: "Shows who signed the client's certificate, and until when it is valid.",
          test: isApiServer ? kubeconfigCommand : "openssl x509 -noout -subject -issuer -dates -in client.crt",
        },
      ],
      fixes: [],
      checks: [
        isApiServer
          ? { title: "The client is let in", command: "kubectl auth whoami" }
          : {
              title: "The server accepts the client's certificate",
              command: "openssl s_client -connect SERVER:443 -servername SERVER -cert client.crt -key client.key </dev/null",
            },
      ],
    };
  },
});

const judgements = new Set<Kind>(["peer-rejected", "expired", "self-signed-leaf"]);
const kubeconfigCommand =
  "kubectl config view --raw --minify -o jsonpath='{.users[0].user.client-certificate-data}' | base64 -d | openssl x509 -noout -subject -issuer -dates";

function saidOf(
  client: string,
  { failure, line }: { readonly failure: Failure; readonly line: string },
): { readonly headline: string; readonly explanation: readonly [string] } {
  const why = /Kubernetes/.test(client)
    ? "The API server judged the certificate of a client."
    : `In this connection your program is the server, and it judged ${client}.`;
  const innocent = /Kubernetes/.test(client) ? "no image is involved" : "the image's root certificates are not involved";
  if (sentNone.test(line))
    return {
      headline: `${capitalised(client)} showed no certificate, and your server asks for one; ${innocent}.`,
      explanation: [`${why} It asks its clients for a certificate, and this one sent none. Give the client a certificate and its key.`],
    };
  if (failure.kind === "expired")
    return {
      headline: `The certificate of ${client} has expired; ${innocent}.`,
      explanation: [
        `${why} The client's certificate is past its end: it has to be renewed where the client gets it${/Kubernetes/.test(client) ? " (`kubeadm certs check-expiration` lists those of the control plane)" : ""}.`,
      ],
    };
  return {
    headline: `Your server refused the certificate of ${client}; ${innocent}.`,
    explanation: [
      `${why} For that it has its own list of client authorities. Add the authority that signed the client's certificate to that list, or give the client a certificate from one that is on it.`,
    ],
  };
}

const sentNone = /didn.t provide a certificate|peer did not return a certificate/i;
const inServersLog = /TLS handshake error from|rejected connection|unable to authenticate the request/i;
const saysClient =
  /tls_process_client_certificate|client certificate verif|client SSL certificate verify error|verify client'?s? certificate|client didn.t provide a certificate|AH02039|AH02276|checkClientCerts|peer did not return a certificate/i;

function judgesClient(situation: Situation): boolean {
  const line = lineOf(situation);
  // A server's log also holds the alerts of clients that refuse the server.
  return (
    saysClient.test(line) || (situation.failure?.kind !== "peer-rejected" && inServersLog.test(line) && !/remote error|alert/i.test(line))
  );
}
