import type { SignatureExample } from "../signature";
import type { gnutls } from "./gnutls";

export const gnutlsExamples: Record<(typeof gnutls)[number]["id"], SignatureExample> = {
  "gnutls-alert": {
    message: "Received alert [<n>]: <text>",
    library: "GnuTLS",
    citation:
      "gnutls/gnutls lib/cert-cred.c gnutls_certificate_verification_status_print(), lib/errors.c, lib/alert.c; observed gnutls-cli-*, wget2-*, apt-2.x-*",
    confidence: "observed",
    examples: [
      "*** Received alert [48]: CA is unknown",
      "GnuTLS: received alert [42]: Certificate is bad",
      "*** Received alert [116]: Certificate is required",
    ],
  },
  "gnutls-alert-protocol": {
    message: "Received alert [40]: Handshake failed | [70]: Error in protocol version",
    library: "GnuTLS",
    citation:
      "gnutls/gnutls lib/cert-cred.c gnutls_certificate_verification_status_print(), lib/errors.c, lib/alert.c; observed gnutls-cli-*, wget2-*, apt-2.x-*",
    confidence: "observed",
    examples: ["GnuTLS: received alert [40]: Handshake failed", "*** Received alert [40]: Handshake failed"],
  },
  "gnutls-asn1": {
    message: "ASN1 parser: Error in TAG. | Error in DER parsing.",
    library: "GnuTLS",
    citation:
      "gnutls/gnutls lib/cert-cred.c gnutls_certificate_verification_status_print(), lib/errors.c, lib/alert.c; observed gnutls-cli-*, wget2-*, apt-2.x-*",
    confidence: "observed",
    examples: [
      "fatal: unable to access 'https://malformed.corp.example/team/app.git/': GnuTLS, handshake failed: ASN1 parser: Error in TAG.",
      "*** Fatal error: ASN1 parser: Error in TAG.",
      "GnuTLS: ASN1 parser: Error in TAG.",
    ],
  },
  "gnutls-expired": {
    message: "The certificate chain uses expired certificate.",
    library: "GnuTLS",
    citation:
      "gnutls/gnutls lib/cert-cred.c gnutls_certificate_verification_status_print(), lib/errors.c, lib/alert.c; observed gnutls-cli-*, wget2-*, apt-2.x-*",
    confidence: "observed",
    examples: [
      "Certificate verification failed: The certificate is NOT trusted. The certificate chain uses expired certificate.  Could not handshake: Error in the certificate verification. [IP: 127.0.1.5 443]",
      "msmtp: TLS certificate verification failed: The certificate is NOT trusted. The certificate chain uses expired certificate.",
      "ERROR: The certificate is NOT trusted. The certificate chain uses expired certificate.",
    ],
  },
  "gnutls-fatal": {
    message: "A TLS fatal alert has been received.",
    library: "GnuTLS",
    citation: "observed aria2-mtls*, wget-1.25-mtls12, gnutls-cli-*",
    confidence: "observed",
    examples: [
      "Exception: [SocketCore.cc:886] errorCode=1 Failed to receive data, cause: A TLS fatal alert has been received.",
      "*** Fatal error: A TLS fatal alert has been received.",
    ],
  },
  "gnutls-file": {
    message:
      "Error setting the x509 trust file: <error> | No certificate was found. | No CAs were found in '<file>' | Failed to open cert <file>: (<n>).",
    library: "GnuTLS",
    citation:
      "gnutls/gnutls lib/cert-cred.c gnutls_certificate_verification_status_print(), lib/errors.c, lib/alert.c; observed gnutls-cli-*, wget2-*, apt-2.x-*",
    confidence: "observed",
    note: 'GNU wget goes on after "Failed to open cert <file>: (-64)." and then reports an unknown issuer (observed wget-1.25-ca-file-missing).',
    examples: [
      "Error setting the x509 trust file: No certificate was found.",
      "ERROR: Failed to open cert /etc/pki/empty.pem: (0).",
      "No CAs were found in '/etc/pki/empty.pem'",
    ],
  },
  "gnutls-issuer": {
    message: "The certificate is NOT trusted. The certificate issuer is unknown.",
    library: "GnuTLS",
    citation:
      "gnutls/gnutls lib/cert-cred.c gnutls_certificate_verification_status_print(), lib/errors.c, lib/alert.c; observed gnutls-cli-*, wget2-*, apt-2.x-*",
    confidence: "observed",
    note: "Also for self-signed, missing intermediate and an empty or unreadable store (observed).",
    examples: [
      "Certificate verification failed: The certificate is NOT trusted. The certificate issuer is unknown.  Could not handshake: Error in the certificate verification. [IP: 10.0.0.5 443]",
      "#5 7.117   Certificate verification failed: The certificate is NOT trusted. The certificate issuer is unknown.  Could not handshake: Error in the certificate verification. [IP: 10.20.30.1 443]",
      "msmtp: TLS certificate verification failed: The certificate is NOT trusted. The certificate issuer is unknown.",
    ],
  },
  "gnutls-name": {
    message: "The name in the certificate does not match the expected.",
    library: "GnuTLS",
    citation:
      "gnutls/gnutls lib/cert-cred.c gnutls_certificate_verification_status_print(), lib/errors.c, lib/alert.c; observed gnutls-cli-*, wget2-*, apt-2.x-*",
    confidence: "observed",
    examples: [
      "Certificate verification failed: The certificate is NOT trusted. The name in the certificate does not match the expected.  Could not handshake: Error in the certificate verification. [IP: 127.0.1.9 443]",
      "msmtp: TLS certificate verification failed: The certificate is NOT trusted. The name in the certificate does not match the expected.",
      "ERROR: The certificate is NOT trusted. The name in the certificate does not match the expected.",
    ],
  },
  "gnutls-not-ca": {
    message:
      "The certificate issuer is not a CA. | violates the signer's constraints. | does not match the intended purpose. | contains an unknown critical extension.",
    library: "GnuTLS",
    citation:
      "gnutls/gnutls lib/cert-cred.c gnutls_certificate_verification_status_print(), lib/errors.c, lib/alert.c; observed gnutls-cli-*, wget2-*, apt-2.x-*",
    confidence: "observed",
    examples: [
      "Certificate verification failed: The certificate is NOT trusted. The certificate contains an unknown critical extension.  Could not handshake: Error in the certificate verification. [IP: 127.0.1.24 443]",
      "- Status: The certificate is NOT trusted. The certificate chain does not match the intended purpose.",
      "ERROR: The certificate is NOT trusted. The certificate contains an unknown critical extension.",
    ],
  },
  "gnutls-not-tls": {
    message: "An unexpected TLS packet was received.",
    library: "GnuTLS",
    citation:
      "gnutls/gnutls lib/cert-cred.c gnutls_certificate_verification_status_print(), lib/errors.c, lib/alert.c; observed gnutls-cli-*, wget2-*, apt-2.x-*",
    confidence: "observed",
    note: "apt, git and wget on Debian print this for plain HTTP.",
    examples: [
      "fatal: unable to access 'https://plain.corp.example/team/app.git/': gnutls_handshake() failed: An unexpected TLS packet was received.",
      "-> [SocketCore.cc:1019] errorCode=1 SSL/TLS handshake failure: An unexpected TLS packet was received.",
      "*** Fatal error: An unexpected TLS packet was received.",
    ],
  },
  "gnutls-notyet": {
    message: "The certificate chain uses not yet valid certificate.",
    library: "GnuTLS",
    citation:
      "gnutls/gnutls lib/cert-cred.c gnutls_certificate_verification_status_print(), lib/errors.c, lib/alert.c; observed gnutls-cli-*, wget2-*, apt-2.x-*",
    confidence: "observed",
    examples: [
      "Certificate verification failed: The certificate is NOT trusted. The certificate chain uses not yet valid certificate.  Could not handshake: Error in the certificate verification. [IP: 127.0.1.6 443]",
      "- Status: The certificate is NOT trusted. The certificate chain uses not yet valid certificate.",
      "ERROR: The certificate is NOT trusted. The certificate chain uses not yet valid certificate.",
    ],
  },
  "gnutls-revoked": {
    message: "The certificate chain is revoked. | The received OCSP status response is invalid. | ... OCSP status is missing.",
    library: "GnuTLS",
    citation:
      "gnutls/gnutls lib/cert-cred.c gnutls_certificate_verification_status_print(), lib/errors.c, lib/alert.c; observed gnutls-cli-*, wget2-*, apt-2.x-*",
    confidence: "read",
    examples: ["The certificate is NOT trusted. The certificate chain is revoked."],
  },
  "gnutls-signature": {
    message: "The signature in the certificate is invalid.",
    library: "GnuTLS",
    citation:
      "gnutls/gnutls lib/cert-cred.c gnutls_certificate_verification_status_print(), lib/errors.c, lib/alert.c; observed gnutls-cli-*, wget2-*, apt-2.x-*",
    confidence: "read",
    examples: ["The certificate is NOT trusted. The signature in the certificate is invalid."],
  },
  "gnutls-tofu": {
    message: "The certificate doesn't match the local copy (TOFU).",
    library: "GnuTLS",
    citation:
      "gnutls/gnutls lib/cert-cred.c gnutls_certificate_verification_status_print(), lib/errors.c, lib/alert.c; observed gnutls-cli-*, wget2-*, apt-2.x-*",
    confidence: "read",
    examples: ["The certificate doesn't match the local copy (TOFU)."],
  },
  "gnutls-verification": {
    message: "Error in the certificate verification.",
    library: "GnuTLS",
    citation:
      "gnutls/gnutls lib/cert-cred.c gnutls_certificate_verification_status_print(), lib/errors.c, lib/alert.c; observed gnutls-cli-*, wget2-*, apt-2.x-*",
    confidence: "observed",
    examples: ["Could not handshake: Error in the certificate verification."],
  },
  "gnutls-weak": {
    message: "The certificate chain uses insecure algorithm.",
    library: "GnuTLS",
    citation:
      "gnutls/gnutls lib/cert-cred.c gnutls_certificate_verification_status_print(), lib/errors.c, lib/alert.c; observed gnutls-cli-*, wget2-*, apt-2.x-*",
    confidence: "observed",
    examples: [
      "Certificate verification failed: The certificate is NOT trusted. The certificate chain uses insecure algorithm.  Could not handshake: Error in the certificate verification. [IP: 127.0.1.23 443]",
      "- Status: The certificate is NOT trusted. The certificate chain uses insecure algorithm.",
      "ERROR: The certificate is NOT trusted. The certificate chain uses insecure algorithm.",
    ],
  },
  "guix-verify": {
    message: "X.509 certificate of '<host>' could not be verified:",
    library: "GNU Guix",
    citation: "guix-mirror/guix guix/build/download.scm print-tls-certificate-error",
    confidence: "read",
    examples: ["X.509 certificate of 'ci.corp.example' could not be verified:\n  signer-not-found\n  invalid"],
  },
  "lftp-not-trusted": {
    message: "Fatal error: Certificate verification: Not trusted",
    library: "lftp",
    citation: "lavv17/lftp src/lftp_ssl.cc",
    confidence: "memory",
    examples: ["mirror: Fatal error: Certificate verification: Not trusted (AB:CD:EF)"],
  },
  "msmtp-file": {
    message: "cannot set X509 trust file <file> for TLS session: Error while reading file.",
    library: "msmtp",
    citation: "observed msmtp-ca-file-missing",
    confidence: "observed",
    examples: ["msmtp: cannot set X509 trust file /etc/ssl/certs/corp-ca.pem for TLS session: Error while reading file."],
  },
  "rsyslog-name": {
    message: "error: peer name not authorized -  not permitted to talk to it. Names: <names>",
    library: "rsyslog (GnuTLS and OpenSSL drivers)",
    citation: "rsyslog/rsyslog runtime/nsd_gtls.c gtlsChkPeerName",
    confidence: "memory",
    examples: ["rsyslogd: error: peer name not authorized -  not permitted to talk to it. Names: DNSname: log.corp.example; [v8.2112.0]"],
  },
  "rsyslog-signer": {
    message: "not permitted to talk to peer, certificate invalid: signer not found",
    library: "rsyslog (GnuTLS driver)",
    citation: "rsyslog/rsyslog runtime/nsd_gtls.c gtlsChkPeerCertValidity",
    confidence: "read",
    examples: ["rsyslogd: not permitted to talk to peer, certificate invalid: signer not found [v8.2112.0]"],
  },
};
