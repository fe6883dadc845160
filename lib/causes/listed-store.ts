import type { Situation } from "./situation";

const bundlePlaces: ReadonlySet<string> = new Set([
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/ssl/cert.pem",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
]);

export type ListedStore = {
  readonly span: { readonly in: "log"; readonly start: number; readonly end: number };
  /** `closed`: there, but not for a user other than its owner; `empty`: there, with nothing in it. */
  readonly state: "present" | "missing" | "closed" | "empty";
  readonly path: string;
};

/** What a pasted listing says of the bundle; the last listing that names one counts. */
export function findListedStore({ observations }: Situation): ListedStore | undefined {
  for (const it of observations.toReversed()) {
    if (it.kind !== "files") continue;
    const bundles = it.entries.filter((entry) => bundlePlaces.has(entry.path));
    const there = bundles.find((entry) => entry.present);
    if (there !== undefined)
      return {
        span: it.span,
        path: there.path,
        // A link's own mode says nothing about the file behind it.
        state:
          there.size === 0 && there.mode?.startsWith("-")
            ? "empty"
            : there.mode === "closed" || /^-.{6}-/.test(there.mode ?? "")
              ? "closed"
              : "present",
      };
    const [missing] = bundles;
    if (missing !== undefined) return { span: it.span, path: missing.path, state: "missing" };
  }
  return undefined;
}
