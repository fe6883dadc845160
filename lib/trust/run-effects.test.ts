import { describe, it } from "vitest";
import { checkVerdict } from "../testing/check-verdict";
import type { Verdict } from "../vocabulary";

const present = "present-so-other-cause" satisfies Verdict;
const missing = "missing-bundle" satisfies Verdict;

/** RUN lines on a base without certificates, for a Go program. */
function checkRun(base: string, runs: string, said: string): void {
  checkVerdict("go", `FROM ${base}\n${runs}\n=> ${said}`);
}

describe("the shell", () => {
  const add = "apk add --no-cache ca-certificates";
  const cases: readonly (readonly [string, string, string])[] = [
    ["&& and ;", `RUN apk update && ${add}; echo done`, present],
    ["what never runs", `RUN false && ${add} || true`, missing],
    ["what may run", `RUN test -f /app || ${add}`, "unknown"],
    ["|| true", `RUN ${add} || true`, present],
    ["an if that is known", `ARG CERTS=yes\nRUN if [ "$CERTS" = "yes" ]; then ${add}; fi`, present],
    ["an if that is known not to hold", `ARG CERTS=no\nRUN if [ "$CERTS" = "yes" ]; then ${add}; fi`, missing],
    ["an if on an ARG without a value", `ARG CERTS\nRUN if [ "$CERTS" = "yes" ]; then ${add}; fi`, "unknown"],
    ["both branches", `ARG X\nRUN if [ "$X" = "y" ]; then ${add}; else apk add ca-certificates curl; fi`, present],
    ["a branch that ends the build", `ARG X\nRUN if [ -z "$X" ]; then echo no; exit 1; else ${add}; fi`, present],
    ["a loop over literals", `RUN for p in bash ca-certificates; do apk add $p; done`, present],
    ["a loop over what is not known", `RUN for p in $(cat /list); do apk add $p; done`, "unknown"],
    ["case", `ARG ARCH=arm\nRUN case "$ARCH" in amd64) true ;; arm*) ${add} ;; esac`, present],
    ["a variable of the script", `RUN deps="curl ca-certificates" && apk add --no-cache $deps`, present],
    ["a variable of ENV", `ENV DEPS="bash ca-certificates"\nRUN apk add $DEPS`, present],
    ["a variable that is not known", `ARG DEPS\nRUN apk add $DEPS`, "unknown"],
    ["a default", `RUN apk add \${DEPS:-ca-certificates}`, present],
    ["a function", `RUN install() { apk add "$@"; }; install ca-certificates`, present],
    ["a subshell", `RUN (cd /tmp && ${add})`, present],
    ["sh -c", `RUN ["/bin/sh", "-c", "${add}"]`, present],
    ["the exec form", `RUN ["apk", "add", "ca-certificates"]`, present],
    ["bash -lc", `RUN bash -lc '${add} && true'`, present],
    ["sudo", `RUN sudo ${add}`, present],
    ["env", `RUN env LC_ALL=C ${add}`, present],
    ["an assignment before it", `RUN DEBIAN_FRONTEND=noninteractive ${add}`, present],
    ["xargs", `RUN echo ca-certificates | xargs apk add`, present],
    ["xargs of a file that is not seen", `COPY list /list\nRUN xargs apk add < /list`, "unknown"],
    [
      "set -eux and a continuation with comments",
      `RUN set -eux; \\\n  apk add --no-cache \\\n    # the roots\n    ca-certificates \\\n  ;`,
      present,
    ],
    ["a heredoc", `RUN <<EOF\nset -e\n${add}\nEOF`, present],
    ["a heredoc of an unknown interpreter", `RUN <<EOF\n#!/usr/bin/python3\nprint("hello")\nEOF`, "unknown"],
    ["bash <<EOF", `RUN bash <<'EOF'\n${add}\nEOF`, present],
    ["a script that we cannot see", `COPY install.sh /tmp/\nRUN /tmp/install.sh`, "unknown"],
    ["curl | sh", `RUN curl -fsSL https://get.example.com | sh`, "unknown"],
    ["a build", `WORKDIR /src\nRUN make && make install && ./configure && npm ci && go build ./...`, missing],
    ["the text does not parse", `RUN if true; then (`, "unknown"],
  ];
  for (const [name, runs, said] of cases) it(name, () => checkRun("alpine:3.6", runs, said));
});

describe("package managers", () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ["apt-get", "debian:12", "RUN apt-get update && apt-get install -y ca-certificates", present],
    ["a version and an architecture", "debian:12", "RUN apt-get install -y ca-certificates:all=20230311", present],
    ["apt", "ubuntu:24.04", "RUN apt install -y ca-certificates", present],
    ["aptitude", "debian:12", "RUN aptitude install -y ca-certificates", present],
    ["recommended by git", "ubuntu:22.04", "RUN apt-get install -y git", present],
    ["needed by a package", "debian:12", "RUN apt-get install -y --no-install-recommends python3-pip", present],
    ["Java brings it", "debian:12", "RUN apt-get install -y --no-install-recommends openjdk-17-jre-headless", present],
    ["openssl does not bring it", "debian:12", "RUN apt-get install -y openssl", missing],
    ["nor build-essential", "debian:12", "RUN apt-get install -y build-essential libssl-dev", missing],
    ["python3 recommends it since Debian 12", "debian:12", "RUN apt-get install -y python3", present],
    ["and not known before", "debian:10", "RUN apt-get install -y python3", "unknown"],
    ["-o APT::Install-Recommends=0", "debian:12", "RUN apt-get install -y -o APT::Install-Recommends=0 wget", missing],
    [
      "recommendations off in apt.conf",
      "debian:12",
      `RUN echo 'APT::Install-Recommends "0";' > /etc/apt/apt.conf.d/01norecommend && apt-get install -y wget`,
      missing,
    ],
    ["install_packages of minideb", "bitnami/minideb:bookworm", "RUN install_packages curl", missing],
    ["and with the package", "bitnami/minideb:bookworm", "RUN install_packages curl ca-certificates", present],
    ["a simulation installs nothing", "debian:12", "RUN apt-get install -s ca-certificates", missing],
    [
      "removed, not purged: the generated bundle stays",
      "debian:12",
      "RUN apt-get install -y ca-certificates && apt-get remove -y ca-certificates",
      present,
    ],
    [
      "autoremove leaves the bundle too",
      "debian:12",
      "RUN apt-get install -y wget && apt-get purge -y wget && apt-get autoremove -y",
      present,
    ],
    ["autoremove --purge", "debian:12", "RUN apt-get install -y wget && apt-get remove -y wget && apt-get autoremove -y --purge", missing],
    [
      "openssl goes, and what depends on it",
      "debian:12",
      "RUN apt-get install -y ca-certificates curl && apt-get purge -y --auto-remove curl openssl",
      missing,
    ],
    [
      "deleted by hand: installing it again brings nothing back",
      "debian:12",
      "RUN apt-get install -y ca-certificates && rm -rf /etc/ssl/certs\nRUN apt-get update && apt-get install -y ca-certificates",
      missing,
    ],
    [
      "but --reinstall does",
      "debian:12",
      "RUN apt-get install -y ca-certificates && rm -rf /etc/ssl/certs\nRUN apt-get install -y --reinstall ca-certificates",
      present,
    ],
    ["another package still asks for it", "debian:12", "RUN apt-get install -y wget git && apt-get purge -y --auto-remove wget", present],
    [
      "apt-mark auto",
      "debian:12",
      "RUN apt-get install -y ca-certificates wget && apt-mark auto '.*' > /dev/null && apt-get purge -y --auto-remove -o APT::AutoRemove::RecommendsImportant=false",
      missing,
    ],
    [
      "apt-mark manual",
      "debian:12",
      "RUN apt-get install -y ca-certificates wget && apt-mark auto '.*' && apt-mark manual ca-certificates && apt-get purge -y --auto-remove",
      present,
    ],
    [
      "a .deb of it",
      "debian:12",
      "COPY ca-certificates_20230311_all.deb /tmp/\nRUN dpkg -i /tmp/ca-certificates_20230311_all.deb",
      present,
    ],
    ["apk", "alpine:3.6", "RUN apk --no-cache --update add ca-certificates", present],
    ["apk through curl", "alpine:3.6", "RUN apk add --no-cache curl", present],
    ["apk without it", "alpine:3.6", "RUN apk add --no-cache bash tzdata su-exec openssl", missing],
    [
      "apk del of another group",
      "alpine:3.6",
      "RUN apk add --no-cache ca-certificates && apk add --virtual .build gcc && apk del .build",
      present,
    ],
    ["apk del of what was needed by it", "alpine:3.6", "RUN apk add --no-cache curl && apk del curl", "unknown"],
    ["microdnf", "registry.access.redhat.com/ubi9/ubi-minimal", "RUN microdnf install -y shadow-utils && microdnf clean all", present],
    ["yum", "centos:7", "RUN yum install -y epel-release", present],
    ["tdnf", "mcr.microsoft.com/azurelinux/base/core:3.0", "RUN tdnf install -y ca-certificates", present],
    ["zypper", "opensuse/leap:15.6", "RUN zypper --non-interactive install -y curl", present],
    ["pacman", "archlinux", "RUN pacman -Syu --noconfirm git", present],
    [
      "an unknown base with a known package manager",
      "registry.example.com/base:1",
      "RUN apt-get update && apt-get install -y ca-certificates",
      present,
    ],
    [
      "an unknown base stays unknown",
      "registry.example.com/base:1",
      "RUN apt-get update && apt-get install -y curl --no-install-recommends",
      "unknown",
    ],
    ["purged from an unknown base", "registry.example.com/base:1", "RUN apt-get purge -y ca-certificates", "unknown"],
  ];
  for (const [name, base, runs, said] of cases) it(name, () => checkRun(base, runs, said));
});

describe("files", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["curl -o", "RUN mkdir -p /etc/ssl/certs && curl -o /etc/ssl/certs/ca-certificates.crt https://files.example.com/cacert.pem", present],
    [
      "curl > file",
      "RUN mkdir -p /etc/ssl/certs && curl https://files.example.com/cacert.pem > /etc/ssl/certs/ca-certificates.crt",
      present,
    ],
    ["wget -O", "RUN mkdir -p /etc/ssl && wget -O /etc/ssl/cert.pem https://files.example.com/cacert.pem", present],
    ["wget -P", "RUN wget -P /etc/ssl/certs https://files.example.com/ca-certificates.crt", present],
    ["cp", "COPY ca-bundle.crt /tmp/\nRUN mkdir -p /etc/ssl/certs && cp /tmp/ca-bundle.crt /etc/ssl/certs/ca-certificates.crt", present],
    [
      "mv into a directory",
      "COPY ca-certificates.crt /tmp/\nRUN mkdir -p /etc/ssl/certs && mv /tmp/ca-certificates.crt /etc/ssl/certs/",
      present,
    ],
    ["mv away", "RUN apk add ca-certificates && mv /etc/ssl/certs /etc/ssl/certs.old", "bundle-elsewhere"],
    ["install -D", "COPY ca-bundle.crt /tmp/\nRUN install -D -m 644 /tmp/ca-bundle.crt /etc/ssl/certs/ca-certificates.crt", present],
    ["ln -s", "COPY ca-bundle.crt /opt/ca-bundle.crt\nRUN mkdir -p /etc/ssl && ln -s /opt/ca-bundle.crt /etc/ssl/cert.pem", present],
    ["ln -s to nothing", "RUN mkdir -p /etc/ssl && ln -s /opt/ca-bundle.crt /etc/ssl/cert.pem", missing],
    [
      "tee",
      "COPY ca-bundle.crt /tmp/\nRUN mkdir -p /etc/ssl/certs && cat /tmp/ca-bundle.crt | tee /etc/ssl/certs/ca-certificates.crt > /dev/null",
      present,
    ],
    ["rm of the bundle", "RUN apk add ca-certificates && rm -f /etc/ssl/certs/ca-certificates.crt", missing],
    ["rm of a glob", "RUN apk add ca-certificates && rm -rf /etc/ssl/certs/*", missing],
    ["rm of other files", "RUN apk add ca-certificates && rm -rf /var/cache/apk/* /tmp/* /etc/ssl/private", present],
    [
      "cd",
      "COPY ca-bundle.crt /tmp/\nRUN mkdir -p /etc/ssl/certs && cd /etc/ssl/certs && cp /tmp/ca-bundle.crt ca-certificates.crt",
      present,
    ],
    ["WORKDIR", "WORKDIR /etc/ssl/certs\nCOPY ca-certificates.crt .", present],
    ["an archive elsewhere", "RUN curl -fsSL https://files.example.com/tool.tgz | tar -xz -C /opt", missing],
    [
      "an archive in the store",
      "COPY certs.tgz /tmp/\nRUN mkdir -p /etc/ssl/certs && tar -xzf /tmp/certs.tgz -C /etc/ssl/certs",
      "unknown",
    ],
    ["ADD of an archive in the store", "ADD certs.tar.gz /etc/ssl/certs/", "unknown"],
    ["a directory from the context", "COPY certs/ /etc/ssl/certs/", "unknown"],
    ["the whole context elsewhere", "WORKDIR /app\nCOPY . .", missing],
    ["certificates to a place that an ARG names", "ARG DEST\nCOPY certs/ca-bundle.crt ${DEST}/", "unknown"],
    ["certificates below a place that is known", "ARG NAME\nCOPY ca-bundle.crt /opt/${NAME}/", missing],
    ["a program to a place that an ARG names", "ARG NAME\nCOPY server /usr/bin/${NAME}", missing],
    ["a bundle by its name", "COPY ca-certificates.crt /etc/ssl/certs/", present],
  ];
  for (const [name, runs, said] of cases) it(name, () => checkRun("alpine:3.6", runs, said));
});
