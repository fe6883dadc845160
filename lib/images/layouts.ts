import type { ImageFact } from "./image-fact";

type Layout = Omit<ImageFact, "id" | "repositories" | "tag" | "citation" | "known" | "note">;

const common = { user: undefined, env: {}, staleRoots: undefined } as const;

/** Nothing at all: no store, no shell, no package manager. */
export const nothing = {
  ...common,
  distribution: "scratch",
  bundle: "no",
  bundlePaths: [],
  links: {},
  updateTool: "no",
  packageManager: "none",
  shell: "no",
} as const satisfies Layout;

/** Alpine 3.12 and later as it comes: the bundle of package `ca-certificates-bundle`, but not the tool that rebuilds it. */
export const alpine = {
  ...common,
  distribution: "alpine",
  bundle: "yes",
  bundlePaths: ["/etc/ssl/certs/ca-certificates.crt"],
  links: { "/etc/ssl/cert.pem": "certs/ca-certificates.crt" },
  updateTool: "no",
  packageManager: "apk",
  shell: "yes",
  packages: { "ca-certificates": "no", "ca-certificates-bundle": "yes" },
} as const satisfies Layout;

/** Alpine 3.7 to 3.11 as it comes: one regular file, and an empty directory beside it. */
export const alpineCertPem = {
  ...common,
  distribution: "alpine",
  bundle: "yes",
  bundlePaths: ["/etc/ssl/cert.pem"],
  links: {},
  emptyDirectories: ["/etc/ssl/certs"],
  updateTool: "no",
  packageManager: "apk",
  shell: "yes",
  packages: { "ca-certificates": "no" },
} as const satisfies Layout;

/** Alpine 3.6 and earlier as it comes. */
export const alpineEmpty = {
  ...common,
  distribution: "alpine",
  bundle: "no",
  bundlePaths: [],
  links: {},
  updateTool: "no",
  packageManager: "apk",
  shell: "yes",
  packages: { "ca-certificates": "no" },
} as const satisfies Layout;

/** Alpine with package `ca-certificates`. */
export const alpineFull = {
  ...alpine,
  updateTool: "yes",
  hashed: { directory: "/etc/ssl/certs", linksInto: "/usr/share/ca-certificates" },
  packages: { "ca-certificates": "yes", "ca-certificates-bundle": "yes" },
} as const satisfies Layout;

/** Debian and Ubuntu as they come, and images that purged what they had installed. */
export const debianEmpty = {
  ...common,
  distribution: "debian",
  bundle: "no",
  bundlePaths: [],
  links: {},
  updateTool: "no",
  packageManager: "apt",
  shell: "yes",
  packages: { "ca-certificates": "no", openssl: "no" },
} as const satisfies Layout;

/** Debian with package `ca-certificates`, which brings `openssl`. From Debian 12 on there is `/usr/lib/ssl/cert.pem` too: see findImage. */
export const debianFull = {
  ...common,
  distribution: "debian",
  bundle: "yes",
  bundlePaths: ["/etc/ssl/certs/ca-certificates.crt"],
  links: { "/usr/lib/ssl/certs": "/etc/ssl/certs" },
  hashed: { directory: "/etc/ssl/certs", linksInto: "/usr/share/ca-certificates" },
  updateTool: "yes",
  packageManager: "apt",
  shell: "yes",
  packages: { "ca-certificates": "yes", openssl: "yes" },
} as const satisfies Layout;

export const ubuntuFull = { ...debianFull, distribution: "ubuntu" } as const satisfies Layout;

/** RHEL and its kin, Fedora up to 43, Amazon Linux: one extracted bundle and the classic names as links. */
export const redHat = {
  ...common,
  distribution: "rhel",
  bundle: "yes",
  bundlePaths: ["/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"],
  links: {
    "/etc/pki/tls/certs/ca-bundle.crt": "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/cert.pem": "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/ssl/certs": "../pki/tls/certs",
  },
  keystores: ["/etc/pki/ca-trust/extracted/java/cacerts"],
  updateTool: "yes",
  packageManager: "dnf",
  shell: "yes",
  packages: { "ca-certificates": "yes" },
} as const satisfies Layout;

export const suse = {
  ...common,
  distribution: "suse",
  bundle: "yes",
  bundlePaths: ["/var/lib/ca-certificates/ca-bundle.pem"],
  links: {
    "/etc/ssl/ca-bundle.pem": "../../var/lib/ca-certificates/ca-bundle.pem",
    "/etc/ssl/certs": "../../var/lib/ca-certificates/pem",
  },
  hashed: { directory: "/var/lib/ca-certificates/pem", linksInto: undefined },
  updateTool: "yes",
  packageManager: "zypper",
  shell: "yes",
  packages: { "ca-certificates": "yes", "ca-certificates-mozilla": "yes" },
} as const satisfies Layout;

/** Chainguard's images and Wolfi: Alpine's layout with two more names for it. */
export const wolfi = {
  ...common,
  distribution: "wolfi",
  bundle: "yes",
  bundlePaths: ["/etc/ssl/certs/ca-certificates.crt"],
  links: {
    "/etc/ssl/cert.pem": "certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt": "../../../ssl/certs/ca-certificates.crt",
    "/etc/ssl/certs/ca-bundle.crt": "ca-certificates.crt",
  },
  updateTool: "no",
  packageManager: "none",
  shell: "no",
  user: "65532",
  packages: { "ca-certificates": "no", "ca-certificates-bundle": "yes" },
} as const satisfies Layout;

export const distroless = {
  ...common,
  distribution: "distroless",
  bundle: "yes",
  bundlePaths: ["/etc/ssl/certs/ca-certificates.crt"],
  links: {},
  updateTool: "no",
  packageManager: "none",
  shell: "no",
  env: { SSL_CERT_FILE: "/etc/ssl/certs/ca-certificates.crt" },
} as const satisfies Layout;

/** Windows asks its own store, not a file. */
export const windows = {
  ...common,
  distribution: "windows",
  bundle: "yes",
  bundlePaths: [],
  links: {},
  updateTool: "no",
  packageManager: "none",
  shell: "yes",
} as const satisfies Layout;
