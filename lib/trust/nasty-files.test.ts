import { test } from "vitest";
import { checkVerdict } from "../testing/check-verdict";
import type { Runtime } from "../vocabulary";

/** Files that a hostile expert would hand in; each fooled an earlier state of this code, or easily could. */
function checkNasty(name: string, runtime: Runtime, text: string, said: string): void {
  test(name, () => checkVerdict(runtime, `${text.replace(/^\n/, "").trimEnd()}\n=> ${said}`));
}

const fine = "present-so-other-cause";
const python = "FROM python:3.12-slim\n";
const alpine = "FROM alpine:3.20 AS certs\nRUN apk add --no-cache ca-certificates\n";

checkNasty(
  "the base is named by the platform",
  "go",
  "ARG TARGETARCH\nFROM alpine:3.20 AS base-amd64\nFROM alpine:3.20 AS base-arm64\nFROM base-${TARGETARCH:-amd64}\nCOPY app /app",
  fine,
);
checkNasty(
  "a mounted store is gone after its step",
  "go",
  "FROM debian:12-slim\nRUN --mount=type=bind,from=alpine:3.20,source=/etc/ssl,target=/etc/ssl curl https://example.com/",
  "missing-bundle: no-bundle",
);
checkNasty(
  "what is installed into a cache mount is not in the image",
  "go",
  "FROM debian:12-slim\nRUN --mount=type=cache,target=/etc/ssl apt-get update && apt-get install -y ca-certificates",
  "missing-bundle",
);
checkNasty(
  "a mounted CA stays in the bundle that was made with it",
  "curl",
  `${python}RUN --mount=type=bind,source=corp.crt,target=/usr/local/share/ca-certificates/corp.crt update-ca-certificates`,
  fine,
);
checkNasty(
  "scratch, a number for a user",
  "go",
  `${alpine}FROM scratch\nCOPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\nUSER 65534`,
  fine,
);
checkNasty(
  "a downloaded bundle is root's alone",
  "go",
  "FROM scratch\nADD https://curl.example.com/ca/cacert.pem /etc/ssl/certs/ca-certificates.crt\nUSER 65534",
  "bundle-unreadable: mode-not-readable",
);
checkNasty(
  "|| true hides that the tool is missing",
  "curl",
  "FROM debian:12-slim\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates || true",
  "not-refreshed: tool-missing",
);
checkNasty(
  "apk del leaves the bundle, which is another package's",
  "go",
  "FROM alpine:3.20\nRUN apk add --no-cache --virtual .build-deps ca-certificates curl && apk del .build-deps",
  fine,
);
checkNasty(
  "before 3.13 that is not known",
  "go",
  "FROM alpine:3.6\nRUN apk add --no-cache ca-certificates && apk del ca-certificates",
  "unknown",
);
checkNasty(
  "--auto-remove takes what only came along",
  "go",
  "FROM debian:12-slim\nRUN apt-get update && apt-get install -y curl && apt-get purge -y --auto-remove curl",
  "missing-bundle: purged",
);
checkNasty(
  "and leaves what was asked for",
  "go",
  "FROM debian:12-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && apt-get purge -y --auto-remove curl",
  fine,
);
checkNasty(
  "apt install ca-certificates-",
  "go",
  "FROM debian:12-slim\nRUN apt-get update && apt-get install -y curl ca-certificates-",
  "missing-bundle: recommends-dropped",
);
checkNasty(
  "a root of its own",
  "go",
  "FROM registry.access.redhat.com/ubi9/ubi AS build\nRUN dnf install -y --installroot /mnt/rootfs --releasever 9 coreutils-single\nFROM scratch\nCOPY --from=build /mnt/rootfs /",
  "unknown",
);
checkNasty(
  "apk --root",
  "go",
  "FROM alpine:3.20 AS build\nRUN apk add --root /rootfs --initdb --no-cache ca-certificates-bundle\nFROM scratch\nCOPY --from=build /rootfs /",
  fine,
);
checkNasty(
  "microdnf remove",
  "go",
  "FROM registry.access.redhat.com/ubi9/ubi-minimal\nRUN microdnf remove -y ca-certificates",
  "missing-bundle: purged",
);
checkNasty(
  "ONBUILD works where the stage is built upon",
  "go",
  "FROM alpine:3.6 AS base\nONBUILD RUN apk add --no-cache ca-certificates\nFROM base",
  fine,
);
checkNasty(
  "and not in the stage itself",
  "go",
  "FROM debian:12-slim\nONBUILD RUN apt-get update && apt-get install -y ca-certificates",
  "missing-bundle",
);
checkNasty(
  "SHELL bash, braces",
  "go",
  'FROM debian:12-slim\nSHELL ["bash","-c"]\nRUN apt-get update; apt-get -yq install {ca-certificates,curl}',
  fine,
);
checkNasty(
  "SHELL python",
  "go",
  'FROM debian:12-slim\nSHELL ["python3","-c"]\nRUN import shutil; shutil.copy("/x", "/etc/ssl/certs/ca-certificates.crt")',
  "unknown: unknown-script",
);
checkNasty(
  "python in a heredoc",
  "go",
  "FROM node:22-slim\nRUN <<EOF python3\nimport certifi, shutil\nshutil.copy(certifi.where(), '/etc/ssl/certs/ca-certificates.crt')\nEOF",
  "unknown: unknown-script",
);
checkNasty(
  "python -c",
  "go",
  'FROM node:22-slim\nRUN python3 -c \'import certifi; open("/etc/ssl/certs/ca-certificates.crt", "w")\'',
  "unknown: unknown-script",
);
checkNasty("node -e about something else", "go", "FROM node:22-slim\nRUN node -e 'console.log(1)'", "missing-bundle");
checkNasty(
  "into a directory that is a link",
  "go",
  "FROM debian:12-slim\nRUN mkdir -p /etc/ssl/certs /opt && ln -s /etc/ssl/certs /opt/certs\nCOPY ca-certificates.crt /opt/certs/",
  fine,
);
checkNasty(
  "everything from stage 0",
  "go",
  "FROM debian:12-slim\nRUN apt-get update && apt-get install -y ca-certificates\nFROM scratch\nCOPY --from=0 / /",
  fine,
);
checkNasty("ubi-micro", "go", "FROM registry.access.redhat.com/ubi9/ubi-micro\nCOPY app /app", "missing-bundle: no-bundle");
checkNasty(
  "links copied into ubi-micro",
  "go",
  "FROM registry.access.redhat.com/ubi9/ubi AS certs\nFROM registry.access.redhat.com/ubi9/ubi-micro\nCOPY --from=certs /etc/pki/tls/certs/ /etc/pki/tls/certs/",
  "missing-bundle: dangling-links",
);
checkNasty(
  "distroless debug with a shell",
  "go",
  'FROM gcr.io/distroless/static-debian12:debug-nonroot\nSHELL ["/busybox/sh","-c"]\nRUN ls /',
  fine,
);
checkNasty("busybox:musl", "go", "FROM busybox:musl\nCOPY app /app", "missing-bundle");
checkNasty(
  "nanoserver",
  "go",
  "# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCOPY app.exe C:\\app.exe\nUSER ContainerUser",
  "unknown",
);
checkNasty(
  "an archived release",
  "go",
  "FROM debian:stretch\nRUN apt-get update && apt-get install -y ca-certificates",
  `${fine}: stale-roots`,
);
checkNasty(
  "jlink takes the original cacerts",
  "java",
  'FROM eclipse-temurin:21 AS build\nCOPY corp.crt /tmp/\nRUN keytool -importcert -noprompt -cacerts -storepass changeit -file /tmp/corp.crt -alias corp && jlink --add-modules java.base --output /jre\nFROM debian:12-slim\nENV JAVA_HOME=/opt/jre\nCOPY --from=build /jre /opt/jre\nCMD ["/opt/jre/bin/java", "-jar", "/app.jar"]',
  "runtime-own-store",
);
checkNasty(
  "cacerts copied with the CA in it",
  "java",
  "FROM eclipse-temurin:21 AS build\nCOPY corp.crt /tmp/\nRUN keytool -importcert -noprompt -cacerts -storepass changeit -file /tmp/corp.crt -alias corp\nFROM eclipse-temurin:21-jre\nCOPY --from=build /opt/java/openjdk/lib/security/cacerts /opt/java/openjdk/lib/security/cacerts",
  fine,
);
checkNasty(
  "chiselled .NET has no shell to rebuild with",
  "dotnet",
  "FROM mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates",
  "not-refreshed: run-in-shell-less-stage",
);
checkNasty(
  "a venv brings certifi, which urllib does not read",
  "python",
  "FROM python:3.12 AS build\nRUN python -m venv /venv && /venv/bin/pip install requests\nFROM debian:12-slim\nRUN apt-get update && apt-get install -y --no-install-recommends python3\nCOPY --from=build /venv /venv",
  "missing-bundle: recommends-dropped",
);
checkNasty(
  "the bundle replaced by a link to one certificate",
  "go",
  "FROM alpine:3.20\nRUN ln -sf /certs/corp.crt /etc/ssl/certs/ca-certificates.crt",
  "missing-bundle: removed-files",
);
checkNasty("the bundle moved away", "go", "FROM alpine:3.20\nRUN mv /etc/ssl /etc/ssl.bak", "bundle-elsewhere");
for (const empties of [": >", ">", "true >", "cp /dev/null", "truncate -s 0", "cat /dev/null >"])
  checkNasty(
    `the bundle emptied: ${empties}`,
    "go",
    `${python}RUN ${empties} /etc/ssl/certs/ca-certificates.crt`,
    "missing-bundle: removed-files",
  );
checkNasty(
  "the tool told to write elsewhere",
  "go",
  "FROM debian:12-slim AS build\nRUN apt-get update && apt-get install -y ca-certificates && mkdir -p /out/etc/ssl/certs && update-ca-certificates --etccertsdir /out/etc/ssl/certs\nFROM scratch\nCOPY --from=build /out /",
  fine,
);
const shared = `${python}COPY corp.crt /usr/share/ca-certificates/corp.crt\n`;
checkNasty(
  "a CA beside the package's, listed",
  "curl",
  `${shared}RUN echo corp.crt >> /etc/ca-certificates.conf && update-ca-certificates`,
  fine,
);
checkNasty("the same with dpkg-reconfigure", "curl", `${shared}RUN dpkg-reconfigure -f noninteractive ca-certificates`, fine);
checkNasty("not listed", "curl", `${shared}RUN update-ca-certificates`, "not-refreshed: wrong-directory");
checkNasty(
  "a certificate written in the file itself",
  "go",
  "FROM alpine:3.20\nRUN cat <<EOF >> /etc/ssl/certs/ca-certificates.crt\n-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----\nEOF",
  fine,
);
checkNasty(
  "COPY --parents",
  "go",
  "# syntax=docker/dockerfile:1.7-labs\nFROM alpine:3.20 AS certs\nFROM scratch\nCOPY --parents --from=certs /etc/ssl/certs/ca-certificates.crt /",
  fine,
);
checkNasty(
  "COPY --exclude",
  "go",
  "# syntax=docker/dockerfile:1.7-labs\nFROM alpine:3.20 AS certs\nFROM scratch\nCOPY --exclude=*.crt --from=certs /etc/ssl/certs /etc/ssl/certs",
  "missing-bundle",
);
