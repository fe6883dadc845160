import type { Signature } from "../signature";

export const go = [
  {
    id: "go-algorithm-unimplemented",
    kind: "malformed",
    pattern: /x509: cannot verify signature: algorithm unimplemented/i,
  },
  {
    id: "go-ca-append",
    kind: "no-trust-store",
    pattern:
      /(?:fail\w{2,4}|unab\w{2}|coul\w(?: not|n.t)) (?:to )?(?:add|append|parse|load|read|import) (?:the )?(?:any )?(?:root |server |trusted )?(?:CA )?(?:CA certs?\b|CA certificates?|root certs?\b|root certificates?|trusted cert(?:ificate)?s?|certificates? from|certificates? to pool|certs from|cert pool|CA bundle|bundle from|--ca-cert)[^\n]{0,80}/i,
    rank: 40,
    alsoMeans: ["malformed"],
  },
  {
    id: "go-ca-file-open",
    kind: "no-trust-store",
    pattern:
      /open (?<file>\/[\w./-]{1,200}(?:ca|cert|root|bundle|trust)[\w.-]{0,80}\.(?:pem|crt|cer)): (?<reason>no such file or directory|permission denied)/i,
    rank: 60,
  },
  {
    id: "go-ca-not-for-eku",
    kind: "bad-purpose",
    pattern: /x509: a root or intermediate certificate is not authorized for an extended key usage/i,
  },
  {
    id: "go-ca-not-for-name",
    kind: "bad-purpose",
    pattern:
      /x509: a root or intermediate certificate is not authorized to sign for this name: (?:DNS name|IP address|email address|URI)? ?"?(?<host>[^"\\\s]{1,255})/i,
  },
  {
    id: "go-clientgo-ca",
    kind: "no-trust-store",
    pattern:
      /unable to (?:load root certificates: (?:unable to parse bytes as PEM block|open (?<file>[^:\n]{1,200}))|read certificate-authority (?<file2>\S{1,200}))/i,
  },
  {
    id: "go-cn-invalid",
    kind: "name-mismatch",
    pattern: /x509: Common Name is not a valid hostname: (?<subject>[^\n"]{1,200})/i,
  },
  {
    id: "go-constraints-no-san",
    kind: "bad-purpose",
    pattern: /x509: issuer has name constraints but leaf (?:doesn.{1,2}t have a SAN extension|contains unknown or unconstrained name)/i,
  },
  {
    id: "go-critical-extension",
    kind: "bad-purpose",
    pattern: /x509: unhandled critical extension/i,
  },
  {
    id: "go-expired",
    kind: "expired",
    pattern:
      /(?:x509: )?certificate has expired or is not yet valid: current time (?<now>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,18}(?:Z|[+-][0-9:]{5})) is after (?<notAfter>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,18}(?:Z|[+-][0-9:]{5}))/i,
  },
  {
    id: "go-expired-bare",
    kind: "expired",
    pattern:
      /x509: certificate has expired or is not yet valid(?!: ?current time)(?:: ?(?:"(?<subject>[^"]{1,200})" )?(?<reason>certificate is expired))?/i,
    alsoMeans: ["not-yet-valid"],
  },
  {
    id: "go-http-request-to-https",
    kind: "not-tls",
    pattern: /client sent an HTTP request to an HTTPS server/i,
  },
  {
    id: "go-http-response-to-https",
    kind: "not-tls",
    pattern: /http: server gave HTTP response to HTTPS client/i,
  },
  {
    id: "go-insecure-algorithm",
    kind: "weak-crypto",
    pattern: /x509: cannot verify signature: insecure algorithm (?<algorithm>[\w-]{2,30})/i,
  },
  {
    id: "go-issuer-mismatch",
    kind: "unknown-authority",
    pattern: /x509: issuer name does not match subject from issuing certificate/i,
  },
  {
    id: "go-key-usage",
    kind: "bad-purpose",
    pattern: /x509: certificate specifies an incompatible key usage/i,
  },
  {
    id: "go-legacy-cn",
    kind: "name-mismatch",
    pattern:
      /(?:x509: )?certificate relies on legacy Common Name field, use SANs (?:instead|or temporarily enable Common Name matching with GODEBUG=x509ignoreCN=0)/i,
  },
  {
    id: "go-macos-name",
    kind: "name-mismatch",
    pattern: /x509: "(?<subject>[^"\n]{1,200}?)" certificate name does not match input/i,
  },
  {
    id: "go-macos-noncompliant",
    kind: "bad-purpose",
    pattern: /x509: "(?<subject>[^"\n]{1,200}?)" certificate is not standards compliant/i,
    alsoMeans: ["unknown-authority"],
  },
  {
    id: "go-macos-not-trusted",
    kind: "unknown-authority",
    pattern: /x509: "(?<subject>[^"\n]{1,200}?)" certificate is not trusted/i,
  },
  {
    id: "go-macos-revoked",
    kind: "revoked",
    pattern: /x509: "(?<subject>[^"\n]{1,200}?)" certificate is revoked/i,
  },
  {
    id: "go-malformed-http",
    kind: "not-tls",
    pattern: /malformed HTTP response "\\{1,3}x15\\{1,3}x03/i,
  },
  {
    id: "go-name-mismatch",
    kind: "name-mismatch",
    pattern:
      /(?:x509: )?certificate is valid for (?<validFor>(?![0-9]+ (?:names|IP SANs), but)[^\n]{1,4000}?), not (?<host>[\w.*:[\]-]{1,255})/i,
  },
  {
    id: "go-name-mismatch-many",
    kind: "name-mismatch",
    pattern: /x509: certificate is valid for (?:[0-9]+) (?:names|IP SANs), but none matched (?<host>[\w.*:[\]-]{1,255})/i,
  },
  {
    id: "go-name-none",
    kind: "name-mismatch",
    pattern: /(?:x509: )?certificate is not valid for any names, but wanted to match (?<host>[\w.*:[\]-]{1,255})/i,
  },
  {
    id: "go-no-ip-sans",
    kind: "name-mismatch",
    pattern: /(?:x509: )?cannot validate certificate for (?<host>[\w.*:[\]-]{1,255}) because it doesn.{1,2}t contain any IP SANs/i,
  },
  {
    id: "go-no-roots",
    kind: "no-trust-store",
    pattern:
      /(?:x509: )?failed to load system roots and no roots provided(?:; (?:open|read|readdirent|fdopendir|lstat)? ?(?<file>\/[^:\s"\\]{1,200})?:? ?(?<reason>[a-z ]{3,60})?)?/i,
  },
  {
    id: "go-no-valid-chains",
    kind: "unknown-authority",
    pattern: /x509: no valid chains built/i,
  },
  {
    id: "go-not-ca",
    kind: "bad-purpose",
    pattern: /x509: certificate is not authorized to sign other certificates(?!" while)/i,
  },
  {
    id: "go-not-yet-valid",
    kind: "not-yet-valid",
    pattern:
      /(?:x509: )?certificate has expired or is not yet valid: current time (?<now>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,18}(?:Z|[+-][0-9:]{5})) is before (?<notBefore>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,18}(?:Z|[+-][0-9:]{5}))/i,
  },
  {
    id: "go-parent-cannot-sign",
    kind: "bad-purpose",
    pattern: /x509: invalid signature: parent certificate cannot sign this kind of certificate/i,
  },
  {
    id: "go-parse-tls",
    kind: "malformed",
    pattern: /tls: failed to parse (?:certificate from server|client certificate): (?<reason>[^\n"]{1,200})/i,
  },
  {
    id: "go-parse-x509",
    kind: "malformed",
    pattern:
      /x509: (?<reason>(?:malformed (?:certificate|tbs certificate|version|serial number|signature algorithm identifier|algorithm identifier|issuer|validity|spki|public key algorithm identifier|subjectPublicKey|issuerUniqueID|subjectUniqueID|extensions?|signature|OID|parameters|UTCTime|GeneralizedTime|extension (?:OID|critical|value) field|crl|tbs crl))|negative serial number|inner and outer signature algorithm identifiers don.{1,2}t match|trailing data|unsupported time format|invalid (?:RDNSequence|basic constraints|subject alternative names?|extended key usages|key usage|version|RSA (?:public key|modulus|public exponent)|ECDSA parameters|certificate policies|NameConstraints extension|constraint value|authority key identifier|subject key identifier|CRL distribution points?|authority info access)|SAN (?:rfc822Name|dNSName|uniformResourceIdentifier|iPAddress)[^\n"]{1,60}|certificate contains duplicate extensions?|RSA (?:key missing NULL parameters|modulus is not a positive number|public exponent is not a positive number)|unsupported elliptic curve|cannot parse (?:IP address of length|URI|dnsName|rfc822Name)|failed to parse (?:dnsName|rfc822Name|URI) constraint|missing ASN\.1 contents|wrong Ed25519 public key size|zero or negative DSA parameter|(?:authority|subject) key identifier incorrectly marked critical)/i,
  },
  {
    id: "go-path-length",
    kind: "bad-purpose",
    pattern: /x509: too many intermediates for path length constraint/i,
  },
  {
    id: "go-quic-alert",
    kind: "peer-rejected",
    pattern: /CRYPTO_ERROR 0x1(?:2a|2b|2c|2d|2e|30|31|74) \(remote\)/i,
  },
  {
    id: "go-signature-limit",
    kind: "unknown-authority",
    pattern: /x509: signature check attempts limit reached while verifying certificate chain/i,
  },
  {
    id: "go-tls-no-client-cert",
    kind: "peer-rejected",
    pattern: /tls: client didn.{1,2}t provide a certificate/i,
  },
  {
    id: "go-tls-not-tls",
    kind: "not-tls",
    pattern: /tls: first record does not look like a TLS handshake/i,
  },
  {
    id: "go-tls-oversized",
    kind: "not-tls",
    pattern: /tls: oversized record received with length (?:[0-9]+)/i,
  },
  {
    id: "go-tls-own-cert",
    kind: "malformed",
    pattern:
      /tls: (?:private key (?:type )?does not match public key(?: type)?|failed to find any PEM data in (?:certificate|key) input|failed to find "CERTIFICATE" PEM block|failed to parse private key|no certificates configured|found a certificate rather than a key)/i,
  },
  {
    id: "go-tls-peer-alert",
    kind: "peer-rejected",
    pattern:
      /remote error: tls: (?<alert>bad certificate(?: status response| hash value)?|unknown certificate(?: authority)?|certificate required|expired certificate|revoked certificate|unsupported certificate|certificate unobtainable|access denied)/i,
  },
  {
    id: "go-tls-protocol",
    kind: "protocol",
    pattern:
      /tls: (?:server selected unsupported protocol version (?:[0-9a-f]{3,4})|client offered only unsupported versions|no cipher suite supported by both client and server|no supported versions satisfy MinVersion and MaxVersion|server chose an unconfigured cipher suite|server selected unsupported (?:group|compression format)|downgrade attempt detected|client requested unsupported application protocols|server did not select an ALPN protocol|server selected unadvertised ALPN protocol|peer doesn.{1,2}t support any of the certificate.{1,2}s signature algorithms|unsupported certificate curve|server sent certificate containing RSA key larger than|invalid signature by the (?:server|client) certificate|server.{1,2}s certificate uses ML-DSA)/i,
  },
  {
    id: "go-tls-protocol-alert",
    kind: "protocol",
    pattern:
      /remote error: tls: (?<alert>protocol version not supported|handshake failure|insufficient security level|no application protocol|unrecognized name|inappropriate fallback|illegal parameter|missing extension|unsupported extension|decryption failed|bad record MAC|error decrypting message|error decoding message|unexpected message|internal error|record overflow|no renegotiation|encrypted client hello required|unknown PSK identity|user canceled)/i,
    alsoMeans: ["peer-rejected"],
  },
  {
    id: "go-unknown-authority",
    kind: "unknown-authority",
    pattern: /(?:x509: )?certificate signed by unknown authority(?! \(possibly because of "\S)/i,
  },
  {
    id: "go-unknown-authority-hint",
    kind: "unknown-authority",
    pattern:
      /x509: certificate signed by unknown authority \(possibly because of "(?<reason>(?!x509: (?:cannot verify signature: insecure|invalid signature: parent|certificate has expired|certificate is not authorized to sign))[^"\\]{1,200})" while trying to verify candidate authority certificate "(?<candidate>[^"\\]{1,200})"/i,
  },
  {
    id: "go-unknown-authority-hint-expired",
    kind: "expired",
    pattern:
      /possibly because of "x509: certificate has expired or is not yet valid: current time (?<now>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,18}(?:Z|[+-][0-9:]{5})) is after (?<notAfter>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,18}(?:Z|[+-][0-9:]{5}))" while trying to verify candidate authority certificate "(?<candidate>[^"\\]{1,200})"/i,
    rank: 110,
  },
  {
    id: "go-unknown-authority-hint-not-ca",
    kind: "bad-purpose",
    pattern:
      /possibly because of "x509: (?:invalid signature: parent certificate cannot sign this kind of certificate|certificate is not authorized to sign other certificates)" while trying to verify candidate authority certificate "(?<candidate>[^"\\]{1,200})"/i,
    rank: 110,
  },
  {
    id: "go-unknown-authority-hint-weak",
    kind: "weak-crypto",
    pattern:
      /possibly because of "x509: cannot verify signature: insecure algorithm (?<algorithm>[\w-]{2,30})[^"\\]{0,80}" while trying to verify candidate authority certificate "(?<candidate>[^"\\]{1,200})"/i,
    rank: 110,
  },
] as const satisfies readonly Signature[];
