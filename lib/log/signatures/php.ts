import type { Signature } from "../signature";

export const php = [
  {
    id: "composer-60",
    kind: "unknown-authority",
    pattern: /curl error 60 while downloading (?<url>https?:\/\/\S{1,300}):/i,
    rank: 20,
    collapsed: true,
  },
  {
    id: "php-cafile",
    kind: "no-trust-store",
    pattern:
      /failed loading cafile stream: [`'](?<file>[^'\n]{1,200})'|The configured (?:cafile|capath) was not valid or could not be read|no viable CA file|CA certificate bundle path is invalid/i,
  },
  {
    id: "php-crypto",
    kind: "unknown-authority",
    pattern: /Failed to enable crypto|stream_socket_enable_crypto\(\)/i,
    rank: 12,
    collapsed: true,
    alsoMeans: ["expired", "protocol", "name-mismatch"],
  },
  {
    id: "php-peer-name",
    kind: "name-mismatch",
    pattern: /Peer certificate CN=[`'](?<subject>[^`'\n]{0,200})' did not match expected CN=[`'](?<host>[\w.*:[\]-]{1,255})'/i,
  },
] as const satisfies readonly Signature[];
