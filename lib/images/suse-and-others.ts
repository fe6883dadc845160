import type { ImageFact } from "./image-fact";
import { nothing, suse, windows } from "./layouts";

export const suseAndOtherImages = [
  {
    id: "bci-small",
    repositories: [
      "registry.suse.com/bci/bci-micro",
      "registry.suse.com/bci/bci-busybox",
      "registry.suse.com/bci/bci-nano",
      "registry.suse.com/bci/bci-minimal",
      "registry.opensuse.org/opensuse/bci/bci-micro",
      "registry.opensuse.org/opensuse/bci/bci-busybox",
      "registry.opensuse.org/opensuse/bci/bci-minimal",
    ],
    tag: undefined,
    ...suse,
    updateTool: false,
    packageManager: "none",
    packages: { "ca-certificates": "no", "ca-certificates-mozilla-prebuilt": "yes" },
    citation:
      "SUSE/BCI-dockerfile-generator@bcb9ba8 src/bci_build/package/basecontainers.py, nano.py: ca-certificates-mozilla-prebuilt (the paths are from memory)",
    known: "read",
    note: "The roots are there as files, the update tool is not.",
  },
  {
    id: "bci",
    repositories: ["registry.suse.com/bci/*", "registry.suse.com/suse/*", "registry.opensuse.org/opensuse/bci/*"],
    tag: undefined,
    ...suse,
    citation:
      "SUSE/BCI-dockerfile-generator@bcb9ba8 src/bci_build/package/base.py: ca-certificates-mozilla; openSUSE/ca-certificates@2e3a23b",
    known: "read",
    note: "A private CA goes to `/etc/pki/trust/anchors`; this `update-ca-certificates` is not Debian's.",
  },
  {
    id: "opensuse",
    repositories: ["docker.io/opensuse/*", "docker.io/library/opensuse", "registry.opensuse.org/opensuse/*"],
    tag: undefined,
    ...suse,
    citation:
      "tiran/distro-truststore: 138 roots in Tumbleweed; openSUSE/ca-certificates@2e3a23b (the layout); microsoft/azurelinux#2298 (https works in Leap)",
    known: "read",
    note: "A private CA goes to `/etc/pki/trust/anchors`; this `update-ca-certificates` is not Debian's.",
  },
  {
    id: "archlinux",
    repositories: ["docker.io/library/archlinux", "docker.io/archlinux/archlinux", "docker.io/archlinux/base"],
    tag: undefined,
    ...nothing,
    distribution: "arch",
    bundle: "yes",
    bundlePaths: ["/etc/ca-certificates/extracted/tls-ca-bundle.pem"],
    links: {
      "/etc/ssl/certs/ca-certificates.crt": "../../ca-certificates/extracted/tls-ca-bundle.pem",
      "/etc/ssl/cert.pem": "../ca-certificates/extracted/tls-ca-bundle.pem",
    },
    hashed: { directory: "/etc/ssl/certs", linksInto: "/etc/ca-certificates/extracted/cadir" },
    updateTool: true,
    packageManager: "pacman",
    shell: true,
    citation:
      "tiran/distro-truststore: 138 roots through /etc/ssl/cert.pem, 276 names in /etc/ssl/certs (what the links lead to is from memory)",
    known: "read",
    note: "`update-ca-trust` and `trust anchor` are there.",
  },
  {
    id: "nixos-nix",
    repositories: ["docker.io/nixos/nix", "ghcr.io/nixos/nix"],
    tag: undefined,
    ...nothing,
    distribution: "nixos",
    bundle: "yes",
    bundlePaths: ["/nix/var/nix/profiles/default/etc/ssl/certs/ca-bundle.crt"],
    links: {
      "/etc/ssl/certs/ca-certificates.crt": "/nix/var/nix/profiles/default/etc/ssl/certs/ca-bundle.crt",
      "/etc/ssl/certs/ca-bundle.crt": "/nix/var/nix/profiles/default/etc/ssl/certs/ca-bundle.crt",
    },
    packageManager: "nix",
    shell: true,
    env: {
      SSL_CERT_FILE: "/nix/var/nix/profiles/default/etc/ssl/certs/ca-bundle.crt",
      GIT_SSL_CAINFO: "/nix/var/nix/profiles/default/etc/ssl/certs/ca-bundle.crt",
      NIX_SSL_CERT_FILE: "/nix/var/nix/profiles/default/etc/ssl/certs/ca-bundle.crt",
    },
    citation: "NixOS/nix@88b09c6 docker.nix",
    known: "read",
    note: "All links point into `/nix`: copying the directory `/etc/ssl/certs` from here gives dangling links, copying the single file works.",
  },
  {
    id: "windows",
    repositories: ["mcr.microsoft.com/windows", "mcr.microsoft.com/windows/*"],
    tag: undefined,
    ...windows,
    citation: "Not opened; Windows keeps roots in the registry (`Cert:\\LocalMachine\\Root`)",
    known: "memory",
    note: "Most public roots are fetched when first needed, from Windows Update. `certutil` is not in nanoserver: `certoc.exe -addstore root FILE` is.",
  },
] as const satisfies readonly ImageFact[];
