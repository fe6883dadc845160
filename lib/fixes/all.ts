import { addCertsStage } from "./add-certs-stage";
import { copyBundleFromAlpine } from "./copy-bundle-from-alpine";
import { copyBundleFromStage } from "./copy-bundle-from-stage";
import { copyToPathThatIsRead } from "./copy-to-path-that-is-read";
import { correctTrustVariable } from "./correct-trust-variable";
import type { Fix } from "./fix";
import { installCaCertificates } from "./install-ca-certificates";
import { keepCaCertificates } from "./keep-ca-certificates";
import { makeBundleReadable } from "./make-bundle-readable";
import { clusterFixes } from "./outside/cluster";
import { engineFixes } from "./outside/engine";
import { peerFixes } from "./outside/peer";
import { runTimeFixes } from "./outside/run-time";
import { serverFixes } from "./outside/server";
import { setSslCertFile } from "./set-ssl-cert-file";
import { startFromDistroless } from "./start-from-distroless";

export const fixes: readonly Fix[] = [
  addCertsStage,
  copyBundleFromAlpine,
  copyBundleFromStage,
  copyToPathThatIsRead,
  correctTrustVariable,
  installCaCertificates,
  keepCaCertificates,
  makeBundleReadable,
  setSslCertFile,
  startFromDistroless,
  ...clusterFixes,
  ...engineFixes,
  ...peerFixes,
  ...runTimeFixes,
  ...serverFixes,
];
