import { describe, expect, it } from "vitest";
import type { MountKind } from "../settings/settings";
import { checkVerdict, type JudgeOptions, judgeText } from "../testing/check-verdict";

const certs = (from: string, path: string, to = path): string => `FROM ${from} AS certs\nFROM scratch\nCOPY --from=certs ${path} ${to}\n`;

describe("a bundle that only root may read", () => {
  const image =
    "FROM debian:12\nRUN apt-get update && apt-get install -y ca-certificates curl\nRUN chmod 600 /etc/ssl/certs/ca-certificates.crt\nUSER www-data\n";
  it("is the end for curl, whatever the hashed directory beside it holds", () =>
    checkVerdict("curl", `${image}=> bundle-unreadable: mode-not-readable`));
});

describe("copying a store", () => {
  it("from Alpine up to 3.11 the directory is empty", () => {
    for (const release of ["3.7", "3.8", "3.9", "3.10", "3.11"])
      checkVerdict("go", `${certs(`alpine:${release}`, "/etc/ssl/certs")}=> missing-bundle: empty-source-directory`);
    for (const release of ["3.12", "3.17", "3.20", "edge"])
      checkVerdict("go", `${certs(`alpine:${release}`, "/etc/ssl/certs")}=> present-so-other-cause`);
    checkVerdict("go", "FROM scratch\nCOPY --from=alpine:3.9 /etc/ssl/certs /etc/ssl/certs\n=> missing-bundle: empty-source-directory");
    checkVerdict("go", `${certs("alpine:3.11", "/etc/ssl/cert.pem")}=> present-so-other-cause`);
    checkVerdict(
      "go",
      "FROM alpine:3.9 AS certs\nRUN apk add ca-certificates\nFROM scratch\nCOPY --from=certs /etc/ssl/certs /etc/ssl/certs\n=> present-so-other-cause",
    );
  });
  it("Debian's directory alone leaves the hashed links dangling", () => {
    const debian = "FROM debian:12 AS certs\nRUN apt-get update && apt-get install -y ca-certificates\nFROM debian:12-slim\n";
    checkVerdict("go", `${debian}COPY --from=certs /etc/ssl/certs /etc/ssl/certs\n=> present-so-other-cause`);
    checkVerdict("ruby", `${debian}COPY --from=certs /etc/ssl/certs /etc/ssl/certs\n=> bundle-elsewhere`);
    checkVerdict(
      "ruby",
      `${debian}RUN apt-get update && apt-get install -y openssl\nCOPY --from=certs /etc/ssl/certs /etc/ssl/certs\nCOPY --from=certs /usr/share/ca-certificates /usr/share/ca-certificates\n=> present-so-other-cause`,
    );
  });
  it("Red Hat's directory is a link with links in it", () => {
    checkVerdict("go", `${certs("registry.access.redhat.com/ubi9/ubi", "/etc/ssl/certs")}=> missing-bundle: dangling-links`);
    checkVerdict(
      "go",
      `${certs("registry.access.redhat.com/ubi9/ubi", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/certs/ca-certificates.crt")}=> present-so-other-cause`,
    );
    checkVerdict("go", `${certs("registry.access.redhat.com/ubi9/ubi", "/etc/pki")}=> present-so-other-cause`);
  });
  it("a glob on an empty directory copies nothing, a named file must be there", () => {
    checkVerdict("go", "FROM scratch\nCOPY --from=alpine:3.9 /etc/ssl/certs/* /etc/ssl/certs/\n=> missing-bundle");
    checkVerdict(
      "go",
      "FROM scratch\nCOPY --from=alpine:3.9 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n=> present-so-other-cause: source-not-there",
    );
  });
  it("a glob names every link of the directory, and each is followed", () => {
    const debian = "FROM debian:12 AS certs\nRUN apt-get update && apt-get install -y ca-certificates\nFROM debian:12-slim\n";
    const openssl = "RUN apt-get update && apt-get install -y --no-install-recommends openssl && rm -f /usr/lib/ssl/cert.pem\n";
    checkVerdict("openssl", `${debian}${openssl}COPY --from=certs /etc/ssl/certs/* /etc/ssl/certs/\n=> present-so-other-cause`);
    checkVerdict("openssl", `${debian}${openssl}COPY --from=certs /etc/ssl/certs/*.0 /etc/ssl/certs/\n=> present-so-other-cause`);
    checkVerdict("openssl", `${debian}${openssl}COPY --from=certs /etc/ssl/certs/*.crt /etc/ssl/certs/\n=> bundle-elsewhere`);
    checkVerdict("openssl", `${debian}${openssl}COPY --from=certs /etc/ssl/certs /etc/ssl/certs\n=> bundle-elsewhere`);
    checkVerdict("go", "FROM scratch\nCOPY --from=python:3.12-slim /etc/ssl/certs/*.pem /etc/ssl/certs/\n=> unknown");
  });
  it("a link named as source is followed", () => {
    checkVerdict("go", `${certs("alpine:3.20", "/etc/ssl/cert.pem")}=> present-so-other-cause`);
    checkVerdict("openssl", `${certs("alpine:3.20", "/etc/ssl")}=> present-so-other-cause`);
  });
  it("without a slash, where no directory is, the certificates become a file", () => {
    checkVerdict(
      "go",
      `${certs("alpine:3.20", "/etc/ssl/certs/ca-certificates.crt", "/etc/ssl/certs")}=> bundle-elsewhere: destination-is-file`,
    );
    checkVerdict("go", `${certs("alpine:3.20", "/etc/ssl/certs/ca-certificates.crt", "/etc/ssl/certs/")}=> present-so-other-cause`);
    checkVerdict(
      "curl",
      "FROM debian:12\nRUN apt-get update && apt-get install -y ca-certificates curl\nCOPY corp.crt /usr/local/share/ca-certificates\nRUN update-ca-certificates\n=> present-so-other-cause",
    );
  });
  it("--parents keeps the directories of the source, from its pivot on", () => {
    const parents = (source: string, to: string): string =>
      `FROM alpine AS certs\nFROM scratch\nCOPY --parents --from=certs ${source} ${to}\n=> `;
    checkVerdict("go", `${parents("/etc/ssl/./certs/ca-certificates.crt", "/")}bundle-elsewhere: wrong-path`);
    checkVerdict("go", `${parents("/etc/ssl/./certs/ca-certificates.crt", "/etc/ssl/")}present-so-other-cause`);
    checkVerdict("go", `${parents("/./etc/ssl/certs", "/")}present-so-other-cause`);
    checkVerdict("go", `${parents("/etc/./ssl", "/etc/")}present-so-other-cause`);
    checkVerdict("go", `${parents("/etc/ssl/certs/ca-certificates.crt", "/")}present-so-other-cause`);
    const context = (copied: string): string =>
      `FROM python:3.12-alpine\nCOPY --parents ${copied} /usr/local/share/ca-certificates/\nRUN update-ca-certificates\n=> `;
    checkVerdict("curl", `${context("certs/corp.crt")}not-refreshed: wrong-directory`);
    checkVerdict("curl", `${context("certs/./corp.crt")}present-so-other-cause`);
  });
  it("a whole file system", () => {
    checkVerdict(
      "go",
      "FROM debian:12 AS full\nRUN apt-get update && apt-get install -y ca-certificates\nFROM scratch\nCOPY --from=full / /\n=> present-so-other-cause",
    );
    checkVerdict(
      "go",
      "FROM registry.access.redhat.com/ubi9/ubi AS build\nRUN dnf install -y --installroot /mnt/rootfs --releasever 9 ca-certificates\nFROM scratch\nCOPY --from=build /mnt/rootfs/ /\n=> present-so-other-cause",
    );
    checkVerdict("go", "FROM scratch\nADD rootfs.tar.gz /\n=> unknown");
    checkVerdict("go", "FROM scratch\nCOPY rootfs /\n=> unknown");
  });
  it("a stage put together in a directory", () => {
    checkVerdict(
      "go",
      "FROM alpine:3.20 AS build\nRUN apk add ca-certificates && mkdir -p /out/etc/ssl/certs && cp /etc/ssl/certs/ca-certificates.crt /out/etc/ssl/certs/\nFROM scratch\nCOPY --from=build /out/ /\n=> present-so-other-cause",
    );
  });
  it("through a stage, a chain and an index", () => {
    checkVerdict(
      "go",
      "FROM alpine:3.20 AS a\nRUN apk add ca-certificates\nFROM a AS b\nFROM scratch\nCOPY --from=b /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n=> present-so-other-cause",
    );
    checkVerdict(
      "go",
      "FROM alpine:3.20\nFROM scratch\nCOPY --from=0 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n=> present-so-other-cause",
    );
  });
  it("from an image that we do not know a named file must be there, a directory may hold anything", () => {
    checkVerdict(
      "go",
      "FROM scratch\nCOPY --from=registry.example.com/certs:1 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n=> present-so-other-cause",
    );
    checkVerdict("go", "FROM scratch\nCOPY --from=registry.example.com/certs:1 / /\n=> unknown");
    checkVerdict("go", "FROM scratch\nCOPY --from=registry.example.com/certs:1 /etc/ssl/certs /etc/ssl/certs\n=> unknown");
  });
});

describe("modes and owners", () => {
  it("an octal --chmod makes directories that only root enters", () => {
    checkVerdict(
      "go",
      `
FROM scratch
COPY --from=alpine:3.20 --chmod=0644 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
USER 65532
^^^^^^^^^^ bundle-unreadable: chmod-parents
`,
    );
    checkVerdict(
      "go",
      "FROM scratch\nCOPY --from=alpine:3.20 --chmod=u=rwX,go=rX /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\nUSER 65532\n=> present-so-other-cause",
    );
    checkVerdict(
      "go",
      "FROM scratch\nCOPY --from=alpine:3.20 --chmod=0644 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n=> present-so-other-cause",
    );
    checkVerdict(
      "go",
      "FROM debian:12\nCOPY --from=alpine:3.20 --chmod=0644 /etc/ssl/certs/ca-certificates.crt /etc/ca.crt\nENV SSL_CERT_FILE=/etc/ca.crt\nUSER 65532\n=> present-so-other-cause",
    );
  });
  it("ADD of a URL is 0600", () => {
    const url = "ADD https://files.example.com/cacert.pem /etc/ssl/certs/ca-certificates.crt\n";
    checkVerdict("go", `FROM scratch\n${url}USER 1000\n=> bundle-unreadable: mode-not-readable`);
    checkVerdict("go", `FROM scratch\n${url}=> present-so-other-cause`);
    checkVerdict("go", `FROM scratch\n${url.replace("ADD", "ADD --chmod=644")}USER 1000\n=> bundle-unreadable`);
    checkVerdict("go", `FROM alpine:3.6\n${url}RUN chmod 644 /etc/ssl/certs/ca-certificates.crt\nUSER 1000\n=> present-so-other-cause`);
    checkVerdict("go", `FROM alpine:3.6\n${url}RUN chmod -R go+r /etc/ssl\nUSER app\n=> present-so-other-cause`);
    checkVerdict("go", `FROM alpine:3.6\n${url}RUN chown app /etc/ssl/certs/ca-certificates.crt\nUSER app\n=> present-so-other-cause`);
  });
  it("the generated bundle is readable whatever its sources are", () => {
    checkVerdict(
      "go",
      "FROM alpine:3.20\nRUN apk add ca-certificates\nCOPY --chmod=600 corp.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates\nUSER 1000\n=> present-so-other-cause",
    );
  });
});

describe("links and updates", () => {
  it("a CA copied onto Alpine's cert.pem destroys the bundle behind it", () => {
    checkVerdict(
      "go",
      `
FROM alpine:3.20
COPY corp.crt /etc/ssl/cert.pem
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-bundle: write-through-link
`,
    );
  });
  it("and curl's there is the only one, whatever the package brings beside it", () => {
    const onto = "COPY corp.crt /etc/ssl/cert.pem\n";
    checkVerdict("curl", `FROM alpine:3.20\nRUN apk add --no-cache curl\n${onto}=> missing-bundle: write-through-link`);
    // OpenSSL itself still finds the public roots by their hashed names.
    checkVerdict("python", `FROM python:3.12-alpine\n${onto}=> present-so-other-cause: write-through-link`);
  });
  it("COPY --link replaces Red Hat's link and hides the store", () => {
    checkVerdict(
      "go",
      "FROM registry.access.redhat.com/ubi9/ubi-minimal\nCOPY --link corp.crt /etc/ssl/certs/corp.crt\n=> present-so-other-cause",
    );
  });
  it("Go reads any PEM file in its directory", () => {
    checkVerdict("go", "FROM gcr.io/distroless/static\nCOPY corp-ca.pem /etc/ssl/certs/corp-ca.pem\n=> present-so-other-cause");
    checkVerdict(
      "curl",
      "FROM debian:12\nRUN apt-get update && apt-get install -y curl\nCOPY corp-ca.pem /etc/ssl/certs/corp-ca.pem\n=> not-refreshed: wrong-directory",
    );
    checkVerdict(
      "curl",
      "FROM debian:12\nRUN apt-get update && apt-get install -y curl\nCOPY corp-ca.pem /etc/ssl/certs/corp-ca.pem\nRUN c_rehash /etc/ssl/certs\n=> present-so-other-cause",
    );
  });
  it("Debian's tool hashes what lies in the directory only where it adds or removes something", () => {
    const loose = "FROM python:3.12-slim\nCOPY corp-ca.pem /etc/ssl/certs/\n";
    const run = (...lines: readonly string[]): string => `${loose}${lines.map((it) => `${it}\n`).join("")}=> `;
    const other = "COPY other-ca.crt /usr/local/share/ca-certificates/";
    checkVerdict("curl", `${run("RUN update-ca-certificates")}not-refreshed: wrong-directory`);
    checkVerdict("curl", `${run("RUN apt-get update && apt-get install -y ca-certificates")}not-refreshed: wrong-directory`);
    checkVerdict("curl", `${run("RUN update-ca-certificates --fresh")}present-so-other-cause`);
    checkVerdict("curl", `${run(other, "RUN update-ca-certificates")}present-so-other-cause`);
    checkVerdict(
      "curl",
      `FROM python:3.12-slim\n${other}\nRUN update-ca-certificates\nCOPY corp-ca.pem /etc/ssl/certs/\nRUN update-ca-certificates\n=> not-refreshed: wrong-directory`,
    );
    checkVerdict(
      "curl",
      "FROM debian:12\nCOPY corp-ca.pem /etc/ssl/certs/\nRUN apt-get update && apt-get install -y ca-certificates curl\n=> present-so-other-cause",
    );
  });
  it("but not one that its user may not read", () => {
    const image = "FROM gcr.io/distroless/static\nCOPY --chmod=600 corp-ca.pem /etc/ssl/certs/corp-ca.pem\n";
    checkVerdict("go", `${image}USER 1000\n=> bundle-unreadable: mode-not-readable`);
    checkVerdict("go", `${image}=> present-so-other-cause`);
  });
  it("Alpine regenerates the bundle, so that a CA appended by hand is lost", () => {
    const append = "RUN cat /tmp/corp.crt >> /etc/ssl/certs/ca-certificates.crt\n";
    checkVerdict("go", `FROM alpine:3.20\nCOPY corp.crt /tmp/\n${append}=> present-so-other-cause`);
    checkVerdict(
      "go",
      `FROM alpine:3.20\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN cat /usr/local/share/ca-certificates/corp.crt >> /etc/ssl/certs/ca-certificates.crt && apk add ca-certificates\n=> present-so-other-cause`,
    );
    const later = (rest: string) => `FROM alpine:3.20\nCOPY corp.crt /tmp/\n${append}${rest}\n`;
    checkVerdict("curl", `${later("RUN apk add ca-certificates curl")}=> not-refreshed: appended-then-rebuilt`);
    checkVerdict("curl", `${later("RUN apk add curl\nRUN update-ca-certificates")}=> not-refreshed: appended-then-rebuilt`);
    // It is there again, or the tool had it already, or nothing made the list anew.
    checkVerdict("curl", `${later(`RUN apk add curl\n${append}`)}=> present-so-other-cause`);
    checkVerdict("curl", `${later("RUN cp /tmp/corp.crt /usr/local/share/ca-certificates/ && apk add curl")}=> present-so-other-cause`);
    checkVerdict("wget", `${later("RUN apk add --no-cache tzdata")}=> present-so-other-cause`);
  });
  it("installing the package where it is already rebuilds nothing", () => {
    const late = (base: string, run: string, said: string): void =>
      checkVerdict("curl", `FROM ${base}\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN ${run}\n=> ${said}`);
    late("golang:1.25-alpine", "apk add --no-cache ca-certificates git", "not-refreshed: installed-already");
    late("python:3.12-slim", "apt-get update && apt-get install -y git ca-certificates", "not-refreshed: installed-already");
    late("python:3.12-slim", "apt-get update && apt-get install -y git", "not-refreshed: no-refresh");
    late("python:3.12-slim", "apt-get install --reinstall -y ca-certificates", "present-so-other-cause");
    late("python:3.12-slim", "apt-get install -y ca-certificates && update-ca-certificates", "present-so-other-cause");
    late("alpine:3.22", "apk add --no-cache ca-certificates curl", "present-so-other-cause");
    late("debian:12", "apt-get update && apt-get install -y ca-certificates curl", "present-so-other-cause");
    checkVerdict(
      "git",
      "FROM archlinux\nCOPY corp.crt /etc/ca-certificates/trust-source/anchors/\nRUN pacman -Sy --noconfirm git\n=> not-refreshed: no-refresh",
    );
    // Its hook lies where the trigger of `ca-certificates` watches.
    late("golang:1.25-alpine", "apk add openjdk21-jre ca-certificates", "present-so-other-cause");
    checkVerdict(
      "curl",
      "FROM python:3.12-slim\nRUN apt-get install -y ca-certificates\nCOPY corp.crt /usr/local/share/ca-certificates/\n=> not-refreshed: no-refresh",
    );
  });
  it("plain commands are the same to PowerShell; what else it is told we do not read", () => {
    const pwsh = (run: string): string =>
      `FROM mcr.microsoft.com/dotnet/sdk:8.0\nSHELL ["pwsh", "-Command"]\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN ${run}\n=> `;
    checkVerdict("dotnet", `${pwsh("update-ca-certificates; dotnet --info")}present-so-other-cause`);
    checkVerdict("dotnet", `${pwsh("dotnet --info")}not-refreshed: no-refresh`);
  });
  it("Debian's tool recurses, Alpine's does not", () => {
    checkVerdict(
      "curl",
      "FROM python:3.12-slim\nCOPY corp.crt /usr/local/share/ca-certificates/corp/corp.crt\nRUN update-ca-certificates\n=> present-so-other-cause",
    );
    checkVerdict(
      "curl",
      "FROM alpine:3.20\nRUN apk add curl ca-certificates\nCOPY corp.crt /usr/local/share/ca-certificates/corp/corp.crt\nRUN update-ca-certificates\n=> not-refreshed: wrong-directory",
    );
  });
  it("Debian's tool leaves a link, through which a mode is changed", () => {
    const registered =
      "FROM python:3.12-slim\nCOPY corp.crt /usr/local/share/ca-certificates/corp.crt\nRUN update-ca-certificates && chmod 600 /etc/ssl/certs/corp.pem\n";
    const files = judgeText("curl", registered).stage?.state.files ?? [];
    const at = (path: string) => files.find((it) => it.path === path);
    expect(at("/etc/ssl/certs/corp.pem")?.content).toEqual({ kind: "link", target: "/usr/local/share/ca-certificates/corp.crt" });
    expect(at("/usr/local/share/ca-certificates/corp.crt")?.mode).toBe(0o600);
    expect(at("/etc/ssl/certs/ca-certificates.crt")?.mode).toBe(0o644);
  });
  it("Red Hat's and SUSE's own places", () => {
    checkVerdict(
      "curl",
      "FROM fedora:40\nCOPY corp.pem /etc/pki/ca-trust/source/anchors/\nRUN update-ca-trust extract\n=> present-so-other-cause",
    );
    checkVerdict("curl", "FROM fedora:40\nCOPY corp.pem /etc/pki/ca-trust/source/anchors/\n=> not-refreshed: no-refresh");
    checkVerdict(
      "curl",
      "FROM fedora:40\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN update-ca-trust\n=> not-refreshed: wrong-directory",
    );
    checkVerdict("curl", "FROM fedora:40\nCOPY corp.pem /tmp/corp.pem\nRUN trust anchor /tmp/corp.pem\n=> present-so-other-cause");
    checkVerdict(
      "curl",
      "FROM opensuse/leap:15.6\nCOPY corp.pem /etc/pki/trust/anchors/\nRUN update-ca-certificates\n=> present-so-other-cause",
    );
    checkVerdict(
      "curl",
      "FROM opensuse/leap:15.6\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates\n=> not-refreshed: wrong-directory",
    );
  });
  it("the order of copying and installing", () => {
    checkVerdict(
      "curl",
      "FROM debian:12\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN apt-get update && apt-get install -y ca-certificates curl\n=> present-so-other-cause",
    );
    checkVerdict(
      "curl",
      "FROM debian:12\nRUN apt-get update && apt-get install -y ca-certificates curl && update-ca-certificates\nCOPY corp.crt /usr/local/share/ca-certificates/\n=> not-refreshed: no-refresh",
    );
    checkVerdict(
      "curl",
      "FROM debian:12\nRUN apt-get update && apt-get install -y ca-certificates curl\nUSER app\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates\n=> not-refreshed: update-as-non-root",
    );
  });
  it("a server's own certificate is no CA", () => {
    checkVerdict(
      "curl",
      "FROM fedora:40\nRUN openssl req -new -x509 -nodes -out /etc/pki/tls/certs/localhost.crt -keyout /etc/pki/tls/private/localhost.key -batch\n=> present-so-other-cause",
    );
    checkVerdict(
      "curl",
      "FROM python:3.12-slim\nCOPY server.crt /etc/ssl/certs/server.crt\nCOPY server.key /etc/ssl/private/server.key\n=> present-so-other-cause",
    );
  });
  it("names that speak of a server's certificate are no bundle", () => {
    for (const name of ["cert.pem", "certs.pem", "server.crt", "tls.crt", "fullchain.pem"])
      checkVerdict("go", `FROM scratch\nCOPY ${name} /app/${name}\n=> missing-bundle: no-bundle`);
    for (const name of ["cacert.pem", "ca-bundle.crt", "ca-certificates.crt"])
      checkVerdict("go", `FROM scratch\nCOPY ${name} /app/${name}\n=> bundle-elsewhere: wrong-path`);
    checkVerdict(
      "go",
      "FROM scratch\nCOPY --from=registry.example.com/certs:1 /etc/ssl/cert.pem /etc/ssl/cert.pem\n=> present-so-other-cause",
    );
  });
  it("a volume over the store", () => {
    checkVerdict("go", "FROM alpine:3.20\nVOLUME /etc/ssl\n^^^^^^^^^^^^^^^ present-so-other-cause: volume-over-store");
  });
});

describe("mounts", () => {
  const span = { in: "log", start: 0, end: 1 } as const;
  const over = (kind: MountKind, source?: string): JudgeOptions => ({
    settings: { mounts: [{ kind, source, target: "/etc/ssl", readOnly: false, span }] },
  });
  it("an anonymous volume is filled from the image", () =>
    checkVerdict("go", "FROM alpine:3.20\nVOLUME /etc/ssl\n=> present-so-other-cause: volume-over-store", over("anonymous")));
  it("a named one only when it is new", () =>
    checkVerdict("go", "FROM alpine:3.20\n=> unknown: mount-hides-store", over("volume", "certs")));
  it("what the machine has is not known", () =>
    checkVerdict("go", "FROM alpine:3.20\n=> unknown: mount-hides-store", over("bind", "./certs")));
  it("a tmpfs starts empty", () => checkVerdict("go", "FROM alpine:3.20\n=> missing-bundle: mount-hides-store", over("empty")));
});

describe("variables", () => {
  it("SSL_CERT_FILE does not drop Go's roots while the directories exist", () => {
    checkVerdict(
      "go",
      "FROM debian:12\nRUN apt-get update && apt-get install -y ca-certificates\nENV SSL_CERT_FILE=/corp.pem\n=> present-so-other-cause",
    );
  });
  it("kaniko's own place", () => {
    checkVerdict(
      "go",
      "FROM alpine AS certs\nFROM scratch\nCOPY --from=certs /etc/ssl/certs /kaniko/ssl/certs\nENV SSL_CERT_DIR=/kaniko/ssl/certs\n=> present-so-other-cause",
    );
    checkVerdict(
      "go",
      "FROM alpine AS certs\nFROM scratch\nCOPY --from=certs /etc/ssl/certs /kaniko/ssl/certs\n=> bundle-elsewhere: wrong-path",
    );
  });
  it("a variable that names a place which we cannot see into", () => {
    checkVerdict("node", "FROM node:22\nWORKDIR /app\nCOPY . .\nENV NODE_EXTRA_CA_CERTS=/app/certs/corp.pem\n=> present-so-other-cause");
  });
  it("a variable at run time", () => {
    const span = { in: "log", start: 0, end: 1 } as const;
    checkVerdict("node", "FROM node:22\nCOPY corp.pem /certs/corp.pem\n=> present-so-other-cause", {
      settings: { env: [{ name: "NODE_EXTRA_CA_CERTS", value: "/certs/corp.pem", span }] },
    });
    checkVerdict("node", "FROM node:22\n=> bundle-elsewhere: env-names-missing-file", {
      settings: { env: [{ name: "NODE_EXTRA_CA_CERTS", value: "/certs/corp.pem", span }] },
    });
  });
});
