import type { SignatureExample } from "../signature";
import type { php } from "./php";

export const phpExamples: Record<(typeof php)[number]["id"], SignatureExample> = {
  "composer-60": {
    message: "curl error 60 while downloading <url>: SSL certificate problem: <reason>",
    library: "Composer",
    citation: 'observed composer-* (output is wrapped at 78 columns in the middle of words: "SSL  \\n   certificate problem")',
    confidence: "observed",
    examples: ["curl error 60 while downloading https://critext.corp.example/packages.json:"],
  },
  "php-cafile": {
    message: "failed loading cafile stream: `<file>' | The configured cafile was not valid or could not be read.",
    library: "PHP streams / Composer",
    citation: "observed php-*-fopen-ca-file-missing, composer-ca-file-missing",
    confidence: "observed",
    examples: [
      "PHP Warning:  failed loading cafile stream: `/etc/ssl/certs/ca-certificates.crt' in /app/index.php on line 12",
      "PHP Warning:  failed loading cafile stream: `/etc/ssl/certs/corp-ca.pem' in /app/get.php on line 2",
      "The configured cafile was not valid or could not be read.",
    ],
  },
  "php-crypto": {
    message: "SSL operation failed with code 1. OpenSSL Error messages: error:...:certificate verify failed",
    library: "PHP streams",
    citation: "observed php-*-fopen-*",
    confidence: "observed",
    examples: [
      "PHP Warning:  stream_socket_enable_crypto(): SSL operation failed with code 1.",
      "PHP Warning:  file_get_contents(): Failed to enable crypto in /app/get.php on line 2",
      "PHP Warning:  Redis::connect(): Failed to enable crypto in Command line code on line 1",
    ],
  },
  "php-peer-name": {
    message: "Peer certificate CN=`<cn>' did not match expected CN=`<host>'",
    library: "PHP streams",
    citation: "observed php-8.4-fopen-wrong-host, php-7.4-*; php/php-src ext/openssl/xp_ssl.c",
    confidence: "observed",
    examples: [
      "PHP Warning:  mysqli::real_connect(): Peer certificate CN=`www.other.example' did not match expected CN=`wronghost.corp.example' in Command line code on line 1",
      "PHP Warning:  file_get_contents(): Peer certificate CN=`ip.corp.example' did not match expected CN=`127.0.1.9' in /app/get.php on line 2",
    ],
  },
};
