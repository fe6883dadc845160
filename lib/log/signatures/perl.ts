import type { Signature } from "../signature";

export const perl = [
  {
    id: "perl-cafile",
    kind: "no-trust-store",
    pattern:
      /SSL_ca_(?:file|path) '?(?<file>\/[^'\s]{1,200})'? (?:can.{1,2}t be used|not found or not readable|does not exist)|Couldn.{1,2}t find a CA bundle with which to verify the SSL certificate/i,
  },
  {
    id: "perl-hostname",
    kind: "name-mismatch",
    pattern: /hostname verification failed/i,
  },
  {
    id: "swaks-name",
    kind: "name-mismatch",
    pattern: /server certificate did not match target host (?<host>[\w.*:[\]-]{1,255})/i,
  },
] as const satisfies readonly Signature[];
