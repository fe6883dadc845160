import type { Signature } from "../signature";

export const dotnet = [
  {
    id: "dotnet-alert",
    kind: "peer-rejected",
    pattern:
      /remote party sent a TLS alert: '(?<alert>BadCertificate|UnknownCA|CertificateUnknown|CertificateExpired|CertificateRevoked|UnsupportedCert(?:ificate)?|AccessDenied|CertificateRequired|NoCertificate)'/i,
  },
  {
    id: "dotnet-alert-protocol",
    kind: "protocol",
    pattern:
      /remote party sent a TLS alert: '(?<alert>HandshakeFailure|ProtocolVersion|InsufficientSecurity|InternalError|UnrecognizedName|IllegalParameter|DecodeError|DecryptError)'/i,
  },
  {
    id: "dotnet-bare",
    kind: "unknown-authority",
    pattern: /The remote certificate is invalid according to the validation procedure(?!:)/i,
    rank: 30,
    collapsed: true,
    alsoMeans: ["expired", "name-mismatch"],
  },
  {
    id: "dotnet-callback",
    kind: "unknown-authority",
    pattern: /The remote certificate was rejected by (?:the provided )?RemoteCertificateValidationCallback/i,
    rank: 30,
    collapsed: true,
  },
  {
    id: "dotnet-chain-errors",
    kind: "unknown-authority",
    pattern: /RemoteCertificateChainErrors(?![^\n]{0,80}errors in the certificate chain)/i,
    rank: 40,
    collapsed: true,
    alsoMeans: ["expired", "revoked"],
  },
  {
    id: "dotnet-chain-purpose",
    kind: "bad-purpose",
    pattern:
      /errors in the certificate chain: (?:[A-Za-z, ]{0,80}?)(?:NotValidForUsage|Invalid(?:NameConstraints|BasicConstraints|PolicyConstraints|Extension)|Has(?:NotPermittedNameConstraint|NotSupportedCriticalExtension|ExcludedNameConstraint|NotDefinedNameConstraint|NotSupportedNameConstraint))/i,
    rank: 98,
  },
  {
    id: "dotnet-chain-revoked",
    kind: "revoked",
    pattern: /errors in the certificate chain: (?:[A-Za-z, ]{0,80}?)(?:Revoked|RevocationStatusUnknown|OfflineRevocation)/i,
    rank: 98,
  },
  {
    id: "dotnet-chain-root",
    kind: "unknown-authority",
    pattern:
      /errors in the certificate chain: [A-Za-z, ]{0,80}?(?<code>UntrustedRoot|PartialChain|ExplicitDistrust|NotSignatureValid|Cyclic)/i,
  },
  {
    id: "dotnet-chain-time",
    kind: "expired",
    pattern: /errors in the certificate chain: [A-Za-z, ]{0,80}?NotTimeValid/i,
    rank: 99,
    alsoMeans: ["not-yet-valid"],
  },
  {
    id: "dotnet-chain-weak",
    kind: "weak-crypto",
    pattern: /errors in the certificate chain: (?:[A-Za-z, ]{0,80}?)HasWeakSignature/i,
    rank: 98,
  },
  {
    id: "dotnet-framework",
    kind: "unknown-authority",
    pattern: /Could not establish trust relationship for the SSL\/TLS ?secure channel|Error: TrustFailure/i,
    rank: 30,
    collapsed: true,
  },
  {
    id: "dotnet-name",
    kind: "name-mismatch",
    pattern: /RemoteCertificateNameMismatch/i,
  },
  {
    id: "dotnet-not-available",
    kind: "malformed",
    pattern: /RemoteCertificateNotAvailable/i,
  },
  {
    id: "dotnet-not-tls",
    kind: "not-tls",
    pattern: /Cannot determine the frame size or a corrupted frame was received|The handshake failed due to an unexpected packet format/i,
  },
  {
    id: "dotnet-secure-channel",
    kind: "protocol",
    pattern: /Could not create SSL\/TLS secure channel/i,
    alsoMeans: ["peer-rejected"],
  },
  {
    id: "dotnet-sqlclient",
    kind: "unknown-authority",
    pattern: /The certificate chain was issued by an authority that is not trusted/i,
  },
  {
    id: "dotnet-windows-expired",
    kind: "expired",
    pattern: /The received certificate has expired|SEC_E_CERT_EXPIRED/i,
  },
  {
    id: "dotnet-windows-name",
    kind: "name-mismatch",
    pattern: /The target principal name is incorrect|SEC_E_WRONG_PRINCIPAL/i,
  },
] as const satisfies readonly Signature[];
