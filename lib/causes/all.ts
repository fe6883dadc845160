import { authorityNotTrusted } from "./authority-not-trusted";
import { bundleOnlyInBuildStage } from "./bundle-only-in-build-stage";
import type { Cause } from "./cause";
import { engineDoesNotTrustRegistry } from "./engine-does-not-trust-registry";
import { finalStageHasNoBundle } from "./final-stage-has-no-bundle";
import { nothingRecognised } from "./nothing-recognised";
import { peerRefusedOurCertificate } from "./peer-refused-our-certificate";
import { plainHttpOnTlsPort } from "./plain-http-on-tls-port";
import { protocolMismatch } from "./protocol-mismatch";
import { storeIsFine } from "./store-is-fine";
import { webhookAuthorityUnknown } from "./webhook-authority-unknown";

/** In order of priority: the first that finds something is the answer. The last one always does. */
export const causes: readonly [Cause, ...Cause[]] = [
  peerRefusedOurCertificate,
  plainHttpOnTlsPort,
  protocolMismatch,
  webhookAuthorityUnknown,
  engineDoesNotTrustRegistry,
  finalStageHasNoBundle,
  bundleOnlyInBuildStage,
  storeIsFine,
  authorityNotTrusted,
  nothingRecognised,
];
