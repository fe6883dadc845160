import { alpineFull, debianFull, redHat, suse, ubuntuFull } from "../../images/layouts";
import { hasCertPemLink } from "../../images/release";
import { familyOf, isReleaseBefore } from "../distribution";
import type { Layout } from "../store/lay-store";
import type { World } from "../world";

/** What the package with the roots lays out in this distribution and release. */
export function layoutOf(world: World): Layout {
  switch (familyOf(world)) {
    case "alpine":
      // Before 3.12 the package makes no `/etc/ssl/cert.pem`; where there is one it is another package's.
      return isReleaseBefore(world.release, "3.12") ? { ...alpineFull, links: {} } : alpineFull;
    case "redhat":
      return redHat;
    case "suse":
      return suse;
    case "arch":
      return {
        ...redHat,
        bundlePaths: ["/etc/ca-certificates/extracted/tls-ca-bundle.pem"],
        distribution: "arch",
        links: archLinks,
        keystores: [],
      };
    default: {
      const layout = world.distribution === "ubuntu" ? ubuntuFull : debianFull;
      const links = hasCertPemLink(world.distribution ?? "debian", world.release) ? { ...layout.links, ...certPemLink } : layout.links;
      return { ...layout, links };
    }
  }
}

/** The package with the roots: on SUSE `ca-certificates` is the tools alone. */
export function rootsPackageOf(world: World): string {
  return familyOf(world) === "suse" ? "ca-certificates-mozilla" : "ca-certificates";
}

/** Of package `openssl` from Debian 12 and Ubuntu 24.04 on. */
export const certPemLink = { "/usr/lib/ssl/cert.pem": "/etc/ssl/certs/ca-certificates.crt" };
const archLinks = {
  "/etc/ssl/certs/ca-certificates.crt": "../../ca-certificates/extracted/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem": "../ca-certificates/extracted/tls-ca-bundle.pem",
};
