import { programSettings } from "../runtimes/program-settings";
import type { Situation } from "./situation";

const names: ReadonlySet<string> = new Set([
  ...programSettings.map(({ name }) => name),
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "CURL_CA_BUNDLE",
  "REQUESTS_CA_BUNDLE",
  "AWS_CA_BUNDLE",
  "NODE_EXTRA_CA_CERTS",
  "GIT_SSL_CAINFO",
  "PIP_CERT",
  "DENO_CERT",
  "CARGO_HTTP_CAINFO",
  "GRPC_DEFAULT_SSL_ROOTS_FILE_PATH",
  "HEX_CACERTS_PATH",
]);

/** The variable that decides where the program of the stage looks; one that is in its look-up comes before any other. */
export function findTrustVariable({
  stage,
  settings,
}: Pick<Situation, "stage" | "settings">): { readonly name: string; readonly value: string | undefined } | undefined {
  const all = [...settings.env, ...(stage?.state.env ?? [])].filter((it) => names.has(it.name));
  const because = stage?.judgement.lookUps.map((it) => it.because).join(" ") ?? "";
  return all.find((it) => because.includes(it.name)) ?? all[0];
}
