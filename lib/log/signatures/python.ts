import type { Signature } from "../signature";

export const python = [
  {
    id: "ansible-validate",
    kind: "unknown-authority",
    pattern: /Failed to validate the SSL certificate for (?<host>[\w.-]{1,255}):(?<port>[0-9]{1,5})/i,
    rank: 60,
    collapsed: true,
  },
  {
    id: "python-boto-bundle",
    kind: "no-trust-store",
    pattern: /SSL validation failed for (?<url>\S{1,300}) \[Errno (?:2|13)\] (?<reason>No such file or directory|Permission denied)/i,
  },
  {
    id: "python-botocore-cafile",
    kind: "no-trust-store",
    pattern: /botocore\.exceptions\.SSLError: SSL validation failed for (?<url>\S{1,300}) \[X509: NO_CERTIFICATE_OR_CRL_FOUND\]/i,
    rank: 101,
  },
  {
    id: "python-caused-by-file",
    kind: "no-trust-store",
    pattern: /SSLError\((?:FileNotFoundError|PermissionError|OSError|NotADirectoryError)\([0-9]+, ['"](?<reason>[^'"]{1,80})/i,
  },
  {
    id: "python-grpc-noroots",
    kind: "no-trust-store",
    pattern:
      /Handshaker factory creation failed with TSI_INVALID_ARGUMENT|Could not get default pem root certs|Cannot load server root certificates/i,
  },
  {
    id: "python-hostname",
    kind: "name-mismatch",
    pattern: /(?:Hostname|IP address) mismatch, certificate is not valid for ['"](?<host>[\w.*:[\]-]{1,255})['"]/i,
  },
  {
    id: "python-load-locations",
    kind: "no-trust-store",
    pattern:
      /(?:load_verify_locations|create_default_context|ssl_wrap_socket|load_cert_chain)\([^\n]{0,200}\n(?:[^\n]{0,200}\n){0,6}?(?:FileNotFoundError|IOError|PermissionError|OSError): \[Errno (?<code>2|13)\]/i,
    rank: 90,
    lines: 9,
  },
  {
    id: "python-match-hostname",
    kind: "name-mismatch",
    pattern: /(?:hostname '|hostname ")(?<host>[\w.*:[\]-]{1,255})['"] doesn.{1,2}t match (?:either of )?(?<validFor>['"][^\n)]{1,1000})/i,
  },
  {
    id: "python-no-san",
    kind: "name-mismatch",
    pattern: /no appropriate (?:commonName or )?subjectAltName fields were found/i,
  },
  {
    id: "python-redis-file",
    kind: "no-trust-store",
    pattern: /Error 2 connecting to (?<host>[\w.*:[\]-]{1,255}):(?<port>[0-9]{1,5})\. No such file or directory/i,
  },
  {
    id: "python-requests-bundle",
    kind: "no-trust-store",
    pattern: /Could not find a suitable TLS CA certificate bundle, invalid path: (?<file>[^\n"')]{1,300})/i,
  },
] as const satisfies readonly Signature[];
