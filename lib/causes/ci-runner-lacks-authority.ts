import { defineCause } from "./cause";
import { findCiRunner } from "./ci-runner";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { findHost } from "./host-of";
import { findReSignedService } from "./re-signed-service";
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
  sources: [
    "https://docs.gitlab.com/runner/configuration/tls-self-signed/",
    "https://github.com/actions/runner/blob/main/docs/checks/sslcert.md",
    "https://github.com/jenkinsci/remoting/blob/master/docs/inboundAgent.md",
  ],
  when(situation) {
    const { failure } = situation;
    if (failure === undefined || failure.phase === "build" || failure.phase === "pull" || !isTrustDecision(failure)) return undefined;
    const runner = findCiRunner(situation);
    return runner && { situation, failure, runner };
  },
  explain({ situation, failure, runner }) {
    const { server } = wordsOf(situation);
    const check = runner.check(findHost(failure)?.name ?? "HOST");
    const service = findReSignedService(situation, "the runner's list");
    return {
      confidence: "likely",
      fixAt: "docker-host",
      headline: `${runner.program} does not trust ${server}; no image of yours is involved.`,
      explanation: [
        `It checked the certificate with its own list, not with that of a job or its image. ${service === undefined ? `Give it the authority of ${server} on the runner, as shown below.` : "It can be given one more, as shown below."}`,
        ...(service === undefined ? [] : [service.sentence]),
        runner.note,
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        ...(service === undefined ? [] : [service.alternative]),
        {
          cause: "server-chain-incomplete",
          why: "If only certificate `0` is listed and its issuer is another name, the server forgot its intermediate certificate.",
          test: servedChainCommand(situation),
        },
      ],
      fixes: ["trust-ca-in-ci-runner"],
      ...(service === undefined ? {} : { undecided: true as const }),
      ...(check === undefined ? {} : { checks: [check] }),
    };
  },
});
