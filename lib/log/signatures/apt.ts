import type { Signature } from "../signature";

export const apt = [
  {
    id: "apt-noca",
    kind: "no-trust-store",
    explains: ["unknown-authority"],
    pattern: /No system certificates available\. Try installing ca-certificates/i,
  },
  {
    id: "apt-ssl",
    kind: "unknown-authority",
    pattern: /SSL connection failed: error:0A000086:SSL routines:[^\n]{0,40}:certificate verify failed/i,
    rank: 25,
    collapsed: true,
    alsoMeans: ["expired", "name-mismatch"],
  },
] as const satisfies readonly Signature[];
