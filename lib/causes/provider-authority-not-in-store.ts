import { alternatives } from "./alternatives";
import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { evidenceOf } from "./evidence-of";
import { storeOf } from "./fix-at-of";
import { findHost } from "./host-of";
import { asksTheStore } from "./image-case";
import { trustedAuthoritiesOf } from "./own-authorities";
import { settingFixesOf } from "./program-setting";
import { findProviderAuthority } from "./provider-authority";
import { findServedChain } from "./served-chain";
import { storeFixesOf } from "./store-fixes";
import { capitalised, wordsOf } from "./words-of";

export const providerAuthorityNotInStore = defineCause({
  id: "provider-authority-not-in-store",
  title: "The provider signs with an authority of its own",
  example: "database-of-a-provider",
  about: {
    what: "A managed service of a cloud, most often a database, shows a certificate of the provider's own authority.",
    why: "That authority is in no public list. The provider publishes its certificates, and each client has to be given them.",
    looksLike: "`self-signed certificate in certificate chain` from a host below `rds.amazonaws.com`, while every other server works.",
    mistakenFor: "A proxy that re-signs connections, or an image without roots.",
    doNot: "Do not set `sslmode=no-verify` or `rejectUnauthorized: false`: whoever answers would get the database's password.",
  },
  sources: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html",
    "https://github.com/brianc/node-postgres/issues/2558",
  ],
  when(situation) {
    const { failure, stage } = situation;
    if (failure === undefined || failure.kind === "no-trust-store" || !asksTheStore(situation)) return undefined;
    const provider = findProviderAuthority(findHost(failure));
    // Somebody else is named as the one who signed.
    if (provider === undefined || failure.facts.intermediary !== undefined || findServedChain(situation)?.conclusion === "proxy")
      return undefined;
    return trustedAuthoritiesOf(stage).length > 0 ? undefined : { situation, failure, provider };
  },
  explain({ situation, failure, provider }) {
    const words = wordsOf(situation);
    const { stage } = situation;
    const isJava = (situation.runtime ?? failure.runtime) === "java";
    return {
      confidence: "likely",
      fixAt: stage === undefined ? storeOf[failure.phase] : failure.phase === "build" ? "build-stage" : "image",
      headline: `${capitalised(words.server)} has its certificate from the provider's own authority, which ${words.program} does not know.`,
      explanation: [
        `The certificates of ${provider.service} come from an authority of the provider that no public list holds, so neither a proxy nor a missing package is needed to explain this. ${provider.source}. Put ${provider.isBundle ? "that file" : "it"} where \`corp-ca.crt\` stands below.`,
        ...(isJava && provider.isBundle
          ? [
              "`keytool` imports only the first certificate of a file: split the bundle first, or name the whole file to the driver, for PostgreSQL as `sslrootcert=`.",
            ]
          : []),
      ],
      evidence: evidenceOf(stage?.judgement.verdict === "runtime-own-store" ? { ...situation, stage: undefined } : situation),
      alternatives: [alternatives.proxy(situation), alternatives.incompleteChain(situation)],
      checks: [
        {
          title: "The certificate is good for that authority: `Verify return code: 0 (ok)` at the end",
          command: servedChainCommand(situation).replace("-showcerts", "-CAfile corp-ca.crt"),
        },
      ],
      fixes: [
        ...settingFixesOf(situation),
        ...storeFixesOf(failure).filter((it) => !(isJava && provider.isBundle) || it !== "import-into-java-keystore"),
      ],
    };
  },
});
