import type { Signature } from "../signature";

export const node = [
  {
    id: "node-altname",
    kind: "name-mismatch",
    pattern:
      /Hostname\/IP does(?:n.{1,2}t| not) match certificate.{1,2}s altnames: "?(?:Host: (?<host>[^\s]{1,255}?)\.? is not (?:in the cert.{1,2}s altnames|cert.{1,2}s CN): (?<validFor>[^"\n]{0,2000})|IP: (?<host2>[0-9a-f.:]{2,45}) is not in the cert.{1,2}s list: ?(?<validFor2>[^"\n]{0,500})|Cert (?:does not contain a DNS name|is empty))?/i,
  },
  {
    id: "node-code-expired",
    kind: "expired",
    pattern: /\b(?:CERT_HAS_EXPIRED)\b/,
  },
  {
    id: "node-code-issuer",
    kind: "unknown-authority",
    pattern:
      /\b(?:UNABLE_TO_GET_ISSUER_CERT_LOCALLY|UNABLE_TO_GET_ISSUER_CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERT_UNTRUSTED|CERT_SIGNATURE_FAILURE)\b/,
  },
  {
    id: "node-code-malformed",
    kind: "malformed",
    pattern:
      /\b(?:UNABLE_TO_DECRYPT_CERT_SIGNATURE|UNABLE_TO_DECRYPT_CRL_SIGNATURE|UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY|ERROR_IN_CERT_NOT_BEFORE_FIELD|ERROR_IN_CERT_NOT_AFTER_FIELD|ERROR_IN_CRL_LAST_UPDATE_FIELD|ERROR_IN_CRL_NEXT_UPDATE_FIELD)\b/,
  },
  {
    id: "node-code-name",
    kind: "name-mismatch",
    pattern: /\b(?:ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)\b/,
  },
  {
    id: "node-code-notyet",
    kind: "not-yet-valid",
    pattern: /\b(?:CERT_NOT_YET_VALID)\b/,
  },
  {
    id: "node-code-purpose",
    kind: "bad-purpose",
    pattern: /\b(?:INVALID_PURPOSE|INVALID_CA|PATH_LENGTH_EXCEEDED|CERT_REJECTED|CERT_CHAIN_TOO_LONG)\b/,
  },
  {
    id: "node-code-revoked",
    kind: "revoked",
    pattern: /\b(?:CERT_REVOKED|UNABLE_TO_GET_CRL|CRL_HAS_EXPIRED|CRL_NOT_YET_VALID|CRL_SIGNATURE_FAILURE)\b/,
  },
  {
    id: "node-code-self-chain",
    kind: "self-signed-in-chain",
    pattern: /\b(?:SELF_SIGNED_CERT_IN_CHAIN)\b/,
  },
  {
    id: "node-code-self-leaf",
    kind: "self-signed-leaf",
    pattern: /\b(?:DEPTH_ZERO_SELF_SIGNED_CERT)\b/,
  },
  {
    id: "node-extra-ca",
    kind: "no-trust-store",
    // No open end: in a text that a terminal has broken it would take the next lines along.
    pattern:
      /Ignoring extra certs from `?(?<file>[^`,\n]{1,300})`?, load failed: ?(?<reason>(?:error:[0-9A-F]{8}:[^\n:]{0,60}:[^\n:]{0,60}:)?(?:No such file or directory|Permission denied|Is a directory|PEM routines|no start line)?)/i,
    // Only a warning: what fails afterwards is the failure, and this is its reason if an authority was missing.
    rank: 12,
    collapsed: true,
    explains: ["unknown-authority", "self-signed-in-chain", "self-signed-leaf"],
  },
  {
    id: "node-unspecified",
    kind: "unknown-authority",
    pattern: /code: '?UNSPECIFIED'?/,
    rank: 30,
    collapsed: true,
    alsoMeans: ["bad-purpose", "weak-crypto"],
  },
  {
    id: "npm-cafile",
    kind: "no-trust-store",
    pattern: /npm (?:ERR!|error|WARN|warn)[^\n]{0,80}cafile[^\n]{0,200}/i,
    rank: 60,
  },
  {
    id: "yarn-pnpm",
    kind: "unknown-authority",
    pattern:
      /ERR_PNPM_META_FETCH_FAIL {1,3}GET (?<url>https?:\/\/\S{1,300}): [^\n]{0,300}reason: unable to (?:get local issuer certificate|verify the first certificate)/i,
    rank: 101,
  },
] as const satisfies readonly Signature[];
