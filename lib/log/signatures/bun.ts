import type { Signature } from "../signature";

export const bun = [
  {
    id: "bun-ca-invalid",
    kind: "no-trust-store",
    pattern: /HTTPThread: invalid CA(?: file)?:? '?(?<file>[^'\n]{1,200})'?/i,
  },
  {
    id: "bun-cafile",
    kind: "no-trust-store",
    pattern:
      /HTTPThread: (?:could not find CA file|the CA file [^\n]{0,40}): '?(?<file>[^'\n]{1,200})'|Unable to locate a valid CA certificate file/i,
  },
  {
    id: "bun-install-codes",
    kind: "bad-purpose",
    pattern:
      /\b(?:UNHANDLED_CRITICAL_EXTENSION|PERMITTED_VIOLATION|EXCLUDED_VIOLATION|NAME_CONSTRAINTS_WITHOUT_SANS|KEYUSAGE_NO_CERTSIGN)\b/,
  },
  {
    id: "bun-install-tls",
    kind: "protocol",
    pattern: /error: TLSHandshakeFailed\b/i,
    rank: 40,
    collapsed: true,
    alsoMeans: ["not-tls", "peer-rejected"],
  },
  {
    id: "bun-not-tls",
    kind: "not-tls",
    pattern: /The TLS handshake failed\. Does the server speak TLS on this port/i,
    rank: 60,
    alsoMeans: ["protocol", "malformed"],
  },
] as const satisfies readonly Signature[];
