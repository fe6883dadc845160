import type { Signature } from "../signature";

export const curl = [
  {
    id: "curl-60",
    kind: "unknown-authority",
    pattern:
      /(?:curl: \(60\)|cURL error 60|curl error 60|Curl error \(60\)|Error code: Curl error 60|SSL peer certificate or SSH remote key was not OK|Peer certificate cannot be authenticated with (?:given|known) CA certificates)/i,
    rank: 15,
    collapsed: true,
    alsoMeans: ["expired", "name-mismatch", "self-signed-leaf"],
  },
  {
    id: "curl-77",
    kind: "no-trust-store",
    pattern:
      /error setting certificate (?:file|path): (?<file>[^\n\])]{1,200})|error setting certificate verify locations:? {0,4}CAfile: ?(?<file3>\S{1,200}) {0,4}CApath: ?(?:\S{1,200})|error adding trust anchors from (?:file|path|locations): (?<file2>[^\n]{1,200})|Problem with the SSL CA cert \(path\? access rights\?\)|(?:curl: \(77\)|cURL error 77|Curl error \(77\)|curl error 77)/i,
  },
  {
    id: "curl-alert-received",
    kind: "peer-rejected",
    pattern:
      /\(IN\), TLS alert, (?<alert>unknown CA|bad certificate|unsupported certificate|access denied|certificate (?:unknown|expired|revoked|required)|unknown \(628\))/i,
    rank: 13,
    collapsed: true,
  },
  {
    // It is we who refused them; why, stands in another line, if it was kept.
    id: "curl-alert-sent",
    kind: "unknown-authority",
    pattern: /\(OUT\), TLS alert, (?:unknown CA|bad certificate|certificate unknown)/i,
    rank: 13,
    collapsed: true,
    alsoMeans: ["expired", "name-mismatch"],
  },
  {
    id: "curl-alert-sent-expired",
    kind: "expired",
    pattern: /\(OUT\), TLS alert, certificate expired/i,
    rank: 13,
    collapsed: true,
    alsoMeans: ["not-yet-valid"],
  },
  {
    id: "curl-client-cert",
    kind: "peer-rejected",
    pattern: /TLS cert problem: |SSL Client Certificate required/i,
  },
  {
    id: "curl-code-cipher",
    kind: "protocol",
    pattern: /(?:curl: \(59\)|cURL error 59\b|Curl error \(59\))/i,
    rank: 90,
  },
  {
    id: "curl-code-client",
    kind: "peer-rejected",
    pattern: /(?:curl: \(98\)|cURL error 98\b|Curl error \(98\))/i,
    rank: 90,
  },
  {
    // The handshake broke off. With a text of its own, that text says why.
    id: "curl-code-connect",
    kind: "protocol",
    pattern: /(?:curl: \(35\)|cURL error 35\b|Curl error \(35\)):?(?= {0,2}(?:$|SSL connect error))/im,
    rank: 14,
    collapsed: true,
    alsoMeans: ["peer-rejected", "not-tls"],
  },
  {
    id: "curl-code-issuer",
    kind: "unknown-authority",
    pattern:
      /(?:curl: \(83\)|cURL error 83\b|Curl error \(83\))|SSL: Certificate issuer check failed|Issuer check against peer certificate failed/i,
    rank: 90,
  },
  {
    // Up to 7.61; since then all of these are 60.
    id: "curl-code-name",
    kind: "name-mismatch",
    pattern: /(?:curl: \(51\)|cURL error 51\b|Curl error \(51\))/i,
    rank: 15,
    collapsed: true,
    alsoMeans: ["expired", "not-yet-valid", "unknown-authority"],
  },
  {
    id: "curl-code-revocation",
    kind: "revoked",
    pattern:
      /(?:curl: \((?:82|91)\)|cURL error (?:82|91)\b|Curl error \((?:82|91)\))|Failed to load CRL file \(path|error loading CRL file:|SSL server certificate status verification FAILED/i,
    rank: 90,
  },
  {
    id: "curl-exit-60",
    kind: "unknown-authority",
    // The builder shows curl's exit code although `-s` kept curl silent.
    pattern: /(?:did not complete successfully: exit code: |returned a non-zero code: )(?<=\bcurl [^\n]{0,950})60\b/i,
    rank: 11,
    collapsed: true,
    alsoMeans: ["expired", "name-mismatch", "self-signed-leaf"],
  },
  {
    id: "curl-exit-77",
    kind: "no-trust-store",
    pattern: /(?:did not complete successfully: exit code: |returned a non-zero code: )(?<=\bcurl [^\n]{0,950})77\b/i,
    rank: 11,
    collapsed: true,
  },
  {
    id: "curl-exit-client",
    kind: "peer-rejected",
    pattern: /(?:did not complete successfully: exit code: |returned a non-zero code: )(?<=\bcurl (?:-|['"]?https:)[^\n]{0,950})98\b/i,
    rank: 11,
    collapsed: true,
  },
  {
    id: "curl-exit-connect",
    kind: "protocol",
    pattern: /(?:did not complete successfully: exit code: |returned a non-zero code: )(?<=\bcurl (?:-|['"]?https:)[^\n]{0,950})35\b/i,
    rank: 11,
    collapsed: true,
    alsoMeans: ["peer-rejected", "not-tls"],
  },
  {
    id: "curl-exit-issuer",
    kind: "unknown-authority",
    pattern: /(?:did not complete successfully: exit code: |returned a non-zero code: )(?<=\bcurl (?:-|['"]?https:)[^\n]{0,950})83\b/i,
    rank: 11,
    collapsed: true,
  },
  {
    id: "curl-exit-name",
    kind: "name-mismatch",
    pattern: /(?:did not complete successfully: exit code: |returned a non-zero code: )(?<=\bcurl (?:-|['"]?https:)[^\n]{0,950})51\b/i,
    rank: 11,
    collapsed: true,
    alsoMeans: ["expired", "not-yet-valid", "unknown-authority"],
  },
  {
    id: "curl-exit-revocation",
    kind: "revoked",
    pattern:
      /(?:did not complete successfully: exit code: |returned a non-zero code: )(?<=\bcurl (?:-|['"]?https:)[^\n]{0,950})(?:82|91)\b/i,
    rank: 11,
    collapsed: true,
  },
  {
    id: "curl-gnutls-alert",
    kind: "peer-rejected",
    pattern:
      /(?:gnutls_handshake\(\) failed|GnuTLS, handshake failed|GnuTLS recv error \(-?[0-9]+\)): (?<alert>Certificate is (?:bad|not supported|expired|required)|Certificate was revoked|Unknown certificate|CA is unknown|Access was denied|A TLS fatal alert has been received)/i,
    alsoMeans: ["protocol"],
  },
  {
    id: "curl-gnutls-expired",
    kind: "expired",
    pattern: /(?:server|SSL certificate) verification failed: certificate has expired\.|server certificate expiration date has passed/i,
  },
  {
    id: "curl-gnutls-handshake",
    kind: "protocol",
    pattern:
      /(?:gnutls_handshake\(\) failed|GnuTLS, handshake failed): (?<reason>(?:Handshake failed|A TLS fatal alert has been received|The TLS connection was non-properly terminated|Error in the pull function|A packet with illegal or unsupported version|Error in protocol version|Public key signature verification has failed|Illegal parameter)[^\n]{0,80})/i,
    alsoMeans: ["peer-rejected"],
  },
  {
    id: "curl-gnutls-new",
    kind: "unknown-authority",
    pattern:
      /(?:server|SSL certificate) verification failed: certificate signer not trusted\. \(CAfile: (?<file>\S{1,200}) CRLfile: (?:[^)\s]{1,200})\)/i,
  },
  {
    id: "curl-gnutls-notyet",
    kind: "not-yet-valid",
    pattern: /server certificate not activated yet/i,
  },
  {
    id: "curl-gnutls-ocsp",
    kind: "revoked",
    pattern: /(?:server|SSL certificate) verification failed: attached OCSP status response is invalid|Server certificate was revoked: /i,
  },
  {
    id: "curl-gnutls-old",
    kind: "unknown-authority",
    pattern: /server certificate verification failed\. CAfile: (?<file>\S{1,200}) CRLfile: (?:\S{1,200})/i,
    rank: 50,
    collapsed: true,
    alsoMeans: ["expired", "weak-crypto", "no-trust-store"],
  },
  {
    id: "curl-gnutls-other",
    kind: "bad-purpose",
    pattern: /(?:server|SSL certificate) verification failed: certificate error, no details available/i,
    rank: 50,
    collapsed: true,
    alsoMeans: ["not-yet-valid", "unknown-authority"],
  },
  {
    id: "curl-gnutls-weak",
    kind: "weak-crypto",
    pattern: /(?:server|SSL certificate) verification failed: certificate uses insecure algorithm/i,
  },
  {
    id: "curl-mbedtls",
    kind: "unknown-authority",
    pattern: /BADCERT_NOT_TRUSTED|BADCERT_MISSING/i,
  },
  {
    id: "curl-mbedtls-expired",
    kind: "expired",
    pattern: /BADCERT_EXPIRED/i,
  },
  {
    id: "curl-mbedtls-flags",
    kind: "name-mismatch",
    pattern: /BADCERT_CN_MISMATCH/i,
  },
  {
    id: "curl-more-details",
    kind: "unknown-authority",
    pattern: /curl failed to verify the legitimacy of the server/i,
    rank: 10,
    collapsed: true,
  },
  {
    id: "curl-name-cn",
    kind: "name-mismatch",
    pattern: /certificate subject name ['(](?<subject>[^')\n]{0,255})[')] does not match target host ?name '(?<host>[^'\n]{1,255})'/i,
  },
  {
    id: "curl-name-san",
    kind: "name-mismatch",
    pattern: /no alternative certificate subject name matches target (?:host ?name|ipv4 address|ipv6 address) '(?<host>[^'\n]{1,255})'/i,
  },
  {
    id: "curl-schannel-ca",
    kind: "no-trust-store",
    pattern: /schannel: (?:failed to (?:open|read from) CA file|CA file) '(?<file>[^'\n]{1,200})'/i,
  },
  {
    id: "curl-schannel-name",
    kind: "name-mismatch",
    pattern:
      /failed to match connection hostname \((?<host>[^)\n]{1,255})\)|schannel: server certificate name verification failed|SNI or certificate check failed/i,
  },
  {
    id: "curl-schannel-revoked",
    kind: "revoked",
    pattern:
      /CRYPT_E_(?:NO_REVOCATION_CHECK|REVOCATION_OFFLINE|REVOKED)|schannel: (?:the revocation status is unknown|trust for this certificate or one of)|0x8009201[023]/i,
  },
  {
    id: "curl-schannel-root",
    kind: "unknown-authority",
    pattern:
      /SEC_E_UNTRUSTED_ROOT|schannel: the certificate (?:chain is incomplete|or certificate chain is based on an untrusted root)|0x800B0109/i,
  },
  {
    id: "curl-schannel-time",
    kind: "expired",
    pattern: /schannel: this certificate or one of the certificates in the certificate chain is not time valid/i,
    alsoMeans: ["not-yet-valid"],
  },
  {
    id: "curl-sectransp",
    kind: "unknown-authority",
    pattern:
      /SSL certificate problem: (?:Invalid certificate chain|Untrusted root certificate)|SSL: peer not verified: |Apple SecTrust verification failed/i,
  },
  {
    id: "curl-sectransp-name",
    kind: "name-mismatch",
    pattern: /SSL certificate peer verification failed, the certificate did not match "(?<host>[^"\n]{1,255})"/i,
  },
  {
    id: "curl-sectransp-peer",
    kind: "peer-rejected",
    pattern: /SSL server rejected the client certificate/i,
  },
  {
    id: "curl-sectransp-time",
    kind: "expired",
    pattern: /SSL certificate problem: (?:Certificate chain had an expired certificate|The certificate chain had no root certificate)/i,
  },
  {
    id: "curl-wolfssl",
    kind: "unknown-authority",
    pattern: /CA signer not available for verification/i,
    rank: 105,
  },
  {
    id: "curl-wolfssl-time",
    kind: "not-yet-valid",
    pattern: /server verification failed: certificate not valid yet/i,
  },
] as const satisfies readonly Signature[];
