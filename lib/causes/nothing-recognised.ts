import { defineCause, type Finding } from "./cause";
import { findOtherTrouble } from "./other-trouble";
import { findProxyRoot, type ShownCertificate, sentenceOf } from "./shown-certificate";
import type { Situation } from "./situation";

export const nothingRecognised = defineCause({
  id: "nothing-recognised",
  title: "No failure of trust in this text",
  example: "no-trust-failure",
  about: {
    what: "The text holds no message that says that a certificate was refused.",
    why: "The failure may be something else (DNS, a refused connection, a status code), or the line that matters was not pasted.",
    looksLike: "A log full of errors, none of which is about certificates.",
    mistakenFor: "A certificate problem, because the address begins with `https`.",
    toDo: "Look at the message that stands first. If a certificate is involved, paste more of the log around it.",
    doNot: "Do not add CA certificates on suspicion.",
  },
  sources: ["https://docs.docker.com/reference/cli/docker/container/logs/"],
  when: (situation) => ({ situation }),
  explain({ situation, situation: { log, dockerfile, hasUnreadDockerfile } }) {
    if (log.trim() === "" && hasUnreadDockerfile)
      return {
        confidence: "possible",
        fixAt: "none",
        headline: "This is not a Dockerfile that can be followed: it has no `FROM`.",
        explanation: ["Paste the whole file, from its first `FROM` on. A log belongs in the other box."],
        evidence: [],
        alternatives: [],
        fixes: [],
      };
    const certificate = situation.observations.find((it) => it.kind === "certificate");
    if (certificate?.subject !== undefined) return certificateAlone(situation, certificate);
    const empty = log.trim() === "" && dockerfile === undefined;
    const trouble = findOtherTrouble(log);
    if (trouble !== undefined)
      return {
        confidence: "likely",
        fixAt: "none",
        headline: `This log holds no certificate problem; it says \`${trouble.words}\`.`,
        explanation: [
          `${trouble.why} It never came to a certificate, so no list of authorities is involved: look at the address, the port, DNS, the network and whether the server runs.`,
        ],
        evidence: [trouble.evidence],
        alternatives: [],
        fixes: [],
        asks: ["If a line further up speaks of a certificate, paste that part of the log as well."],
      };
    return {
      confidence: "possible",
      fixAt: "none",
      headline: empty ? "Paste a log, a Dockerfile, or both." : "There is no failed certificate check in this text.",
      explanation: [
        empty
          ? "The answer appears here as soon as there is something to read. Nothing leaves your browser."
          : "No line says that a certificate was refused. If you expected one, paste more of the log: the lines around the first error, from the program that made the connection.",
      ],
      evidence: [],
      alternatives: [],
      fixes: [],
    };
  },
});

/** A certificate without any failure: what it is, and where such a one belongs. */
function certificateAlone(situation: Situation, certificate: ShownCertificate): Omit<Finding, "cause"> {
  const proxy = findProxyRoot(situation);
  const isAuthority = certificate.isAuthority === true;
  return {
    confidence: "certain",
    fixAt: "none",
    headline:
      proxy?.certificate === certificate
        ? `This certificate is that of ${proxy.product}, a product that re-signs connections on their way.`
        : isAuthority
          ? certificate.issuer === certificate.subject
            ? "This is the root certificate of an authority."
            : "This is the certificate of an intermediate authority."
          : certificate.isAuthority === false
            ? "This is a certificate for a server or a client, not an authority's."
            : "This is a certificate.",
    explanation: [
      `${sentenceOf(certificate)}.`,
      isAuthority
        ? certificate.issuer === certificate.subject
          ? "Whoever trusts it trusts all that it signs, so compare its fingerprint (`openssl x509 -noout -fingerprint -sha256 -in FILE`) with what its owner tells you by another way before it goes into a store. Paste the log of the program that fails and its Dockerfile, and the answer says where it belongs."
          : "Servers send it along with their own certificate, so most often it belongs on the server and not into a store of trusted roots."
        : "It does not belong into a store of authorities: what can be trusted is the authority that issued it. Paste the log of the program that refuses it, and the answer says what is missing.",
    ],
    evidence: [],
    alternatives: [],
    fixes: [],
  };
}
