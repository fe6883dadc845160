import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { isTrustDecision } from "./trust-decision";
import { wordsOf } from "./words-of";

export const ciRunnerLacksAuthority = defineCause({
  id: "ci-runner-lacks-authority",
  title: "The CI runner does not trust its server",
  example: "gitlab-runner",
  about: {
    what: "The runner itself, not a job's image, cannot verify the CI server it belongs to.",
    why: "The server has a certificate from a private authority, and the runner's machine or container does not know it.",
    looksLike: "Registration or job polling fails: `ERROR: Registering runner... x509: certificate signed by unknown authority`.",
    mistakenFor: "A fault in the job's image.",
    doNot: "Do not switch verification off in the runner's settings: the runner receives your secrets over this connection.",
  },
  sources: ["https://docs.gitlab.com/runner/configuration/tls-self-signed/"],
  when(situation) {
    const { failure } = situation;
    return failure?.verifier === "ci-runner" && isTrustDecision(failure) ? { situation, failure } : undefined;
  },
  explain({ situation, failure }) {
    const { server } = wordsOf(situation);
    return {
      confidence: "likely",
      fixAt: "docker-host",
      headline: `The CI runner does not trust ${server}; no image of yours is involved.`,
      explanation: [
        `The runner checked the certificate with its own list. Give the authority of ${server} to the runner: in its own directory for certificates, or in the store of its machine or container.`,
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        {
          cause: "server-chain-incomplete",
          why: "If only certificate `0` is listed and its issuer is another name, the server forgot its intermediate certificate.",
          test: servedChainCommand(situation),
        },
      ],
      fixes: ["trust-ca-in-ci-runner"],
      checks: [{ title: "The runner reaches its server (GitLab)", command: "gitlab-runner verify" }],
    };
  },
});
