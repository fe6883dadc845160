import type { SignatureExample } from "../signature";
import type { node } from "./node";

export const nodeExamples: Record<(typeof node)[number]["id"], SignatureExample> = {
  "node-altname": {
    message: "Hostname/IP does not match certificate's altnames: Host: <host>. is not in the cert's altnames: <names>",
    library: "Node.js tls.checkServerIdentity",
    citation: "observed node-https-14..26-wrong-host; nodejs/node lib/tls.js",
    confidence: "observed",
    examples: [
      "ERR_PNPM_META_FETCH_FAIL  GET https://127.0.1.9/left-pad: request to https://127.0.1.9/left-pad failed, reason: Hostname/IP does not match certificate's altnames: IP: 127.0.1.9 is not in the cert's list:",
      "npm ERR! request to https://127.0.1.9/left-pad failed, reason: Hostname/IP does not match certificate's altnames: IP: 127.0.1.9 is not in the cert's list:",
    ],
  },
  "node-code-expired": {
    message: "CERT_HAS_EXPIRED",
    library: "Node/Bun/OpenSSL code names",
    citation:
      "nodejs/node src/crypto/crypto_common.cc X509ErrorCode() and observed node-*, bun-*, npm-* logs; observed bun-fetch, bun-install, node-fetch-18",
    confidence: "observed",
    examples: [
      "upstream call failed: fetch failed CERT_HAS_EXPIRED certificate has expired",
      "npm error code CERT_HAS_EXPIRED",
      "code: 'CERT_HAS_EXPIRED'",
    ],
  },
  "node-code-issuer": {
    message:
      "UNABLE_TO_GET_ISSUER_CERT_LOCALLY | UNABLE_TO_GET_ISSUER_CERT | UNABLE_TO_VERIFY_LEAF_SIGNATURE | CERT_UNTRUSTED | CERT_SIGNATURE_FAILURE",
    library: "Node/Bun/OpenSSL code names",
    citation:
      "nodejs/node src/crypto/crypto_common.cc X509ErrorCode() and observed node-*, bun-*, npm-* logs; observed bun-fetch, bun-install, node-fetch-18",
    confidence: "observed",
    examples: [
      "code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'",
      "npm error code UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
      "error: UNABLE_TO_VERIFY_LEAF_SIGNATURE downloading package manifest left-pad",
    ],
  },
  "node-code-malformed": {
    message:
      "UNABLE_TO_DECRYPT_CERT_SIGNATURE | UNABLE_TO_DECRYPT_CRL_SIGNATURE | UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY | ERROR_IN_CERT_NOT_BEFORE_FIELD | ERROR_IN_CERT_NOT_AFTER_FIELD | ERROR_IN_CRL_LAST_UPDATE_FIELD | ERROR_IN_CRL_NEXT_UPDATE_FIELD",
    library: "Node/Bun/OpenSSL code names",
    citation: "nodejs/node src/crypto/crypto_common.cc X509ErrorCode() and observed node-*, bun-*, npm-* logs",
    confidence: "read",
    examples: ["code: 'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY'"],
  },
  "node-code-name": {
    message: "ERR_TLS_CERT_ALTNAME_INVALID | HOSTNAME_MISMATCH",
    library: "Node/Bun/OpenSSL code names",
    citation:
      "nodejs/node src/crypto/crypto_common.cc X509ErrorCode() and observed node-*, bun-*, npm-* logs; observed bun-fetch, bun-install, node-fetch-18",
    confidence: "observed",
    examples: ["npm error code ERR_TLS_CERT_ALTNAME_INVALID"],
  },
  "node-code-notyet": {
    message: "CERT_NOT_YET_VALID",
    library: "Node/Bun/OpenSSL code names",
    citation:
      "nodejs/node src/crypto/crypto_common.cc X509ErrorCode() and observed node-*, bun-*, npm-* logs; observed bun-fetch, bun-install, node-fetch-18",
    confidence: "observed",
    examples: [
      "upstream call failed: fetch failed CERT_NOT_YET_VALID certificate is not yet valid",
      "npm error code CERT_NOT_YET_VALID",
      "code: 'CERT_NOT_YET_VALID'",
    ],
  },
  "node-code-purpose": {
    message: "INVALID_PURPOSE | INVALID_CA | PATH_LENGTH_EXCEEDED | CERT_REJECTED | CERT_CHAIN_TOO_LONG",
    library: "Node/Bun/OpenSSL code names",
    citation:
      "nodejs/node src/crypto/crypto_common.cc X509ErrorCode() and observed node-*, bun-*, npm-* logs; observed bun-fetch, bun-install, node-fetch-18",
    confidence: "observed",
    examples: [
      "code: 'INVALID_PURPOSE'",
      "upstream call failed: fetch failed INVALID_PURPOSE unsuitable certificate purpose",
      "npm error code INVALID_PURPOSE",
    ],
  },
  "node-code-revoked": {
    message: "CERT_REVOKED | UNABLE_TO_GET_CRL | CRL_HAS_EXPIRED | CRL_NOT_YET_VALID | CRL_SIGNATURE_FAILURE",
    library: "Node/Bun/OpenSSL code names",
    citation: "nodejs/node src/crypto/crypto_common.cc X509ErrorCode() and observed node-*, bun-*, npm-* logs",
    confidence: "read",
    examples: ["code: 'CERT_REVOKED'"],
  },
  "node-code-self-chain": {
    message: "SELF_SIGNED_CERT_IN_CHAIN",
    library: "Node/Bun/OpenSSL code names",
    citation:
      "nodejs/node src/crypto/crypto_common.cc X509ErrorCode() and observed node-*, bun-*, npm-* logs; observed bun-fetch, bun-install, node-fetch-18",
    confidence: "observed",
    examples: [
      "npm ERR! code SELF_SIGNED_CERT_IN_CHAIN",
      "upstream call failed: fetch failed SELF_SIGNED_CERT_IN_CHAIN self-signed certificate in certificate chain",
      "npm error code SELF_SIGNED_CERT_IN_CHAIN",
    ],
  },
  "node-code-self-leaf": {
    message: "DEPTH_ZERO_SELF_SIGNED_CERT",
    library: "Node/Bun/OpenSSL code names",
    citation:
      "nodejs/node src/crypto/crypto_common.cc X509ErrorCode() and observed node-*, bun-*, npm-* logs; observed bun-fetch, bun-install, node-fetch-18",
    confidence: "observed",
    examples: [
      "upstream call failed: fetch failed DEPTH_ZERO_SELF_SIGNED_CERT self-signed certificate",
      "npm error code DEPTH_ZERO_SELF_SIGNED_CERT",
      "code: 'DEPTH_ZERO_SELF_SIGNED_CERT'",
    ],
  },
  "node-extra-ca": {
    message: "Warning: Ignoring extra certs from `<file>`, load failed: <reason>",
    library: "Node.js / Bun",
    citation: "observed node-https-*-ca-file-missing, bun-fetch-ca-file-missing",
    confidence: "observed",
    note: "NODE_EXTRA_CA_CERTS could not be read: only a WARNING, the run goes on and fails later with the unknown authority text.",
    examples: [
      "Warning: Ignoring extra certs from `/etc/pki/empty.pem`, load failed: error:10000009:SSL routines:OPENSSL_internal:PEM routines",
      "Warning: Ignoring extra certs from `/etc/ssl/certs/corp-ca.pem`, load failed: error:02001002:system library:fopen:No such file or directory",
      "Warning: Ignoring extra certs from `/etc/ssl/certs/corp-ca.pem`, load failed: error:80000002:system library::No such file or directory",
    ],
  },
  "node-unspecified": {
    message: "code: 'UNSPECIFIED'",
    library: "Node.js",
    citation:
      "nodejs/node X509ErrorCode(): every OpenSSL number without a name, so weak keys, constraints, strict checks (observed node-https-20-name-constraint ...); observed node-fetch-18, node-fetch-20, node-fetch-22",
    confidence: "observed",
    examples: ["code: 'UNSPECIFIED'"],
  },
  "npm-cafile": {
    message: "npm error code ENOENT / cafile",
    library: "npm",
    citation: "memory",
    confidence: "memory",
    note: "npm 7-11 as observed say NOTHING when cafile is missing: they go on with the built-in list (npm-11-ca-file-missing).",
    examples: ["npm warn cafile ENOENT: no such file or directory, open '/etc/ssl/certs/corp-ca.pem'"],
  },
  "yarn-pnpm": {
    message: "ERR_PNPM_META_FETCH_FAIL  GET <url>: request to <url> failed, reason: unable to get local issuer certificate",
    library: "pnpm / Yarn",
    citation: "observed pnpm-9-untrusted",
    confidence: "read",
    examples: [
      "ERR_PNPM_META_FETCH_FAIL  GET https://registry.corp.example/left-pad: request to https://registry.corp.example/left-pad failed, reason: unable to get local issuer certificate",
    ],
  },
};
