import type { SignatureExample } from "../signature";
import type { ruby } from "./ruby";

export const rubyExamples: Record<(typeof ruby)[number]["id"], SignatureExample> = {
  bundler: {
    message: "Could not verify the SSL certificate for <url>.",
    library: "Bundler",
    citation: "observed bundler-*: the same text for untrusted, expired, wrong host, missing CA file",
    confidence: "observed",
    examples: ["Could not verify the SSL certificate for https://api.corp.example/."],
  },
  "ruby-hostname": {
    message: 'hostname "<host>" does not match the server certificate',
    library: "Ruby OpenSSL",
    citation: "memory (OpenSSL::SSL::SSLSocket#post_connection_check); observed ruby-3.3-net-http",
    confidence: "observed",
    examples: [
      'OpenSSL::SSL::SSLError: hostname "api.corp.example" does not match the server certificate',
      '/usr/lib/ruby/3.3.0/openssl/ssl.rb:408:in `post_connection_check\': hostname "127.0.1.9" does not match the server certificate (OpenSSL::SSL::SSLError)',
    ],
  },
  "ruby-verify-paren": {
    message:
      "SSL_connect returned=1 errno=0 [peeraddr=<ip:port> ]state=error: certificate verify failed (<reason>) (OpenSSL::SSL::SSLError)",
    library: "Ruby OpenSSL / Net::HTTP / Faraday",
    citation: "observed ruby-3.3-net-http-*, ruby-2.7-net-http-*",
    confidence: "observed",
    note: "peeraddr= since Ruby 3.x openssl gem 3.0. The reason in parentheses is the OpenSSL verify text (openssl-v-* entries).",
    examples: ["SSL_connect returned=1 errno=0 state=error: certificate verify failed (https://api.corp.example/specs.4.8.gz)"],
  },
  "rubygems-depth": {
    message: "ERROR:  SSL verification error at depth <n>: unable to get local issuer certificate (20)",
    library: "RubyGems",
    citation: "observed rubygems-untrusted (it names the missing CA)",
    confidence: "observed",
    note: "RubyGems names the missing issuer: the only client that prints its full subject.",
    examples: ["ERROR:  You must add /C=DE/O=Example Corp/CN=Example Corp Root CA to your local trusted store"],
  },
};
