import { defineCause } from "./cause";
import { buildCommand, listFileCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { asksTheStore, findImageCase } from "./image-case";
import { findListedStore } from "./listed-store";
import type { Situation } from "./situation";
import { capitalised, wordsOf } from "./words-of";

export const bundleNotReadableByUser = defineCause({
  id: "bundle-not-readable-by-user",
  title: "The program's user may not read the bundle",
  example: "unreadable-for-user",
  about: {
    what: "The root certificates are in the image, but the user who runs the program may not open them.",
    why: "`ADD` from a URL makes files with mode 0600; `COPY` keeps a strict mode of the source; `--chmod=0644` in an empty image makes directories that cannot be entered.",
    looksLike:
      "`failed to load system roots … permission denied` in Go; OpenSSL programs only say that they cannot find the issuer. It works as root.",
    mistakenFor: "A missing bundle.",
    doNot: "Do not run the program as root for this. Correct the mode.",
  },
  sources: ["https://github.com/moby/buildkit/issues/5943", "https://docs.docker.com/reference/dockerfile/#copy---chown---chmod"],
  when(situation) {
    const found = findImageCase(situation, { verdict: "bundle-unreadable" });
    if (found !== undefined) return { situation, found, listed: undefined };
    const { failure } = situation;
    const said =
      failure?.kind === "no-trust-store" &&
      (failure.phase === "run" || failure.phase === "build" || failure.phase === "unknown") &&
      /permission denied|EACCES/i.test(`${failure.facts.reason ?? ""} ${situation.log.slice(failure.span.start, failure.span.end + 120)}`);
    const listed = findListedStore(situation);
    const user = situation.settings.user?.value ?? situation.stage?.state.user ?? situation.stage?.state.image?.user;
    // Without a Dockerfile the user is not known; then the mode is all there is.
    const closed =
      failure !== undefined &&
      asksTheStore(situation) &&
      listed?.state === "closed" &&
      (user === undefined ? situation.stage === undefined : !/^(?:0|root)(?::|$)/.test(user));
    return said || closed ? { situation, found: undefined, listed: closed ? listed : undefined } : undefined;
  },
  explain({ situation, found, listed }) {
    const { failure, stage } = situation;
    const words = wordsOf(situation);
    const path = listed?.path ?? stage?.judgement.bundlePath ?? failure?.facts.file ?? "/etc/ssl/certs/ca-certificates.crt";
    const user = userOf(situation);
    const isGuess = listed !== undefined && user === "the program's user";
    const parents = stage?.judgement.detail === "chmod-parents";
    return {
      confidence: isGuess ? "possible" : found === undefined && stage !== undefined ? "likely" : (found?.confidence ?? "certain"),
      fixAt: found?.fixAt ?? (failure?.phase === "build" ? "build-stage" : "image"),
      headline: isGuess
        ? `The list of root certificates is there, but the mode of \`${path}\` keeps ordinary users from reading it.`
        : `${isOneCertificate(stage, path) ? "The certificate" : "The list of root certificates"} is there, but ${user} may not read \`${path}\`.`,
      explanation: [
        parents
          ? "`--chmod` with an octal mode also applies to the directories that `COPY` has to create. Without the `x` bit nobody but root can enter them, so the file behind them is out of reach. Leave `--chmod` out, or write it as `u=rwX,go=rX`."
          : isGuess
            ? `If ${words.program} runs as another user than \`root\`, it finds no authority at all. Give the file mode 0644 and its directories 0755; a list of public authorities is no secret.`
            : `${capitalised(words.program)} runs as ${user}, and the file or a directory above it is closed to that user. Give the file mode 0644 and its directories 0755; ${isOneCertificate(stage, path) ? "the certificate of an authority" : "a list of public authorities"} is no secret.`,
        ...(found === undefined && stage !== undefined
          ? [
              "By the Dockerfile the file should be readable. So the mode comes from the build context, or from something mounted when the container starts.",
            ]
          : []),
      ],
      evidence: [
        ...(found?.evidence ?? logEvidenceOf(failure)),
        ...(listed === undefined ? [] : [{ span: listed.span, note: "Ordinary users may not read it." }]),
      ],
      alternatives: [
        {
          cause: "bundle-not-readable-by-user",
          why: "Look at the mode of the file and of each directory above it: others need `r` on the file and `x` on the directories.",
          test: `${buildCommand(situation)} && ${listFileCommand({ stage: undefined }, path)}`,
        },
      ],
      fixes: ["make-bundle-readable"],
    };
  },
});

function isOneCertificate(stage: Situation["stage"], path: string): boolean {
  return stage?.state.files.find((it) => it.path === path)?.content.kind === "authority";
}

function userOf({ stage, settings }: Situation): string {
  const user = settings.user?.value ?? stage?.state.user ?? stage?.state.image?.user;
  return user === undefined || /^(?:0|root)(?::|$)/.test(user) ? "the program's user" : `user \`${user}\``;
}
