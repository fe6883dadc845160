import { describe, expect, test } from "vitest";
import { allImages } from "./all";
import { findImage } from "./find-image";
import { whyWeBelieve } from "./why-we-believe";

type Expected = {
  readonly id: string | undefined;
  readonly bundle?: "yes" | "no" | "unknown";
  readonly release?: string | undefined;
  readonly stale?: boolean;
  readonly user?: string | undefined;
};

function checkImage(reference: string, { id, ...rest }: Expected): void {
  test(reference, () => {
    const fact = findImage(reference)?.fact;
    expect(fact?.id).toBe(id);
    if (rest.bundle !== undefined) expect(fact?.bundle).toBe(rest.bundle);
    if ("release" in rest) expect(fact?.release).toBe(rest.release);
    if (rest.stale !== undefined) expect(fact?.staleRoots !== undefined).toBe(rest.stale);
    if ("user" in rest) expect(fact?.user).toBe(rest.user);
  });
}

describe("every kind of base is found", () => {
  const expected: Readonly<Record<string, Expected>> = {
    scratch: { id: "scratch", bundle: "no" },
    "alpine:2.7": { id: "alpine-3.6-and-earlier", bundle: "no" },
    "alpine:3.1": { id: "alpine-3.6-and-earlier", stale: true },
    "alpine:3.6.5": { id: "alpine-3.6-and-earlier", release: "3.6" },
    "alpine:3.7": { id: "alpine-3.7-to-3.11", bundle: "yes", stale: true },
    "alpine:3.10": { id: "alpine-3.7-to-3.11", release: "3.10" },
    "alpine:3.11.13": { id: "alpine-3.7-to-3.11" },
    "alpine:20190809": { id: "alpine-3.7-to-3.11" },
    "alpine:20200319": { id: "alpine-early-2020-snapshots", bundle: "unknown" },
    "alpine:20240606": { id: "alpine" },
    "alpine:3.12": { id: "alpine", release: "3.12", stale: false },
    "alpine:3.21.1": { id: "alpine-january-2025", stale: true },
    "alpine:3.21.2": { id: "alpine", stale: false },
    "alpine:3.24": { id: "alpine" },
    "alpine:3": { id: "alpine", release: undefined },
    "alpine:edge": { id: "alpine" },
    alpine: { id: "alpine" },
    busybox: { id: "busybox", bundle: "no" },
    "busybox:1.36-uclibc": { id: "busybox" },
    "drone/ca-certs": { id: "drone-ca-certs", bundle: "yes" },
    "centurylink/ca-certs:latest": { id: "centurylink-ca-certs", bundle: "yes" },
    "quay.io/prometheus/busybox:glibc": { id: "prometheus-busybox", bundle: "yes" },
    debian: { id: "debian", bundle: "no" },
    "debian:8-slim": { id: "debian", release: "8", stale: true },
    "debian:bookworm-slim": { id: "debian", release: "12", stale: false },
    "debian:stable-20240812-slim": { id: "debian", release: "13" },
    "ubuntu:16.04": { id: "ubuntu", release: "16.04", stale: true },
    "ubuntu:jammy": { id: "ubuntu", release: "22.04", stale: false },
    "buildpack-deps:noble-curl": { id: "buildpack-deps-ubuntu", release: "24.04" },
    "buildpack-deps:bookworm-scm": { id: "buildpack-deps", release: "12" },
    "bitnami/minideb:bookworm": { id: "minideb", bundle: "no" },
    "ubuntu/chiselled-jre:17-22.04": { id: "ubuntu-chiselled", bundle: "unknown" },
    "tianon/network-toolbox": { id: "tianon", bundle: "unknown" },
    "golang:1.26-nanoserver-ltsc2022": { id: "golang-windows" },
    "golang:1.22-alpine3.20": { id: "golang-alpine", release: "3.20" },
    "golang:1.23-bookworm": { id: "golang", release: "12" },
    golang: { id: "golang", bundle: "yes" },
    "node:20-slim": { id: "node-slim", bundle: "no" },
    "node:10.24.1-slim": { id: "node-slim", bundle: "no" },
    "node:12.14.1-buster-slim": { id: "node-slim" },
    "node:12.14.0-buster-slim": { id: "node-slim-january-2020", bundle: "unknown" },
    "node:12.13.1-slim": { id: "node-slim-before-2020", bundle: "yes" },
    "node:9-slim": { id: "node-slim-before-2020" },
    "node:8-slim": { id: "node-slim-january-2020", bundle: "unknown" },
    "node:22-bookworm-slim": { id: "node-slim" },
    "node:22-alpine3.20": { id: "node-alpine", bundle: "yes" },
    "node:14-alpine": { id: "node-alpine" },
    "node:14.9-alpine": { id: "node-alpine-3.7-to-3.11", bundle: "yes" },
    "node:14.9.0-alpine3.12": { id: "node-alpine" },
    "node:8.9-alpine3.6": { id: "node-alpine-3.6", bundle: "no" },
    "node:10.8.0-alpine": { id: "node-alpine-3.7-to-3.11" },
    "node:8.9.4-alpine": { id: "node-alpine-unsure", bundle: "unknown" },
    "node:lts-alpine": { id: "node-alpine" },
    "node:lts-bookworm": { id: "node", bundle: "yes" },
    "python:3.12-alpine": { id: "python-alpine" },
    "python:3.13-slim-bookworm": { id: "python-slim", bundle: "yes" },
    "python:3.5": { id: "python", stale: true },
    "python:3": { id: "python", stale: false },
    "python:2-slim": { id: "python-slim", stale: true },
    "rust:1.80-alpine3.20": { id: "rust-alpine" },
    "rust:slim-bookworm": { id: "rust-slim" },
    "rust:1.39": { id: "rust", stale: true },
    "ruby:3.3-alpine": { id: "ruby-alpine" },
    "ruby:2.4.4-alpine3.7": { id: "ruby-alpine-3.7-to-3.11" },
    "ruby:3.3-slim": { id: "ruby-slim", bundle: "yes" },
    "ruby:3.3": { id: "ruby" },
    "php:8.3-fpm-alpine": { id: "php-alpine" },
    "php:8.3-apache": { id: "php" },
    "elixir:1.17-alpine": { id: "erlang-alpine" },
    "erlang:27-slim": { id: "erlang-slim", bundle: "no" },
    "elixir:1.17": { id: "erlang" },
    "denoland/deno:alpine-2.1.0": { id: "deno-alpine" },
    "denoland/deno:distroless": { id: "deno-distroless" },
    "denoland/deno:bin": { id: "deno-bin" },
    "denoland/deno:2.1.4": { id: "deno", bundle: "no" },
    "oven/bun:1-alpine": { id: "bun-alpine" },
    "oven/bun:1-distroless": { id: "bun-distroless" },
    "oven/bun:1-slim": { id: "bun", bundle: "unknown" },
    "composer:2": { id: "composer" },
    "composer/composer:2-bin": { id: "composer-bin", bundle: "no" },
    "eclipse-temurin:21-jre-alpine": { id: "temurin-alpine" },
    "eclipse-temurin:21-jre-ubi9-minimal": { id: "temurin-ubi" },
    "eclipse-temurin:21-jdk-windowsservercore": { id: "temurin-windows" },
    "eclipse-temurin:17-jdk-jammy": { id: "temurin", release: "22.04" },
    "openjdk:21-oraclelinux8": { id: "openjdk-oracle" },
    "openjdk:8-jdk-alpine": { id: "openjdk-alpine", bundle: "unknown" },
    "openjdk:8-jdk-slim-stretch": { id: "openjdk", release: "9", stale: true },
    "amazoncorretto:21-alpine": { id: "corretto-alpine" },
    "amazoncorretto:17-debian": { id: "corretto-debian" },
    "amazoncorretto:17-al2023": { id: "corretto" },
    "amazoncorretto:17-al2-jdk": { id: "corretto-al2" },
    "icr.io/appcafe/ibm-semeru-runtimes:open-21-jre-ubi9": { id: "semeru-ubi", user: "1001" },
    "ibm-semeru-runtimes:open-21-jre": { id: "semeru" },
    "maven:3.9-eclipse-temurin-21-alpine": { id: "maven-gradle-temurin-alpine" },
    "maven:3.6-jdk-11-openj9-alpine": { id: "maven-gradle-alpine" },
    "gradle:8-jdk21": { id: "maven-gradle-temurin" },
    "gradle:jdk21": { id: "maven-gradle-temurin" },
    "maven:3.9-eclipse-temurin-21": { id: "maven-gradle-temurin" },
    "gradle:6-jdk11": { id: "maven-gradle" },
    "maven:3.8-openjdk-17": { id: "maven-gradle" },
    "gradle:8-jdk21-graal": { id: "maven-gradle" },
    "nginx:1.27-alpine-slim": { id: "nginx-alpine-slim" },
    "nginx:1.15-alpine": { id: "nginx-alpine-old", bundle: "unknown" },
    "nginx:alpine": { id: "nginx-alpine" },
    "nginx:1.27": { id: "nginx" },
    "nginxinc/nginx-unprivileged:1.27-alpine": { id: "nginx-unprivileged-alpine", user: "101" },
    "httpd:2.4-alpine": { id: "httpd-alpine" },
    "httpd:2.4": { id: "httpd" },
    "caddy:2-builder": { id: "caddy" },
    "caddy:2.8-windowsservercore": { id: "caddy-windows" },
    "traefik:1.7": { id: "traefik-1" },
    "traefik:1.7-alpine": { id: "traefik" },
    "traefik:v3.1": { id: "traefik" },
    "haproxy:3.0-alpine": { id: "haproxy-alpine", user: "haproxy" },
    "haproxy:2.0": { id: "haproxy-old", bundle: "unknown" },
    "haproxy:3.0": { id: "haproxy" },
    "redis:7-alpine": { id: "redis-alpine" },
    "redis:7.2-bookworm": { id: "redis", bundle: "no" },
    "postgres:16-alpine": { id: "postgres-alpine" },
    "postgres:17-bookworm": { id: "postgres", bundle: "no" },
    "mysql:8.4": { id: "mysql" },
    "mongo:8.0-nanoserver": { id: "mongo-windows" },
    "mongo:7": { id: "mongo" },
    "mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022": { id: "dotnet-windows" },
    "mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled": { id: "dotnet-chiseled", user: "1654" },
    "mcr.microsoft.com/dotnet/aspnet:8.0-azurelinux3.0-distroless": { id: "dotnet-azurelinux-distroless" },
    "mcr.microsoft.com/dotnet/sdk:8.0-azurelinux3.0": { id: "dotnet-azurelinux" },
    "mcr.microsoft.com/dotnet/aspnet:8.0-alpine": { id: "dotnet-alpine" },
    "microsoft/dotnet:2.2-runtime-alpine": { id: "dotnet-alpine-old", bundle: "yes" },
    "microsoft/dotnet:2.0.9-runtime": { id: "dotnet-debian", stale: true },
    "microsoft/dotnet:runtime": { id: "dotnet-old-latest" },
    "mcr.microsoft.com/dotnet/aspnet:8.0": { id: "dotnet-debian" },
    "mcr.microsoft.com/dotnet/runtime:8.0-jammy": { id: "dotnet-ubuntu-named", release: "22.04" },
    "mcr.microsoft.com/dotnet/aspnet:10.0": { id: "dotnet-ubuntu" },
    "gcr.io/distroless/java21-debian12": { id: "distroless-java-temurin" },
    "gcr.io/distroless/java21-debian12:nonroot": { id: "distroless-java-temurin-nonroot" },
    "gcr.io/distroless/java17-debian12": { id: "distroless-java" },
    "gcr.io/distroless/java17-debian13:nonroot": { id: "distroless-java-nonroot", user: "65532" },
    "gcr.io/distroless/static": { id: "distroless" },
    "gcr.io/distroless/static-debian12:nonroot": { id: "distroless-nonroot", user: "65532" },
    "gcr.io/distroless/base:debug": { id: "distroless-debug" },
    "gcr.io/distroless/nodejs20-debian12": { id: "distroless-nodejs" },
    "gcr.io/distroless/python3-debian12": { id: "distroless-python" },
    "cgr.dev/chainguard/jdk:latest-dev": { id: "chainguard-java" },
    "cgr.dev/chainguard/wolfi-base": { id: "chainguard-root", user: undefined },
    "cgr.dev/chainguard/node:latest-dev": { id: "chainguard-dev" },
    "cgr.dev/chainguard/static": { id: "chainguard-shell-less", user: "65532" },
    "cgr.dev/chainguard/node": { id: "chainguard", user: "65532" },
    "registry.access.redhat.com/ubi9/ubi-micro": { id: "ubi-micro", bundle: "no" },
    "redhat/ubi9-micro": { id: "ubi-micro" },
    "registry.access.redhat.com/ubi8-minimal": { id: "ubi-minimal" },
    "registry.access.redhat.com/ubi9/ubi-minimal:9.4": { id: "ubi-minimal", bundle: "yes" },
    "registry.access.redhat.com/ubi7/ubi": { id: "ubi-7" },
    "registry.access.redhat.com/ubi8/ubi": { id: "ubi-8", release: "8" },
    "registry.access.redhat.com/ubi9/nodejs-20": { id: "ubi-nodejs", user: "1001" },
    "registry.access.redhat.com/ubi8/go-toolset": { id: "ubi-go", user: "1001" },
    "registry.access.redhat.com/ubi9/python-312": { id: "ubi-python" },
    "registry.access.redhat.com/ubi9/openjdk-21-runtime": { id: "ubi-openjdk", user: "185" },
    "registry.access.redhat.com/ubi8/ruby-30": { id: "ubi-ruby" },
    "registry.access.redhat.com/ubi9/php-82": { id: "ubi-php" },
    "registry.redhat.io/ubi8/dotnet-80-runtime": { id: "ubi-dotnet" },
    "registry.access.redhat.com/ubi9": { id: "ubi", release: "9" },
    fedora: { id: "fedora-44" },
    "fedora:44": { id: "fedora-44", release: "44" },
    "fedora:40": { id: "fedora" },
    "centos:7": { id: "centos-7", stale: true },
    "oraclelinux:7-slim": { id: "enterprise-linux-7" },
    "rockylinux:9-minimal": { id: "enterprise-linux-minimal" },
    "rockylinux:8": { id: "enterprise-linux-8" },
    "quay.io/centos/centos:stream9": { id: "enterprise-linux", release: "9" },
    "almalinux:9": { id: "enterprise-linux" },
    "amazonlinux:2": { id: "amazonlinux-2", release: "2" },
    "amazonlinux:2023": { id: "amazonlinux" },
    "public.ecr.aws/lambda/python:3.12": { id: "aws-lambda" },
    "photon:3.0-20210621": { id: "photon-june-2021", bundle: "no" },
    "photon:5.0": { id: "photon" },
    "mcr.microsoft.com/azurelinux/distroless/base:3.0": { id: "azurelinux-distroless", bundle: "unknown" },
    "mcr.microsoft.com/azurelinux/base/core:3.0": { id: "azurelinux" },
    "mcr.microsoft.com/cbl-mariner/base/core:2.0": { id: "azurelinux" },
    "registry.suse.com/bci/bci-micro:15.7": { id: "bci-small" },
    "registry.suse.com/bci/bci-nano:15.7": { id: "bci-nano" },
    "registry.suse.com/bci/golang:1.22": { id: "bci" },
    "opensuse/leap:15.6": { id: "opensuse" },
    "opensuse:leap": { id: "opensuse" },
    archlinux: { id: "archlinux" },
    "nixos/nix": { id: "nixos-nix" },
    "mcr.microsoft.com/windows/nanoserver:ltsc2022": { id: "windows" },
    "curlimages/curl:8.8.0": { id: "curlimages" },
    "quay.io/curl/curl-base:latest": { id: "curl-base" },
    "alpine/git": { id: "alpine-git" },
    "hashicorp/consul:1.19": { id: "consul" },
    "hashicorp/terraform:1.9": { id: "hashicorp" },
    "gcr.io/kaniko-project/executor:v1.23.2-debug": { id: "kaniko-debug" },
    "gcr.io/kaniko-project/executor:v1.23.2": { id: "kaniko" },
    "registry.k8s.io/pause:3.9": { id: "pause" },
    "golang:1.4-alpine": { id: "golang-alpine-1.5-and-earlier", bundle: "unknown" },
    "python:3.12-windowsservercore-ltsc2022": { id: "python-windows" },
    "ruby:2.4-alpine3.6": { id: "ruby-alpine-3.6", bundle: "no" },
    "ruby:2.5.1-alpine": { id: "ruby-alpine-unsure", bundle: "unknown" },
    "openjdk:17-nanoserver": { id: "openjdk-windows" },
    "maven:3.9-amazoncorretto-21": { id: "maven-gradle-corretto" },
    "nginxinc/nginx-unprivileged:1.27-alpine-slim": { id: "nginx-unprivileged-alpine-slim" },
    "nginxinc/nginx-unprivileged:1.27": { id: "nginx-unprivileged" },
    "redis:4-alpine3.6": { id: "redis-alpine-3.6" },
    "redis:5-alpine3.9": { id: "redis-alpine-3.7-to-3.11" },
    "redis:4.0.9-alpine": { id: "redis-alpine-unsure" },
    "postgres:9-alpine3.5": { id: "postgres-alpine-3.6" },
    "postgres:12-alpine3.10": { id: "postgres-alpine-3.7-to-3.11" },
    "postgres:9.6.1-alpine": { id: "postgres-alpine-unsure" },
    "mysql:8.0-debian": { id: "mysql-debian", bundle: "unknown" },
    "gcr.io/distroless/java21-debian12:debug-nonroot": { id: "distroless-java-temurin-debug-nonroot" },
    "gcr.io/distroless/java21-debian13:debug-nonroot": { id: "distroless-java-debug-nonroot" },
    "gcr.io/distroless/java21-debian12:debug": { id: "distroless-java-temurin-debug" },
    "gcr.io/distroless/java21-debian13:debug": { id: "distroless-java-debug" },
    "gcr.io/distroless/nodejs22-debian12:nonroot": { id: "distroless-nodejs-nonroot", user: "65532" },
    "gcr.io/distroless/python3-debian12:nonroot": { id: "distroless-python-nonroot" },
    "gcr.io/distroless/base:debug-nonroot": { id: "distroless-debug-nonroot" },
    "prom/node-exporter:v1.8": { id: "prometheus", bundle: "yes" },
    "tomcat:9-jre11-alpine": { id: "tomcat-alpine" },
    "tomcat:10-jdk17-corretto": { id: "tomcat-corretto" },
    "tomcat:9": { id: "tomcat" },
    "java:8-jre-alpine": { id: "java-alpine", bundle: "unknown" },
    "java:8": { id: "java", stale: true },
    "adoptopenjdk/openjdk11:alpine-jre": { id: "adoptopenjdk-alpine" },
    "adoptopenjdk:11-jre-hotspot": { id: "adoptopenjdk" },
    "jenkins/jenkins:lts-alpine": { id: "jenkins-alpine" },
    "jenkins/jenkins:lts": { id: "jenkins", user: "jenkins" },
    "continuumio/miniconda3:4.10.3-alpine": { id: "miniconda-alpine" },
    "continuumio/miniconda3": { id: "miniconda", bundle: "yes" },
    "gcc:13": { id: "gcc" },
    "haskell:9": { id: "haskell" },
    "pypy:3-slim": { id: "pypy-slim" },
    "pypy:3": { id: "pypy" },
    "perl:5-slim": { id: "perl-slim", bundle: "unknown" },
    "perl:5": { id: "perl" },
    "memcached:1-alpine": { id: "memcached-alpine" },
    "memcached:1": { id: "memcached", bundle: "no" },
    "rabbitmq:3-alpine": { id: "rabbitmq-alpine" },
    "rabbitmq:3": { id: "rabbitmq" },
    "wordpress:cli": { id: "wordpress-alpine" },
    "wordpress:6": { id: "wordpress" },
    "ghcr.io/astral-sh/uv:0.5-python3.12-alpine": { id: "uv-alpine" },
    "ghcr.io/astral-sh/uv:python3.12-bookworm-slim": { id: "uv-python", bundle: "yes" },
    "ghcr.io/astral-sh/uv:bookworm-slim": { id: "uv-debian", bundle: "unknown" },
    "ghcr.io/astral-sh/uv:0.5": { id: "uv", bundle: "no" },
    "amazon/aws-cli:2": { id: "aws-cli" },
    "registry:2": { id: "registry" },
    "phusion/baseimage:0.11": { id: "phusion-baseimage" },
    "dart:stable": { id: "dart", bundle: "yes" },
    "google/dart:2.8": { id: "google-dart" },
    "julia:1.9-windowsservercore": { id: "julia-windows" },
    "julia:1.9-alpine": { id: "julia-alpine" },
    "julia:1.9": { id: "julia" },
    "r-base:4.0.0": { id: "r-base" },
    "rocker/tidyverse:4": { id: "rocker" },
    "jupyter/base-notebook": { id: "jupyter", user: "1000" },
    "clojure:openjdk-11-lein-alpine": { id: "jvm-languages-alpine" },
    "jetty:9": { id: "jvm-languages" },
    "nextcloud:28-fpm-alpine": { id: "php-applications-alpine" },
    "drupal:10": { id: "php-applications" },
    "nvidia/cuda:11.0-base-ubuntu20.04": { id: "cuda-ubuntu", release: "20.04" },
    "nvidia/cuda:11.0-base-centos7": { id: undefined },
    "cimg/go:1.22": { id: "circleci" },
    "microsoft/dotnet-framework:4.6.2": { id: "windows" },
    "docker:27-cli": { id: "docker" },
  };
  for (const [reference, want] of Object.entries(expected)) checkImage(reference, want);

  test("each entry has a reference above", () => {
    const named = new Set(Object.values(expected).map((it) => it.id));
    const missing = allImages.map((it) => it.id).filter((id) => !named.has(id));
    expect(missing).toEqual([]);
  });
});

describe("an image that we do not know stays unknown", () => {
  for (const reference of [
    "registry.example.com/team/app:1.2",
    "registry.example.com/alpine",
    "someone/alpine-node:10",
    "",
    "@sha256:00",
    ":",
    "docker.io/",
    "alpine@sha256:0123",
    "node@sha256:0123",
  ])
    checkImage(reference, { id: undefined });
});

test("a digest without a tag is known where all tags agree", () => {
  expect(findImage("gcr.io/distroless/static@sha256:0123")?.fact.id).toBe("distroless");
  expect(findImage("alpine:3.20@sha256:0123")?.fact.id).toBe("alpine");
  expect(findImage("busybox@sha256:0123")?.fact.bundle).toBe("no");
});

/** What was read or seen can be looked up: a repository's file, an address, or what was run, and of which version. */
const checkable = /[\w.-]+\/[\w.-]+|https:\/\/\S|\d\.\d.* run\b/;

describe("the table", () => {
  test("each id stands once", () => {
    const ids = allImages.map((it) => it.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("each entry is whole and does not contradict itself", () => {
    for (const fact of allImages) {
      expect(fact.citation, fact.id).toMatch(fact.known === "memory" ? /\w{3}/ : checkable);
      expect(whyWeBelieve(fact)).toMatch(/^(Observed|Read in the sources|From memory, not checked): \S.*\.$/);
      if (fact.bundle === "no") expect(fact.bundlePaths, fact.id).toEqual([]);
      if (fact.bundle === "yes" && fact.distribution !== "windows") expect(fact.bundlePaths.length, fact.id).toBeGreaterThan(0);
      if (fact.packageManager !== "none" && fact.packageManager !== "unknown") expect(fact.shell, fact.id).toBe("yes");
      for (const [link, target] of Object.entries(fact.links)) expect(link, fact.id).not.toBe(target);
      expect(`${fact.citation} ${fact.note}`).not.toMatch(/\/(?:home|tmp|Users)\/|undefined/);
    }
  });

  test("no entry is shadowed by an earlier one of the same repositories", () => {
    for (const [index, fact] of allImages.entries()) {
      const wider = allImages
        .slice(0, index)
        .find((it) => it.tag === undefined && fact.repositories.every((repository) => it.repositories.includes(repository)));
      expect(wider?.id, fact.id).toBeUndefined();
    }
  });
});

test("Debian's link `cert.pem` came with Debian 12", () => {
  const link = (reference: string) => findImage(reference)?.fact.links["/usr/lib/ssl/cert.pem"];
  expect(link("python:3.12-bookworm")).toBe("/etc/ssl/certs/ca-certificates.crt");
  expect(link("python:3.12-bullseye")).toBeUndefined();
  expect(link("python:3.12")).toBeDefined();
  expect(link("eclipse-temurin:21-jdk-jammy")).toBeUndefined();
  expect(link("eclipse-temurin:21-jdk-noble")).toBeDefined();
  expect(link("debian:12")).toBeUndefined();
});
