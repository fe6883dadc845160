import type { SignatureExample } from "../signature";
import type { bun } from "./bun";

export const bunExamples: Record<(typeof bun)[number]["id"], SignatureExample> = {
  "bun-ca-invalid": {
    message: "HTTPThread: invalid CA file: '<file>'",
    library: "Bun install",
    citation: "observed bun-install-ca-file-empty",
    confidence: "observed",
    examples: ["HTTPThread: invalid CA file: '/etc/pki/empty.pem'"],
  },
  "bun-cafile": {
    message: "HTTPThread: could not find CA file: '<file>'",
    library: "Bun",
    citation: "observed bun-install-ca-file-missing (1.4.5)",
    confidence: "observed",
    examples: [
      "Unable to locate a valid CA certificate file. You must set a valid 'cafile' option.",
      "HTTPThread: could not find CA file: '/etc/ssl/certs/corp-ca.pem'",
    ],
  },
  "bun-install-codes": {
    message: "error: UNHANDLED_CRITICAL_EXTENSION | PERMITTED_VIOLATION ... downloading package manifest <pkg>",
    library: "Bun install",
    citation: "observed bun-install-critical-ext, -name-constraint (1.4.5)",
    confidence: "observed",
    examples: ["error: UNHANDLED_CRITICAL_EXTENSION downloading package manifest left-pad", 'code: "UNHANDLED_CRITICAL_EXTENSION"'],
  },
  "bun-install-tls": {
    message: "error: TLSHandshakeFailed downloading package manifest <pkg>",
    library: "Bun install",
    citation: "observed bun-install-not-tls, -tls10, -mtls12-no-cert",
    confidence: "observed",
    examples: ["error: TLSHandshakeFailed downloading package manifest left-pad"],
  },
  "bun-not-tls": {
    message: "EPROTO: The TLS handshake failed. Does the server speak TLS on this port?",
    library: "Bun",
    citation: "observed bun-fetch-not-tls (1.4.5)",
    confidence: "observed",
    note: "Also printed for a malformed certificate or an alert (observed bun-fetch-malformed, -tls10).",
    examples: ["TypeError: EPROTO: The TLS handshake failed. Does the server speak TLS on this port?"],
  },
};
