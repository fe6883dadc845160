import type { SignatureExample } from "../signature";
import type { erlang } from "./erlang";

export const erlangExamples: Record<(typeof erlang)[number]["id"], SignatureExample> = {
  "erlang-bad-certificate": {
    message: "TLS client: In state <state> at ssl_handshake.erl:<line> generated CLIENT ALERT: Fatal - Bad Certificate",
    library: "Erlang/OTP ssl",
    citation: "erlang/otp lib/ssl/src/ssl_handshake.erl; observed with OTP 27 and a self-signed server",
    confidence: "observed",
    note: "selfsigned_peer becomes this alert, and so do certificates that cannot be read.",
    examples: ["TLS client: In state wait_cert_cr at ssl_handshake.erl:2109 generated CLIENT ALERT: Fatal - Bad Certificate"],
  },
  "erlang-cacertfile": {
    message: '{options,{cacertfile,"<file>",{error,enoent}}}',
    library: "Erlang ssl",
    citation: "erlang/otp ssl-11.2.12 ssl_alert.erl, ssl_handshake.erl, public_key; observed erlang-27-*",
    confidence: "observed",
    note: "public_key:cacerts_get() raises no_cacerts_found when the OS store is absent (observed erlang-27-*-no-system-store).",
    examples: [
      "** (UndefinedFunctionError) no_cacerts_found",
      '{options,{cacertfile,"/etc/ssl/cert.pem",{error,enoent}}}',
      '{error,{options,{cacertfile,"/etc/ssl/certs/corp-ca.pem",{error,enoent}}}}',
    ],
  },
  "erlang-expired": {
    message: "generated CLIENT ALERT: Fatal - Certificate Expired",
    library: "Erlang ssl",
    citation: "erlang/otp ssl-11.2.12 ssl_alert.erl, ssl_handshake.erl, public_key; observed erlang-27-*",
    confidence: "observed",
    note: "Erlang prints the same for not yet valid (observed erlang-27-ssl-not-yet-valid).",
    examples: [
      "03:17:06.500 [notice] TLS :client: In state :wait_cert_cr at ssl_handshake.erl:2155 generated CLIENT ALERT: Fatal - Certificate Expired",
      '"TLS client: In state wait_cert_cr at ssl_handshake.erl:2155 generated CLIENT ALERT: Fatal - Certificate Expired\\n"}}}',
      "TLS client: In state wait_cert_cr at ssl_handshake.erl:2155 generated CLIENT ALERT: Fatal - Certificate Expired",
    ],
  },
  "erlang-malformed": {
    message: "... {unable_to_decode_certificate | {asn1,...}}",
    library: "Erlang ssl",
    citation: "erlang/otp ssl-11.2.12 ssl_alert.erl, ssl_handshake.erl, public_key; observed erlang-27-*",
    confidence: "read",
    examples: ["generated CLIENT ALERT: Fatal - Bad Certificate\\n failed_to_decode_certificate"],
  },
  "erlang-name": {
    message: '{bad_cert,{hostname_check_failed,{requested,"<host>"},{received,[...]}}}',
    library: "Erlang ssl",
    citation: "erlang/otp ssl-11.2.12 ssl_alert.erl, ssl_handshake.erl, public_key; observed erlang-27-*",
    confidence: "observed",
    examples: [
      '{error,{tls_alert,{bad_certificate,"TLS client: In state wait_cert_cr at ssl_handshake.erl:2183 generated CLIENT ALERT: Fatal - Bad Certificate\\n {bad_cert,{hostname_check_failed,{requested,\\"127.0.1.9\\"},\\n                                  {received,[{dNSName,\\"ip.corp.example\\"}]}}}"}}}',
      '{:hostname_check_failed, {:requested, ~c"wronghost.corp.example"},',
      '- {bad_cert,{hostname_check_failed,{requested,"127.0.1.9"},',
    ],
  },
  "erlang-not-tls": {
    message: "Fatal - Unexpected Message\\n {unsupported_record_type,72}",
    library: "Erlang ssl",
    citation: "erlang/otp ssl-11.2.12 ssl_alert.erl, ssl_handshake.erl, public_key; observed erlang-27-*",
    confidence: "observed",
    note: '72 is "H" of HTTP/1.1.',
    examples: ["- {unsupported_record_type,72}"],
  },
  "erlang-peer": {
    message: "received SERVER ALERT: Fatal - <alert> | received CLIENT ALERT: Fatal - <alert>",
    library: "Erlang ssl",
    citation: "erlang/otp ssl-11.2.12 ssl_alert.erl, ssl_handshake.erl, public_key; observed erlang-27-*",
    confidence: "observed",
    examples: [
      "TLS server: In state wait_finished received CLIENT ALERT: Fatal - Unknown CA",
      "TLS client: In state connection received SERVER ALERT: Fatal - Certificate required",
    ],
  },
  "erlang-protocol": {
    message: "received SERVER ALERT: Fatal - Handshake Failure | Protocol Version",
    library: "Erlang ssl",
    citation: "erlang/otp ssl-11.2.12 ssl_alert.erl, ssl_handshake.erl, public_key; observed erlang-27-*",
    confidence: "observed",
    examples: [
      "TLS client: In state hello received SERVER ALERT: Fatal - Protocol Version",
      "TLS client: In state hello received SERVER ALERT: Fatal - Handshake Failure",
    ],
  },
  "erlang-purpose": {
    message:
      "Bad Certificate: {key_usage_mismatch,...} | invalid_ext_key_usage | name_not_permitted | max_path_length_reached | missing_basic_constraint | Unsupported Certificate",
    library: "Erlang ssl",
    citation: "erlang/otp ssl-11.2.12 ssl_alert.erl, ssl_handshake.erl, public_key; observed erlang-27-*",
    confidence: "observed",
    examples: [
      '"TLS client: In state wait_cert_cr at ssl_handshake.erl:2194 generated CLIENT ALERT: Fatal - Unsupported Certificate\\n {invalid_ext_keyusage,[\\"id-kp-clientAuth\\"]}"}}}',
      "TLS client: In state wait_cert_cr at ssl_handshake.erl:2194 generated CLIENT ALERT: Fatal - Unsupported Certificate",
    ],
  },
  "erlang-revoked": {
    message: "{bad_cert,{revoked,...}} | revocation_status_undetermined",
    library: "Erlang ssl",
    citation: "erlang/otp ssl-11.2.12 ssl_alert.erl, ssl_handshake.erl, public_key; observed erlang-27-*",
    confidence: "read",
    examples: ["{bad_cert,{revoked,superseded}}"],
  },
  "erlang-self-signed": {
    message: "... Fatal - Bad Certificate\\n selfsigned_peer",
    library: "Erlang ssl",
    citation: "erlang/otp ssl-11.2.12 ssl_alert.erl, ssl_handshake.erl, public_key; observed erlang-27-*",
    confidence: "observed",
    examples: [
      '{error,{tls_alert,{bad_certificate,"TLS client: In state wait_cert_cr at ssl_handshake.erl:2173 generated CLIENT ALERT: Fatal - Bad Certificate\\n selfsigned_peer"}}}',
      "- :selfsigned_peer",
      "- selfsigned_peer",
    ],
  },
  "erlang-signature": {
    message: "unsupported_signature | invalid_signature",
    library: "Erlang ssl",
    citation: "erlang/otp ssl-11.2.12 ssl_alert.erl, ssl_handshake.erl, public_key; observed erlang-27-*",
    confidence: "read",
    examples: ["{bad_cert,invalid_signature}"],
  },
  "erlang-unknown-ca": {
    message: '{tls_alert,{unknown_ca,"TLS client: In state ... generated CLIENT ALERT: Fatal - Unknown CA"}}',
    library: "Erlang ssl",
    citation: "erlang/otp ssl-11.2.12 ssl_alert.erl, ssl_handshake.erl, public_key; observed erlang-27-*",
    confidence: "observed",
    note: 'Received alerts read "received SERVER ALERT: Fatal - ..."; generated CLIENT ALERT is our own verdict.',
    examples: [
      '{failed_connect,[{to_address,{"repo.hex.pm",443}},{inet,[inet],{tls_alert,{unknown_ca,"TLS client: In state wait_cert_cr at ssl_handshake.erl:2139 generated CLIENT ALERT: Fatal - Unknown CA\\n"}}}]}',
      "{bad_cert,unknown_ca}",
      '{error,{tls_alert,{unknown_ca,"TLS client: In state wait_cert_cr at ssl_handshake.erl:2175 generated CLIENT ALERT: Fatal - Unknown CA\\n"}}}',
    ],
  },
  "erlang-verify-warning": {
    message: 'Description: "Authenticity is not established by certificate path validation"',
    library: "Erlang ssl",
    citation: "memory (OTP < 26 warning)",
    confidence: "memory",
    note: "A warning that verification is off.",
    examples: [
      'Description: "Authenticity is not established by certificate path validation"\n     Reason: "Option {verify, verify_peer} and cacertfile/cacerts is missing"',
    ],
  },
};
