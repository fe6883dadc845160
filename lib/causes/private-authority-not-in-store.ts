import { alternatives } from "./alternatives";
import { defineCause } from "./cause";
import { evidenceOf } from "./evidence-of";
import { storeOf } from "./fix-at-of";
import { findHost } from "./host-of";
import { asksTheStore } from "./image-case";
import { trustedAuthoritiesOf } from "./own-authorities";
import { settingFixesOf } from "./program-setting";
import { findReadPath } from "./read-path";
import { saysFirstCertificate } from "./says-first-certificate";
import { findServedChain } from "./served-chain";
import { storeFixesOf } from "./store-fixes";
import { capitalised, wordsOf } from "./words-of";

export const privateAuthorityNotInStore = defineCause({
  id: "private-authority-not-in-store",
  title: "A private authority signed it, and the image does not know that authority",
  example: "private-ca-fine-bundle",
  about: {
    what: "The server's certificate comes from an authority of a company or cluster. The public list cannot know it.",
    why: "Machines of the company got the authority from their administrators. A container starts from a public image and has only the public list.",
    looksLike: "Public servers work, hosts of the own network fail. On the laptop everything works.",
    mistakenFor: "A missing `ca-certificates` package.",
    doNot:
      "Do not trust the server's own certificate instead of its authority: it works until the next renewal. Do not switch verification off for internal hosts: that is where the passwords go.",
  },
  sources: [
    "https://docs.docker.com/engine/network/ca-certs/",
    "https://manpages.debian.org/bookworm/ca-certificates/update-ca-certificates.8.en.html",
  ],
  when(situation) {
    const { failure, stage } = situation;
    if (failure === undefined || failure.kind === "no-trust-store" || !asksTheStore(situation)) return undefined;
    const chain = findServedChain(situation);
    const issuer = chain?.conclusion === "private-root" ? chain.issuer : failure.facts["default-certificate"];
    const fine = stage !== undefined && stage.judgement.verdict === "present-so-other-cause";
    const isPrivate = findHost(failure)?.scope === "private";
    const alone = isPrivate && stage === undefined && saysFirstCertificate(situation);
    return issuer !== undefined || (isPrivate && fine) || alone ? { situation, failure, issuer } : undefined;
  },
  explain({ situation, failure, issuer }) {
    const words = wordsOf(situation);
    const { stage } = situation;
    const already = trustedAuthoritiesOf(stage);
    // Copied by a pattern or as a directory: which certificates they are, and whether the tool took them, is not seen here.
    const unseen = already[0]?.includes("*") === true;
    const path = findReadPath(stage);
    return {
      confidence: (already.length > 0 || stage === undefined) && issuer === undefined ? "possible" : "likely",
      fixAt: stage === undefined ? storeOf[failure.phase] : failure.phase === "build" ? "build-stage" : "image",
      headline:
        already.length > 0
          ? unseen
            ? `\`${already[0]}\` should be trusted already, yet the certificate of ${words.server} is not.`
            : `\`${already[0]}\` is trusted already, so the certificate of ${words.server} comes from another authority than that one.`
          : issuer === undefined
            ? `${capitalised(words.server)} looks like a host on your own network, and its authority is not in the list of ${stage === undefined ? words.program : words.stage}.`
            : `${capitalised(words.server)} has its certificate from \`${issuer}\`, which is not in the list of ${words.program}.`,
      explanation: [
        already.length > 0
          ? unseen
            ? `What the build put there is not seen here. Either none of these files is the authority of ${words.server}, or their names do not end in \`.crt\` and the update tool passed them over, or the server leaves out its intermediate. Compare the names with what the server sends.`
            : `The program reads \`${already[0]}\`, and it does not help. Either ${words.server} has its certificate from a different authority, or the file holds an intermediate instead of the root, or the server leaves out its intermediate. Compare the names with what the server sends.`
          : `${stage === undefined ? "A public list cannot know a private authority." : `The public roots are fine${path === undefined ? "" : ` (\`${path}\`)`}; a private authority is not one of them.`} Ask whoever runs ${words.server} for the authority's certificate (the root, not the server's own) and add it to the image.`,
        saysFirstCertificate(situation) && issuer === undefined
          ? `Only the server's own certificate was there to verify. If its issuer is an intermediate, the server should send that too; the command below shows it at \`i:\`.`
          : "The name of the authority stands at `i:` in the last entry of the chain.",
      ],
      evidence: evidenceOf(situation),
      alternatives:
        issuer === undefined
          ? [
              ...(already.length > 0 ? [alternatives.privateAuthority(situation)] : []),
              ...already.filter((it) => /\.(?:cer|der)$/i.test(it)).map(alternatives.binaryFile),
              ...(saysFirstCertificate(situation)
                ? [alternatives.incompleteChain(situation), alternatives.selfSigned(situation)]
                : [alternatives.selfSigned(situation), alternatives.incompleteChain(situation)]),
              ...(stage === undefined ? [] : [alternatives.otherImage(situation)]),
            ]
          : [],
      fixes: already.length > 0 ? [] : [...settingFixesOf(situation), ...storeFixesOf(failure)],
      ...(stage === undefined && issuer === undefined ? { undecided: true as const } : {}),
    };
  },
});
