import { describe, expect, test } from "vitest";
import { readDockerfile } from "../dockerfile/read-dockerfile";
import { noSettings } from "../settings/settings";
import { judgeStages } from "../trust/judge-stages";
import { type Runtime, runtimes, type Verdict } from "../vocabulary";

/** The tables of images and look-ups held against each other, through the simulation. */
function checkImage(dockerfile: string, expected: Partial<Record<Runtime, "present" | "absent" | "unknown" | Verdict>>): void {
  for (const runtime of Object.keys(runtimes).filter((it): it is Runtime => Object.hasOwn(expected, it)))
    test(`${dockerfile.replaceAll("\n", " ⏎ ")}: ${runtime}`, () => {
      const { stage } = judgeStages({
        dockerfile: readDockerfile(dockerfile),
        failure: undefined,
        settings: noSettings,
        target: undefined,
        runtime,
      });
      expect([stage?.judgement.bundle, stage?.judgement.verdict], JSON.stringify(stage?.judgement.lookUps)).toContain(expected[runtime]);
    });
}

describe("bases as they come", () => {
  checkImage("FROM scratch", { go: "absent", openssl: "absent", rust: "absent", curl: "absent", dotnet: "absent", erlang: "absent" });
  checkImage("FROM busybox", { go: "absent", openssl: "absent" });
  checkImage("FROM debian:12-slim", {
    go: "absent",
    python: "absent",
    curl: "absent",
    git: "absent",
    ruby: "absent",
    php: "absent",
    apt: "absent",
  });
  checkImage("FROM ubuntu:24.04", { go: "absent", openssl: "absent" });
  checkImage("FROM alpine:3.6", { go: "absent", openssl: "absent", apk: "absent" });
  checkImage("FROM alpine:3.9", { go: "present", openssl: "present", apk: "present", wget: "present", curl: "present", erlang: "present" });
  checkImage("FROM alpine:3.20", {
    go: "present",
    openssl: "present",
    python: "present",
    apk: "present",
    wget: "present",
    git: "present",
    rust: "present",
  });
  checkImage("FROM python:3.12-slim", { python: "present", go: "present", curl: "present", git: "present" });
  checkImage("FROM python:3.9-slim-bullseye", { python: "present", openssl: "present" });
  checkImage("FROM ruby:3.3-slim", { ruby: "present" });
  checkImage("FROM php:8.3-apache", { php: "present" });
  checkImage("FROM node:20-slim", { go: "absent", curl: "absent", node: "runtime-own-store" });
  checkImage("FROM node:20-alpine", { go: "present", node: "runtime-own-store" });
  checkImage("FROM erlang:27-slim", { erlang: "absent" });
  checkImage("FROM redis:7", { go: "absent" });
  checkImage("FROM postgres:16", { openssl: "absent", go: "absent" });
  checkImage("FROM gcr.io/distroless/static", { go: "present", rust: "present" });
  checkImage("FROM gcr.io/distroless/python3", { python: "present" });
  checkImage("FROM gcr.io/distroless/java21-debian12", { java: "runtime-own-store" });
  checkImage("FROM mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled", { dotnet: "present" });
  checkImage("FROM mcr.microsoft.com/dotnet/aspnet:8.0", { dotnet: "present" });
  checkImage("FROM mcr.microsoft.com/dotnet/aspnet:8.0-alpine", { dotnet: "present" });
  checkImage("FROM registry.access.redhat.com/ubi9/ubi", {
    go: "present",
    openssl: "present",
    python: "present",
    curl: "present",
    git: "present",
    dotnet: "present",
  });
  checkImage("FROM registry.access.redhat.com/ubi8/ubi", { go: "present", openssl: "present" });
  checkImage("FROM registry.access.redhat.com/ubi9/ubi-micro", { go: "absent", openssl: "absent" });
  checkImage("FROM fedora:40", { go: "present", openssl: "present" });
  checkImage("FROM fedora:44", { go: "present", openssl: "present" });
  checkImage("FROM amazonlinux:2023", { go: "present", python: "present" });
  checkImage("FROM opensuse/leap:15.6", { go: "present", openssl: "present", python: "present", curl: "present" });
  checkImage("FROM archlinux", { go: "present", openssl: "present", curl: "present" });
  checkImage("FROM photon:5.0", { go: "present", openssl: "present" });
  checkImage("FROM cgr.dev/chainguard/static", { go: "present" });
  checkImage("FROM mcr.microsoft.com/azurelinux/base/core:3.0", { go: "absent" });
  checkImage("FROM nixos/nix", { go: "present" });
  checkImage("FROM curlimages/curl:8.8.0", { curl: "present" });
  checkImage("FROM eclipse-temurin:21", { java: "runtime-own-store", go: "present" });
  checkImage("FROM registry.example.com/own:1", {
    go: "unknown",
    openssl: "unknown",
    curl: "unknown",
    python: "unknown",
    dotnet: "unknown",
  });
  checkImage("FROM openjdk:8-jre-alpine", { go: "unknown" });
});

describe("what copying from them brings to scratch", () => {
  const copy = (image: string, path: string, to = path) => `FROM scratch\nCOPY --from=${image} ${path} ${to}`;
  checkImage(copy("alpine:3.20", "/etc/ssl/certs", "/etc/ssl/certs"), { go: "present", openssl: "absent" });
  checkImage(copy("alpine:3.11", "/etc/ssl/certs", "/etc/ssl/certs"), { go: "absent" });
  checkImage(copy("alpine:3.11", "/etc/ssl/cert.pem"), { go: "present", openssl: "present" });
  checkImage(copy("alpine:3.20", "/etc/ssl/cert.pem"), { go: "present", openssl: "present" });
  checkImage(copy("alpine:3.20", "/etc/ssl", "/etc/ssl"), { go: "present", openssl: "present" });
  checkImage(copy("golang:1.22", "/etc/ssl/certs", "/etc/ssl/certs"), { go: "present", openssl: "absent" });
  checkImage(copy("golang:1.22", "/etc/ssl/certs/ca-certificates.crt", "/etc/ssl/certs/"), { go: "present" });
  checkImage(copy("golang:1.22", "/etc/ssl/certs/ca-certificates.crt", "/etc/ssl/certs"), { go: "absent" });
  checkImage(copy("registry.access.redhat.com/ubi9/ubi", "/etc/ssl/certs", "/etc/ssl/certs"), { go: "absent" });
  checkImage(copy("registry.access.redhat.com/ubi9/ubi", "/etc/pki/tls/certs/ca-bundle.crt"), { go: "present" });
  checkImage(copy("dart:stable", "/runtime/", "/"), { go: "present", other: "present" });
  checkImage(copy("nixos/nix", "/etc/ssl/certs", "/etc/ssl/certs"), { go: "absent" });
  checkImage(copy("nixos/nix", "/etc/ssl/certs/ca-bundle.crt", "/etc/ssl/certs/"), { go: "present" });
  checkImage(copy("registry.example.com/own:1", "/etc/ssl/certs", "/etc/ssl/certs"), { go: "unknown" });
});

describe("Java's own stores", () => {
  const register = "COPY corp.crt /usr/local/share/ca-certificates/corp.crt\nRUN update-ca-certificates";
  const temurin = "FROM eclipse-temurin:21-jre";
  const wanted = "COPY corp.crt /certificates/\nENV USE_SYSTEM_CA_CERTS=1";
  checkImage(`FROM debian:12\nRUN apt-get update && apt-get install -y openjdk-17-jre-headless\n${register}`, {
    java: "present-so-other-cause",
  });
  checkImage(`FROM alpine:3.20\nRUN apk add openjdk17-jre\n${register}`, { java: "present-so-other-cause" });
  checkImage(`FROM openjdk:17-slim\n${register}`, { java: "present-so-other-cause" });
  checkImage(`${temurin}\n${register}`, { java: "runtime-own-store" });
  checkImage(`${temurin}\n${wanted}`, { java: "present-so-other-cause" });
  test("a plain `java` as the start changes nothing of where Temurin looks", () => {
    const pathsOf = (start: string) => {
      const dockerfile = readDockerfile(`${temurin}\n${wanted}\n${start}`);
      return judgeStages({ dockerfile, failure: undefined, settings: noSettings, target: undefined, runtime: "java" })
        .stage?.judgement.lookUps.map(({ path }) => path)
        .filter((it) => it.startsWith("/"));
    };
    expect(pathsOf('CMD ["java", "-jar", "/app.jar"]')).toEqual([
      "/opt/java/openjdk/lib/security/jssecacerts",
      "/opt/java/openjdk/lib/security/cacerts",
      "/certificates",
      "/etc/ssl/certs/ca-certificates.crt",
    ]);
    expect(pathsOf("CMD /start")).toEqual(pathsOf('CMD ["java", "-jar", "/app.jar"]'));
  });
  checkImage(`${temurin}\n${wanted}\nENTRYPOINT ["java", "-jar", "/app.jar"]`, { java: "runtime-own-store" });
});

describe("the traps with the links of package openssl", () => {
  const bundle = "COPY --from=python:3.12 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/";
  checkImage(`FROM debian:12-slim\n${bundle}`, {
    go: "present",
    curl: "present",
    git: "present",
    python: "absent",
    ruby: "absent",
    openssl: "absent",
  });
  checkImage(`FROM debian:12-slim\nENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt\n${bundle}`, {
    python: "present",
    ruby: "present",
    go: "present",
  });
});

test("a script that we cannot see is not taken for a private CA", () => {
  const dockerfile = readDockerfile(
    "FROM ubuntu:22.04\nRUN apt-get update && apt-get install -y curl && curl -fsSL https://deb.example.com/setup | bash - && apt-get install -y nodejs",
  );
  const { stage } = judgeStages({ dockerfile, failure: undefined, settings: noSettings, target: undefined, runtime: "node" });
  const bundle = stage?.state.files.find((it) => it.path === "/etc/ssl/certs/ca-certificates.crt");
  expect(bundle?.content).toMatchObject({ kind: "bundle", privateAuthorities: [] });
});
