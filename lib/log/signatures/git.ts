import type { Signature } from "../signature";

export const git = [
  {
    id: "git-lfs",
    kind: "unknown-authority",
    pattern:
      /fatal: unable to access '(?<url>https:\/\/[^'\n]{1,300})': (?:server certificate verification failed|SSL certificate problem)/i,
    rank: 14,
    collapsed: true,
  },
] as const satisfies readonly Signature[];
