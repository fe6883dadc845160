type CurrentImage = {
  readonly reference: string;
  /** The bundle that a copy or a new base relies on. */
  readonly holds: string;
  /** Last day with security fixes, as its maintainers say. */
  readonly until: string;
  readonly citation: string;
  /** When the tag and its end were looked up last. */
  readonly checked: string;
};

/** Every image that we propose, tagged, because an untagged one changes under the build. Raise them here alone. */
export const currentImages = {
  // 3.12 or later, because before that `/etc/ssl/certs` is empty. Its root file system: alpinelinux/docker-alpine, 3.22.6.
  alpine: {
    reference: "alpine:3.22",
    holds: "/etc/ssl/certs/ca-certificates.crt",
    until: "2027-05-01",
    citation: "https://alpinelinux.org/releases/",
    checked: "2026-11-23",
  },
  // Debian 12's variants end a year after Debian 13 came out (2025-08-09).
  distroless: {
    reference: "gcr.io/distroless/static-debian13",
    holds: "/etc/ssl/certs/ca-certificates.crt",
    until: "2028-08-09",
    citation: "https://github.com/GoogleContainerTools/distroless/blob/main/SUPPORT_POLICY.md",
    checked: "2026-11-23",
  },
  debian: {
    reference: "debian:trixie",
    holds: "nothing before package ca-certificates is installed",
    until: "2028-08-09",
    citation: "https://wiki.debian.org/DebianReleases",
    checked: "2026-11-23",
  },
  // An official image with the command `openssl`, which Debian's `ca-certificates` depends on, and no entry point in its way.
  tools: {
    reference: "buildpack-deps:trixie-curl",
    holds: "/etc/ssl/certs/ca-certificates.crt",
    until: "2028-08-09",
    citation: "https://github.com/docker-library/buildpack-deps/blob/master/debian/trixie/curl/Dockerfile",
    checked: "2026-11-29",
  },
  ubuntu: {
    reference: "ubuntu:24.04",
    holds: "nothing before package ca-certificates is installed",
    until: "2029-05-31",
    citation: "https://ubuntu.com/about/release-cycle",
    checked: "2026-11-23",
  },
} as const satisfies Record<string, CurrentImage>;
