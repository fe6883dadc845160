import type { LookUpPath } from "./look-up-rule";

/** A list of which the first that opens is used. */
export function firstOf(...paths: readonly string[]): readonly LookUpPath[] {
  return paths.map((path) => ({ path, holds: "bundle", mode: "first" }));
}

export function bundles(...paths: readonly string[]): readonly LookUpPath[] {
  return paths.map((path) => ({ path, holds: "bundle", mode: "all" }));
}

export function anyFileIn(...paths: readonly string[]): readonly LookUpPath[] {
  return paths.map((path) => ({ path, holds: "any-file-in-directory", mode: "all" }));
}

export function hashedIn(...paths: readonly string[]): readonly LookUpPath[] {
  return paths.map((path) => ({ path, holds: "hashed-directory", mode: "all" }));
}

export function keystores(...paths: readonly string[]): readonly LookUpPath[] {
  return paths.map((path) => ({ path, holds: "keystore", mode: "first" }));
}

/** Files that Go opens in this order; the first that opens is used. */
export const goFiles = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem",
] as const;

/** Where a bundle lies by the custom of some distribution; asked where a program ignores them, to say that they are there. */
export const systemBundles = [
  ...goFiles,
  "/etc/pki/tls/cert.pem",
  "/usr/lib/ssl/cert.pem",
  "/var/lib/ca-certificates/ca-bundle.pem",
] as const;

/** What the openssl-probe crate looks for, where each directory exists; its first find is read. */
export const probedFiles = [
  "/usr/lib/ssl/cert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/pki/tls/cert.pem",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/cert.pem",
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/ssl/certs/ca-bundle.crt",
] as const;

/** What rustls-native-certs reads: the first of these files. */
export const nativeCertsFiles = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/ssl/cert.pem",
  "/opt/etc/ssl/certs/ca-certificates.crt",
  "/etc/ssl/certs/cacert.pem",
] as const;
