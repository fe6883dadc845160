import { alternatives } from "./alternatives";
import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { evidenceOf } from "./evidence-of";
import { storeOf } from "./fix-at-of";
import { findHost } from "./host-of";
import { asksTheStore } from "./image-case";
import type { Situation } from "./situation";
import { capitalised, wordsOf } from "./words-of";

/** Roots whose end made working images fail, by the moment their certificate ended. */
const endedRoots: Readonly<Record<string, string>> = {
  "2021-09-30T14:01:15Z": "DST Root CA X3",
  "2020-05-30T10:48:38Z": "AddTrust External CA Root",
};

export const rootsOutOfDate = defineCause({
  id: "roots-out-of-date",
  title: "The list of root certificates is too old",
  example: "expired-dst-root",
  about: {
    what: "The list of authorities in the image (or on the machine) is from another time: it holds a root that has expired, or lacks one that came later.",
    why: "A base image that is years old, a bundle copied into the repository once, or a pinned tag that nobody moved. Roots come and go.",
    looksLike: "`certificate has expired … is after 2021-09-30T14:01:15Z`, or unknown authority for well-known public hosts only.",
    mistakenFor: "An expired certificate on the server. Browsers and current machines connect without trouble.",
    doNot: "Do not set the clock back and do not pin the server's own certificate: it changes every few weeks.",
  },
  sources: [
    "https://letsencrypt.org/docs/dst-root-ca-x3-expiration-september-2021/",
    "https://openssl-library.org/post/2021-09-13-letsencryptrootcertexpire/",
  ],
  when(situation) {
    const { failure } = situation;
    if (failure === undefined) return undefined;
    const root = endedRootOf(situation);
    const stale = staleNoteOf(situation);
    if (failure.kind === "expired") {
      // Old roots explain an expiry only where the message does not date it otherwise.
      const old = failure.facts["not-after"] === undefined && (failure.phase === "build" || failure.phase === "run") ? stale : undefined;
      return root === undefined && old === undefined ? undefined : { situation, failure, root, stale: old };
    }
    if (failure.kind !== "unknown-authority" || !asksTheStore(situation)) return undefined;
    return stale === undefined ? undefined : { situation, failure, root, stale };
  },
  explain({ situation, failure, root, stale }) {
    const words = wordsOf(situation);
    // The image that verifies is the one whose Dockerfile is here.
    const fixAt = failure.phase === "unknown" && situation.stage !== undefined ? "image" : storeOf[failure.phase];
    const where =
      fixAt === "image" || fixAt === "build-stage"
        ? words.stage
        : fixAt === "docker-host"
          ? "the machine that pulls"
          : "the machine or image that verifies";
    return {
      confidence: root !== undefined ? "certain" : findHost(failure)?.scope === "public" ? "likely" : "possible",
      fixAt,
      headline:
        root === undefined && failure.kind === "expired"
          ? `The root certificates in ${where} are old; most likely one of them has expired, not the certificate of ${words.server}.`
          : root === undefined
            ? `The root certificates in ${where} are too old to know the authority of ${words.server}.`
            : `It is not the certificate of ${words.server} that has expired: it is the old root \`${root}\` in the list of ${where}.`,
      explanation: [
        root === undefined
          ? failure.kind === "expired"
            ? `${stale ?? ""} Take a newer base image, or refresh \`ca-certificates\` in it. If the certificate of ${words.server} itself has expired, the dates below show it.`.trim()
            : `${stale ?? ""} ${capitalised(words.server)} may use an authority that is younger than that list. Take a newer base image, or refresh \`ca-certificates\` in it.`.trim()
          : `\`${root}\` ended in ${root.startsWith("DST") ? "September 2021" : "May 2020"}. Up-to-date lists have its successor, and current libraries find the other way through the chain. Renew the roots in ${where}: a newer base image, or a fresh \`ca-certificates\`.`,
        ...(root?.startsWith("DST") &&
        (failure.runtime === "openssl" || failure.runtime === "curl" || failure.runtime === "python" || failure.runtime === "ruby")
          ? [
              "OpenSSL 1.0.2 follows the old path even when the new root is there; then the old root has to be removed from the list, or OpenSSL renewed.",
            ]
          : []),
      ],
      evidence: evidenceOf(situation),
      alternatives:
        root !== undefined
          ? []
          : failure.kind === "expired"
            ? [
                {
                  cause: "server-certificate-expired",
                  why: "If `notAfter` is past, the server's own certificate has expired.",
                  test: `${servedChainCommand(situation)} | openssl x509 -noout -subject -dates`,
                },
              ]
            : [alternatives.proxy(situation), alternatives.incompleteChain(situation)],
      fixes: fixAt === "image" || fixAt === "build-stage" ? ["refresh-base-image"] : [],
    };
  },
});

function endedRootOf({ failure, log }: Situation): string | undefined {
  if (failure === undefined) return undefined;
  const named = endedRoots[failure.facts["not-after"] ?? ""];
  if (named !== undefined) return named;
  const spoken = failure.facts["proxy-root"] ?? failure.facts.subject ?? failure.facts.issuer ?? "";
  const near = `${spoken} ${log.slice(Math.max(0, failure.span.start - 2000), failure.span.end + 2000)}`;
  return failure.kind === "expired" ? Object.values(endedRoots).find((it) => near.includes(it)) : undefined;
}

/** Why the roots in the stage that matters are old; undefined where they are as fresh as their tag. */
function staleNoteOf({ stage }: Situation): string | undefined {
  if (stage === undefined || stage.judgement.verdict !== "present-so-other-cause") return undefined;
  const path = stage.judgement.bundlePath;
  const file = stage.state.files.find((it) => it.path === path);
  if (stage.judgement.detail === "stale-roots" || (file?.content.kind === "bundle" && file.content.stale)) {
    return stage.state.image?.staleRoots ?? file?.provenance.at(0)?.note ?? `The list in ${path ?? "the image"} is old.`;
  }
  return undefined;
}
