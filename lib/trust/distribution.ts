import type { World } from "./world";

export type Family = "alpine" | "debian" | "redhat" | "suse" | "arch" | "other";

/** Which family's tools and paths a stage has, by what is known of the image, else by its package manager. */
export function familyOf(world: World): Family {
  switch (world.distribution) {
    case "alpine":
    case "wolfi":
      return "alpine";
    case "debian":
    case "ubuntu":
      return "debian";
    case "rhel":
    case "fedora":
    case "amazonlinux":
    case "photon":
    case "azurelinux":
      return "redhat";
    case "suse":
      return "suse";
    case "arch":
      return "arch";
    default:
      return world.packageManager === undefined ? "other" : (families[world.packageManager] ?? "other");
  }
}

const families: Readonly<Record<string, Family>> = {
  apk: "alpine",
  apt: "debian",
  dnf: "redhat",
  microdnf: "redhat",
  yum: "redhat",
  tdnf: "redhat",
  zypper: "suse",
  pacman: "arch",
};

/** Compares `3.11` with `3.9` as releases; undefined counts as the newest. */
export function isReleaseBefore(release: string | undefined, than: string): boolean {
  if (release === undefined) return false;
  const one = release.split(".").map(Number);
  const other = than.split(".").map(Number);
  for (let at = 0; at < other.length; at++) {
    const [a, b] = [one[at] ?? 0, other[at] ?? 0];
    if (Number.isNaN(a)) return false;
    if (a !== b) return a < b;
  }
  return false;
}
