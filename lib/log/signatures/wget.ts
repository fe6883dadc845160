import type { Signature } from "../signature";

export const wget = [
  {
    id: "busybox-error",
    kind: "unknown-authority",
    pattern:
      /ssl_client: (?:(?<host>[\w.-]{1,253}): )?[^\n]{0,40}?(?:certificate verification failed|handshake failed|TLS connect failed)(?!: (?:unable|certificate has))/i,
    rank: 30,
    collapsed: true,
  },
  {
    id: "busybox-notls",
    kind: "none",
    pattern: /TLS certificate validation not implemented/i,
  },
  {
    id: "wget-expired",
    kind: "expired",
    pattern:
      /The certificate of .(?<host>[\w.*:[\]-]{1,255}). has expired|^ {0,8}The certificate has expired\.?$|Issued certificate has expired/im,
  },
  {
    id: "wget-issuer",
    kind: "unknown-authority",
    pattern: /The certificate of .(?<host>[\w.*:[\]-]{1,255}). (?:doesn.{1,2}t|hasn.{1,2}t got a) (?:have )?a? ?known issuer/i,
  },
  {
    id: "wget-name",
    kind: "name-mismatch",
    pattern: /The certificate.{1,2}s owner does not match hostname .(?<host>[\w.*:[\]-]{1,255})./i,
  },
  {
    id: "wget-not-ca",
    kind: "bad-purpose",
    pattern: /The certificate signer of .(?<host>[\w.*:[\]-]{1,255}). was not a CA/i,
  },
  {
    id: "wget-notyet",
    kind: "not-yet-valid",
    pattern:
      /The certificate of .(?<host>[\w.*:[\]-]{1,255}). is not yet activated|The certificate has not yet been activated|Issued certificate not yet valid/i,
  },
  {
    id: "wget-openssl-cannot-verify",
    kind: "unknown-authority",
    pattern: /cannot verify (?<host>[\w.*:[\]-]{1,255})'s certificate, issued by .(?<issuer>[^\n]{1,200}?).:/i,
    rank: 20,
    collapsed: true,
    alsoMeans: ["expired", "not-yet-valid", "self-signed-leaf"],
  },
  {
    id: "wget-openssl-issuer",
    kind: "unknown-authority",
    pattern: /Unable to locally verify the issuer.{1,2}s authority/i,
  },
  {
    id: "wget-openssl-name",
    kind: "name-mismatch",
    pattern:
      /(?:no certificate subject alternative name matches|certificate common name .[^\n]{1,200}. doesn.{1,2}t match)\s+requested host name .(?<host>[\w.*:[\]-]{1,255})./i,
  },
  {
    id: "wget-openssl-self",
    kind: "self-signed-leaf",
    pattern: /Self-signed certificate encountered/i,
    alsoMeans: ["self-signed-in-chain"],
  },
  {
    // The same words for OpenSSL's 18 and 19: where another name issued it, an authority sent its own root along.
    id: "wget-openssl-self-chain",
    kind: "self-signed-in-chain",
    pattern:
      /cannot verify (?<host>[\w.*:[\]-]{1,255})'s certificate, issued by .(?![^\n]{0,200}?CN ?= ?(?:\k<host>|\*\.)(?:[^\w.-]|[\w.-]{0,255}['"`]))(?<issuer>[^\n]{1,200}?).: {0,8}\s {0,8}Self-signed certificate encountered/i,
    rank: 110,
    alsoMeans: ["self-signed-leaf"],
  },
  {
    id: "wget-revoked",
    kind: "revoked",
    pattern: /The certificate of .(?<host>[\w.*:[\]-]{1,255}). has been revoked/i,
  },
  {
    id: "wget-untrusted",
    kind: "unknown-authority",
    pattern: /The certificate of .(?<host>[\w.*:[\]-]{1,255}). is not trusted/i,
    rank: 30,
    collapsed: true,
    alsoMeans: ["expired", "bad-purpose"],
  },
  {
    id: "wget-weak",
    kind: "weak-crypto",
    pattern: /The certificate of .(?<host>[\w.*:[\]-]{1,255}). was signed using an insecure algorithm/i,
  },
] as const satisfies readonly Signature[];
