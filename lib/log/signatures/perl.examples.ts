import type { SignatureExample } from "../signature";
import type { perl } from "./perl";

export const perlExamples: Record<(typeof perl)[number]["id"], SignatureExample> = {
  "perl-cafile": {
    message:
      "SSL_ca_file <file> can't be used: No such file or directory | SSL_ca_file '<file>' not found or not readable | SSL_ca_file <file> does not exist",
    library: "IO::Socket::SSL / HTTP::Tiny",
    citation: "observed perl-*-ca-file-missing",
    confidence: "observed",
    examples: [
      "SSL_ca_file /etc/ssl/certs/corp-ca.pem can't be used: No such file or directory at /usr/share/perl5/IO/Socket/SSL.pm line 469.",
      "500 SSL_ca_file /etc/ssl/certs/corp-ca.pem can't be used: No such file or directory",
      "SSL_ca_file '/etc/ssl/certs/corp-ca.pem' not found or not readable",
    ],
  },
  "perl-hostname": {
    message: "hostname verification failed",
    library: "IO::Socket::SSL / LWP / HTTP::Tiny",
    citation: "observed perl-*-wrong-host",
    confidence: "observed",
    examples: [
      "SSL connection failed for 127.0.1.9: hostname verification failed",
      "500 Can't connect to 127.0.1.9:443 (hostname verification failed)",
    ],
  },
  "swaks-name": {
    message: "TLS startup failed (connect(): server certificate did not match target host <host>)",
    library: "swaks",
    citation: "observed swaks-wrong-host",
    confidence: "observed",
    examples: ["*** TLS startup failed (connect(): server certificate did not match target host wronghost.corp.example)"],
  },
};
