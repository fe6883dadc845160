import { addCertsStage } from "./add-certs-stage";
import { appendCaBeforeApkAdd } from "./append-ca-before-apk-add";
import { copyBundleFromAlpine } from "./copy-bundle-from-alpine";
import { copyBundleFromStage } from "./copy-bundle-from-stage";
import { copyToPathThatIsRead } from "./copy-to-path-that-is-read";
import { correctTrustVariable } from "./correct-trust-variable";
import type { Fix } from "./fix";
import { importIntoJavaKeystore } from "./import-into-java-keystore";
import { installCaCertificates } from "./install-ca-certificates";
import { keepCaCertificates } from "./keep-ca-certificates";
import { makeBundleReadable } from "./make-bundle-readable";
import { nameSystemBundleToProgram } from "./name-system-bundle-to-program";
import { clusterFixes } from "./outside/cluster";
import { engineFixes } from "./outside/engine";
import { peerFixes } from "./outside/peer";
import { refreshFixes } from "./outside/refresh";
import { runTimeFixes } from "./outside/run-time";
import { serverFixes } from "./outside/server";
import { registerPrivateCa } from "./register-private-ca";
import { removeInsecureSwitch } from "./remove-insecure-switch";
import { setNodeExtraCaCerts } from "./set-node-extra-ca-certs";
import { setRequestsCaBundle } from "./set-requests-ca-bundle";
import { setSslCertFile } from "./set-ssl-cert-file";
import { startFromDistroless } from "./start-from-distroless";
import { useSystemCaInDeno } from "./use-system-ca-in-deno";
import { useSystemCaInNode } from "./use-system-ca-in-node";
import { useSystemCaInTemurin } from "./use-system-ca-in-temurin";

export const fixes: readonly Fix[] = [
  addCertsStage,
  appendCaBeforeApkAdd,
  copyBundleFromAlpine,
  copyBundleFromStage,
  copyToPathThatIsRead,
  correctTrustVariable,
  importIntoJavaKeystore,
  installCaCertificates,
  keepCaCertificates,
  makeBundleReadable,
  nameSystemBundleToProgram,
  registerPrivateCa,
  removeInsecureSwitch,
  setNodeExtraCaCerts,
  setRequestsCaBundle,
  setSslCertFile,
  startFromDistroless,
  useSystemCaInDeno,
  useSystemCaInNode,
  useSystemCaInTemurin,
  ...clusterFixes,
  ...engineFixes,
  ...peerFixes,
  ...refreshFixes,
  ...runTimeFixes,
  ...serverFixes,
];
