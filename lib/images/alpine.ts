import type { ImageFact } from "./image-fact";
import { alpine, alpineCertPem, alpineEmpty } from "./layouts";

const repositories = ["docker.io/library/alpine"] as const;

export const alpineImages = [
  {
    id: "alpine-3.6-and-earlier",
    repositories,
    tag: /^(?:2\.|3\.[0-6](?:[.-]|$))/,
    ...alpineEmpty,
    citation: "alpinelinux/docker-alpine@a63b6f1, root filesystem of 3.6.5 (older ones are from memory)",
    known: "observed",
    note: "There is no `/etc/ssl` at all.",
  },
  {
    id: "alpine-3.7-to-3.11",
    repositories,
    tag: /^(?:3\.(?:[7-9]|1[01])(?:[.\-_]|$)|2018\d{4}$|2019\d{4}$)/,
    ...alpineCertPem,
    citation:
      "alpinelinux/docker-alpine, root filesystems of 3.7.3 @e5205c8, 3.8.5 @c091956, 3.9.6 @d7eb97a, 3.10.9 @5a9faa4, 3.11.13 @fd62af7",
    known: "observed",
    note: "The bundle is the regular file `/etc/ssl/cert.pem`, and `/etc/ssl/certs` is empty: copying that directory from here copies nothing.",
  },
  {
    id: "alpine-january-2025",
    repositories,
    tag: /^3\.(?:18\.10|19\.5|20\.4|21\.1)$/,
    ...alpine,
    publicRoots: "unknown",
    staleRoots:
      "This release shipped a broken `ca-certificates` from which authorities were missing; the next ones, 3.18.11, 3.19.6, 3.20.5 and 3.21.2, repaired it.",
    citation: "alpinelinux/docker-alpine#436, docker-library/docker#522 (Entrust missing)",
    known: "read",
    note: "Some public servers fail although the bundle is present. Take the next patch release.",
  },
  {
    id: "alpine-early-2020-snapshots",
    repositories,
    tag: /^20200[1-5]\d\d$/,
    ...alpine,
    bundle: "unknown",
    citation: "Snapshots of the development branch between 3.11 and 3.12; not looked at",
    known: "memory",
    note: "Somewhere here the bundle moved from `/etc/ssl/cert.pem` to `/etc/ssl/certs/ca-certificates.crt`.",
  },
  {
    id: "alpine",
    repositories,
    tag: undefined,
    ...alpine,
    citation:
      "alpinelinux/docker-alpine, root filesystems of 3.12.12 @0cc7fea to 3.20.3 @7d63673 and edge @446ba06 (2024-09); later ones not opened, `apk-tools` still depends on `ca-certificates-bundle`",
    known: "observed",
    note: "Has the bundle, but neither `update-ca-certificates` nor `/usr/local/share/ca-certificates`: `apk add ca-certificates` brings these.",
  },
] as const satisfies readonly ImageFact[];
