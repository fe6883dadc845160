import type { SignatureExample } from "../signature";
import type { python } from "./python";

export const pythonExamples: Record<(typeof python)[number]["id"], SignatureExample> = {
  "ansible-validate": {
    message:
      "Failed to validate the SSL certificate for <host>:<port>. Make sure your managed systems have a valid CA certificate installed.",
    library: "Ansible module_utils urls",
    citation: 'quoted in public repositories: "Failed to validate the SSL certificate for" (ansible module_utils/urls.py)',
    confidence: "read",
    examples: [
      "Failed to validate the SSL certificate for api.corp.example:443. Make sure your managed systems have a valid CA certificate installed.",
    ],
  },
  "python-boto-bundle": {
    message: "SSL validation failed for <url> [Errno 2] No such file or directory",
    library: "Python ssl / requests / urllib3",
    citation: "observed aws-cli-ca-file-missing, python3.13-boto3-ca-file-missing",
    confidence: "observed",
    examples: [
      "botocore.exceptions.SSLError: SSL validation failed for https://api.corp.example/v1/config [Errno 2] No such file or directory",
      "SSL validation failed for https://api.corp.example/ [Errno 2] No such file or directory",
    ],
  },
  "python-botocore-cafile": {
    message: "Could not find a suitable TLS CA certificate bundle | ... ",
    library: "botocore",
    citation: "observed python3.13-boto3-ca-file-missing",
    confidence: "observed",
    examples: [
      "botocore.exceptions.SSLError: SSL validation failed for https://api.corp.example/v1/config [X509: NO_CERTIFICATE_OR_CRL_FOUND] no certificate or crl found (_ssl.c:4165)",
    ],
  },
  "python-caused-by-file": {
    message: "(Caused by SSLError(FileNotFoundError(2, 'No such file or directory')))",
    library: "Python ssl / requests / urllib3",
    citation: 'quoted in public repositories: "Caused by SSLError(FileNotFoundError"; observed python3.13-urllib3, python3.9-urllib3',
    confidence: "observed",
    examples: [
      "requests.exceptions.SSLError: HTTPSConnectionPool(host='api.example.com', port=443): Max retries exceeded with url: / (Caused by SSLError(FileNotFoundError(2, 'No such file or directory')))",
      "urllib3.exceptions.MaxRetryError: HTTPSConnectionPool(host='api.corp.example', port=443): Max retries exceeded with url: /v1/config (Caused by SSLError(FileNotFoundError(2, 'No such file or directory')))",
    ],
  },
  "python-grpc-noroots": {
    message: "Handshaker factory creation failed with TSI_INVALID_ARGUMENT. | Could not get default pem root certs.",
    library: "Python ssl / requests / urllib3",
    citation: "observed python3.13-grpcio-ca-file-empty; grpc/grpc src/core/lib/security",
    confidence: "observed",
    examples: [
      "E0102 ssl_utils.cc] Could not get default pem root certs.",
      "E1123 03:14:35.821562597   25141 ssl_transport_security.cc:2109]       Cannot load server root certificates.",
    ],
  },
  "python-hostname": {
    message: "Hostname mismatch, certificate is not valid for '<host>'.",
    library: "Python ssl / requests / urllib3",
    citation: "observed python3.13-*-wrong-host (Python 3.7+)",
    confidence: "observed",
    examples: [
      "WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None, status=None)) after connection broken by 'SSLError(SSLCertVerificationError(1, \"[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'wronghost.corp.example'. (_ssl.c:1020)\"))': /simple/leftpad/",
      "ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'wronghost.corp.example'. (_ssl.c:1029)",
      "ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: IP address mismatch, certificate is not valid for '127.0.1.9'. (_ssl.c:1029)",
    ],
  },
  "python-load-locations": {
    message:
      "FileNotFoundError: [Errno 2] No such file or directory   (no file name, raised inside load_verify_locations / create_default_context)",
    library: "Python ssl.create_default_context / requests / aiohttp / httpx",
    citation: "observed python*-ca-file-missing, pip-25-no-system-store, python3.13-requests-no-system-store",
    confidence: "observed",
    note: "Python names NO file here; only the frame above tells it is the CA file. Debian/Ubuntu python3-requests without ca-certificates dies at IMPORT like this.",
    examples: [
      'import urllib.request,ssl; c=ssl.create_default_context(cafile=ca)\n                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^\n  File "/usr/lib/python3.13/ssl.py", line 717, in create_default_context\n    context.load_verify_locations(cafile, capath, cadata)\n    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^\nFileNotFoundError: [Errno 2] No such file or directory',
      "_preloaded_ssl_context.load_verify_locations(\n    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^\n        extract_zipped_paths(DEFAULT_CA_BUNDLE_PATH)\n        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n    )\n    ^\nFileNotFoundError: [Errno 2] No such file or directory",
      "context.load_verify_locations(ca_certs, ca_cert_dir, ca_cert_data)\n    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\nFileNotFoundError: [Errno 2] No such file or directory",
    ],
  },
  "python-match-hostname": {
    message: "hostname '<host>' doesn't match [either of] '<name>'[, '<name>']",
    library: "Python ssl / requests / urllib3",
    citation: "observed python2.7-*, python3.9-requests (urllib3 1.26), python3.13-boto3, aws-cli wrong-host",
    confidence: "observed",
    note: "From ssl.match_hostname (<= 3.6) and urllib3/botocore's own copy.",
    examples: [
      "WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None, status=None)) after connection broken by 'SSLError(CertificateError(\"hostname 'wronghost.corp.example' doesn't match either of 'www.other.example', '*.cdn.other.example', '10.1.2.3'\"))': /simple/leftpad/",
      "SSL validation failed for https://wronghost.corp.example/ hostname 'wronghost.corp.example' doesn't match either of 'www.other.example', '*.cdn.other.example', '10.1.2.3'",
      "ssl.CertificateError: hostname 'wronghost.corp.example' doesn't match either of 'www.other.example', '*.cdn.other.example'",
    ],
  },
  "python-no-san": {
    message: "no appropriate subjectAltName fields were found",
    library: "Python ssl / requests / urllib3",
    citation: "urllib3/urllib3 src/urllib3/util/ssl_match_hostname.py; observed python3.13-requests-no-san",
    confidence: "read",
    examples: ["ssl.CertificateError: no appropriate subjectAltName fields were found"],
  },
  "python-redis-file": {
    message: "Error 2 connecting to <host>:<port>. No such file or directory.",
    library: "redis-py",
    citation: "observed python3.13-redis-ca-file-missing",
    confidence: "observed",
    examples: ["redis.exceptions.ConnectionError: Error 2 connecting to api.corp.example:6379. No such file or directory."],
  },
  "python-requests-bundle": {
    message: "Could not find a suitable TLS CA certificate bundle, invalid path: <file>",
    library: "Python ssl / requests / urllib3",
    citation: "observed requests, pip ca-file-missing; psf/requests adapters.py",
    confidence: "observed",
    note: "REQUESTS_CA_BUNDLE, CURL_CA_BUNDLE, PIP_CERT or verify= points at a file that is not there.",
    examples: [
      "ERROR: Could not install packages due to an EnvironmentError: Could not find a suitable TLS CA certificate bundle, invalid path: /etc/ssl/certs/corp-ca.pem",
      "Could not install packages due to an EnvironmentError: Could not find a suitable TLS CA certificate bundle, invalid path: /etc/ssl/certs/corp-ca.pem",
      "OSError: Could not find a suitable TLS CA certificate bundle, invalid path: /etc/ssl/certs/corp-ca.pem",
    ],
  },
};
