import type { LookUpVariable } from "./look-up-rule";

/** SSL_CERT_FILE and SSL_CERT_DIR as OpenSSL takes them: each replaces its own half, and a missing one is silent. */
export const opensslVariables = [
  { name: "SSL_CERT_FILE", holds: "bundle", replaces: "bundles", ifMissing: "reads-nothing" },
  { name: "SSL_CERT_DIR", holds: "hashed-directory", replaces: "directories", ifMissing: "reads-nothing", list: true },
] as const satisfies readonly LookUpVariable[];

/** The same names as Go takes them: a directory may hold files of any name. */
export const goVariables = [
  { name: "SSL_CERT_FILE", holds: "bundle", replaces: "bundles", ifMissing: "reads-nothing" },
  { name: "SSL_CERT_DIR", holds: "any-file-in-directory", replaces: "directories", ifMissing: "reads-nothing", list: true },
] as const satisfies readonly LookUpVariable[];

export const nodeExtra = {
  name: "NODE_EXTRA_CA_CERTS",
  holds: "bundle",
  replaces: "nothing",
  ifMissing: "warns",
} as const satisfies LookUpVariable;

/** What requests and its kin read before certifi. */
export const requestsVariables = [
  { name: "REQUESTS_CA_BUNDLE", holds: "bundle", replaces: "everything", ifMissing: "fails" },
  { name: "CURL_CA_BUNDLE", holds: "bundle", replaces: "everything", ifMissing: "fails" },
] as const satisfies readonly LookUpVariable[];

/** The curl tool; libcurl in other programs reads none of these. */
export const curlVariables = [
  { name: "CURL_CA_BUNDLE", holds: "bundle", replaces: "bundles", ifMissing: "fails" },
  { name: "SSL_CERT_FILE", holds: "bundle", replaces: "bundles", ifMissing: "fails" },
  { name: "SSL_CERT_DIR", holds: "hashed-directory", replaces: "directories", ifMissing: "reads-nothing" },
] as const satisfies readonly LookUpVariable[];

/** The path inside the options of a JVM. */
const trustStore = /-Djavax\.net\.ssl\.trustStore=["']?([^\s"']+)/;
export const javaVariables = [
  { name: "JAVA_TOOL_OPTIONS", holds: "keystore", replaces: "everything", ifMissing: "falls-back", part: trustStore },
  { name: "JDK_JAVA_OPTIONS", holds: "keystore", replaces: "everything", ifMissing: "falls-back", part: trustStore },
  { name: "JAVA_OPTS", holds: "keystore", replaces: "everything", ifMissing: "falls-back", part: trustStore },
] as const satisfies readonly LookUpVariable[];
