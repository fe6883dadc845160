import type { Runtime } from "../vocabulary";
import { alternatives } from "./alternatives";
import { defineCause } from "./cause";
import { logEvidenceOf } from "./evidence-of";
import { storeOf } from "./fix-at-of";
import { findHost } from "./host-of";
import { findProgramSetting, settingFixesOf } from "./program-setting";
import { findServedChain } from "./served-chain";
import { storeFixesOf } from "./store-fixes";
import { capitalised, wordsOf } from "./words-of";

/** Programs that read what `update-ca-certificates` writes. */
const readsSystemStore: ReadonlySet<Runtime> = new Set(["go", "openssl", "curl", "git", "wget", "ruby", "php", "dotnet", "gnutls"]);

export const authorityNotTrusted = defineCause({
  id: "authority-not-trusted",
  title: "Nobody the program trusts has signed the certificate",
  example: "only-a-log",
  about: {
    what: "The program does not know the authority that signed the server's certificate. The log alone does not say why.",
    why: "Four things print the same line: no root certificates in the image, a private authority, a proxy that re-signs, or a server that forgot its intermediate certificate.",
    looksLike:
      "`certificate signed by unknown authority`, `unable to get local issuer certificate`, `PKIX path building failed`, `UnknownIssuer`.",
    mistakenFor: "Always the first of the four, because it is the commonest in containers.",
    toDo: "Paste the Dockerfile, or the output of the command that decides: each narrows it down.",
    doNot: "Do not switch verification off to find out: it works in all four cases and so tells you nothing.",
  },
  sources: [
    "https://github.com/golang/go/blob/go1.24.4/src/crypto/x509/verify.go",
    "https://docs.openssl.org/3.0/man1/openssl-verification-options/",
  ],
  when(situation) {
    const { failure } = situation;
    return failure?.kind === "unknown-authority" || failure?.kind === "self-signed-in-chain" ? { situation, failure } : undefined;
  },
  explain({ situation, failure }) {
    const words = wordsOf(situation);
    const host = findHost(failure);
    const setting = findProgramSetting(situation);
    const inChain = failure.kind === "self-signed-in-chain";
    const image = [alternatives.noBundle(situation)];
    const others = [alternatives.privateAuthority(situation), ...(inChain ? [] : [alternatives.incompleteChain(situation)])];
    const chain = findServedChain(situation)?.conclusion;
    if (chain === "verified" || chain === "public-root")
      return {
        confidence: "likely",
        fixAt: storeOf[failure.phase],
        headline:
          chain === "verified"
            ? `${capitalised(words.server)} is in order; the program that failed has another list of authorities than the \`openssl\` that accepted it.`
            : `${capitalised(words.server)} sends a complete chain from a public authority, so the list of authorities is missing or too old.`,
        explanation: [
          chain === "verified"
            ? "The chain is complete, and `openssl` verified it where you ran it. So the server is not the reason: the image of the program has no root certificates, or the program reads another list."
            : "Nothing is missing in what the server sends, and its authority is one that every current list has. Where this was run there is no list, or a very old one.",
        ],
        evidence: logEvidenceOf(failure),
        alternatives:
          chain === "verified"
            ? [...image, alternatives.ownStore(situation), alternatives.mount()]
            : [...image, alternatives.environment(situation)],
        fixes: [],
      };
    const isPrivate = host?.scope === "private";
    const likely = isPrivate && setting === undefined;
    const ranked = isPrivate
      ? [...others, ...image, alternatives.proxy(situation)]
      : inChain
        ? [alternatives.proxy(situation), ...others, ...image]
        : [...image, alternatives.proxy(situation), ...others];
    return {
      confidence: "possible",
      // Firmware carries its list inside the program.
      fixAt: failure.runtime === "mbedtls" && failure.phase === "unknown" ? "application" : storeOf[failure.phase],
      headline: inChain
        ? `${capitalised(words.program)} got a chain from ${words.server} that ends in a root it does not know.`
        : `${capitalised(words.program)} does not know the authority that signed the certificate of ${words.server}.`,
      explanation: [
        inChain
          ? "The server, or a proxy in between, sent a root certificate that is not in the program's list. A public server's root would be known, so this is usually a private authority or a company proxy."
          : isPrivate
            ? `${capitalised(words.server)} looks like a host on your own network, so most likely a private authority signed its certificate, and that authority has to be added where ${words.program} looks. That is likely and not certain: the commands below tell.`
            : ranked[0]?.cause === "final-stage-has-no-bundle"
              ? "In a container this most often means that the image has no root certificates at all. Paste the Dockerfile, and the line that brings them appears here. What else it can be stands below in order, each with the one command that tells."
              : "The log alone leaves several causes open; below they stand in order, each with the one command that tells. Paste its output here, or the Dockerfile, and the answer becomes definite.",
        ...(isPrivate && readsSystemStore.has(failure.runtime) && (failure.phase === "run" || failure.phase === "build")
          ? [
              "In an image of Debian, Ubuntu or Alpine a CA is added with `COPY corp-ca.crt /usr/local/share/ca-certificates/` and then `RUN update-ca-certificates`. Paste the Dockerfile, and the exact lines for it appear here.",
            ]
          : []),
        ...(setting === undefined
          ? []
          : [
              `If it is a private authority, ${setting.program.replace(/^The /, "the ")} can be told of it in its own settings: ${setting.setting}.`,
            ]),
      ],
      evidence: logEvidenceOf(failure),
      alternatives: ranked,
      fixes: [...settingFixesOf(situation), ...(likely ? storeFixesOf(failure) : [])],
      ...(likely ? { undecided: true as const } : {}),
    };
  },
});
