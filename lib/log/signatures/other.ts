import type { Signature } from "../signature";

export const other = [
  {
    id: "apache-client",
    kind: "peer-rejected",
    // We are the server, and it is the client's certificate.
    pattern:
      /\[client [0-9a-fA-F.:]{3,45}\] AH02(?:039|276): Certificate Verification: Error \((?<code>[0-9]{1,3})\): (?<reason>[^\n[]{1,100})/i,
    rank: 130,
  },
  {
    id: "aria2",
    kind: "unknown-authority",
    pattern: /SSL\/TLS handshake failure:[^\n]{0,80}issuer is not known/i,
  },
  {
    id: "aria2-constraint",
    kind: "bad-purpose",
    pattern: /SSL\/TLS handshake failure: {1,3}`not signed by known authorities or invalid'(?! `)/i,
    rank: 50,
    collapsed: true,
    alsoMeans: ["unknown-authority"],
  },
  {
    id: "aria2-name",
    kind: "name-mismatch",
    pattern: /SSL\/TLS handshake failure:? ?[^\n]{0,20}hostname does not match/i,
  },
  {
    id: "aria2-notyet",
    kind: "not-yet-valid",
    pattern: /SSL\/TLS handshake failure:[^\n]{0,80}not activated yet/i,
  },
  {
    id: "aria2-other",
    kind: "expired",
    pattern: /SSL\/TLS handshake failure:[^\n]{0,80}`[^\n]{0,40}expired/i,
    rank: 60,
  },
  {
    id: "aria2-weak",
    kind: "weak-crypto",
    pattern: /SSL\/TLS handshake failure:[^\n]{0,80}insecure algorithm/i,
  },
  {
    id: "cfnetwork",
    kind: "unknown-authority",
    pattern: /NSURLErrorDomain(?: Code=|, code: )-120[1-4]|The certificate for this server is invalid\. You might be connecting/i,
    rank: 60,
    collapsed: true,
    alsoMeans: ["expired", "name-mismatch"],
  },
  {
    id: "chrome-authority",
    kind: "unknown-authority",
    pattern: /\b(?:ERR_CERT_AUTHORITY_INVALID)\b|net_error (?:-202)\b/,
  },
  {
    id: "chrome-client",
    kind: "peer-rejected",
    pattern:
      /\b(?:ERR_BAD_SSL_CLIENT_AUTH_CERT|ERR_SSL_CLIENT_AUTH_CERT_NEEDED|ERR_SSL_CLIENT_AUTH_SIGNATURE_FAILED)\b|net_error (?:-110|-117|-141)\b/,
  },
  {
    id: "chrome-date",
    kind: "expired",
    pattern: /\b(?:ERR_CERT_DATE_INVALID)\b|net_error (?:-201)\b/,
    alsoMeans: ["not-yet-valid"],
  },
  {
    id: "chrome-invalid",
    kind: "malformed",
    pattern: /\b(?:ERR_CERT_INVALID|ERR_CERT_CONTAINS_ERRORS)\b|net_error (?:-203|-207)\b/,
    alsoMeans: ["weak-crypto"],
  },
  {
    id: "chrome-name",
    kind: "name-mismatch",
    pattern: /\b(?:ERR_CERT_COMMON_NAME_INVALID|ERR_CERT_NON_UNIQUE_NAME)\b|net_error (?:-200|-210)\b/,
  },
  {
    id: "chrome-protocol",
    kind: "protocol",
    pattern:
      /\b(?:ERR_SSL_PROTOCOL_ERROR|ERR_SSL_VERSION_OR_CIPHER_MISMATCH|ERR_SSL_KEY_USAGE_INCOMPATIBLE)\b|net_error (?:-107|-113|-181)\b/,
    alsoMeans: ["not-tls"],
  },
  {
    id: "chrome-purpose",
    kind: "bad-purpose",
    pattern:
      /\b(?:ERR_CERT_NAME_CONSTRAINT_VIOLATION|ERR_CERT_VALIDITY_TOO_LONG|ERR_CERTIFICATE_TRANSPARENCY_REQUIRED|ERR_CERT_SYMANTEC_LEGACY|ERR_CERT_KNOWN_INTERCEPTION_BLOCKED)\b|net_error (?:-212|-213|-214|-215|-217)\b/,
  },
  {
    id: "chrome-revoked",
    kind: "revoked",
    pattern: /\b(?:ERR_CERT_REVOKED|ERR_CERT_UNABLE_TO_CHECK_REVOCATION|ERR_CERT_NO_REVOCATION_MECHANISM)\b|net_error (?:-204|-205|-206)\b/,
  },
  {
    id: "chrome-weak",
    kind: "weak-crypto",
    pattern: /\b(?:ERR_CERT_WEAK_SIGNATURE_ALGORITHM|ERR_CERT_WEAK_KEY)\b|net_error (?:-208|-211)\b/,
  },
  {
    id: "dart-handshake",
    kind: "unknown-authority",
    pattern: /CERTIFICATE_VERIFY_FAILED: unable to get local issuer certificate ?\(handshake\.cc/i,
  },
  {
    id: "dart-handshake-ok",
    kind: "unknown-authority",
    pattern: /CERTIFICATE_VERIFY_FAILED: ?ok ?\(handshake\.cc/i,
    rank: 30,
    collapsed: true,
    alsoMeans: ["name-mismatch", "expired"],
  },
  {
    id: "grpc-peer-name",
    kind: "name-mismatch",
    pattern: /Peer name (?<host>[\w.*:[\]-]{1,255}) is not in peer certificate|Hostname Verification Check failed/i,
  },
  {
    id: "haproxy",
    kind: "unknown-authority",
    pattern: /Layer6 invalid response, info: "SSL handshake failure/i,
    rank: 15,
    collapsed: true,
    alsoMeans: ["protocol"],
  },
  {
    id: "haskell-expired",
    kind: "expired",
    pattern: /certificate rejected: \[(?:\w{3,40},){0,6}Expired|Error_Protocol \("certificate has expired"/i,
  },
  {
    id: "haskell-name",
    kind: "name-mismatch",
    pattern: /certificate rejected: \[(?:\w{3,40},){0,6}NameMismatch "(?<host>[\w.*:-]{1,255})"/i,
  },
  {
    id: "haskell-peer",
    kind: "peer-rejected",
    pattern:
      /AlertLevel_Fatal, ?(?<alert>BadCertificate|UnsupportedCertificate|Certificate(?:Revoked|Expired|Unknown|Required)|UnknownCa|AccessDenied)\)/i,
  },
  {
    id: "haskell-self-signed",
    kind: "self-signed-leaf",
    pattern: /certificate rejected: \[(?:\w{3,40},){0,6}SelfSigned/i,
  },
  {
    id: "haskell-unknown-ca",
    kind: "unknown-authority",
    pattern: /certificate has unknown CA|certificate rejected: \[(?:\w{3,40},){0,6}UnknownCA/i,
  },
  {
    id: "http-on-tls-port",
    kind: "not-tls",
    pattern:
      /The plain HTTP request was sent to HTTPS port|You're speaking plain HTTP to an SSL-enabled server port|This combination of host and port requires TLS|received plaintext http traffic on an https channel/i,
  },
  {
    id: "kafka-hint",
    kind: "unknown-authority",
    pattern: /broker certificate could not be verified, verify that ssl\.ca\.location/i,
    rank: 40,
    collapsed: true,
    alsoMeans: ["expired", "name-mismatch"],
  },
  {
    id: "kafka-noca",
    kind: "no-trust-store",
    pattern: /Unable to find any standard CA certificate ?paths for [^\n]{1,80}is the ca-certificates package installed/i,
  },
  {
    id: "ldap-debug",
    kind: "unknown-authority",
    pattern: /TLS: peer cert untrusted or revoked/i,
    collapsed: true,
  },
  {
    id: "ldap-name",
    kind: "name-mismatch",
    pattern:
      /TLS: hostname \((?<host>[\w.*:[\]-]{1,255})\) does not match common name in certificate \((?<subject>[^)\n]{1,200})\)|TLS: can.{1,2}t connect: TLS: hostname does not match/i,
  },
  {
    id: "ldap-silent",
    kind: "none",
    pattern: /Can.{1,2}t contact LDAP server \(-1\)/i,
    alsoMeans: ["unknown-authority"],
  },
  {
    id: "macos-not-trusted",
    kind: "unknown-authority",
    pattern: /(?:handshake|TLS|SSL)[^\n]{0,80}: The certificate was not trusted\./i,
  },
  {
    id: "mosquitto-ca",
    kind: "no-trust-store",
    pattern: /Problem setting TLS options(?:: File not found)?|Unable to load CA certificates, check (?:ca|bridge_ca)/i,
  },
  {
    id: "mysql-2026",
    kind: "unknown-authority",
    pattern:
      /ERROR 2026 \(HY000\): (?:SSL connection error|TLS\/SSL error): (?:error:[0-9A-F]{8}:)?(?:SSL routines:[^\n]{0,40}:certificate verify failed|unable to get (?:local )?issuer certificate|SSL certificate validation failure|self-signed certificate in certificate chain)/i,
    rank: 30,
    collapsed: true,
  },
  {
    id: "mysql-ca",
    kind: "no-trust-store",
    pattern:
      /ERROR 2026 \(HY000\): (?:SSL connection error|TLS\/SSL error): (?:No such file or directory|SSL_CTX_set_default_verify_paths failed|Error loading CA|no certificate or crl found)|SSL_CTX_set_default_verify_paths failed/i,
  },
  {
    id: "mysql-name",
    kind: "name-mismatch",
    pattern:
      /ERROR 2026 \(HY000\): (?:SSL connection error|TLS\/SSL error): (?:Hostname verification failed|Validation of SSL server certificate failed)|host name verification failed/i,
  },
  {
    id: "nginx-cannot-load",
    kind: "no-trust-store",
    pattern: /SSL_CTX_load_verify_locations\("(?<file>[^"\n]{1,200})"\) failed/i,
  },
  {
    id: "nginx-client",
    kind: "peer-rejected",
    pattern: /client SSL certificate verify error: \((?<code>[0-9]+):(?<reason>[^)\n]{1,100})\)/i,
    rank: 130,
  },
  {
    id: "nginx-upstream",
    kind: "unknown-authority",
    pattern: /upstream SSL certificate verify error: \((?<code>2|20|21|27|7):(?<reason>[^)\n]{1,100})\)/i,
  },
  {
    id: "nginx-upstream-name",
    kind: "name-mismatch",
    pattern: /upstream SSL certificate does not match "(?<host>[\w.*:[\]-]{1,255})"/i,
  },
  {
    id: "none-cert-renewed",
    kind: "none",
    pattern: /(?:certificate|cert) (?:renewed|issued|obtained|is up to date|will expire in|rotated|rotation)/i,
    rank: 5,
  },
  {
    id: "none-cert-renewing",
    kind: "none",
    pattern:
      /certificate has expired(?:,| and) ?(?:re)?(?:new|will be|generat|creat|rotat)|renewing (?:the )?certificate|generat(?:ing|ed|es|e) (?:a |an |new |the )*self[- ]signed/i,
    rank: 200,
  },
  {
    id: "none-code-signing",
    kind: "none",
    pattern:
      /error NU30[0-9]{2}: |signature's timestamp|(?:author primary|repository|repository counter) ?signature|The (?:signer's|TSA) certificate (?:chain )?is invalid|jarsigner|validateSigning|signingConfig|apksigner|Failed to read key \S{1,80} from store|(?:signtool|codesign|osslsigncode)\b|This jar contains (?:entries|signatures) (?:whose|that) |(?:signature of|signature is|Authenticode|WinVerifyTrust|publisher)[^\n]{0,300}?(?:0x800B0109|terminated in a root certificate)|0x800B0109[^\n]{0,200}? signature/i,
    rank: 200,
  },
  {
    id: "none-curl-unchecked",
    kind: "none",
    pattern: /SSL certificate verify result: [^\n]{1,120}, continuing anyway/i,
    rank: 200,
  },
  {
    id: "none-disk",
    kind: "none",
    pattern: /no space left on device/i,
    rank: 5,
  },
  {
    id: "none-dns",
    kind: "none",
    pattern:
      /no such host|Could not resolve host|getaddrinfo (?:ENOTFOUND|EAI_AGAIN)|Name or service not known|Temporary failure in name resolution|UnknownHostException|nodename nor servname|failed to lookup address information|nxdomain/i,
    rank: 5,
  },
  {
    id: "none-eof",
    kind: "none",
    pattern:
      /TLS handshake error from \S{1,60}: EOF|unexpected eof while reading|UNEXPECTED_EOF_WHILE_READING|SSL_ERROR_SYSCALL|connection reset by peer|ECONNRESET|Remote host terminated the handshake|Client network socket disconnected before secure TLS connection was established|peer closed connection without sending TLS close_notify/i,
    rank: 6,
  },
  {
    id: "none-exec-not-found",
    kind: "none",
    pattern: /exec (?:user process caused: |\/\S{1,200}: )(?:no such file or directory|exec format error)/i,
    rank: 5,
  },
  {
    id: "none-gpg-apt",
    kind: "none",
    pattern:
      /NO_PUBKEY|The following signatures couldn.{1,2}t be verified because the public key is not available|is not signed\.|GPG error|UNTRUSTED signature|BAD signature|EXPKEYSIG|Certificate revocation|sqv returned an error code/i,
    rank: 5,
  },
  {
    id: "none-hash",
    kind: "none",
    pattern: /SECURITY ERROR|checksum mismatch|THESE PACKAGES DO NOT MATCH THE HASHES|EINTEGRITY|sha512 integrity checksum failed/i,
    rank: 5,
  },
  {
    id: "none-insecure-warning",
    kind: "none",
    pattern: /InsecureRequestWarning|NODE_TLS_REJECT_UNAUTHORIZED[^\n]{0,40}insecure|strict-ssl is set to false|--no-check-certificate/i,
    rank: 5,
  },
  {
    id: "none-jwt",
    kind: "none",
    pattern:
      /(?:token|JWT|jws)[^\n]{0,40}signature (?:is invalid|verification failed)|no matching signatures|invalid signature when validating ASN\.1 encoded signature/i,
    rank: 5,
  },
  {
    id: "none-no-ssl-module",
    kind: "none",
    pattern: /ssl module in Python is not available|No module named .?_ssl/i,
    rank: 5,
  },
  // Certificates of other kinds; none of them opens a connection to a server.
  {
    id: "none-other-certificate",
    kind: "none",
    pattern: /(?:Push Services?|licen[cs]e|signing|developer|distribution|enrol?lment) certificate (?:has |is |was )?(?:already )?expired/i,
    rank: 200,
  },
  {
    id: "none-refused",
    kind: "none",
    pattern: /(?:connect(?:ion)?|dial tcp [^\n]{0,60})[: ][^\n]{0,40}(?:connection refused|Connection refused)|ECONNREFUSED/i,
    rank: 5,
  },
  {
    id: "none-ssh",
    kind: "none",
    pattern:
      /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED|knownhosts: key (?:is unknown|mismatch)|ssh: handshake failed/i,
    rank: 5,
  },
  {
    id: "none-timeout",
    kind: "none",
    pattern: /TLS handshake timeout|i\/o timeout|context deadline exceeded|Operation timed out|ETIMEDOUT|connect timed out/i,
    rank: 5,
  },
  {
    id: "none-unauthorized",
    kind: "none",
    pattern:
      /unauthorized: (?:authentication required|access to the requested resource)|denied: requested access to the resource is denied/i,
    rank: 5,
  },
  {
    id: "none-wget-unchecked",
    kind: "none",
    pattern:
      /WARNING: (?:cannot verify \S{1,255} certificate|The certificate of .{1,255}? (?:is|has|was|does|hasn)|The certificate's owner|certificate common name|no certificate subject alternative name)/i,
    rank: 200,
  },
  {
    id: "none-x509-csr",
    kind: "none",
    pattern: /certificate ?signing ?request|CertificateSigningRequest/i,
    rank: 5,
  },
  {
    id: "nss-expired",
    kind: "expired",
    pattern:
      /\b(?:SEC_ERROR_EXPIRED_CERTIFICATE|SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE)\b|Peer.{1,2}s Certificate has expired|The certificate issuer.{1,2}s certificate has expired/i,
  },
  {
    id: "nss-issuer",
    kind: "unknown-authority",
    pattern:
      /\b(?:SEC_ERROR_UNKNOWN_ISSUER|SEC_ERROR_UNTRUSTED_ISSUER|SEC_ERROR_UNTRUSTED_CERT|SEC_ERROR_BAD_SIGNATURE|MOZILLA_PKIX_ERROR_MITM_DETECTED|MOZILLA_PKIX_ERROR_ADDITIONAL_POLICY_CONSTRAINT_FAILED)\b|Peer.{1,2}s Certificate issuer is not recognized|Peer.{1,2}s certificate (?:issuer )?has been marked as not trusted by the user/i,
  },
  {
    id: "nss-name",
    kind: "name-mismatch",
    pattern: /\b(?:SSL_ERROR_BAD_CERT_DOMAIN)\b|requested domain name does not match the server.{1,2}s certificate/i,
  },
  {
    id: "nss-not-tls",
    kind: "not-tls",
    pattern: /\b(?:SSL_ERROR_RX_RECORD_TOO_LONG)\b|SSL received a record that exceeded the maximum permissible length/i,
  },
  {
    id: "nss-notyet",
    kind: "not-yet-valid",
    pattern: /\b(?:MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE|MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE)\b/i,
  },
  {
    id: "nss-peer",
    kind: "peer-rejected",
    pattern:
      /\b(?:SSL_ERROR_BAD_CERT_ALERT|SSL_ERROR_REVOKED_CERT_ALERT|SSL_ERROR_EXPIRED_CERT_ALERT|SSL_ERROR_UNSUPPORTED_CERT_ALERT|SSL_ERROR_CERTIFICATE_UNKNOWN_ALERT|SSL_ERROR_UNKNOWN_CA_ALERT|SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT)\b|SSL peer cannot verify your certificate|Peer does not recognize and trust the CA that issued your certificate|SSL peer rejected your certificate as/i,
  },
  {
    id: "nss-protocol",
    kind: "protocol",
    pattern:
      /\b(?:SSL_ERROR_NO_CYPHER_OVERLAP|SSL_ERROR_UNSUPPORTED_VERSION|SSL_ERROR_PROTOCOL_VERSION_ALERT|SSL_ERROR_HANDSHAKE_FAILURE_ALERT)\b|Cannot communicate securely with peer: no common encryption algorithm|Peer using unsupported version of security protocol/i,
  },
  {
    id: "nss-purpose",
    kind: "bad-purpose",
    pattern:
      /\b(?:SEC_ERROR_INADEQUATE_KEY_USAGE|SEC_ERROR_INADEQUATE_CERT_TYPE|SEC_ERROR_CA_CERT_INVALID|SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID|SEC_ERROR_CERT_NOT_IN_NAME_SPACE|SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION|MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY|MOZILLA_PKIX_ERROR_V1_CERT_USED_AS_CA)\b/i,
  },
  {
    id: "nss-revoked",
    kind: "revoked",
    pattern:
      /\b(?:SEC_ERROR_REVOKED_CERTIFICATE|SEC_ERROR_OCSP_\w{3,40}|SEC_ERROR_CRL_\w{3,30})\b|Peer.{1,2}s Certificate has been revoked/i,
  },
  {
    id: "nss-self",
    kind: "self-signed-leaf",
    pattern: /\b(?:MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT)\b/i,
  },
  {
    id: "nss-weak",
    kind: "weak-crypto",
    pattern:
      /\b(?:SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED|MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE|SSL_ERROR_WEAK_SERVER_CERT_KEY|SSL_ERROR_WEAK_SERVER_EPHEMERAL_DH_KEY)\b/i,
  },
  {
    id: "oracle-name",
    kind: "name-mismatch",
    pattern: /ORA-24263: Certificate of the remote server does not match the target address/i,
  },
  {
    id: "oracle-validation",
    kind: "unknown-authority",
    pattern: /ORA-29024: Certificate validation failure/i,
    collapsed: true,
    alsoMeans: ["expired", "no-trust-store"],
  },
  {
    id: "pg-name",
    kind: "name-mismatch",
    pattern:
      /server certificate for "(?<subject>[^"\n]{1,200})"(?: \(and (?:[0-9]+) other names?\))? does not match host name "(?<host>[\w.*:[\]-]{1,255})"/i,
  },
  {
    id: "pg-root",
    kind: "no-trust-store",
    pattern:
      /root certificate file "(?<file>[^"\n]{1,200})" does not exist|could not read root certificate file "(?<file2>[^"\n]{1,200})"|could not load system root certificate paths/i,
  },
  {
    id: "pg-verify",
    kind: "unknown-authority",
    pattern: /SSL error: certificate verify failed/i,
    rank: 25,
    collapsed: true,
    alsoMeans: ["expired", "not-yet-valid", "self-signed-leaf"],
  },
  {
    id: "postfix-issuer",
    kind: "unknown-authority",
    pattern:
      /certificate verification failed for (?<host>[\w.-]{1,253})\[[0-9a-fA-F.:]{3,45}\](?::[0-9]{1,5})?: (?:untrusted issuer (?<issuer>[^\n]{1,200})|not trusted by local or TLSA policy)/i,
  },
  {
    id: "redis-cafile",
    kind: "no-trust-store",
    pattern: /Invalid CA Certificate File\/Directory/i,
  },
  {
    id: "svn-issuer",
    kind: "unknown-authority",
    pattern: /Server SSL certificate verification failed: (?:certificate issued for a different hostname, )?issuer is not trusted/i,
  },
  {
    id: "svn-name",
    kind: "name-mismatch",
    pattern: /Server SSL certificate verification failed: certificate issued for a different hostname(?!, issuer)/i,
  },
  {
    id: "wolfssl-after",
    kind: "expired",
    pattern: /ASN date error, current date after/i,
  },
  {
    id: "wolfssl-alert",
    kind: "peer-rejected",
    pattern: /received alert fatal error|wolfSSL_connect error -313\b/i,
    rank: 40,
    collapsed: true,
    alsoMeans: ["protocol"],
  },
  {
    id: "wolfssl-before",
    kind: "not-yet-valid",
    pattern: /ASN date error, current date before/i,
  },
  {
    id: "wolfssl-load",
    kind: "no-trust-store",
    pattern: /can't load ca file/i,
  },
  {
    id: "wolfssl-name",
    kind: "name-mismatch",
    pattern: /peer subject name mismatch|peer ip address mismatch/i,
  },
  {
    id: "wolfssl-purpose",
    kind: "bad-purpose",
    pattern:
      /Ext Key Use server\/client auth not set|\bName Constraint error|ASN CA path length|X\.509 Critical extension ignored or invalid/i,
  },
  {
    id: "wolfssl-record",
    kind: "not-tls",
    pattern: /record layer (?:length|version) error/i,
  },
  {
    id: "wolfssl-self",
    kind: "self-signed-leaf",
    pattern: /ASN self-signed certificate error/i,
  },
  {
    id: "wolfssl-signer",
    kind: "unknown-authority",
    pattern: /ASN no signer error to confirm failure|wolfSSL_connect error -188\b/i,
    rank: 105,
  },
] as const satisfies readonly Signature[];
