import type { Signature } from "../signature";

export const java = [
  {
    id: "java-alert",
    kind: "peer-rejected",
    pattern:
      /Received fatal alert: (?<alert>bad_certificate(?:_status_response|_hash_value)?|unknown_ca|certificate_(?:unknown|expired|revoked|required|unobtainable)|unsupported_certificate|access_denied|no_certificate)/i,
  },
  {
    id: "java-alert-protocol",
    kind: "protocol",
    pattern:
      /Received fatal alert: (?<alert>handshake_failure|protocol_version|insufficient_security|internal_error|unrecognized_name|no_application_protocol|illegal_parameter|unexpected_message|decode_error|decrypt_error|record_overflow|bad_record_mac|user_canceled|missing_extension|unsupported_extension)|No appropriate protocol \(protocol is disabled|No negotiable cipher suite|No appropriate cipher suite|The server selected protocol version \S{1,10} is not accepted/i,
    alsoMeans: ["peer-rejected"],
  },
  {
    id: "java-algorithm",
    kind: "weak-crypto",
    pattern:
      /Algorithm constraints check failed on (?:signature algorithm|disabled algorithm|keysize limits|certificate)|Certificates? do(?:es)? not conform to algorithm constraints|(?:DH|EC)PublicKey does not comply to algorithm constraints/i,
  },
  {
    id: "java-android-anchor",
    kind: "unknown-authority",
    pattern: /Trust anchor for certification path not found/i,
  },
  {
    id: "java-apache-name",
    kind: "name-mismatch",
    pattern:
      /Certificate for [<`](?<host>[\w.*:[\]-]{1,255})[>`] doesn.{1,2}t match (?:any of the subject alternative names(?:: \[(?<validFor>[^\]\n]{0,1000})\])?|common name of the certificate subject)/i,
  },
  {
    id: "java-bouncycastle",
    kind: "peer-rejected",
    pattern: /TlsFatalAlertReceived: (?<alert>bad_certificate|unknown_ca|certificate_\w{3,12}|unsupported_certificate|access_denied)\(/i,
  },
  {
    id: "java-bouncycastle-own",
    kind: "unknown-authority",
    pattern: /TlsFatalAlert: (?:certificate_unknown|bad_certificate|unknown_ca)\(/i,
    rank: 30,
    collapsed: true,
  },
  {
    id: "java-chaining",
    kind: "unknown-authority",
    pattern: /subject\/issuer name chaining check failed|CertPathValidatorException: signature check failed/i,
  },
  {
    id: "java-expired",
    kind: "expired",
    pattern:
      /CertificateExpiredException(?:: NotAfter: (?<notAfter>[A-Z][a-z]{2} [A-Z][a-z]{2} [0-9 ]{2} [0-9:]{8} [A-Z0-9+:-]{2,10} [0-9]{4}))?|SSLHandshakeException: \(certificate_expired\)/i,
  },
  // The list of authorities, or the server's own key: both are keystores.
  {
    id: "java-keystore-access",
    kind: "no-trust-store",
    pattern: /Keystore was tampered with, or password was incorrect|keystore password was incorrect|Invalid keystore format/i,
    rank: 90,
  },
  {
    id: "java-malformed",
    kind: "malformed",
    pattern: /Could not parse certificate: |CertificateParsingException|Unable to initialize, java\.io\.IOException/i,
  },
  {
    id: "java-mariadb-ca",
    kind: "no-trust-store",
    pattern: /Failed to find (?:serverSslCert|trustStore) file\. (?:serverSslCert|trustStore)=(?<file>\S{1,200})/i,
  },
  {
    id: "java-mariadb-name",
    kind: "name-mismatch",
    pattern:
      /(?:DNS host|IPv4 host|IPv6 host) "(?<host>[\w.*:[\]-]{1,255})" doesn.{1,2}t correspond to certificate (?:CN "(?<subject>[^"]{1,200})")?/i,
  },
  {
    id: "java-no-anchor",
    kind: "unknown-authority",
    pattern: /Path does not chain with any of the trust anchors/i,
  },
  {
    id: "java-no-cert-data",
    kind: "no-trust-store",
    pattern: /CertificateException: No certificate data found|(?:load|read) (?:the )?(?:trust store|truststore)/i,
  },
  {
    id: "java-not-tls",
    kind: "not-tls",
    pattern:
      /Unsupported or unrecognized SSL message|Unrecognized (?:SSL message|record version [^\n]{1,20}), plaintext connection|not an SSL\/TLS record/i,
  },
  {
    id: "java-notyet",
    kind: "not-yet-valid",
    pattern:
      /CertificateNotYetValidException(?:: NotBefore: (?<notBefore>[A-Z][a-z]{2} [A-Z][a-z]{2} [0-9 ]{2} [0-9:]{8} [A-Z0-9+:-]{2,10} [0-9]{4}))?/i,
  },
  {
    id: "java-okhttp-name",
    kind: "name-mismatch",
    pattern: /Hostname (?<host>[\w.*:[\]-]{1,255}) not verified/i,
  },
  {
    id: "java-pgjdbc-name",
    kind: "name-mismatch",
    pattern:
      /The hostname (?<host>[\w.*:[\]-]{1,255}) could not be verified by hostnameverifier|certificate for host (?<host2>[\w.*:[\]-]{1,255}) dNSName entries subjectAltName, but none of them match/i,
  },
  {
    id: "java-pgjdbc-root",
    kind: "no-trust-store",
    pattern:
      /Could not (?:open|read) SSL root certificate file (?<file>\S{1,200}?)\.?(?=\s|$)|Loading the SSL root certificate (?<file2>\S{1,200}) into a TrustManager failed/i,
  },
  {
    id: "java-pkix-build",
    kind: "unknown-authority",
    pattern: /PKIX path building failed|unable to find valid certification path to requested target|SunCertPathBuilderException/i,
  },
  {
    id: "java-purpose",
    kind: "bad-purpose",
    pattern:
      /Extended key usage does not permit use for|KeyUsage does not allow|Netscape cert type does not permit use|(?:CA )?key usage check failed|basic constraints check failed|name constraints check failed|unrecognized critical extension|Violated path length constraints|TrustAnchor with subject [^\n]{1,200} is not a CA certificate|End user tried to act as a CA|Certificate contains unknown critical extensions/i,
  },
  {
    id: "java-revoked",
    kind: "revoked",
    pattern:
      /Certificate has been revoked, reason|(?:Could not|Unable to) determine revocation status|Certificate.{1,2}s revocation status is unknown|CertificateRevokedException/i,
  },
  {
    id: "java-san-none",
    kind: "name-mismatch",
    pattern:
      /No subject alternative names present|No subject alternative (?:names matching IP address|DNS name matching) (?<host>[\w.*:[\]-]{1,255})\.? found|No name matching (?<host2>[\w.*:[\]-]{1,255}) found/i,
  },
  {
    id: "java-simple-untrusted",
    kind: "unknown-authority",
    pattern: /No trusted certificate found|Untrusted certificate: /i,
  },
  {
    id: "java-trust-anchors",
    kind: "no-trust-store",
    pattern: /the trustAnchors parameter must be non-empty/i,
  },
  {
    id: "java-trust-store-access",
    kind: "no-trust-store",
    pattern: /problem accessing trust store/i,
  },
  {
    id: "java-validity",
    kind: "expired",
    pattern: /(?:PKIX|CertPath|certpath|ValidatorException|SSL)[^\n]{0,160}?(?:validity|timestamp) check failed/i,
    rank: 60,
    alsoMeans: ["not-yet-valid"],
  },
  {
    id: "kafka-java",
    kind: "unknown-authority",
    pattern:
      /SslAuthenticationException: (?:Failed to process post-handshake messages|SSL handshake failed)|failed authentication due to: SSL handshake failed/i,
    rank: 12,
    collapsed: true,
    alsoMeans: ["peer-rejected", "name-mismatch"],
  },
] as const satisfies readonly Signature[];
