/** Every bundle that some runtime opens by default; the first ones are the commonest. */
export const bundlePaths = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem",
  "/etc/pki/tls/cert.pem",
  "/etc/pki/tls/cacert.pem",
  "/usr/lib/ssl/cert.pem",
  "/usr/local/ssl/cert.pem",
  "/etc/ssl/certs/ca-bundle.crt",
  "/var/lib/ca-certificates/ca-bundle.pem",
  "/etc/ca-certificates/extracted/tls-ca-bundle.pem",
] as const;

/** What a script that we cannot see may write to when it adds certificates. */
export const storeDirectories = [
  "/etc/ssl",
  "/etc/pki",
  "/usr/lib/ssl",
  "/usr/local/share/ca-certificates",
  "/var/lib/ca-certificates",
] as const;

/** Where an update tool looks for certificates that people add. */
export const anchorDirectories = [
  "/usr/local/share/ca-certificates",
  "/usr/share/ca-certificates",
  "/etc/pki/ca-trust/source/anchors",
  "/usr/share/pki/ca-trust-source/anchors",
  "/etc/pki/trust/anchors",
  "/usr/share/pki/trust/anchors",
  "/etc/ca-certificates/trust-source/anchors",
] as const;

const bundleNames =
  /^(?:ca-certificates|(?:tls-)?ca[-_.]?bundle|cacerts?(?:-\d{4}-\d\d-\d\d)?|ca-certs|mozilla[-_]roots?|root[-_]?certs?|roots)\.(?:crt|pem)$/i;

/** By its name this is a whole bundle of roots rather than a single certificate. */
export function looksLikeBundle(name: string): boolean {
  return bundleNames.test(name);
}

const authorityNames = /\.(?:crt|pem|cer|der|cert|p7b|p7c|ca)$/i;

export function looksLikeCertificate(name: string): boolean {
  return authorityNames.test(name);
}

// What a step fetches under such a name is for the server itself, whichever directory it goes to; `roleByName` asks for more.
const ownCertificates =
  /(?:^|[-_.])(?:server|localhost|tls|ssl|domain|fullchain|privkey|private|key|dhparams?|dh|client|nginx|apache|snakeoil|host|site|wildcard|self-?signed|web)(?:[-_.]|$)/i;
const authorityWords = /(?:^|[-_.])(?:ca|root|cacert|issuing|intermediate|authority|trust(?:ed)?|corp|zscaler|netskope|proxy|bundle)/i;

export function looksLikeOwnCertificate(name: string): boolean {
  return ownCertificates.test(name) && !authorityWords.test(name);
}

/** Directories in which a certificate can have no other purpose than to be trusted. */
export function isAnchorFile(path: string): boolean {
  return anchorDirectories.some((it) => path.startsWith(`${it}/`));
}

export function formatByName(name: string): "pem" | "der" | "unknown" {
  if (/\.(?:der)$/i.test(name)) return "der";
  return /\.(?:crt|pem)$/i.test(name) ? "pem" : "unknown";
}

export function isKeystoreName(name: string): boolean {
  return /^(?:cacerts|jssecacerts)$|\.(?:jks|p12|pkcs12|keystore|truststore|pfx)$/i.test(name);
}

// Other names without an extension are programs.
const fileSystemNames =
  /^(?:.{0,40}rootfs.{0,40}|root|fs|image|overlay|files|sysroot|prefix|install|installroot|out|output|dist|mnt|target|etc|certs?|ssl|newroot|chroot|docker|context)$/i;

/** What people call a directory that is to become a file system, or part of one. */
export function looksLikeFileSystem(name: string): boolean {
  return fileSystemNames.test(name);
}
