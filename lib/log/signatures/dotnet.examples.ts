import type { SignatureExample } from "../signature";
import type { dotnet } from "./dotnet";

export const dotnetExamples: Record<(typeof dotnet)[number]["id"], SignatureExample> = {
  "dotnet-alert": {
    message: "Authentication failed because the remote party sent a TLS alert: '<alert>'.",
    library: ".NET SslStream",
    citation:
      'dotnet/runtime System.Net.Security Strings.resx (read, an older commit) and quoted in public repositories: "The remote certificate is invalid"',
    confidence: "read",
    examples: ["Authentication failed because the remote party sent a TLS alert: 'UnknownCA'."],
  },
  "dotnet-alert-protocol": {
    message: "... TLS alert: 'HandshakeFailure' | 'ProtocolVersion'",
    library: ".NET SslStream",
    citation:
      'dotnet/runtime System.Net.Security Strings.resx (read, an older commit) and quoted in public repositories: "The remote certificate is invalid"',
    confidence: "read",
    examples: ["Authentication failed because the remote party sent a TLS alert: 'ProtocolVersion'."],
  },
  "dotnet-bare": {
    message: "The remote certificate is invalid according to the validation procedure.",
    library: ".NET SslStream",
    citation:
      'dotnet/runtime System.Net.Security Strings.resx (read, an older commit) and quoted in public repositories: "The remote certificate is invalid"',
    confidence: "read",
    examples: [
      "System.Security.Authentication.AuthenticationException: The remote certificate is invalid according to the validation procedure.",
    ],
  },
  "dotnet-callback": {
    message: "The remote certificate was rejected by the provided RemoteCertificateValidationCallback.",
    library: ".NET SslStream",
    citation:
      'dotnet/runtime System.Net.Security Strings.resx (read, an older commit) and quoted in public repositories: "The remote certificate is invalid"',
    confidence: "read",
    examples: ["The remote certificate was rejected by the provided RemoteCertificateValidationCallback."],
  },
  "dotnet-chain-errors": {
    message: "The remote certificate is invalid according to the validation procedure: RemoteCertificateChainErrors",
    library: ".NET SslStream",
    citation:
      'dotnet/runtime System.Net.Security Strings.resx (read, an older commit) and quoted in public repositories: "The remote certificate is invalid"',
    confidence: "read",
    examples: ["The remote certificate is invalid according to the validation procedure: RemoteCertificateChainErrors"],
  },
  "dotnet-chain-purpose": {
    message:
      "... chain: NotValidForUsage | InvalidNameConstraints | InvalidBasicConstraints | HasNotPermittedNameConstraint | HasNotSupportedCriticalExtension",
    library: ".NET SslStream",
    citation:
      'dotnet/runtime System.Net.Security Strings.resx (read, an older commit) and quoted in public repositories: "The remote certificate is invalid"',
    confidence: "read",
    examples: ["errors in the certificate chain: NotValidForUsage"],
  },
  "dotnet-chain-revoked": {
    message: "... chain: Revoked | RevocationStatusUnknown | OfflineRevocation",
    library: ".NET SslStream",
    citation:
      'dotnet/runtime System.Net.Security Strings.resx (read, an older commit) and quoted in public repositories: "The remote certificate is invalid"',
    confidence: "read",
    examples: ["The remote certificate is invalid because of errors in the certificate chain: RevocationStatusUnknown, OfflineRevocation"],
  },
  "dotnet-chain-root": {
    message: "The remote certificate is invalid because of errors in the certificate chain: UntrustedRoot | PartialChain",
    library: ".NET SslStream",
    citation:
      'dotnet/runtime System.Net.Security Strings.resx (read, an older commit) and quoted in public repositories: "The remote certificate is invalid"',
    confidence: "read",
    examples: [
      "The remote certificate is invalid because of errors in the certificate chain: UntrustedRoot",
      "The SSL connection could not be established, see inner exception. ---> System.Security.Authentication.AuthenticationException: The remote certificate is invalid because of errors in the certificate chain: PartialChain",
    ],
  },
  "dotnet-chain-time": {
    message: "The remote certificate is invalid because of errors in the certificate chain: NotTimeValid",
    library: ".NET SslStream",
    citation:
      'dotnet/runtime System.Net.Security Strings.resx (read, an older commit) and quoted in public repositories: "The remote certificate is invalid"',
    confidence: "read",
    examples: [
      "System.Security.Authentication.AuthenticationException: The remote certificate is invalid because of errors in the certificate chain: NotTimeValid",
    ],
  },
  "dotnet-chain-weak": {
    message: "... chain: HasWeakSignature",
    library: ".NET SslStream",
    citation:
      'dotnet/runtime System.Net.Security Strings.resx (read, an older commit) and quoted in public repositories: "The remote certificate is invalid"',
    confidence: "read",
    examples: ["errors in the certificate chain: HasWeakSignature"],
  },
  "dotnet-framework": {
    message: "Could not establish trust relationship for the SSL/TLS secure channel. | Error: TrustFailure",
    library: ".NET SslStream",
    citation: "memory (.NET Framework, Mono)",
    confidence: "memory",
    examples: [
      "System.Net.WebException: The underlying connection was closed: Could not establish trust relationship for the SSL/TLS secure channel.",
      "Error: TrustFailure (Authentication failed, see inner exception.)",
    ],
  },
  "dotnet-name": {
    message: "The remote certificate is invalid according to the validation procedure: RemoteCertificateNameMismatch",
    library: ".NET SslStream",
    citation:
      'dotnet/runtime System.Net.Security Strings.resx (read, an older commit) and quoted in public repositories: "The remote certificate is invalid"',
    confidence: "read",
    examples: ["The remote certificate is invalid according to the validation procedure: RemoteCertificateNameMismatch"],
  },
  "dotnet-not-available": {
    message: "... RemoteCertificateNotAvailable",
    library: ".NET SslStream",
    citation:
      'dotnet/runtime System.Net.Security Strings.resx (read, an older commit) and quoted in public repositories: "The remote certificate is invalid"',
    confidence: "read",
    examples: ["The remote certificate is invalid according to the validation procedure: RemoteCertificateNotAvailable"],
  },
  "dotnet-not-tls": {
    message:
      "Cannot determine the frame size or a corrupted frame was received. | The handshake failed due to an unexpected packet format.",
    library: ".NET SslStream",
    citation:
      'dotnet/runtime System.Net.Security Strings.resx (read, an older commit) and quoted in public repositories: "The remote certificate is invalid"',
    confidence: "read",
    examples: [
      "System.Security.Authentication.AuthenticationException: Cannot determine the frame size or a corrupted frame was received.",
      "System.IO.IOException: The handshake failed due to an unexpected packet format.",
    ],
  },
  "dotnet-secure-channel": {
    message: "The request was aborted: Could not create SSL/TLS secure channel.",
    library: ".NET Framework HttpWebRequest, Windows PowerShell",
    citation:
      "https://learn.microsoft.com/en-us/dotnet/framework/network-programming/tls; memory (System.Net.WebExceptionStatus SecureChannelFailure)",
    confidence: "read",
    note: "No common TLS version most often; a client certificate whose key cannot be read prints it too.",
    examples: ["Invoke-WebRequest : The request was aborted: Could not create SSL/TLS secure channel."],
  },
  "dotnet-sqlclient": {
    message: "The certificate chain was issued by an authority that is not trusted.",
    library: ".NET SslStream",
    citation: 'quoted in public repositories: "issued by an authority that is not trusted" (Microsoft.Data.SqlClient quotes)',
    confidence: "read",
    examples: [
      "A connection was successfully established with the server, but then an error occurred during the login process. (provider: SSL Provider, error: 0 - The certificate chain was issued by an authority that is not trusted.)",
    ],
  },
  "dotnet-windows-expired": {
    message: "The received certificate has expired.",
    library: ".NET SslStream",
    citation: "curl/curl lib/strerror.c; memory (text)",
    confidence: "memory",
    examples: ["(provider: SSL Provider, error: 0 - The received certificate has expired.)"],
  },
  "dotnet-windows-name": {
    message: "The target principal name is incorrect",
    library: ".NET SslStream",
    citation: "curl/curl lib/vtls/schannel.c; memory (text)",
    confidence: "memory",
    examples: ["(provider: SSL Provider, error: 0 - The target principal name is incorrect.)"],
  },
};
