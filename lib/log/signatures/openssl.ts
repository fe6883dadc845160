import type { Signature } from "../signature";
import { verifyCodePattern } from "../verify-code-pattern";

export const openssl = [
  {
    id: "boringssl-extra",
    kind: "bad-purpose",
    pattern: /Issuer has name constraints but leaf has no SANs|KEY_USAGE_BIT_INCORRECT/i,
  },
  {
    id: "boringssl-verify-failed",
    kind: "unknown-authority",
    pattern:
      /(?:1000007d|268435581):SSL[ _]routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED(?!:verify cert failed: verify SAN)(?!: ?(?:certificate has|self|unable|Hostname))/i,
    rank: 25,
    collapsed: true,
    alsoMeans: ["expired", "name-mismatch"],
  },
  {
    id: "ca-file-openssl",
    kind: "no-trust-store",
    pattern:
      /no certificate or crl found|NO_CERTIFICATE_OR_CRL_FOUND|SSL_CTX_load_verify_(?:file|dir|locations):? (?<reason>[^\n(]{1,80})|Could not load certificates from (?<file>\S{1,200}) \(CaInfo option\)|ssl\.ca\.location failed/i,
  },
  {
    id: "envoy-san",
    kind: "name-mismatch",
    pattern: /CERTIFICATE_VERIFY_FAILED:verify cert failed: verify SAN/i,
    rank: 120,
  },
  {
    id: "libtls",
    kind: "name-mismatch",
    pattern: /name [`'](?<host>[\w.*:-]{1,255})' not present in server certificate/i,
  },
  {
    id: "libtls-verify",
    kind: "unknown-authority",
    pattern:
      /certificate verification failed: (?<reason>unable to get (?:local )?issuer certificate|unable to verify the first certificate)/i,
  },
  {
    id: "openssl-alert-number",
    kind: "peer-rejected",
    pattern: /SSL alert number (?<code>4[2-689]|116)\b/i,
    rank: 90,
  },
  {
    id: "openssl-alert-symbol",
    kind: "peer-rejected",
    pattern:
      /\b(?:ERR_SSL_)?(?:SSLV3|TLSV1|TLSV13|SSL\/TLS)_ALERT_(?<alert>BAD_CERTIFICATE(?:_STATUS_RESPONSE|_HASH_VALUE)?|UNKNOWN_CA|CERTIFICATE_(?:UNKNOWN|EXPIRED|REVOKED|REQUIRED|UNOBTAINABLE)|UNSUPPORTED_CERTIFICATE|ACCESS_DENIED|NO_CERTIFICATE)\b/i,
  },
  {
    id: "openssl-alert-text",
    kind: "peer-rejected",
    pattern:
      /(?:sslv3 alert|ssl\/tls alert|tlsv1 alert|tlsv13 alert) (?<alert>bad certificate(?: status response| hash value)?|unknown ca|certificate (?:unknown|expired|revoked|required|unobtainable)|unsupported certificate|access denied|no certificate)(?:[^\n]{0,120}?SSL alert number (?<code>[0-9]{1,3}))?/i,
  },
  {
    id: "openssl-asn1",
    kind: "malformed",
    pattern:
      /SSL routines:[^\n]{0,80}?:ASN1 lib|\[(?:SSL|ASN1)(?:: [A-Z0-9_]+)?\] (?:ASN1 lib|nested asn1 error|bad object header)|\[ASN1: TOO_LONG\] too long|asn1 encoding routines:[^\n]{0,60}?:(?:too long|bad object header|nested asn1 error|header too long|wrong tag|not enough data)|state=error: ASN1 lib|CANNOT_PARSE_LEAF_CERT/i,
  },
  {
    id: "openssl-cli-noca",
    kind: "no-trust-store",
    pattern:
      /(?:Could not open file or uri for loading (?:CA )?cert|Could not read (?:CA )?cert|Could not load (?:CA )?cert|Could not find (?:CA )?cert|Error loading file [^\n]{0,160}?\.(?:pem|crt|cer|cert)\b|error loading verify locations?)[^\n]{0,120}/i,
    rank: 60,
  },
  {
    id: "openssl-cli-verify",
    kind: "unknown-authority",
    pattern:
      /(?:verify error:num=(?:2|20|21|27|7):|error (?:2|20|21|27|7) at (?<depth>[0-9]{1,2}) depth lookup: ?|Verify return code: (?:2|20|21|27|7) \()(?<reason>[^\n)]{3,80})/i,
    rank: 101,
  },
  // Of one of OpenSSL's codes the words are the better witness: their own entries, openssl-v-…, come first.
  {
    id: "openssl-code-chain",
    kind: "self-signed-in-chain",
    pattern: verifyCodePattern("said", "self-signed-in-chain"),
    rank: 99,
  },
  {
    id: "openssl-code-expired",
    kind: "expired",
    pattern: verifyCodePattern("said", "expired"),
    rank: 99,
  },
  {
    id: "openssl-code-issuer",
    kind: "unknown-authority",
    pattern: verifyCodePattern("said", "unknown-authority"),
    rank: 99,
  },
  {
    id: "openssl-code-leaf",
    kind: "self-signed-leaf",
    pattern: verifyCodePattern("said", "self-signed-leaf"),
    rank: 99,
  },
  {
    id: "openssl-code-malformed",
    kind: "malformed",
    pattern: verifyCodePattern("said", "malformed"),
    rank: 99,
  },
  {
    id: "openssl-code-memory",
    kind: "none",
    pattern: verifyCodePattern("said", "none"),
    rank: 99,
  },
  {
    id: "openssl-code-name",
    kind: "name-mismatch",
    pattern: verifyCodePattern("said", "name-mismatch"),
    rank: 99,
  },
  {
    id: "openssl-code-notyet",
    kind: "not-yet-valid",
    pattern: verifyCodePattern("said", "not-yet-valid"),
    rank: 99,
  },
  {
    id: "openssl-code-purpose",
    kind: "bad-purpose",
    pattern: verifyCodePattern("said", "bad-purpose"),
    rank: 99,
  },
  {
    id: "openssl-code-revoked",
    kind: "revoked",
    pattern: verifyCodePattern("said", "revoked"),
    rank: 99,
  },
  {
    id: "openssl-code-unspecified",
    kind: "unknown-authority",
    pattern: verifyCodePattern("said", "unspecified"),
    rank: 29,
    collapsed: true,
    alsoMeans: ["name-mismatch"],
  },
  {
    id: "openssl-code-weak",
    kind: "weak-crypto",
    pattern: verifyCodePattern("said", "weak-crypto"),
    rank: 99,
  },
  {
    id: "openssl-handshake-alert",
    kind: "protocol",
    pattern:
      /(?:sslv3 alert|ssl\/tls alert|tlsv1 alert|tlsv13 alert) (?<alert>handshake failure|protocol version|insufficient security|internal error|no application protocol|illegal parameter|decode error|decrypt error|inappropriate fallback|unexpected message|bad record mac|missing extension|unknown psk identity|user cancelled|no renegotiation|export restriction|record overflow|decryption failed)|\b(?:SSLV3|TLSV1|TLSV13|SSL\/TLS)_ALERT_(?<alert2>HANDSHAKE_FAILURE|PROTOCOL_VERSION|INSUFFICIENT_SECURITY|INTERNAL_ERROR|NO_APPLICATION_PROTOCOL|ILLEGAL_PARAMETER|UNRECOGNIZED_NAME)\b/i,
    alsoMeans: ["peer-rejected"],
  },
  {
    id: "openssl-local-weak",
    kind: "weak-crypto",
    pattern: /\b(?:ee key too small|ca key too small|ca md too weak|EE_KEY_TOO_SMALL|CA_KEY_TOO_SMALL|CA_MD_TOO_WEAK)\b/i,
  },
  {
    id: "openssl-name-cli",
    kind: "name-mismatch",
    pattern: /verify error:num=6[24]:(?<reason>[^\n]{3,60})/i,
    rank: 101,
  },
  {
    id: "openssl-no-peer-cert",
    kind: "peer-rejected",
    pattern:
      /peer did not return a certificate|PEER_DID_NOT_RETURN_A_CERTIFICATE|client sent no required SSL certificate|No required SSL certificate was sent/i,
  },
  // A server's own certificate or key: no list of authorities was asked for.
  {
    id: "openssl-own-certificate",
    kind: "none",
    pattern: /(?:cannot load certificate|use_certificate|use_PrivateKey|SSLCertificate(?:Key)?File)[^\n]{0,400}?fopen\(/i,
    rank: 110,
  },
  {
    id: "openssl-protocol",
    kind: "protocol",
    pattern:
      /unsafe legacy renegotiation disabled|UNSAFE_LEGACY_RENEGOTIATION_DISABLED|legacy sigalg disallowed or unsupported|SSL routines:[^\n]{0,80}?:(?:unsupported protocol|no protocols available|no shared cipher|version too (?:low|high)|no ciphers available|unsupported ssl version|bad protocol version number|wrong signature type|legacy sigalg disallowed or unsupported|no suitable (?:signature algorithm|key share)|wrong ssl version|inappropriate fallback)|\bdh key too small\b|DH_KEY_TOO_SMALL|\b(?:UNSUPPORTED_PROTOCOL|NO_SHARED_CIPHER|NO_PROTOCOLS_AVAILABLE)\b/i,
  },
  {
    id: "openssl-symbol-expired",
    kind: "expired",
    pattern: verifyCodePattern("name", "expired"),
  },
  {
    id: "openssl-symbol-issuer",
    kind: "unknown-authority",
    pattern: verifyCodePattern("name", "unknown-authority"),
  },
  {
    id: "openssl-symbol-malformed",
    kind: "malformed",
    pattern: verifyCodePattern("name", "malformed"),
  },
  {
    id: "openssl-symbol-name",
    kind: "name-mismatch",
    pattern: verifyCodePattern("name", "name-mismatch"),
  },
  {
    id: "openssl-symbol-notyet",
    kind: "not-yet-valid",
    pattern: verifyCodePattern("name", "not-yet-valid"),
  },
  {
    id: "openssl-symbol-purpose",
    kind: "bad-purpose",
    pattern: verifyCodePattern("name", "bad-purpose"),
  },
  {
    id: "openssl-symbol-revoked",
    kind: "revoked",
    pattern: verifyCodePattern("name", "revoked"),
  },
  {
    id: "openssl-symbol-self-chain",
    kind: "self-signed-in-chain",
    pattern: verifyCodePattern("name", "self-signed-in-chain"),
  },
  {
    id: "openssl-symbol-self-leaf",
    kind: "self-signed-leaf",
    pattern: verifyCodePattern("name", "self-signed-leaf"),
  },
  {
    id: "openssl-symbol-unspecified",
    kind: "unknown-authority",
    pattern: verifyCodePattern("name", "unspecified"),
    rank: 30,
    collapsed: true,
    alsoMeans: ["name-mismatch"],
  },
  {
    id: "openssl-symbol-weak",
    kind: "weak-crypto",
    pattern: verifyCodePattern("name", "weak-crypto"),
  },
  {
    id: "openssl-v-1",
    kind: "unknown-authority",
    pattern: /unspecified certificate verification error/i,
    rank: 30,
    collapsed: true,
    alsoMeans: ["name-mismatch"],
  },
  {
    id: "openssl-v-10",
    kind: "expired",
    pattern: /certificate has expired(?! or is not)/i,
  },
  {
    id: "openssl-v-11",
    kind: "revoked",
    pattern: /CRL is not yet valid/i,
  },
  {
    id: "openssl-v-12",
    kind: "revoked",
    pattern: /CRL has expired/i,
  },
  {
    id: "openssl-v-13",
    kind: "malformed",
    pattern: /format error in certificate.{1,2}s not(?:Before|After) field/i,
  },
  {
    id: "openssl-v-15",
    kind: "malformed",
    pattern: /format error in CRL.{1,2}s (?:last|next)Update field/i,
  },
  {
    id: "openssl-v-18",
    kind: "self-signed-leaf",
    pattern:
      /(?<=^ {0,8}|[:=('"[] {0,2}|error |ERR! |because |to |connect to [^\n]{1,255} - )self[- ]signed certificate(?= {0,2}(?:$|[\]\n)"',;|]|\.(?: |$)| \(|: |\\n| at | encountered))/im,
  },
  {
    id: "openssl-v-19",
    kind: "self-signed-in-chain",
    pattern: /self[- ]signed certificate in certificate chain/i,
  },
  {
    id: "openssl-v-2",
    kind: "unknown-authority",
    pattern: /unable to get issuer certificate/i,
  },
  {
    id: "openssl-v-20",
    kind: "unknown-authority",
    pattern: /unable to get local issuer certificate/i,
  },
  {
    id: "openssl-v-21",
    kind: "unknown-authority",
    pattern: /unable to verify the (?:first|leaf) certificate/i,
  },
  {
    id: "openssl-v-22",
    kind: "bad-purpose",
    pattern: /certificate chain too long/i,
  },
  {
    id: "openssl-v-23",
    kind: "revoked",
    pattern: /(?:verif|problem|failed|num=23|\(23|lookup|reason)[^\n]{0,60}?[: ('"]certificate revoked/i,
  },
  {
    id: "openssl-v-24",
    kind: "bad-purpose",
    pattern: /issuer certificate doesn.{1,2}t have a public key/i,
  },
  {
    id: "openssl-v-25",
    kind: "bad-purpose",
    pattern: /(?:proxy )?path length constraint exceeded/i,
  },
  {
    id: "openssl-v-26",
    kind: "bad-purpose",
    pattern: /uns(?:upported|uitable) certificate purpose/i,
  },
  {
    id: "openssl-v-27",
    kind: "unknown-authority",
    pattern: /(?:verify|problem|failed|num=27|\(27)[^\n]{0,60}?certificate not trusted/i,
  },
  {
    id: "openssl-v-28",
    kind: "bad-purpose",
    pattern: /(?:verify|problem|failed|num=28|\(28)[^\n]{0,60}?certificate rejected(?!: \[)/i,
  },
  {
    id: "openssl-v-29",
    kind: "unknown-authority",
    pattern: /subject issuer mismatch|authority and (?:subject key identifier|issuer serial number) mismatch/i,
  },
  {
    id: "openssl-v-3",
    kind: "revoked",
    pattern: /unable to get certificate CRL/i,
  },
  {
    id: "openssl-v-32",
    kind: "bad-purpose",
    pattern: /key usage does not include (?:certificate signing|CRL signing|digital signature)/i,
  },
  {
    id: "openssl-v-33",
    kind: "revoked",
    pattern: /unable to get CRL issuer certificate/i,
  },
  {
    id: "openssl-v-34",
    kind: "bad-purpose",
    pattern: /(?<!x509: |\b(?:an?|any|the|no) )unhandled critical (?:CRL )?extension(?!\w)/i,
  },
  {
    id: "openssl-v-37",
    kind: "bad-purpose",
    pattern: /invalid non-CA certificate/i,
  },
  {
    id: "openssl-v-4",
    kind: "malformed",
    pattern: /unable to decrypt certificate.{1,2}s signature/i,
  },
  {
    id: "openssl-v-40",
    kind: "bad-purpose",
    pattern: /proxy certificates not allowed/i,
  },
  {
    id: "openssl-v-41",
    kind: "malformed",
    pattern: /invalid or inconsistent certificate (?:policy )?extension/i,
  },
  {
    id: "openssl-v-43",
    kind: "bad-purpose",
    pattern: /(?:verify|problem|failed|num=43)[^\n]{0,60}?no explicit policy/i,
  },
  {
    id: "openssl-v-47",
    kind: "bad-purpose",
    pattern: /(?:permitted|excluded) subtree violation/i,
  },
  {
    id: "openssl-v-49",
    kind: "bad-purpose",
    pattern:
      /name constraints minimum and maximum not supported|unsupported name constraint type|unsupported or invalid name (?:constraint )?syntax/i,
  },
  {
    id: "openssl-v-5",
    kind: "malformed",
    pattern: /unable to decrypt CRL.{1,2}s signature/i,
  },
  {
    id: "openssl-v-50",
    kind: "unknown-authority",
    pattern: /application verification failure/i,
    rank: 30,
    collapsed: true,
  },
  {
    id: "openssl-v-56",
    kind: "weak-crypto",
    pattern:
      /Suite B: (?:certificate version invalid|invalid (?:public key algorithm|ECC curve|signature algorithm)|curve not allowed for this LOS|cannot sign P-384 with P-256)/i,
  },
  {
    id: "openssl-v-6",
    kind: "malformed",
    pattern: /unable to decode issuer public key/i,
  },
  {
    id: "openssl-v-62",
    kind: "name-mismatch",
    pattern:
      /(?:num=62|\(62|verify failed|depth [0-9]+|problem|lookup|X509VerifyResult)[^\n]{0,200}?hostname mismatch(?!, certificate is not valid)/i,
  },
  {
    id: "openssl-v-63",
    kind: "name-mismatch",
    pattern: /email address mismatch/i,
  },
  {
    id: "openssl-v-64",
    kind: "name-mismatch",
    pattern: /IP address mismatch(?!, certificate is not valid)/i,
  },
  {
    id: "openssl-v-65",
    kind: "unknown-authority",
    pattern: /no matching DANE TLSA records/i,
  },
  {
    id: "openssl-v-66",
    kind: "weak-crypto",
    pattern: /(?:EE|CA) certificate key too weak/i,
  },
  {
    id: "openssl-v-68",
    kind: "weak-crypto",
    pattern: /CA signature digest algorithm too weak/i,
  },
  {
    id: "openssl-v-69",
    kind: "malformed",
    pattern: /invalid certificate verification context|issuer certificate lookup error/i,
  },
  {
    id: "openssl-v-7",
    kind: "unknown-authority",
    pattern: /certificate signature failure/i,
    alsoMeans: ["weak-crypto"],
  },
  {
    id: "openssl-v-71",
    kind: "bad-purpose",
    pattern: /Certificate Transparency required, but no valid SCTs found/i,
  },
  {
    id: "openssl-v-73",
    kind: "revoked",
    pattern:
      /(?:OCSP verification (?:needed|failed)|OCSP unknown cert|OCSP response\(s\) invalid|OCSP response (?:signature verification failure|not yet valid|has expired))|no OCSP response available for certificate/i,
  },
  {
    id: "openssl-v-76",
    kind: "malformed",
    pattern:
      /cannot find certificate signature algorithm|subject signature algorithm and issuer public key algorithm mismatch|cert info signature and signature algorithm mismatch/i,
  },
  {
    id: "openssl-v-79",
    kind: "bad-purpose",
    pattern: /invalid CA certificate(?! #)(?! subject)(?! file)/i,
  },
  {
    id: "openssl-v-8",
    kind: "revoked",
    pattern: /CRL signature failure/i,
  },
  {
    id: "openssl-v-80",
    kind: "bad-purpose",
    pattern:
      /Path length (?:invalid for non-CA cert|given without key usage keyCertSign)|Key usage keyCertSign invalid for non-CA cert|(?:Issuer|Subject) name empty|Missing (?:Authority|Subject) Key Identifier|Empty Subject Alternative Name extension|Subject empty and Subject Alt Name extension not critical|Basic Constraints of CA cert not marked critical|(?:Authority|Subject) Key Identifier marked critical|CA cert does not include key usage extension|Using cert extension requires at least X509v3|Certificate public key has explicit ECC parameters/i,
  },
  {
    id: "openssl-v-9",
    kind: "not-yet-valid",
    pattern: /certificate is not yet valid/i,
  },
  {
    id: "openssl-v-95",
    kind: "unknown-authority",
    pattern: /Raw public key untrusted/i,
  },
  {
    id: "openssl-verify-failed",
    kind: "unknown-authority",
    pattern:
      /certificate verify failed(?!\W{1,3}(?:unable|self|certificate|hostname|Hostname|IP address|CA |EE |uns|permitted|excluded|path|invalid|unhandled|Missing|Basic|key usage|issuer|subject|CRL|OCSP|format|application|email|no |Path|Issuer|Subject|Suite|X509|Empty|cannot|cert info|broker))/i,
    rank: 20,
    collapsed: true,
    alsoMeans: [
      "expired",
      "not-yet-valid",
      "name-mismatch",
      "self-signed-leaf",
      "self-signed-in-chain",
      "weak-crypto",
      "bad-purpose",
      "no-trust-store",
    ],
  },
  {
    id: "openssl-wrong-version",
    kind: "not-tls",
    pattern:
      /(?:SSL|TLS|EPROTO|error:[0-9A-F]{8})[^\n]{0,160}?wrong version number|WRONG_VERSION_NUMBER|SSL routines:[^\n]{0,80}?:(?:http request|https proxy request)\b|(?:ERR_SSL_|\[SSL: |SSL[ _]routines:[^\n]{0,80}?:)(?:HTTP_REQUEST|HTTPS_PROXY_REQUEST)\b|SSL routines:[^\n]{0,80}?:(?:unknown protocol|packet length too long)/i,
  },
  {
    id: "openssl-x509-load",
    kind: "no-trust-store",
    pattern:
      /X509_load_cert_(?:crl_)?file(?:_ex)?:(?:system lib|BIO lib|no certificate or crl found)|(?:calling )?fopen\('?(?<file>\/[^,'\n]{1,200}(?:pem|crt|cert|cer))'?, ?'?r/i,
  },
  {
    id: "pem-no-start",
    kind: "malformed",
    pattern: /PEM routines[^\n]{0,120}no start line|\[SSL\] PEM lib|PEM routines:[^\n]{0,60}:bad (?:base64 decode|end line)/i,
    alsoMeans: ["no-trust-store"],
  },
] as const satisfies readonly Signature[];
