import type { SignatureExample } from "../signature";
import type { curl } from "./curl";

export const curlExamples: Record<(typeof curl)[number]["id"], SignatureExample> = {
  "curl-60": {
    message: "curl: (60) SSL certificate problem: <reason> | SSL peer certificate or SSH remote key was not OK",
    library: "libcurl",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "observed",
    note: "Only the number: the reason text, when present, ranks higher.",
    examples: ["curl error 60 while downloading https://clientauth.corp.example/packages.js"],
  },
  "curl-77": {
    message:
      "curl: (77) error setting certificate file: <file> | error setting certificate verify locations: CAfile: <file> CApath: <path> | error adding trust anchors from file: <file> | Problem with the SSL CA cert (path? access rights?)",
    library: "libcurl",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "observed",
    note: 'Wording by version: <= 7.7x "verify locations", 7.8x-8.15 "certificate file:", HEAD "error adding trust anchors from file:". Printed for a missing, empty, non-PEM or unreadable file, and for a system bundle that is gone or mode 600 (observed).',
    examples: [
      "curl: (77) error setting certificate verify locations:\n  CAfile: /etc/ssl/certs/ca-certificates.crt\n  CApath: none",
      "curl: (77) error adding trust anchors from file: /etc/ssl/certs/ca-certificates.crt",
      "PHP Fatal error:  Uncaught RuntimeException: cURL error 77: error setting certificate file: /etc/ssl/certs/corp-ca.pem (see https://curl.haxx.se/libcurl/c/libcurl-errors.html) for https://api.corp.example/v1/config",
    ],
  },
  "curl-alert-received": {
    message: "* TLSv1.3 (IN), TLS alert, <alert> (<number>):",
    library: "curl -v",
    citation: "curl/curl lib/vtls/openssl.c ossl_trace; RFC 8446 alert numbers, 512 added",
    confidence: "read",
    examples: ["* TLSv1.3 (IN), TLS alert, unknown CA (560):", "* TLSv1.3 (IN), TLS alert, unknown (628):"],
  },
  "curl-alert-sent": {
    message: "* TLSv1.3 (OUT), TLS alert, <alert> (<number>):",
    library: "curl -v",
    citation: "curl/curl lib/vtls/openssl.c ossl_trace; RFC 8446 alert numbers, 512 added",
    confidence: "read",
    examples: ["* TLSv1.3 (OUT), TLS alert, unknown CA (560):", "* TLSv1.2 (OUT), TLS alert, bad certificate (554):"],
  },
  "curl-alert-sent-expired": {
    message: "* TLSv1.3 (OUT), TLS alert, certificate expired (557):",
    library: "curl -v",
    citation: "curl/curl lib/vtls/openssl.c ossl_trace; RFC 8446 alert numbers, 512 added",
    confidence: "read",
    examples: ["* TLSv1.2 (OUT), TLS alert, certificate expired (557):"],
  },
  "curl-client-cert": {
    message: "TLS cert problem: ... tlsv13 alert certificate required | SSL Client Certificate required",
    library: "libcurl",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "read",
    examples: ["curl: (98) SSL Client Certificate required"],
  },
  "curl-code-cipher": {
    message: "curl: (59) failed setting cipher list: <list>",
    library: "libcurl",
    citation: "curl/curl include/curl/curl.h, lib/strerror.c, lib/vtls/openssl.c",
    confidence: "read",
    examples: ["curl: (59) failed setting cipher list: NONE"],
  },
  "curl-code-client": {
    message: "curl: (98) SSL Client Certificate required",
    library: "libcurl",
    citation: "curl/curl include/curl/curl.h, lib/strerror.c, lib/vtls/openssl.c",
    confidence: "read",
    examples: ["curl: (98)"],
  },
  "curl-code-connect": {
    message: "curl: (35) SSL connect error",
    library: "libcurl",
    citation: "curl/curl include/curl/curl.h, lib/strerror.c, lib/vtls/openssl.c",
    confidence: "read",
    examples: ["curl: (35)", "cURL error 35: SSL connect error"],
  },
  "curl-code-issuer": {
    message: "curl: (83) SSL: Certificate issuer check failed (<file>)",
    library: "libcurl, --issuercert",
    citation: "curl/curl include/curl/curl.h, lib/strerror.c, lib/vtls/openssl.c",
    confidence: "read",
    examples: [
      "curl: (83) SSL: Certificate issuer check failed (/etc/ssl/corp-issuer.pem)",
      "Issuer check against peer certificate failed",
    ],
  },
  "curl-code-name": {
    message: "curl: (51) SSL: …",
    library: "libcurl up to 7.61",
    citation: "curl/curl include/curl/curl.h, lib/strerror.c, lib/vtls/openssl.c",
    confidence: "read",
    examples: ["curl: (51)"],
  },
  "curl-code-revocation": {
    message: "curl: (91) No OCSP response received | curl: (82) error loading CRL file: <file>",
    library: "libcurl, --cert-status and --crlfile",
    citation: "curl/curl include/curl/curl.h, lib/strerror.c, lib/vtls/openssl.c",
    confidence: "read",
    examples: [
      "curl: (91) No OCSP response received",
      "curl: (82) Failed to load CRL file (path? access rights?, format?)",
      "curl: (82) error loading CRL file: /etc/ssl/corp.crl",
    ],
  },
  "curl-exit-60": {
    message: 'process "/bin/sh -c curl …" did not complete successfully: exit code: 60',
    library: "curl, as the builder reports it",
    citation:
      "curl/curl include/curl/curl.h CURLE_PEER_FAILED_VERIFICATION = 60; observed docker-lab-buildkit-plain-curl.log (the builder's words)",
    confidence: "read",
    examples: [
      'ERROR: failed to solve: process "/bin/sh -c curl -fsS https://dl.corp.example/i.sh | sh" did not complete successfully: exit code: 60',
      "The command '/bin/sh -c curl -fsS https://dl.corp.example/i.sh' returned a non-zero code: 60",
    ],
  },
  "curl-exit-77": {
    message: 'process "/bin/sh -c curl …" did not complete successfully: exit code: 77',
    library: "curl, as the builder reports it",
    citation:
      "curl/curl include/curl/curl.h CURLE_SSL_CACERT_BADFILE = 77; observed docker-lab-buildkit-plain-curl.log (the builder's words)",
    confidence: "read",
    examples: [
      'ERROR: failed to solve: process "/bin/sh -c curl -o x https://dl.corp.example/x" did not complete successfully: exit code: 77',
    ],
  },
  "curl-exit-client": {
    message: 'process "/bin/sh -c curl …" did not complete successfully: exit code: 98',
    library: "curl, as the builder reports it",
    citation: "curl/curl include/curl/curl.h; observed docker-lab-buildkit-plain-curl.log (the builder's words)",
    confidence: "read",
    examples: [
      'ERROR: failed to solve: process "/bin/sh -c curl -fsS https://dl.corp.example/i.sh | sh" did not complete successfully: exit code: 98',
    ],
  },
  "curl-exit-connect": {
    message: 'process "/bin/sh -c curl …" did not complete successfully: exit code: 35',
    library: "curl, as the builder reports it",
    citation: "curl/curl include/curl/curl.h; observed docker-lab-buildkit-plain-curl.log (the builder's words)",
    confidence: "read",
    examples: [
      'ERROR: failed to solve: process "/bin/sh -c curl -fsS https://dl.corp.example/i.sh | sh" did not complete successfully: exit code: 35',
      "The command '/bin/sh -c curl https://dl.corp.example/x -o x' returned a non-zero code: 35",
    ],
  },
  "curl-exit-issuer": {
    message: 'process "/bin/sh -c curl …" did not complete successfully: exit code: 83',
    library: "curl, as the builder reports it",
    citation: "curl/curl include/curl/curl.h; observed docker-lab-buildkit-plain-curl.log (the builder's words)",
    confidence: "read",
    examples: [
      'ERROR: failed to solve: process "/bin/sh -c curl -fsS https://dl.corp.example/i.sh | sh" did not complete successfully: exit code: 83',
    ],
  },
  "curl-exit-name": {
    message: 'process "/bin/sh -c curl …" did not complete successfully: exit code: 51',
    library: "curl, as the builder reports it",
    citation: "curl/curl include/curl/curl.h; observed docker-lab-buildkit-plain-curl.log (the builder's words)",
    confidence: "read",
    examples: [
      'ERROR: failed to solve: process "/bin/sh -c curl -fsS https://dl.corp.example/i.sh | sh" did not complete successfully: exit code: 51',
    ],
  },
  "curl-exit-revocation": {
    message: 'process "/bin/sh -c curl …" did not complete successfully: exit code: 91',
    library: "curl, as the builder reports it",
    citation: "curl/curl include/curl/curl.h; observed docker-lab-buildkit-plain-curl.log (the builder's words)",
    confidence: "read",
    examples: [
      'ERROR: failed to solve: process "/bin/sh -c curl -fsS https://dl.corp.example/i.sh | sh" did not complete successfully: exit code: 91',
    ],
  },
  "curl-gnutls-alert": {
    message:
      "gnutls_handshake() failed: CA is unknown | Certificate is bad | Certificate is required ... ; GnuTLS recv error (-12): A TLS fatal alert has been received.",
    library: "libcurl with GnuTLS (git, apt)",
    citation: "observed git-*-mtls*; gnutls/gnutls lib/alert.c",
    confidence: "observed",
    examples: [
      "- Curl error (56): Failure when receiving data from the peer for https://mtls.corp.example/el9/repodata/repomd.xml [GnuTLS recv error (-12): A TLS fatal alert has been received.]",
      "fatal: unable to access 'https://mtls.corp.example/team/app.git/': GnuTLS recv error (-12): A TLS fatal alert has been received.",
    ],
  },
  "curl-gnutls-expired": {
    message: "server verification failed: certificate has expired. (CAfile: ...)",
    library: "libcurl with GnuTLS",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "observed",
    examples: [
      "- Curl error (60): SSL peer certificate or SSH remote key was not OK for https://expired.corp.example/el9/repodata/repomd.xml [server verification failed: certificate has expired. (CAfile: /etc/pki/bundle.pem CRLfile: none)]",
      "fatal: unable to access 'https://expintleaf.corp.example/team/app.git/': server verification failed: certificate has expired. (CAfile: /etc/pki/bundle.pem CRLfile: none)",
      "pycurl.error: (60, 'server verification failed: certificate has expired. (CAfile: /etc/pki/bundle.pem CRLfile: none)')",
    ],
  },
  "curl-gnutls-handshake": {
    message: "gnutls_handshake() failed: <error> | GnuTLS, handshake failed: <error>",
    library: "libcurl with GnuTLS",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "observed",
    examples: [
      "fatal: unable to access 'https://git.example.com/a.git/': gnutls_handshake() failed: Handshake failed",
      "- Curl error (35): SSL connect error for https://mtls12.corp.example/el9/repodata/repomd.xml [GnuTLS, handshake failed: Handshake failed]",
      "fatal: unable to access 'https://mtls12.corp.example/team/app.git/': gnutls_handshake() failed: Handshake failed",
    ],
  },
  "curl-gnutls-new": {
    message:
      "server verification failed: certificate signer not trusted. (CAfile: <file> CRLfile: <crl>) | SSL certificate verification failed: certificate signer not trusted. (...)",
    library: "libcurl with GnuTLS",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "observed",
    since: '8.10 (seen 8.14.1); HEAD says "SSL certificate verification failed:"',
    examples: [
      "fatal: unable to access 'https://git.corp.example/a.git/': SSL certificate verification failed: certificate signer not trusted. (CAfile: /etc/ssl/certs/ca-certificates.crt CRLfile: none)",
      "- Curl error (60): SSL peer certificate or SSH remote key was not OK for https://api.corp.example/el9/repodata/repomd.xml [server verification failed: certificate signer not trusted. (CAfile: /etc/pki/empty.pem CRLfile: none)]",
      "fatal: unable to access 'https://api.corp.example/team/app.git/': server verification failed: certificate signer not trusted. (CAfile: /etc/pki/empty.pem CRLfile: none)",
    ],
  },
  "curl-gnutls-notyet": {
    message: "server certificate not activated yet.",
    library: "libcurl with GnuTLS",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "read",
    note: 'libcurl/GnuTLS only reaches this when the chain check passed; usually it prints "certificate error, no details available" (observed git-2.47-not-yet-valid).',
    examples: ["server certificate not activated yet."],
  },
  "curl-gnutls-ocsp": {
    message: "server verification failed: attached OCSP status response is invalid",
    library: "libcurl with GnuTLS",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "read",
    examples: ["server verification failed: attached OCSP status response is invalid. (CAfile: none CRLfile: none)"],
  },
  "curl-gnutls-old": {
    message: "server certificate verification failed. CAfile: <file> CRLfile: <crl>",
    library: "libcurl with GnuTLS",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "observed",
    note: 'Up to 8.9 the SAME text for unknown issuer, expired and weak signature (observed git-2.39-expired, -untrusted, -sha1). "CAfile: none" means git/libcurl was given no bundle. Debian/Ubuntu git is this build.',
    examples: [
      "fatal: unable to access 'https://api.corp.example/team/app.git/': server certificate verification failed. CAfile: /etc/pki/empty.pem CRLfile: none",
      "fatal: unable to access 'https://api.corp.example/team/app.git/': server certificate verification failed. CAfile: /etc/pki/empty.pem CRLfile: none",
      "#5 0.089 fatal: unable to access 'https://api.corp.example/team/app.git/': server certificate verification failed. CAfile: none CRLfile: none",
    ],
  },
  "curl-gnutls-other": {
    message: "server verification failed: certificate error, no details available. (CAfile: ...)",
    library: "libcurl with GnuTLS",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "observed",
    examples: [
      "- Curl error (60): SSL peer certificate or SSH remote key was not OK for https://critext.corp.example/el9/repodata/repomd.xml [server verification failed: certificate error, no details available. (CAfile: /etc/pki/bundle.pem CRLfile: none)]",
      "fatal: unable to access 'https://critext.corp.example/team/app.git/': server verification failed: certificate error, no details available. (CAfile: /etc/pki/bundle.pem CRLfile: none)",
    ],
  },
  "curl-gnutls-weak": {
    message: "server verification failed: certificate uses insecure algorithm. (CAfile: ...)",
    library: "libcurl with GnuTLS",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "observed",
    examples: [
      "- Curl error (60): SSL peer certificate or SSH remote key was not OK for https://md5.corp.example/el9/repodata/repomd.xml [server verification failed: certificate uses insecure algorithm. (CAfile: /etc/pki/bundle.pem CRLfile: none)]",
      "fatal: unable to access 'https://md5.corp.example/team/app.git/': server verification failed: certificate uses insecure algorithm. (CAfile: /etc/pki/bundle.pem CRLfile: none)",
    ],
  },
  "curl-mbedtls": {
    message: "mbedTLS: <verify flags text> | Cert verify failed: BADCERT_NOT_TRUSTED",
    library: "libcurl with mbedTLS (7.x-8.8)",
    citation: "memory (older lib/vtls/mbedtls.c, HEAD prints the flag sentences)",
    confidence: "memory",
    examples: ["curl: (60) Cert verify failed: BADCERT_NOT_TRUSTED"],
  },
  "curl-mbedtls-expired": {
    message: "Cert verify failed: BADCERT_EXPIRED",
    library: "libcurl with mbedTLS",
    citation: "Mbed-TLS/mbedtls include/mbedtls/x509_crt.h",
    confidence: "read",
    examples: ["Cert verify failed: BADCERT_EXPIRED"],
  },
  "curl-mbedtls-flags": {
    message: "Cert verify failed: BADCERT_CN_MISMATCH",
    library: "libcurl with mbedTLS",
    citation: "Mbed-TLS/mbedtls include/mbedtls/x509_crt.h",
    confidence: "read",
    examples: ["Cert verify failed: BADCERT_CN_MISMATCH"],
  },
  "curl-more-details": {
    message: "curl failed to verify the legitimacy of the server",
    library: "libcurl",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "observed",
    note: "Second paragraph of every curl 60; kept when the first line was cut off.",
    examples: [
      "#7 0.077 curl failed to verify the legitimacy of the server and therefore could not",
      "curl failed to verify the legitimacy of the server and therefore could not",
    ],
  },
  "curl-name-cn": {
    message: "SSL: certificate subject name '<cn>' (or (<cn>)) does not match target host[ ]name '<host>'",
    library: "libcurl",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "observed",
    examples: [
      "- Curl error (60): SSL peer certificate or SSH remote key was not OK for https://127.0.1.9/el9/repodata/repomd.xml [SSL: certificate subject name (ip.corp.example) does not match target hostname '127.0.1.9']",
      "fatal: unable to access 'https://127.0.1.9/team/app.git/': SSL: certificate subject name (ip.corp.example) does not match target host name '127.0.1.9'",
      "pycurl.error: (60, \"SSL: certificate subject name (www.other.example) does not match target hostname 'wronghost.corp.example'\")",
    ],
  },
  "curl-name-san": {
    message:
      "SSL: no alternative certificate subject name matches target hostname '<host>' (8.x: target host name | ipv4 address | ipv6 address)",
    library: "libcurl",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "observed",
    examples: [
      "PHP Fatal error:  Uncaught RuntimeException: cURL error 60: SSL: no alternative certificate subject name matches target hostname 'wronghost.corp.example' (see https://curl.haxx.se/libcurl/c/libcurl-errors.html) for https://wronghost.corp.example/v1/config",
      "[60] SSL peer certificate or SSH remote key was not OK (SSL: no alternative certificate subject name matches target hostname 'wronghost.corp.example')",
      "curl: (60) SSL: no alternative certificate subject name matches target ipv4 address '127.0.1.9'",
    ],
  },
  "curl-schannel-ca": {
    message: "schannel: failed to open CA file '<file>' | schannel: CA file '<file>' is not correctly formatted",
    library: "libcurl with Schannel",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "read",
    examples: ["schannel: failed to open CA file 'C:\\\\certs\\\\ca.pem': No such file or directory"],
  },
  "curl-schannel-name": {
    message: "schannel: CertGetNameString() failed to match connection hostname (<host>) against server certificate names",
    library: "libcurl with Schannel",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "read",
    examples: ["schannel: CertGetNameString() failed to match connection hostname (api.corp.example) against server certificate names"],
  },
  "curl-schannel-revoked": {
    message:
      "schannel: ... CRYPT_E_NO_REVOCATION_CHECK (0x80092012) | CRYPT_E_REVOCATION_OFFLINE (0x80092013) | CRYPT_E_REVOKED | the revocation status is unknown | ... has been revoked",
    library: "libcurl with Schannel",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "read",
    note: "Typical behind inspecting proxies on Windows: --ssl-no-revoke.",
    examples: [
      "curl: (35) schannel: next InitializeSecurityContext failed: CRYPT_E_NO_REVOCATION_CHECK (0x80092012) - The revocation function was unable to check revocation for the certificate.",
    ],
  },
  "curl-schannel-root": {
    message:
      "schannel: ... SEC_E_UNTRUSTED_ROOT (0x80090325) | schannel: the certificate or certificate chain is based on an untrusted root | schannel: the certificate chain is incomplete",
    library: "libcurl with Schannel",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "read",
    examples: [
      "curl: (60) schannel: SEC_E_UNTRUSTED_ROOT (0x80090325) - The certificate chain was issued by an authority that is not trusted.",
      "schannel: the certificate chain is incomplete",
    ],
  },
  "curl-schannel-time": {
    message: "schannel: this certificate or one of the certificates in the certificate chain is not time valid",
    library: "libcurl with Schannel",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "read",
    examples: ["schannel: this certificate or one of the certificates in the certificate chain is not time valid"],
  },
  "curl-sectransp": {
    message:
      "SSL certificate problem: Invalid certificate chain | Untrusted root certificate | SSL: peer not verified: ... | Apple SecTrust verification failed: error <n>",
    library: "libcurl with SecureTransport / Apple SecTrust",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "read",
    examples: [
      "curl: (60) SSL certificate problem: Invalid certificate chain",
      "curl: (60) SSL certificate problem: Untrusted root certificate",
    ],
  },
  "curl-sectransp-name": {
    message: 'SSL certificate peer verification failed, the certificate did not match "<host>"',
    library: "libcurl with SecureTransport",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "read",
    examples: ['SSL certificate peer verification failed, the certificate did not match "api.corp.example"'],
  },
  "curl-sectransp-peer": {
    message: "SSL server rejected the client certificate due to the certificate being signed by an unknown certificate authority",
    library: "libcurl with SecureTransport",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "read",
    examples: ["SSL server rejected the client certificate due to the certificate being signed by an unknown certificate authority"],
  },
  "curl-sectransp-time": {
    message: "SSL certificate problem: Certificate chain had an expired certificate",
    library: "libcurl with SecureTransport",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "read",
    examples: ["SSL certificate problem: Certificate chain had an expired certificate"],
  },
  "curl-wolfssl": {
    message: "CA signer not available for verification",
    library: "libcurl with wolfSSL",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "read",
    examples: ["curl: (77) CA signer not available for verification"],
  },
  "curl-wolfssl-time": {
    message: "server verification failed: certificate not valid yet.",
    library: "libcurl with wolfSSL",
    citation: "curl/curl lib/vtls/*.c at HEAD (2026-08), tags curl-8_14_1, curl-7_88_1; observed curl-*, git-*, dnf-4, cargo, php-*-curl",
    confidence: "read",
    examples: ["curl: (60) server verification failed: certificate not valid yet."],
  },
};
