import type { StageState } from "../trust/stage-state";

export type Family = "debian" | "alpine" | "rhel" | "suse" | "arch" | "photon" | "scratch" | "unknown";

const families: Readonly<Record<string, Family>> = {
  alpine: "alpine",
  wolfi: "alpine",
  debian: "debian",
  ubuntu: "debian",
  distroless: "debian",
  rhel: "rhel",
  fedora: "rhel",
  amazonlinux: "rhel",
  azurelinux: "rhel",
  photon: "photon",
  suse: "suse",
  arch: "arch",
  scratch: "scratch",
  busybox: "scratch",
};

const byPackageManager: Readonly<Record<string, Family>> = {
  apk: "alpine",
  apt: "debian",
  dnf: "rhel",
  microdnf: "rhel",
  yum: "rhel",
  zypper: "suse",
  pacman: "arch",
};

/** Whose libraries a stage has, by its image, else by the package manager it uses. */
export function familyOf({ image, packageManager }: Pick<StageState, "image" | "packageManager">): Family {
  const family = image === undefined ? undefined : families[image.distribution];
  return family ?? (packageManager === undefined ? "unknown" : (byPackageManager[packageManager] ?? "unknown"));
}

/** Whether Debian's or Ubuntu's release is older than these two; an unnamed release counts as today's. */
export function isOlder(image: StageState["image"], debian: number, ubuntu: number): boolean {
  const release = Number.parseFloat(image?.release ?? "");
  return Number.isNaN(release) ? false : release < (image?.distribution === "ubuntu" ? ubuntu : debian);
}
