import type { FixId } from "../fixes/fix-ids";
import type { Failure } from "../log/failure";
import { findDebuggingProxy } from "../log/known-issuers";
import type { Evidence } from "../report";
import type { Phase, Runtime } from "../vocabulary";
import { alternatives } from "./alternatives";
import { defineCause, type Finding } from "./cause";
import { evidenceOf } from "./evidence-of";
import { storeOf } from "./fix-at-of";
import { findHost } from "./host-of";
import { asksTheStore } from "./image-case";
import { mergedAuthoritiesOf } from "./own-authorities";
import { settingFixesOf } from "./program-setting";
import { findProxySetting } from "./proxy-setting";
import { findServedChain } from "./served-chain";
import { findProxyRoot } from "./shown-certificate";
import type { Situation } from "./situation";
import { storeFixesOf } from "./store-fixes";
import { isTrustDecision } from "./trust-decision";
import { capitalised, wordsOf } from "./words-of";

/** These verify public servers without any file of the image. */
const bringOwnRoots: ReadonlySet<Runtime> = new Set(["node", "java", "deno", "bun"]);

export const proxyInterceptsTls = defineCause({
  id: "proxy-intercepts-tls",
  title: "A proxy re-signs the connection",
  example: "proxied-build-step",
  about: {
    what: "A security product or company proxy opens TLS connections on their way and signs them anew with its own authority.",
    why: "The laptop's system store knows that authority, because the company put it there. Containers, and every stage of a build, start without it.",
    looksLike:
      "Even the best-known hosts fail: package registries, forges. `self-signed certificate in certificate chain`. It works at home.",
    mistakenFor: "Outdated roots, or a broken registry.",
    doNot:
      "Do not set `strict-ssl=false`, `--trusted-host` or `GIT_SSL_NO_VERIFY`: packages would come unchecked. Do not go back to `http://` mirrors.",
  },
  sources: ["https://docs.docker.com/engine/network/ca-certs/", "https://nodejs.org/api/cli.html#node_extra_ca_certsfile"],
  when(situation) {
    const { failure } = situation;
    if (failure === undefined || !isTrustDecision(failure)) return undefined;
    const chain = findServedChain(situation);
    const product = failure.facts.intermediary ?? (chain?.conclusion === "proxy" ? chain.issuer : undefined);
    if (product !== undefined) return { situation, failure, product, certain: true };
    if (!asksTheStore(situation)) return undefined;
    // Somebody who has a proxy's root at hand is behind that proxy; a host inside the company may still be another matter.
    const root =
      failure.kind === "no-trust-store" || findHost(failure)?.scope === "private" ? undefined : findProxyRoot(situation)?.product;
    return isLikely(situation) || (root !== undefined && chain === undefined && situation.stage?.judgement.bundle !== "absent")
      ? { situation, failure, product: root, certain: false }
      : undefined;
  },
  explain({ situation, failure, product, certain }) {
    const words = wordsOf(situation);
    const debugging = product === undefined ? undefined : findDebuggingProxy(product);
    if (debugging !== undefined) return debuggingProxy(situation, failure, debugging);
    const whose = product === undefined ? "a proxy" : `\`${product}\``;
    const somewhere = situation.stage === undefined && failure.phase !== "run" && !words.building;
    const place = somewhere
      ? `the list that ${words.program} uses`
      : words.building
        ? "each stage that downloads something, before its first download"
        : "the image";
    return {
      confidence: certain ? "certain" : product !== undefined || failure.kind === "self-signed-in-chain" ? "likely" : "possible",
      fixAt: storeOf[failure.phase],
      headline: certain
        ? `${capitalised(whose)} re-signs the connection to ${words.server}, and ${words.program} does not know its authority.`
        : product !== undefined
          ? `Most likely ${whose} re-signs the connection to ${words.server}: the certificate that was pasted is its root.`
          : `Something between ${words.program} and ${words.server} seems to re-sign the connection, most often a company proxy.`,
      explanation: [
        certain
          ? `The certificate that arrived does not come from ${words.server}: ${whose} opened the connection and signed it anew. Put the proxy's root certificate into ${place}.`
          : `${
              failure.kind === "self-signed-in-chain"
                ? "A public server's chain ends in a root that everybody knows; this one ends in a root that is not in the list."
                : `${capitalised(words.server)} is a server that the public roots cover, and the roots are not what is missing.`
            } If your network has such a proxy, put its root certificate into ${place}. The command below shows who signed; if your administrators do not know that issuer, trust nothing of it.`,
        "Your administrators have the certificate; on a company machine it is in the system's store already.",
      ],
      evidence: proxyEvidenceOf(situation),
      alternatives: certain ? [] : [alternatives.proxy(situation), alternatives.staleRoots(situation)],
      fixes: [...settingFixesOf(situation), ...storeFixesOf(failure)],
      ...(somewhere && !certain ? { undecided: true as const } : {}),
    };
  },
});

/** Not a company's: its key lies on somebody's machine, so its authority belongs in no image. */
function debuggingProxy(situation: Situation, failure: Failure, product: string): Omit<Finding, "cause"> {
  const words = wordsOf(situation);
  return {
    confidence: "certain",
    fixAt: failure.phase === "host" ? "unknown" : "application",
    headline: `\`${product}\` re-signs the connection to ${words.server}: somebody runs a debugging proxy here.`,
    explanation: [
      `If nobody is debugging any more, stop \`${product}\`, or take its address out of \`HTTPS_PROXY\` and the settings of the network: then ${words.server} shows its own certificate again.`,
      "To go on debugging, trust its CA only on the machine or in the container where you debug, never in an image that ships: whoever has its key can read every connection.",
    ],
    evidence: proxyEvidenceOf(situation),
    alternatives: [],
    fixes: debuggingFixes[failure.phase],
    undecided: true,
  };
}

const forOneRun: readonly FixId[] = ["mount-bundle-at-run-time", "mount-bundle-in-compose"];
const debuggingFixes: Record<Phase, readonly FixId[]> = {
  run: forOneRun,
  unknown: forOneRun,
  host: ["trust-ca-on-host"],
  build: [],
  pull: [],
  cluster: [],
};

/** A list that the program does not read proves nothing here; the line that names the proxy does. */
function proxyEvidenceOf(situation: Situation): readonly Evidence[] {
  const proxy = findProxySetting(situation);
  const ownRoots = situation.stage?.judgement.verdict === "runtime-own-store";
  return [...evidenceOf(ownRoots ? { ...situation, stage: undefined } : situation), ...(proxy === undefined ? [] : [proxy.evidence])];
}

function isLikely({ failure, stage, runtime }: Situation): boolean {
  if (failure === undefined || failure.kind === "no-trust-store" || failure.kind === "self-signed-leaf") return false;
  const scope = findHost(failure)?.scope;
  if (scope === "private") return false;
  const verdict = stage?.judgement.verdict;
  // The person's own CA is there, and this program does not read it: that is the nearer reason.
  if (verdict === "runtime-own-store" && stage !== undefined && mergedAuthoritiesOf(stage).length > 0) return false;
  const rootsAreThere =
    verdict === undefined
      ? bringOwnRoots.has(runtime ?? failure.runtime)
      : verdict === "present-so-other-cause" || verdict === "runtime-own-store";
  if (!rootsAreThere) return verdict === undefined && failure.kind === "self-signed-in-chain" && scope === "public";
  // Unknown authority from a host we cannot place may as well be a private authority or a gap in the chain.
  return failure.kind === "self-signed-in-chain"
    ? scope === "public" || failure.phase === "build"
    : scope === "public" && failure.phase === "build";
}
