import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { findHost } from "./host-of";
import { findClient, isServerSide } from "./server-side";

export const peerRefusedOurCertificate = defineCause({
  id: "peer-refused-our-certificate",
  title: "The other side refused our certificate",
  example: "server-log-peer-refused",
  about: {
    what: "A TLS alert arrived from the other side: it did not accept the certificate that this program presented.",
    why: "If this program is the server, the client does not trust its certificate. If it is the client, the server asked for a client certificate and did not like the one it got, or got none.",
    looksLike: "`remote error: tls: bad certificate`, `tlsv1 alert unknown ca`, `received fatal alert: certificate_unknown`.",
    mistakenFor: "A missing CA bundle on this side. This side never judged anything; it was judged.",
    doNot:
      "Do not add CA bundles to the image that prints this line: they change nothing. Do not turn off client certificates on the server to make the line go away.",
  },
  sources: [
    "https://datatracker.ietf.org/doc/html/rfc8446#section-6.2",
    "https://github.com/golang/go/blob/go1.24.4/src/crypto/tls/alert.go",
  ],
  when(situation) {
    const { failure } = situation;
    return failure?.kind === "peer-rejected" ? { situation, failure } : undefined;
  },
  explain({ situation, failure }) {
    const weAreServer = isServerSide(situation);
    const name = (weAreServer ? findClient(situation) : undefined) ?? findHost(failure)?.name;
    const isListening = name === "0.0.0.0" || name === "::";
    const from = name === undefined || isListening ? "the other side" : `\`${name}\``;
    return {
      confidence: "certain",
      fixAt: "client-peer",
      headline: weAreServer
        ? `The client ${from === "the other side" ? "" : `${from} `}refused your server's certificate; your own CA bundle is not involved.`
        : `${from === "the other side" ? "The other side" : from} refused the certificate your program presented; your own CA bundle is not involved.`,
      explanation: weAreServer
        ? [
            "The alert travelled from the client to you. The client does not trust the authority that signed your server's certificate, or the name in it is not the one it called. Give the client that authority's certificate, or give the server a certificate the client already trusts.",
            "The reason is written in the client's own log, at the same second.",
          ]
        : [
            `The alert travelled from ${from} to you. It is about a certificate of yours: usually a client certificate that is missing, expired, or signed by an authority that the other side does not accept.`,
            "If the program also logs a verdict of its own about the same connection, that verdict comes first; this alert only repeats it from the other end.",
          ],
      evidence: logEvidenceOf(failure),
      alternatives: weAreServer
        ? []
        : [
            {
              cause: "peer-refused-our-certificate",
              why: "`Acceptable client certificate CA names` lists the authorities the other side accepts; compare them with the issuer of your client certificate.",
              test: servedChainCommand(situation).replace(" -showcerts", ""),
            },
          ],
      ...(weAreServer
        ? {}
        : {
            checks: [
              {
                title: "The other side accepts the certificate: the connection stays open and no alert follows",
                command: servedChainCommand(situation).replace("-showcerts", "-cert client.crt -key client.key"),
              },
            ],
          }),
      fixes: weAreServer ? ["trust-our-ca-at-peer"] : ["send-client-certificate", "trust-our-ca-at-peer"],
    };
  },
});
