import type { StageSummary } from "../report";

/** How a distribution takes in a CA of your own. */
export type TrustTool = {
  /** Where the certificate goes, with a slash at the end. */
  readonly anchors: string;
  /** Rebuilds the bundle. */
  readonly refresh: string;
  /** Files of other names are ignored. */
  readonly extension: string | undefined;
  /** The bundle that the tool writes. */
  readonly bundle: string;
  /** What a file may hold: "PEM, with one certificate in it". */
  readonly takes: string;
  readonly citation: string;
};

const debian: TrustTool = {
  anchors: "/usr/local/share/ca-certificates/",
  refresh: "update-ca-certificates",
  extension: ".crt",
  bundle: "/etc/ssl/certs/ca-certificates.crt",
  // Of a file with several, OpenSSL's `rehash` makes no hashed name, and of DER nobody reads the bytes.
  takes: "PEM with one certificate in it",
  citation: "https://manpages.debian.org/bookworm/ca-certificates/update-ca-certificates.8.en.html",
};
const redHat: TrustTool = {
  anchors: "/etc/pki/ca-trust/source/anchors/",
  refresh: "update-ca-trust",
  extension: undefined,
  bundle: "/etc/pki/tls/certs/ca-bundle.crt",
  takes: "PEM with one certificate or more, or DER",
  citation: "https://src.fedoraproject.org/rpms/ca-certificates/blob/rawhide/f/README.src",
};
const suse: TrustTool = {
  anchors: "/etc/pki/trust/anchors/",
  refresh: "update-ca-certificates",
  extension: undefined,
  bundle: "/etc/ssl/ca-bundle.pem",
  // As on Red Hat, p11-kit reads the directory.
  takes: "PEM with one certificate or more, or DER",
  citation: "https://github.com/openSUSE/ca-certificates",
};

const arch: TrustTool = {
  anchors: "/etc/ca-certificates/trust-source/anchors/",
  refresh: "update-ca-trust",
  extension: undefined,
  bundle: "/etc/ssl/certs/ca-certificates.crt",
  // p11-kit reads the directory, as on Red Hat.
  takes: "PEM with one certificate or more, or DER",
  citation: "https://github.com/archlinux/svntogit-packages/blob/packages/ca-certificates/trunk/PKGBUILD",
};

const byManager: Readonly<Record<string, TrustTool>> = {
  apk: { ...debian, extension: undefined, citation: "https://gitlab.alpinelinux.org/alpine/ca-certificates" },
  apt: debian,
  dnf: redHat,
  microdnf: redHat,
  yum: redHat,
  tdnf: redHat,
  zypper: suse,
  pacman: arch,
};

/** Undefined where there is no shell, or where we do not know how the distribution does it. */
export function findTrustTool({ state }: StageSummary): TrustTool | undefined {
  if (state.shell !== "yes" || state.image?.distribution === "photon") return undefined;
  return byManager[state.packageManager ?? ""];
}
