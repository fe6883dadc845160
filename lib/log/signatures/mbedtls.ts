import type { Signature } from "../signature";

export const mbedtls = [
  {
    id: "mbedtls-alert",
    kind: "protocol",
    pattern: /-0x7780\b|SSL - A fatal alert message was received from our peer/i,
    alsoMeans: ["peer-rejected"],
  },
  {
    id: "mbedtls-cafile",
    kind: "no-trust-store",
    pattern: /-0x3e00\b|PK - Read\/write of file failed|-0x7680\b|No CA Chain is set, but required to operate/i,
  },
  {
    id: "mbedtls-code",
    kind: "unknown-authority",
    pattern: /-0x2700\b|Certificate verification failed, e\.g\. CRL, CA or signature check failed/i,
    rank: 20,
    collapsed: true,
    alsoMeans: ["expired", "name-mismatch"],
  },
  {
    id: "mbedtls-decode",
    kind: "malformed",
    pattern: /-0x7300\b|SSL - A message could not be parsed due to a syntactic error/i,
    rank: 60,
  },
  {
    id: "mbedtls-expired",
    kind: "expired",
    pattern: /The certificate validity has expired/i,
  },
  {
    id: "mbedtls-malformed",
    kind: "malformed",
    pattern: /X509 - The (?:CRT\/CRL\/CSR format is invalid|extension tag or value is invalid)/i,
    rank: 90,
    alsoMeans: ["no-trust-store", "bad-purpose"],
  },
  {
    id: "mbedtls-name",
    kind: "name-mismatch",
    pattern: /The certificate Common Name \(CN\) does not match with the expected CN/i,
  },
  {
    id: "mbedtls-not-tls",
    kind: "not-tls",
    pattern: /-0x7200\b|SSL - An invalid SSL record was received/i,
  },
  {
    id: "mbedtls-notyet",
    kind: "not-yet-valid",
    pattern: /The certificate validity starts in the future/i,
  },
  {
    id: "mbedtls-param",
    kind: "protocol",
    pattern: /-0x6600\b|SSL - A field in a message was incorrect or inconsistent/i,
    rank: 60,
    alsoMeans: ["peer-rejected"],
  },
  {
    id: "mbedtls-purpose",
    kind: "bad-purpose",
    pattern: /Usage does not match the (?:keyUsage|extendedKeyUsage|nsCertType) extension/i,
  },
  {
    id: "mbedtls-revoked",
    kind: "revoked",
    pattern: /The certificate has been revoked \(is on a CRL\)|The CRL is (?:not correctly signed|expired|from the future)/i,
  },
  {
    id: "mbedtls-untrusted",
    kind: "unknown-authority",
    pattern: /The certificate is not correctly signed by the trusted CA/i,
  },
  {
    id: "mbedtls-weak",
    kind: "weak-crypto",
    pattern: /The certificate is signed with an unacceptable (?:hash|PK alg|key)/i,
  },
] as const satisfies readonly Signature[];
