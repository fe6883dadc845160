import { defineCause } from "./cause";
import { findOtherTrouble } from "./other-trouble";

export const nothingRecognised = defineCause({
  id: "nothing-recognised",
  title: "No failure of trust in this text",
  example: "no-trust-failure",
  about: {
    what: "The text holds no message that says that a certificate was refused.",
    why: "The failure may be something else (DNS, a refused connection, a status code), or the line that matters was not pasted.",
    looksLike: "A log full of errors, none of which is about certificates.",
    mistakenFor: "A certificate problem, because the address begins with `https`.",
    doNot: "Do not add CA certificates on suspicion.",
  },
  sources: ["https://docs.docker.com/reference/cli/docker/container/logs/"],
  when: (situation) => ({ situation }),
  explain({ situation: { log, dockerfile, hasUnreadDockerfile } }) {
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
