import type { Signature } from "../signature";

export const gnutls = [
  {
    id: "gnutls-alert",
    kind: "peer-rejected",
    pattern: /received alert \[(?<code>4[2-689]|116)\]: ?(?<alert>[A-Z][\w ]{3,40})/i,
  },
  {
    id: "gnutls-alert-protocol",
    kind: "protocol",
    pattern: /received alert \[(?<code>40|70|71|80|86|112|120)\]/i,
    alsoMeans: ["peer-rejected"],
  },
  {
    id: "gnutls-asn1",
    kind: "malformed",
    pattern: /ASN1 parser: Error in (?:TAG|DER parsing)/i,
  },
  {
    id: "gnutls-expired",
    kind: "expired",
    pattern: /The certificate chain uses expired certificate/i,
  },
  {
    id: "gnutls-fatal",
    kind: "peer-rejected",
    pattern: /A TLS fatal alert has been received/i,
    rank: 14,
    collapsed: true,
    alsoMeans: ["protocol"],
  },
  {
    id: "gnutls-file",
    kind: "no-trust-store",
    pattern:
      /Error setting the x509 trust file|No CAs were found in '(?<file>[^'\n]{1,200})'|Failed to open cert (?<file2>\S{1,200}): \((?<code>-?[0-9]+)\)|Processed 0 CA certificate/i,
  },
  {
    id: "gnutls-issuer",
    kind: "unknown-authority",
    pattern: /The certificate issuer is unknown/i,
  },
  {
    id: "gnutls-name",
    kind: "name-mismatch",
    pattern: /The name in the certificate does not match the expected/i,
  },
  {
    id: "gnutls-not-ca",
    kind: "bad-purpose",
    pattern:
      /The certificate issuer is not a CA|The certificate chain violates the signer.{1,2}s constraints|The certificate chain does not match the intended purpose|The certificate contains an unknown critical extension|Key usage violation in certificate has been detected/i,
  },
  {
    id: "gnutls-not-tls",
    kind: "not-tls",
    pattern: /An unexpected TLS packet was received/i,
  },
  {
    id: "gnutls-notyet",
    kind: "not-yet-valid",
    pattern: /The certificate chain uses not yet valid certificate/i,
  },
  {
    id: "gnutls-revoked",
    kind: "revoked",
    pattern:
      /The certificate chain is revoked|The received OCSP status response is invalid|requires the server to include an OCSP status|The revocation or OCSP data are/i,
  },
  {
    id: "gnutls-signature",
    kind: "malformed",
    pattern: /The signature in the certificate is invalid/i,
    alsoMeans: ["unknown-authority"],
  },
  {
    id: "gnutls-tofu",
    kind: "unknown-authority",
    pattern: /The certificate doesn.{1,2}t match the local copy/i,
  },
  {
    id: "gnutls-verification",
    kind: "unknown-authority",
    pattern: /Error in the certificate verification/i,
    rank: 15,
    collapsed: true,
  },
  {
    id: "gnutls-weak",
    kind: "weak-crypto",
    pattern: /The certificate chain uses insecure algorithm/i,
  },
  {
    id: "guix-verify",
    kind: "unknown-authority",
    pattern: /X\.509 certificate of '(?<host>[\w.-]{1,253})' could not be verified/i,
    collapsed: true,
    alsoMeans: ["expired", "no-trust-store"],
  },
  {
    id: "lftp-not-trusted",
    kind: "unknown-authority",
    pattern: /Certificate verification: Not trusted/i,
    collapsed: true,
    alsoMeans: ["expired", "self-signed-leaf"],
  },
  {
    id: "msmtp-file",
    kind: "no-trust-store",
    pattern: /cannot set X509 trust file (?<file>\S{1,200}) for TLS session/i,
  },
  {
    id: "rsyslog-name",
    kind: "name-mismatch",
    pattern: /peer name not authorized {1,3}-? {1,3}not permitted to talk to it/i,
  },
  {
    id: "rsyslog-signer",
    kind: "unknown-authority",
    pattern: /not permitted to talk to peer, certificate invalid: signer not found/i,
  },
] as const satisfies readonly Signature[];
