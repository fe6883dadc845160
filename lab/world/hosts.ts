import { createHash } from "node:crypto";
import { paths } from "./paths";

// Each tree has addresses of its own, so that two of them can run at the same time.
const net = `127.${64 + ((createHash("sha256").update(paths.world).digest()[0] ?? 0) % 64)}.0`;

/** Every server of the lab: its names, its own loopback address, what it shows. All listen on 443, so that addresses look like real ones. */
export const hosts = {
  public: { name: "api.example.com", address: `${net}.10`, shows: "a chain that ends at the public root" },
  private: { name: "git.corp.internal", address: `${net}.11`, shows: "a certificate of the private corporate root" },
  incomplete: { name: "incomplete.example.com", address: `${net}.12`, shows: "only the leaf, the intermediate is missing" },
  "self-signed": { name: "self-signed.example.com", address: `${net}.13`, shows: "a self-signed leaf" },
  expired: { name: "expired.example.com", address: `${net}.14`, shows: "a certificate that ran out" },
  "wrong-name": { name: "wrong-name.example.com", address: `${net}.15`, shows: "a certificate for another name" },
  weak: { name: "weak.example.com", address: `${net}.16`, shows: "a 1024-bit RSA key" },
  "client-certificate": { name: "mtls.example.com", address: `${net}.17`, shows: "a good chain, and asks for a client certificate" },
  plain: { name: "plain.example.com", address: `${net}.18`, shows: "plain HTTP on port 443" },
  intercepted: {
    name: "packages.example.com",
    address: `${net}.19`,
    shows: "a public name, re-signed by the corporate root (intercepting proxy)",
  },
} as const;
export type HostId = keyof typeof hosts;

/** Plain HTTP on port 80: the lab's own Debian mirror. */
export const mirror = { name: "deb.lab.internal", address: `${net}.80` } as const;

/** `name:address`, as `--add-host` takes them. */
export const addHosts: readonly string[] = [...Object.values(hosts), mirror].map(({ name, address }) => `${name}:${address}`);
