import type { Signature } from "../signature";

export const deno = [
  {
    id: "deno-cafile",
    kind: "no-trust-store",
    pattern: /Failed opening CA file(?:: (?<reason>[^\n(]{1,80}))?|Unable to add pem file to certificate store/i,
  },
  {
    id: "deno-hint",
    kind: "unknown-authority",
    pattern: /could not be verified against Deno.{1,2}s trusted certificate authorities/i,
  },
] as const satisfies readonly Signature[];
