import type { SignatureExample } from "../signature";
import type { wget } from "./wget";

export const wgetExamples: Record<(typeof wget)[number]["id"], SignatureExample> = {
  "busybox-error": {
    message: "wget: error getting response: Connection reset by peer (after an ssl_client line)",
    library: "BusyBox wget / Alpine ssl_client",
    citation: "rancher/k3os#344 (TLS connect failed, without a reason, up to Alpine 3.8)",
    confidence: "read",
    examples: [
      "ssl_client: api.corp.example: TLS connect failed",
      "ssl_client: api.corp.example: handshake failed: error:0A000086:SSL routines::certificate verify failed",
    ],
  },
  "busybox-notls": {
    message: "wget: note: TLS certificate validation not implemented",
    library: "BusyBox wget",
    citation: "mirror/busybox networking/wget.c",
    confidence: "read",
    note: "BusyBox's own TLS verifies NOTHING: a warning, never a failure. Alpine's busybox uses ssl_client (libretls) instead, see libtls entries.",
    examples: ["wget: note: TLS certificate validation not implemented"],
  },
  "wget-expired": {
    message: "ERROR: The certificate of ‘<host>’ has expired.",
    library: "GNU Wget 1.x (GnuTLS and OpenSSL builds)",
    citation: "observed wget-1.25-*, wget-1.21-*; memory (the texts of OpenSSL builds)",
    confidence: "observed",
    examples: [
      "  Issued certificate has expired.",
      "ERROR: The certificate of ‘expintleaf.corp.example’ has expired.",
      "ERROR: The certificate of ‘expired.corp.example’ has expired.",
    ],
  },
  "wget-issuer": {
    message: "ERROR: The certificate of ‘<host>’ doesn't have a known issuer.",
    library: "GNU Wget 1.x (GnuTLS and OpenSSL builds)",
    citation: "observed wget-1.25-*, wget-1.21-*; memory (the texts of OpenSSL builds)",
    confidence: "observed",
    examples: ["ERROR: The certificate of ‘api.corp.example’ doesn't have a known issuer."],
  },
  "wget-name": {
    message: "The certificate's owner does not match hostname ‘<host>’",
    library: "GNU Wget 1.x (GnuTLS and OpenSSL builds)",
    citation: "observed wget-1.25-*, wget-1.21-*; memory (the texts of OpenSSL builds)",
    confidence: "observed",
    examples: ["The certificate's owner does not match hostname ‘127.0.1.9’"],
  },
  "wget-not-ca": {
    message: "ERROR: The certificate signer of ‘<host>’ was not a CA.",
    library: "GNU Wget 1.x (GnuTLS and OpenSSL builds)",
    citation: "observed wget-1.25-*, wget-1.21-*; memory (the texts of OpenSSL builds)",
    confidence: "observed",
    examples: ["ERROR: The certificate signer of ‘notca.corp.example’ was not a CA."],
  },
  "wget-notyet": {
    message: "ERROR: The certificate of ‘<host>’ is not yet activated.",
    library: "GNU Wget 1.x (GnuTLS and OpenSSL builds)",
    citation: "observed wget-1.25-*, wget-1.21-*; memory (the texts of OpenSSL builds)",
    confidence: "observed",
    examples: ["ERROR: The certificate of ‘notyet.corp.example’ is not yet activated."],
  },
  "wget-openssl-cannot-verify": {
    message: "cannot verify <host>'s certificate, issued by ‘<issuer>’:",
    library: "GNU Wget 1.x (OpenSSL builds)",
    citation: "mirror/wget src/openssl.c: the reason follows on the next line",
    confidence: "read",
    examples: ["ERROR: cannot verify api.corp.example's certificate, issued by ‘CN=Example Corp Issuing CA,O=Example Corp’:"],
  },
  "wget-openssl-issuer": {
    message: "ERROR: cannot verify <host>'s certificate, issued by ‘<issuer>’: Unable to locally verify the issuer's authority.",
    library: "GNU Wget 1.x (GnuTLS and OpenSSL builds)",
    citation: 'quoted in public repositories: "Unable to locally verify the issuer" (wget openssl.c and quotes)',
    confidence: "read",
    examples: [
      "ERROR: cannot verify api.corp.example's certificate, issued by ‘CN=Example Corp Issuing CA G2,O=Example Corp,C=DE’:\n  Unable to locally verify the issuer's authority.",
    ],
  },
  "wget-openssl-name": {
    message:
      "ERROR: no certificate subject alternative name matches requested host name ‘<host>’. | ERROR: certificate common name ‘<cn>’ doesn't match requested host name ‘<host>’.",
    library: "GNU Wget 1.x (GnuTLS and OpenSSL builds)",
    citation: "observed wget-1.25-*, wget-1.21-*; memory (the texts of OpenSSL builds)",
    confidence: "memory",
    examples: ["    ERROR: no certificate subject alternative name matches\n\trequested host name ‘api.corp.example’."],
  },
  "wget-openssl-self": {
    message: "  Self-signed certificate encountered.",
    library: "GNU Wget 1.x (GnuTLS and OpenSSL builds)",
    citation: "mirror/wget src/openssl.c",
    confidence: "read",
    note: "Printed for OpenSSL 18 and 19.",
    examples: [
      "  Self-signed certificate encountered.",
      "ERROR: cannot verify dev.corp.example's certificate, issued by ‘CN=dev.corp.example,O=Corp’:\n  Self-signed certificate encountered.",
      "ERROR: cannot verify dev.corp.example's certificate, issued by ‘CN=dev.corp.example’:\n  Self-signed certificate encountered.",
    ],
  },
  "wget-openssl-self-chain": {
    message: "ERROR: cannot verify <host>'s certificate, issued by ‘<another name>’:\n  Self-signed certificate encountered.",
    library: "GNU Wget 1.x (OpenSSL builds)",
    citation: "mirror/wget src/openssl.c: X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN and X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT share the text",
    confidence: "read",
    examples: [
      "ERROR: cannot verify packages.corp.example's certificate, issued by ‘CN=Corp Proxy CA,O=Corp’:\n  Self-signed certificate encountered.",
      "ERROR: cannot verify packages.corp.example's certificate, issued by `/C=DE/O=Corp/CN=Corp Proxy CA':\n  Self-signed certificate encountered.",
    ],
  },
  "wget-revoked": {
    message: "ERROR: The certificate of ‘<host>’ has been revoked.",
    library: "GNU Wget 1.x (GnuTLS and OpenSSL builds)",
    citation: "observed wget-1.25-*, wget-1.21-*; memory (the texts of OpenSSL builds)",
    confidence: "read",
    examples: ["ERROR: The certificate of ‘revoked.example.com’ has been revoked."],
  },
  "wget-untrusted": {
    message: "ERROR: The certificate of ‘<host>’ is not trusted.",
    library: "GNU Wget 1.x (GnuTLS and OpenSSL builds)",
    citation: "observed wget-1.25-*, wget-1.21-*; memory (the texts of OpenSSL builds)",
    confidence: "observed",
    note: "First line of every failure; the second line has the reason, or nothing (constraints).",
    examples: ["ERROR: The certificate of ‘api.corp.example’ is not trusted."],
  },
  "wget-weak": {
    message: "ERROR: The certificate of ‘<host>’ was signed using an insecure algorithm.",
    library: "GNU Wget 1.x (GnuTLS and OpenSSL builds)",
    citation: "observed wget-1.25-*, wget-1.21-*; memory (the texts of OpenSSL builds)",
    confidence: "observed",
    examples: ["ERROR: The certificate of ‘md5.corp.example’ was signed using an insecure algorithm."],
  },
};
