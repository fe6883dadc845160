import { aggregatedApiAuthorityUnknown } from "./aggregated-api-authority-unknown";
import { anotherAuthorityOfTheSameName } from "./another-authority-of-the-same-name";
import { anotherServerAnswers } from "./another-server-answers";
import { appendedAuthorityLost } from "./appended-authority-lost";
import { authorityComesTooLate } from "./authority-comes-too-late";
import { authorityFileIncomplete } from "./authority-file-incomplete";
import { authorityInWrongFormat } from "./authority-in-wrong-format";
import { authorityNamedInSettings } from "./authority-named-in-settings";
import { authorityNotTrusted } from "./authority-not-trusted";
import { authorityOnlyInAnotherStage } from "./authority-only-in-another-stage";
import { authorityWithWrongExtension } from "./authority-with-wrong-extension";
import { builderFetchesWithItsOwnStore } from "./builder-fetches-with-its-own-store";
import { bundleAtUnreadPath } from "./bundle-at-unread-path";
import { bundleNotReadableByUser } from "./bundle-not-readable-by-user";
import { bundleNotRebuilt } from "./bundle-not-rebuilt";
import { bundleOnlyInBuildStage } from "./bundle-only-in-build-stage";
import { bundleRemovedAgain } from "./bundle-removed-again";
import type { Cause } from "./cause";
import { certificateForAnotherPurpose } from "./certificate-for-another-purpose";
import { certificateFromTestAuthority } from "./certificate-from-test-authority";
import { certificateMalformed } from "./certificate-malformed";
import { certificateRevoked } from "./certificate-revoked";
import { certificateTooWeak } from "./certificate-too-weak";
import { ciRunnerLacksAuthority } from "./ci-runner-lacks-authority";
import { clientCertificateNotTrusted } from "./client-certificate-not-trusted";
import { clockIsWrong } from "./clock-is-wrong";
import { clusterComponentLacksAuthority } from "./cluster-component-lacks-authority";
import { copiedDirectoryIsEmpty } from "./copied-directory-is-empty";
import { copiedLinksDangle } from "./copied-links-dangle";
import { engineDoesNotTrustRegistry } from "./engine-does-not-trust-registry";
import { finalStageHasNoBundle } from "./final-stage-has-no-bundle";
import { globAsDestination } from "./glob-as-destination";
import { hostToolLacksAuthority } from "./host-tool-lacks-authority";
import { imageBuilderLacksAuthority } from "./image-builder-lacks-authority";
import { imageIsNotAsWritten } from "./image-is-not-as-written";
import { imageLooksSound } from "./image-looks-sound";
import { imageNotKnown } from "./image-not-known";
import { kubeconfigAuthorityOutdated } from "./kubeconfig-authority-outdated";
import { kubeletCertificateUnknown } from "./kubelet-certificate-unknown";
import { kubeletHasNoCertificate } from "./kubelet-has-no-certificate";
import { listingShowsNoBundle } from "./listing-shows-no-bundle";
import { logAndDockerfileDisagree } from "./log-and-dockerfile-disagree";
import { mountHidesStore } from "./mount-hides-store";
import { nameNotInCertificate } from "./name-not-in-certificate";
import { noStoreFound } from "./no-store-found";
import { nodeDoesNotTrustRegistry } from "./node-does-not-trust-registry";
import { nothingRecognised } from "./nothing-recognised";
import { peerRefusedOurCertificate } from "./peer-refused-our-certificate";
import { plainHttpOnTlsPort } from "./plain-http-on-tls-port";
import { privateAuthorityNotInStore } from "./private-authority-not-in-store";
import { protocolMismatch } from "./protocol-mismatch";
import { providerAuthorityNotInStore } from "./provider-authority-not-in-store";
import { proxyInterceptsTls } from "./proxy-intercepts-tls";
import { proxyItselfNotTrusted } from "./proxy-itself-not-trusted";
import { publicRootsMissing } from "./public-roots-missing";
import { recommendsLeftOut } from "./recommends-left-out";
import { rootsOutOfDate } from "./roots-out-of-date";
import { runWithoutShell } from "./run-without-shell";
import { runtimeHasOwnStore } from "./runtime-has-own-store";
import { serverCertificateExpired } from "./server-certificate-expired";
import { serverCertificateSelfSigned } from "./server-certificate-self-signed";
import { serverChainIncomplete } from "./server-chain-incomplete";
import { serverShowsDefaultCertificate } from "./server-shows-default-certificate";
import { stageMistakenForImage } from "./stage-mistaken-for-image";
import { storeIsFine } from "./store-is-fine";
import { storeIsReadOnly } from "./store-is-read-only";
import { updateAddedNothing } from "./update-added-nothing";
import { updateToolCannotRun } from "./update-tool-cannot-run";
import { variableNamesMissingFile } from "./variable-names-missing-file";
import { variableReplacesStore } from "./variable-replaces-store";
import { verificationSwitchedOff } from "./verification-switched-off";
import { webhookAuthorityUnknown } from "./webhook-authority-unknown";

/** In order of priority: the first that finds something is the answer. The last one always does. */
export const causes: readonly [Cause, ...Cause[]] = [
  // What the verifier said leaves no doubt; no store of authorities has a part in it.
  clientCertificateNotTrusted,
  peerRefusedOurCertificate,
  plainHttpOnTlsPort,
  kubeletHasNoCertificate,
  protocolMismatch,
  certificateRevoked,
  certificateMalformed,
  certificateTooWeak,
  certificateForAnotherPurpose,
  clockIsWrong,
  serverShowsDefaultCertificate,
  certificateFromTestAuthority,
  // Dates and names.
  rootsOutOfDate,
  serverCertificateExpired,
  anotherServerAnswers,
  nameNotInCertificate,
  // The reason is in the words of the message.
  proxyItselfNotTrusted,
  anotherAuthorityOfTheSameName,
  authorityFileIncomplete,
  // The cluster verified, not an image.
  webhookAuthorityUnknown,
  aggregatedApiAuthorityUnknown,
  kubeletCertificateUnknown,
  kubeconfigAuthorityOutdated,
  clusterComponentLacksAuthority,
  // The one who pulls, pushes or builds verified.
  builderFetchesWithItsOwnStore,
  imageBuilderLacksAuthority,
  ciRunnerLacksAuthority,
  nodeDoesNotTrustRegistry,
  engineDoesNotTrustRegistry,
  // The two texts, or the image and its Dockerfile, do not fit together.
  logAndDockerfileDisagree,
  mountHidesStore,
  storeIsReadOnly,
  imageIsNotAsWritten,
  stageMistakenForImage,
  // A list of the program's own settings, not the image's.
  authorityNamedInSettings,
  // What the stage holds: the finer reason first.
  runWithoutShell,
  bundleRemovedAgain,
  appendedAuthorityLost,
  recommendsLeftOut,
  copiedDirectoryIsEmpty,
  copiedLinksDangle,
  globAsDestination,
  variableNamesMissingFile,
  variableReplacesStore,
  publicRootsMissing,
  bundleNotReadableByUser,
  authorityWithWrongExtension,
  authorityInWrongFormat,
  updateToolCannotRun,
  authorityComesTooLate,
  bundleNotRebuilt,
  bundleOnlyInBuildStage,
  bundleAtUnreadPath,
  finalStageHasNoBundle,
  // The store is there, or is not asked.
  serverCertificateSelfSigned,
  serverChainIncomplete,
  authorityOnlyInAnotherStage,
  providerAuthorityNotInStore,
  proxyInterceptsTls,
  runtimeHasOwnStore,
  updateAddedNothing,
  privateAuthorityNotInStore,
  listingShowsNoBundle,
  storeIsFine,
  imageNotKnown,
  hostToolLacksAuthority,
  noStoreFound,
  authorityNotTrusted,
  // Only a Dockerfile, or nothing that we know.
  verificationSwitchedOff,
  imageLooksSound,
  nothingRecognised,
];
