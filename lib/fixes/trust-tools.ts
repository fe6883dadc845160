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
};

const debian: TrustTool = {
  anchors: "/usr/local/share/ca-certificates/",
  refresh: "update-ca-certificates",
  extension: ".crt",
  bundle: "/etc/ssl/certs/ca-certificates.crt",
};
const redHat: TrustTool = {
  anchors: "/etc/pki/ca-trust/source/anchors/",
  refresh: "update-ca-trust",
  extension: undefined,
  bundle: "/etc/pki/tls/certs/ca-bundle.crt",
};
const suse: TrustTool = {
  anchors: "/etc/pki/trust/anchors/",
  refresh: "update-ca-certificates",
  extension: undefined,
  bundle: "/etc/ssl/ca-bundle.pem",
};

const byManager: Readonly<Record<string, TrustTool>> = {
  apk: { ...debian, extension: undefined },
  apt: debian,
  dnf: redHat,
  microdnf: redHat,
  yum: redHat,
  tdnf: redHat,
  zypper: suse,
};

/** Undefined where there is no shell, or where we do not know how the distribution does it. */
export function findTrustTool({ state }: StageSummary): TrustTool | undefined {
  if (state.shell !== "yes" || state.image?.distribution === "photon") return undefined;
  return byManager[state.packageManager ?? ""];
}
