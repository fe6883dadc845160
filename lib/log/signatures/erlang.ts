import type { Signature } from "../signature";

export const erlang = [
  {
    id: "erlang-bad-certificate",
    kind: "self-signed-leaf",
    pattern: /generated (?:CLIENT|SERVER) ALERT: Fatal - Bad Certificate/i,
    rank: 30,
    collapsed: true,
    alsoMeans: ["malformed", "weak-crypto", "unknown-authority"],
  },
  {
    id: "erlang-cacertfile",
    kind: "no-trust-store",
    pattern:
      /cacertfile[,:] ?(?:~c)?"?(?<file>[^"\n,]{1,200})"?[,:]? ?\{(?:error|:error)|no_cacerts_found|pubkey_os_cacerts[:.]get\/0|failed_load_cacerts|\{options,\{cacerts/i,
  },
  {
    id: "erlang-expired",
    kind: "expired",
    pattern:
      /generated (?:CLIENT|SERVER) ALERT: Fatal - Certificate Expired|ssl_handshake\.erl:[0-9]{1,5}:Fatal error: certificate expired|bad_cert, ?(?:root_)?cert_expired/i,
    alsoMeans: ["not-yet-valid"],
  },
  {
    id: "erlang-malformed",
    kind: "malformed",
    pattern: /Bad Certificate\\n [^\n]{0,40}(?:asn1|decode)|failed_to_decode_certificate|Decode Error\\n/i,
  },
  {
    id: "erlang-name",
    kind: "name-mismatch",
    pattern: /hostname_check_failed(?:[^\n]{0,5}(?:\\n|\s|,|\{){0,40}requested,"(?<host>[\w.*:[\]-]{1,255})")?/i,
  },
  {
    id: "erlang-not-tls",
    kind: "not-tls",
    pattern: /unsupported_record_type,(?<code>[0-9]+)/i,
  },
  {
    id: "erlang-peer",
    kind: "peer-rejected",
    pattern:
      /ssl_alert\.erl:[0-9]{1,5}:Fatal error: (?<alert2>unknown ca|bad certificate|certificate unknown)|received (?:CLIENT|SERVER) ALERT: Fatal - (?<alert>Unknown CA|Bad Certificate|Certificate (?:Unknown|Expired|Revoked|Required|required)|Unsupported Certificate|Access Denied)/i,
  },
  {
    id: "erlang-protocol",
    kind: "protocol",
    pattern:
      /received (?:CLIENT|SERVER) ALERT: Fatal - (?<alert>Handshake Failure|Protocol Version|Insufficient Security|Internal Error|Illegal Parameter|No application protocol|Unrecognized Name)|generated CLIENT ALERT: Fatal - (?:Protocol Version|Insufficient Security)/i,
  },
  {
    id: "erlang-purpose",
    kind: "bad-purpose",
    pattern:
      /key_usage_mismatch|invalid_ext_?key_?usage|name_not_permitted|max_path_length_reached|missing_basic_constraint|generated (?:CLIENT|SERVER) ALERT: Fatal - Unsupported Certificate|unknown_critical_extension|invalid_key_usage/i,
  },
  {
    id: "erlang-revoked",
    kind: "revoked",
    pattern: /generated CLIENT ALERT: Fatal - Certificate Revoked|bad_cert, ?\{?(?:revoked|revocation_status_undetermined)/i,
  },
  {
    id: "erlang-self-signed",
    kind: "self-signed-leaf",
    pattern: /selfsigned_peer/i,
  },
  {
    id: "erlang-signature",
    kind: "weak-crypto",
    pattern:
      /bad_cert, ?(?:unsupported_signature|invalid_signature)|generated CLIENT ALERT: Fatal - (?:Bad Certificate\\n (?:unsupported_signature|invalid_signature))/i,
    rank: 90,
    alsoMeans: ["unknown-authority"],
  },
  {
    id: "erlang-unknown-ca",
    kind: "unknown-authority",
    pattern:
      /generated (?:CLIENT|SERVER) ALERT: Fatal - Unknown CA|bad_cert, ?unknown_ca|\{invalid_issuer|ssl_handshake\.erl:[0-9]{1,5}:Fatal error: unknown ca/i,
  },
  {
    id: "erlang-verify-warning",
    kind: "none",
    pattern: /Authenticity is not established by certificate path validation/i,
  },
] as const satisfies readonly Signature[];
