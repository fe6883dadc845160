import type { SignatureExample } from "../signature";
import type { rust } from "./rust";

export const rustExamples: Record<(typeof rust)[number]["id"], SignatureExample> = {
  "rust-alert": {
    message: "received fatal alert: <Alert> | received fatal alert: the peer ...",
    library: "rustls / webpki",
    citation:
      "rustls/rustls rustls/src/error/mod.rs HEAD (2026-08) and tags v/0.19.0, v/0.20.0, v/0.23.26; rustls/webpki src/error.rs; observed rust-rustls-*, deno-*",
    confidence: "observed",
    note: 'rustls HEAD (0.24) prints a sentence, "received fatal alert: the peer rejected the certificate as corrupt or incorrectly signed".',
    examples: [
      "received fatal alert: UnknownCA",
      "AlertReceived(BadCertificate)",
      "received fatal alert: the peer rejected the certificate as corrupt or incorrectly signed",
    ],
  },
  "rust-alert-protocol": {
    message: "received fatal alert: HandshakeFailure | ProtocolVersion ...",
    library: "rustls / webpki",
    citation:
      "rustls/rustls rustls/src/error/mod.rs HEAD (2026-08) and tags v/0.19.0, v/0.20.0, v/0.23.26; rustls/webpki src/error.rs; observed rust-rustls-*, deno-*",
    confidence: "observed",
    examples: [
      "received fatal alert: ProtocolVersion",
      "peer is incompatible: NoCipherSuitesInCommon",
      'Error: reqwest::Error { kind: Request, url: "https://dhsmall.corp.example/v1/config", source: hyper_util::client::legacy::Error(Connect, Custom { kind: Other, error: Custom { kind: InvalidData, error: AlertReceived(HandshakeFailure) } }) }',
    ],
  },
  "rust-alert-sent": {
    message: "Sending fatal alert <Alert>",
    library: "rustls, log level debug",
    citation: "rustls/rustls rustls/src/common_state.rs send_fatal_alert",
    confidence: "read",
    examples: ["[2026-05-01T10:00:00Z DEBUG rustls::common_state] Sending fatal alert BadCertificate", "Sending fatal alert UnknownCA"],
  },
  "rust-alert-sent-expired": {
    message: "Sending fatal alert CertificateExpired",
    library: "rustls, log level debug",
    citation: "rustls/rustls rustls/src/common_state.rs send_fatal_alert",
    confidence: "read",
    examples: ["Sending fatal alert CertificateExpired"],
  },
  "rust-algorithm": {
    message: "invalid peer certificate: UnsupportedSignatureAlgorithm ... | UnsupportedCertSignatureAlgorithm",
    library: "rustls / webpki",
    citation:
      "rustls/rustls rustls/src/error/mod.rs HEAD (2026-08) and tags v/0.19.0, v/0.20.0, v/0.23.26; rustls/webpki src/error.rs; observed rust-rustls-*, deno-*",
    confidence: "read",
    examples: ["invalid peer certificate: Other(OtherError(UnsupportedSignatureAlgorithm))"],
  },
  "rust-app": {
    message: "invalid peer certificate: ApplicationVerificationFailure",
    library: "rustls / webpki",
    citation:
      "rustls/rustls rustls/src/error/mod.rs HEAD (2026-08) and tags v/0.19.0, v/0.20.0, v/0.23.26; rustls/webpki src/error.rs; observed rust-rustls-*, deno-*",
    confidence: "read",
    examples: ["invalid peer certificate: ApplicationVerificationFailure"],
  },
  "rust-bad-signature": {
    message: "invalid peer certificate: BadSignature",
    library: "rustls / webpki",
    citation:
      "rustls/rustls rustls/src/error/mod.rs HEAD (2026-08) and tags v/0.19.0, v/0.20.0, v/0.23.26; rustls/webpki src/error.rs; observed rust-rustls-*, deno-*",
    confidence: "observed",
    note: "A CA of the same name with another key, OR a SHA-1/MD5 signature, OR an RSA key below 2048 bits: all print BadSignature (observed rust-rustls-wrong-ca, -sha1, -md5, -weak-key).",
    examples: [
      'Error: reqwest::Error { kind: Request, url: "https://md5.corp.example/v1/config", source: hyper_util::client::legacy::Error(Connect, Custom { kind: Other, error: Custom { kind: InvalidData, error: InvalidCertificate(BadSignature) } }) }',
      "Caused by: Error: error sending request for url (https://weakkey.corp.example/v1/config): client error (Connect): invalid peer certificate: BadSignature",
      "Error: Custom { kind: InvalidData, error: InvalidCertificate(BadSignature) }",
    ],
  },
  "rust-ca-as-ee": {
    message: "invalid peer certificate: Other(OtherError(CaUsedAsEndEntity))",
    library: "rustls / webpki",
    citation:
      "rustls/rustls rustls/src/error/mod.rs HEAD (2026-08) and tags v/0.19.0, v/0.20.0, v/0.23.26; rustls/webpki src/error.rs; observed rust-rustls-*, deno-*",
    confidence: "observed",
    note: "What rustls says of the usual self-signed server certificate made by `openssl req -x509` (CA:TRUE), trusted or not (observed rust-rustls-self-signed, deno-self-signed): in practice self-signed-leaf.",
    examples: [
      'Error: reqwest::Error { kind: Request, url: "https://selfsigned.corp.example/v1/config", source: hyper_util::client::legacy::Error(Connect, Custom { kind: Other, error: Custom { kind: InvalidData, error: InvalidCertificate(Other(OtherError(CaUsedAsEndEntity))) } }) }',
      "Caused by: Error: error sending request for url (https://selfsigned.corp.example/v1/config): client error (Connect): invalid peer certificate: Other(OtherError(CaUsedAsEndEntity))",
      "Error: Custom { kind: InvalidData, error: InvalidCertificate(Other(OtherError(CaUsedAsEndEntity))) }",
    ],
  },
  "rust-expired": {
    message:
      "invalid peer certificate: Expired | certificate expired: verification time <now> (UNIX), but certificate is not valid after <notAfter> (<n> seconds ago)",
    library: "rustls / webpki",
    citation:
      "rustls/rustls rustls/src/error/mod.rs HEAD (2026-08) and tags v/0.19.0, v/0.20.0, v/0.23.26; rustls/webpki src/error.rs; observed rust-rustls-*, deno-*",
    confidence: "observed",
    note: "The long form since rustls 0.23.17. An expired ROOT in the store is accepted by rustls (observed deno-expired-root: 200).",
    examples: [
      "Caused by: Error: error sending request for url (https://expintleaf.corp.example/v1/config): client error (Connect): invalid peer certificate: certificate expired: verification time 1795404870 (UNIX), but certificate is not valid after 1748736000 (46668870 seconds ago)",
      "0: error sending request for url (https://expired.corp.example/x.ts): client error (Connect): invalid peer certificate: certificate expired: verification time 1795403369 (UNIX), but certificate is not valid after 1735689600 (59713769 seconds ago)",
      "Error: Custom { kind: InvalidData, error: InvalidCertificate(Expired) }",
    ],
  },
  "rust-git2": {
    message: "the SSL certificate is invalid; class=Ssl (16); code=Certificate (-17)",
    library: "libgit2 (cargo, git2, many editors)",
    citation: 'quoted in public repositories: "the SSL certificate is invalid, class=Ssl"',
    confidence: "read",
    examples: ["the SSL certificate is invalid; class=Ssl (16); code=Certificate (-17)"],
  },
  "rust-malformed": {
    message:
      "invalid peer certificate: BadEncoding | Other(OtherError(BadDer)) | UnsupportedCertVersion | InvalidCertValidity | MalformedExtensions ...",
    library: "rustls / webpki",
    citation:
      "rustls/rustls rustls/src/error/mod.rs HEAD (2026-08) and tags v/0.19.0, v/0.20.0, v/0.23.26; rustls/webpki src/error.rs; observed rust-rustls-*, deno-*",
    confidence: "observed",
    examples: [
      'Error: reqwest::Error { kind: Request, url: "https://malformed.corp.example/v1/config", source: hyper_util::client::legacy::Error(Connect, Custom { kind: Other, error: Custom { kind: InvalidData, error: InvalidCertificate(BadEncoding) } }) }',
      "Caused by: Error: error sending request for url (https://malformed.corp.example/v1/config): client error (Connect): invalid peer certificate: BadEncoding",
      "Error: Custom { kind: InvalidData, error: InvalidCertificate(BadEncoding) }",
    ],
  },
  "rust-name": {
    message: 'invalid peer certificate: NotValidForName | certificate not valid for name "<host>"; certificate is only valid for <names>',
    library: "rustls / webpki",
    citation:
      "rustls/rustls rustls/src/error/mod.rs HEAD (2026-08) and tags v/0.19.0, v/0.20.0, v/0.23.26; rustls/webpki src/error.rs; observed rust-rustls-*, deno-*",
    confidence: "observed",
    examples: [
      '0: error sending request for url (https://wronghost.corp.example/x.ts): client error (Connect): invalid peer certificate: certificate not valid for name "wronghost.corp.example"; certificate is only valid for DnsName("www.other.example"), DnsName("*.cdn.other.example") or IpAddress(10.1.2.3)',
      'Error: reqwest::Error { kind: Request, url: "https://127.0.1.9/v1/config", source: hyper_util::client::legacy::Error(Connect, Custom { kind: Other, error: Custom { kind: InvalidData, error: InvalidCertificate(NotValidForName) } }) }',
      "Error: Custom { kind: InvalidData, error: InvalidCertificate(NotValidForName) }",
    ],
  },
  "rust-no-roots": {
    message:
      "no native root CA certificates found | no CA certificates were loaded from the system | could not load platform certs | No CA certificates were loaded",
    library: "rustls / webpki",
    citation:
      'quoted in public repositories: "no native root CA certificates found", "No CA certificates were loaded from the system" (reqwest Builder error, hyper-rustls)',
    confidence: "read",
    examples: [
      "thread 'main' panicked: no native root CA certificates found",
      'reqwest::Error { kind: Builder, source: General("No CA certificates were loaded from the system") }',
      'Failed to load native root certificates: Custom { kind: NotFound, error: "no native root CA certificates found (errors: [])" }',
    ],
  },
  "rust-not-tls": {
    message: "received corrupt message of type InvalidContentType",
    library: "rustls / webpki",
    citation:
      "rustls/rustls rustls/src/error/mod.rs HEAD (2026-08) and tags v/0.19.0, v/0.20.0, v/0.23.26; rustls/webpki src/error.rs; observed rust-rustls-*, deno-*",
    confidence: "observed",
    examples: [
      "io error: received corrupt message of type InvalidContentType",
      'Error: reqwest::Error { kind: Request, url: "https://plain.corp.example/v1/config", source: hyper_util::client::legacy::Error(Connect, Custom { kind: Other, error: Custom { kind: InvalidData, error: InvalidMessage(InvalidContentType) } }) }',
      "Caused by: Error: error sending request for url (https://plain.corp.example/v1/config): client error (Connect): received corrupt message of type InvalidContentType",
    ],
  },
  "rust-notyet": {
    message:
      "invalid peer certificate: NotValidYet | certificate not valid yet: verification time <now> (UNIX), but certificate is not valid before <notBefore> (<n> seconds in future)",
    library: "rustls / webpki",
    citation:
      "rustls/rustls rustls/src/error/mod.rs HEAD (2026-08) and tags v/0.19.0, v/0.20.0, v/0.23.26; rustls/webpki src/error.rs; observed rust-rustls-*, deno-*",
    confidence: "observed",
    examples: [
      "Caused by: Error: error sending request for url (https://notyet.corp.example/v1/config): client error (Connect): invalid peer certificate: certificate not valid yet: verification time 1795403367 (UNIX), but certificate is not valid before 1893456000 (98052633 seconds in future)",
      'Error: reqwest::Error { kind: Request, url: "https://notyet.corp.example/v1/config", source: hyper_util::client::legacy::Error(Connect, Custom { kind: Other, error: Custom { kind: InvalidData, error: InvalidCertificate(NotValidYet) } }) }',
      "Error: Custom { kind: InvalidData, error: InvalidCertificate(NotValidYet) }",
    ],
  },
  "rust-purpose": {
    message:
      "invalid peer certificate: InvalidPurpose | Other(OtherError(EndEntityUsedAsCa | PathLenConstraintViolated | NameConstraintViolation | UnsupportedCriticalExtension | IssuerNotCertSigner ...)) | UnhandledCriticalExtension | certificate does not allow extended key usage for <x>, allows <y>",
    library: "rustls / webpki",
    citation:
      "rustls/rustls rustls/src/error/mod.rs HEAD (2026-08) and tags v/0.19.0, v/0.20.0, v/0.23.26; rustls/webpki src/error.rs; observed rust-rustls-*, deno-*",
    confidence: "observed",
    examples: [
      'Error: reqwest::Error { kind: Request, url: "https://clientauth.corp.example/v1/config", source: hyper_util::client::legacy::Error(Connect, Custom { kind: Other, error: Custom { kind: InvalidData, error: InvalidCertificate(InvalidPurpose) } }) }',
      "Caused by: Error: error sending request for url (https://clientauth.corp.example/v1/config): client error (Connect): invalid peer certificate: certificate does not allow extended key usage for server authentication, allows client authentication",
      "Error: Custom { kind: InvalidData, error: InvalidCertificate(InvalidPurpose) }",
    ],
  },
  "rust-revoked": {
    message: "invalid peer certificate: Revoked | UnknownRevocationStatus | ExpiredRevocationList",
    library: "rustls / webpki",
    citation:
      "rustls/rustls rustls/src/error/mod.rs HEAD (2026-08) and tags v/0.19.0, v/0.20.0, v/0.23.26; rustls/webpki src/error.rs; observed rust-rustls-*, deno-*",
    confidence: "read",
    examples: ["invalid peer certificate: Revoked"],
  },
  "rust-unknown-issuer": {
    message: "invalid peer certificate: UnknownIssuer",
    library: "rustls / webpki",
    citation:
      "rustls/rustls rustls/src/error/mod.rs HEAD (2026-08) and tags v/0.19.0, v/0.20.0, v/0.23.26; rustls/webpki src/error.rs; observed rust-rustls-*, deno-*",
    confidence: "observed",
    examples: [
      "error sending request for url (https://api.example.com/): client error (Connect): invalid peer certificate: UnknownIssuer",
      "Io(Custom { kind: InvalidData, error: InvalidCertificate(UnknownIssuer) })",
      "error communicating with database: invalid peer certificate: UnknownIssuer",
      "invalid certificate: UnknownIssuer",
    ],
  },
};
