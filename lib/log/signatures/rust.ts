import type { Signature } from "../signature";

export const rust = [
  {
    id: "rust-alert",
    kind: "peer-rejected",
    pattern:
      /received fatal alert: (?<alert>BadCertificate(?:StatusResponse|HashValue)?|UnknownCA|CertificateUnknown|CertificateExpired|CertificateRevoked|CertificateRequired|UnsupportedCertificate|AccessDenied)|AlertReceived\((?<alert2>BadCertificate|UnknownCA|Certificate(?:Unknown|Expired|Revoked|Required)|UnsupportedCertificate|AccessDenied)\)|received fatal alert: the peer (?:rejected the certificate|did not support the certificate|found the certificate|denied access|required a client certificate)/i,
  },
  {
    id: "rust-alert-protocol",
    kind: "protocol",
    pattern:
      /(?:received fatal alert: |AlertReceived\()(?<alert>HandshakeFailure|ProtocolVersion|InsufficientSecurity|InternalError|UnrecognisedName|NoApplicationProtocol|IllegalParameter|DecodeError|DecryptError|MissingExtension)|peer is incompatible: |received fatal alert: the peer (?:failed to negotiate|did not support (?:a suitable TLS|any of the offered)|required a higher security level|encountered an internal error|did not recognize a name)/i,
    alsoMeans: ["peer-rejected"],
  },
  {
    // It is we who refused them; why, stands in another line, if it was kept.
    id: "rust-alert-sent",
    kind: "unknown-authority",
    pattern: /Sending fatal alert (?:BadCertificate|UnknownCA|CertificateUnknown)/i,
    rank: 13,
    collapsed: true,
    alsoMeans: ["expired", "name-mismatch", "bad-purpose"],
  },
  {
    id: "rust-alert-sent-expired",
    kind: "expired",
    pattern: /Sending fatal alert CertificateExpired/i,
    rank: 13,
    collapsed: true,
    alsoMeans: ["not-yet-valid"],
  },
  {
    id: "rust-algorithm",
    kind: "weak-crypto",
    pattern:
      /(?:invalid (?:peer )?certificate(?: contents)?:? ?(?:invalid peer certificate: )?|InvalidCertificate\(|WebPKIError\(|InvalidCertificateData\("?(?:invalid peer certificate: )?)(?:Other\((?:OtherError\()?)?(?:UnsupportedSignatureAlgorithm|UnsupportedCertSignatureAlgorithm|SignatureAlgorithmMismatch)/i,
    alsoMeans: ["malformed"],
  },
  {
    id: "rust-app",
    kind: "unknown-authority",
    pattern:
      /(?:invalid (?:peer )?certificate(?: contents)?:? ?(?:invalid peer certificate: )?|InvalidCertificate\(|WebPKIError\(|InvalidCertificateData\("?(?:invalid peer certificate: )?)(?:Other\((?:OtherError\()?)?ApplicationVerificationFailure/i,
    rank: 30,
    collapsed: true,
  },
  {
    id: "rust-bad-signature",
    kind: "unknown-authority",
    pattern:
      /(?:invalid (?:peer )?certificate(?: contents)?:? ?(?:invalid peer certificate: )?|InvalidCertificate\(|WebPKIError\(|InvalidCertificateData\("?(?:invalid peer certificate: )?)(?:Other\((?:OtherError\()?)?(?:BadSignature|InvalidSignatureForPublicKey)/i,
    rank: 80,
    alsoMeans: ["weak-crypto"],
  },
  {
    id: "rust-ca-as-ee",
    kind: "bad-purpose",
    pattern:
      /(?:invalid (?:peer )?certificate(?: contents)?:? ?(?:invalid peer certificate: )?|InvalidCertificate\(|WebPKIError\(|InvalidCertificateData\("?(?:invalid peer certificate: )?)(?:Other\((?:OtherError\()?)?CaUsedAsEndEntity/i,
    alsoMeans: ["self-signed-leaf"],
  },
  {
    id: "rust-expired",
    kind: "expired",
    pattern:
      /(?:invalid (?:peer )?certificate(?: contents)?:? ?(?:invalid peer certificate: )?|InvalidCertificate\(|WebPKIError\(|InvalidCertificateData\("?(?:invalid peer certificate: )?)(?:Other\((?:OtherError\()?)?(?:Cert)?Expired\b|certificate expired: verification time (?<now>[0-9]{9,11}) \(UNIX\), but certificate is not valid after (?<notAfter>[0-9]{9,11})/i,
  },
  {
    id: "rust-git2",
    kind: "unknown-authority",
    pattern: /the SSL certificate is invalid/i,
    rank: 30,
    collapsed: true,
    alsoMeans: ["expired", "name-mismatch"],
  },
  {
    id: "rust-malformed",
    kind: "malformed",
    pattern:
      /(?:invalid (?:peer )?certificate(?: contents)?:? ?(?:invalid peer certificate: )?|InvalidCertificate\(|WebPKIError\(|InvalidCertificateData\("?(?:invalid peer certificate: )?)(?:Other\((?:OtherError\()?)?(?:BadEncoding|BadDer(?:Time)?|UnsupportedCertVersion|InvalidCertValidity|InvalidSerialNumber|Malformed\w{3,20}|ExtensionValueInvalid|TrailingData)/i,
  },
  {
    id: "rust-name",
    kind: "name-mismatch",
    pattern:
      /(?:invalid (?:peer )?certificate(?: contents)?:? ?(?:invalid peer certificate: )?|InvalidCertificate\(|WebPKIError\(|InvalidCertificateData\("?(?:invalid peer certificate: )?)(?:Other\((?:OtherError\()?)?(?:Cert)?NotValidForName|certificate not valid for name "(?<host>[\w.*:[\]-]{1,255})"; certificate (?:is only valid for (?<validFor>[^\n]{1,1000})|is not valid for any names)/i,
  },
  {
    id: "rust-no-roots",
    kind: "no-trust-store",
    pattern:
      /no native root CA certificates found|no valid native root CA certificates found|No CA certificates were loaded from the system|could not load (?:platform|native) cert(?:ificate)?s|failed to load native root certs/i,
  },
  {
    id: "rust-not-tls",
    kind: "not-tls",
    pattern:
      /received corrupt message(?: of type (?:InvalidContentType|Handshake|UnknownProtocolVersion))?|InvalidMessage\(InvalidContentType\)/i,
  },
  {
    id: "rust-notyet",
    kind: "not-yet-valid",
    pattern:
      /(?:invalid (?:peer )?certificate(?: contents)?:? ?(?:invalid peer certificate: )?|InvalidCertificate\(|WebPKIError\(|InvalidCertificateData\("?(?:invalid peer certificate: )?)(?:Other\((?:OtherError\()?)?(?:Cert)?NotValidYet|certificate not valid yet: verification time (?<now>[0-9]{9,11}) \(UNIX\), but certificate is not valid before (?<notBefore>[0-9]{9,11})/i,
  },
  {
    id: "rust-purpose",
    kind: "bad-purpose",
    pattern:
      /(?:invalid (?:peer )?certificate(?: contents)?:? ?(?:invalid peer certificate: )?|InvalidCertificate\(|WebPKIError\(|InvalidCertificateData\("?(?:invalid peer certificate: )?)(?:Other\((?:OtherError\()?)?(?:InvalidPurpose|RequiredEkuNotFound|EndEntityUsedAsCa|PathLenConstraintViolated|NameConstraintViolation|UnsupportedCriticalExtension|UnhandledCriticalExtension|IssuerNotC(?:ert|rl)Signer|KeyUsageMissingDigitalSignature|EmptyEkuExtension|EndEntityCertHasCertSignKeyUsage|MaximumPathDepthExceeded|MaximumNameConstraintComparisonsExceeded)|certificate does not allow extended key usage for (?<reason>[\w ]{3,40}), allows/i,
  },
  {
    id: "rust-revoked",
    kind: "revoked",
    pattern:
      /(?:invalid (?:peer )?certificate(?: contents)?:? ?(?:invalid peer certificate: )?|InvalidCertificate\(|WebPKIError\(|InvalidCertificateData\("?(?:invalid peer certificate: )?)(?:Other\((?:OtherError\()?)?(?:Cert)?(?:Revoked|UnknownRevocationStatus|ExpiredRevocationList|InvalidOcspResponse|CrlExpired)|certificate revocation list expired: verification time/i,
  },
  {
    id: "rust-unknown-issuer",
    kind: "unknown-authority",
    pattern:
      /(?:invalid (?:peer )?certificate(?: contents)?:? ?(?:invalid peer certificate: )?|InvalidCertificate\(|WebPKIError\(|InvalidCertificateData\("?(?:invalid peer certificate: )?)(?:Other\((?:OtherError\()?)?UnknownIssuer|CertNotTrusted/i,
  },
] as const satisfies readonly Signature[];
