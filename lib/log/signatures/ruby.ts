import type { Signature } from "../signature";

export const ruby = [
  {
    id: "bundler",
    kind: "unknown-authority",
    pattern: /Could not verify the SSL certificate for (?<url>https?:\/\/\S{1,300}?)\.?(?=\s|$)/i,
    rank: 40,
    collapsed: true,
    alsoMeans: ["expired", "name-mismatch", "no-trust-store"],
  },
  {
    id: "ruby-hostname",
    kind: "name-mismatch",
    pattern: /hostname "(?<host>[\w.*:[\]-]{1,255})" does not match the server certificate/i,
  },
  {
    id: "ruby-verify-paren",
    kind: "unknown-authority",
    pattern:
      /SSL_connect returned=1 errno=0 (?:peeraddr=(?:[0-9a-f.:[\]]{7,60}) )?state=(?:error|[^:\n]{3,60}): certificate verify failed(?! \((?:self|certificate|hostname|Hostname|IP|CA|EE|uns|path|invalid|unhandled|permitted|excluded|key|issuer))(?: \(unable to get (?:local )?issuer certificate\))?/i,
    rank: 60,
    collapsed: true,
  },
  {
    id: "rubygems-depth",
    kind: "unknown-authority",
    pattern: /You must add (?<subject>\/[^\n]{3,300}) to your local trusted store|Unable to verify the SSL certificate/i,
  },
] as const satisfies readonly Signature[];
