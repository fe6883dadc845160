import type { Situation } from "../causes/situation";
import type { Runtime } from "../vocabulary";

/** Variables that name a file or directory of roots. */
export const trustVariables = new Set([
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "CURL_CA_BUNDLE",
  "REQUESTS_CA_BUNDLE",
  "NODE_EXTRA_CA_CERTS",
  "GIT_SSL_CAINFO",
  "GIT_SSL_CAPATH",
  "AWS_CA_BUNDLE",
  "PIP_CERT",
  "CARGO_HTTP_CAINFO",
  "DENO_CERT",
  "GRPC_DEFAULT_SSL_ROOTS_FILE_PATH",
]);

const ofRuntime: Partial<Record<Runtime, string>> = {
  node: "NODE_EXTRA_CA_CERTS",
  bun: "NODE_EXTRA_CA_CERTS",
  deno: "DENO_CERT",
  curl: "CURL_CA_BUNDLE",
  git: "GIT_SSL_CAINFO",
};

/** The variable from which the program in question takes a bundle. */
export function trustVariableOf({ runtime, failure, stage }: Situation): string {
  if (/requests|^pip-old|^poetry/.test(stage?.judgement.lookUpId ?? "")) return "REQUESTS_CA_BUNDLE";
  return ofRuntime[runtime ?? failure?.runtime ?? "other"] ?? "SSL_CERT_FILE";
}
