import type { FixId } from "../fixes/fix-ids";
import { alternatives } from "./alternatives";
import { defineCause } from "./cause";
import { logEvidenceOf } from "./evidence-of";
import { findFailedCommand } from "./failed-command";
import { settingFixesOf } from "./program-setting";
import { isTrustDecision } from "./trust-decision";
import { capitalised, wordsOf } from "./words-of";

const bundleFixes: readonly FixId[] = ["copy-bundle-from-stage", "install-ca-certificates", "copy-bundle-from-alpine"];

export const hostToolLacksAuthority = defineCause({
  id: "host-tool-lacks-authority",
  title: "A tool on the machine does not know the authority",
  example: "tool-on-the-laptop",
  about: {
    what: "The program that failed ran on a machine, outside any container.",
    why: "The machine's own list lacks a private authority or a proxy's, or the server sends an incomplete chain.",
    looksLike: "The log shows paths of a workstation, a shell prompt, PowerShell or systemd.",
    mistakenFor: "A fault of an image: none was running.",
    doNot: "Do not change a Dockerfile for it.",
  },
  sources: [
    "https://manpages.debian.org/bookworm/ca-certificates/update-ca-certificates.8.en.html",
    "https://docs.openssl.org/3.0/man1/openssl-s_client/",
  ],
  when(situation) {
    const { failure } = situation;
    return failure?.phase === "host" && isTrustDecision(failure) ? { situation, failure } : undefined;
  },
  explain({ situation, failure }) {
    const words = wordsOf(situation);
    const verdict = situation.stage?.judgement.verdict;
    // A message that only a desktop's own verifier prints never came out of the image.
    const lacksBundle =
      (verdict === "missing-bundle" || verdict === "builder-only") &&
      !/schannel|windows|darwin|macos|secure-transport/i.test(failure.signature);
    const who = words.program.startsWith("your ") ? "The program on this machine" : capitalised(words.program);
    const command = findFailedCommand(situation);
    return {
      confidence: "possible",
      fixAt: "unknown",
      headline: `${who} does not know who signed the certificate of ${words.server}; it looks as if this happened outside any container.`,
      explanation: [
        `The check was then made with the list of the machine itself. What ${words.server} sends tells the rest: a private authority or a proxy's has to be added to the machine, an incomplete chain has to be mended on the server.`,
        ...(lacksBundle
          ? ["If it ran in the image of this Dockerfile after all: there is no list of authorities in it, and any server is unknown there."]
          : []),
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [alternatives.privateAuthority(situation), alternatives.proxy(situation), alternatives.incompleteChain(situation)],
      fixes: [...(lacksBundle ? bundleFixes : []), ...settingFixesOf(situation), "trust-ca-on-host"],
      ...(command === undefined ? {} : { checks: [{ title: "The command that failed succeeds", command }] }),
    };
  },
});
