import type { SignatureExample } from "../signature";
import type { apk } from "./apk";

export const apkExamples: Record<(typeof apk)[number]["id"], SignatureExample> = {
  "apk-client": {
    message: "TLS: client certificate not trusted",
    library: "apk-tools",
    citation: "alpinelinux/apk-tools src/print.c",
    confidence: "read",
    examples: ["TLS: client certificate not trusted"],
  },
  "apk-hostname": {
    message: "TLS: server hostname mismatch",
    library: "apk-tools 3",
    citation: "alpinelinux/apk-tools src/print.c",
    confidence: "read",
    examples: ["WARNING: updating and opening https://mirror.corp.example/alpine/v3.20/main: TLS: server hostname mismatch"],
  },
  "apk-permission": {
    message: '<url>: Permission denied (after "SSL routines:tls_process_server_certificate:certificate verify failed")',
    library: "apk-tools 2.x",
    citation:
      "alpinelinux/apk-tools v2.14.10 libfetch/http.c (fetch_ssl failed: errno = EAUTH or EPERM), src/io_url.c:44 [FETCH_AUTH] = -EACCES",
    confidence: "read",
    note: 'apk 2.x turns EVERY TLS failure into "Permission denied" (HTTP 401/403 too). With an OpenSSL line above it is certain.',
    examples: ["WARNING: Ignoring https://apk.corp.example/alpine/v3.14/main: Permission denied"],
  },
  "apk-unspecified": {
    message: "TLS: unspecified error",
    library: "apk-tools",
    citation: "alpinelinux/apk-tools src/print.c",
    confidence: "read",
    examples: ["WARNING: updating https://mirror.corp.example: TLS: unspecified error"],
  },
  "apk-untrusted": {
    message: "<url>: TLS: server certificate not trusted",
    library: "apk-tools 3 (libfetch)",
    citation: "alpinelinux/apk-tools src/print.c APKE_TLS_SERVER_CERT_UNTRUSTED; quoted in public repositories: quotes",
    confidence: "read",
    since: "apk-tools 3.0.0 (absent in v2.14.10)",
    note: "Every verification failure but the host name. apk 2.x (Alpine 3.22 and older) prints Permission denied instead.",
    examples: [
      "WARNING: updating and opening https://apk.corp.example/alpine/v3.24/main/x86_64/APKINDEX.tar.gz: TLS: server certificate not trusted",
      "ERROR: https://apk.corp.example/alpine/v3.24/main: TLS: server certificate not trusted",
    ],
  },
};
