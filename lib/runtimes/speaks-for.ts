import type { Runtime } from "../vocabulary";

/** Runtimes that hand on the words of a library which others use as well. */
const users: Partial<Record<Runtime, ReadonlySet<Runtime>>> = {
  openssl: new Set(["node", "bun", "ruby", "php", "python", "perl"]),
  rust: new Set(["deno"]),
};

/** A message in the words of `told` may as well come from a program of `seen`: Deno speaks like rustls, Node.js and Ruby like OpenSSL. */
export function speaksFor(told: Runtime | undefined, seen: Runtime | undefined): boolean {
  return told !== undefined && seen !== undefined && (users[told]?.has(seen) ?? false);
}
