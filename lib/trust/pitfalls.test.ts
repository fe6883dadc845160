import { describe, it } from "vitest";
import { checkVerdict } from "../testing/check-verdict";

describe("pitfalls that people fall into", () => {
  it("1: the package is installed in the build stage only", () => {
    checkVerdict(
      "go",
      `
FROM golang:1.22-alpine AS build
RUN apk add --no-cache ca-certificates
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ builder-only: not-copied
RUN go build -o /app .

FROM scratch
^^^^^^^^^^^^
COPY --from=build /app /app
ENTRYPOINT ["/app"]
`,
    );
  });
  it("1: what merely belongs to the builder's image is not an installation", () => {
    checkVerdict(
      "go",
      `
FROM golang:1.22 AS build
RUN apt-get update && apt-get install -y curl && go build -o /app .
FROM scratch
^^^^^^^^^^^^ missing-bundle: no-bundle
COPY --from=build /app /app
`,
    );
  });
  it("2: the final base has none", () => {
    for (const base of [
      "scratch",
      "busybox",
      "debian:bookworm-slim",
      "ubuntu:24.04",
      "node:22-slim",
      "redis:7",
      "alpine:3.6",
      "registry.access.redhat.com/ubi9/ubi-micro",
    ])
      checkVerdict(
        "go",
        `FROM golang:1.22 AS build\nRUN go build -o /app .\nFROM ${base}\n${"^".repeat(base.length + 5)} missing-bundle: no-bundle\nCOPY --from=build /app /app\n`,
      );
  });
  it("2: bases that have one", () => {
    for (const base of [
      "alpine:3.20",
      "alpine",
      "gcr.io/distroless/static-debian12",
      "fedora:40",
      "debian-is-not/known",
      "python:3.12-slim",
      "registry.access.redhat.com/ubi9/ubi-minimal",
    ])
      checkVerdict("go", `FROM ${base}\nCOPY app /app\n=> ${base === "debian-is-not/known" ? "unknown" : "present-so-other-cause"}`);
  });
  it("3: recommendations are switched off", () => {
    checkVerdict(
      "curl",
      `
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-bundle: recommends-dropped
`,
    );
    checkVerdict("curl", "FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y curl\n=> present-so-other-cause");
    checkVerdict(
      "curl",
      "FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates\n=> present-so-other-cause",
    );
  });
  it("4: installed and taken out again", () => {
    checkVerdict(
      "go",
      `
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y wget && wget https://files.example.com/app -O /app
RUN apt-get purge -y --auto-remove wget
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-bundle: purged
`,
    );
    checkVerdict(
      "go",
      "FROM debian:12\nRUN apt-get update && apt-get install -y wget ca-certificates\nRUN apt-get purge -y --auto-remove wget\n=> present-so-other-cause",
    );
    checkVerdict(
      "go",
      "FROM debian:12\nRUN apt-get update && apt-get install -y ca-certificates\nRUN rm -rf /etc/ssl\n=> missing-bundle: removed-files",
    );
    checkVerdict("go", "FROM alpine:3.6\nRUN apk add --no-cache --virtual .fetch ca-certificates curl && apk del .fetch\n=> unknown");
    checkVerdict(
      "go",
      "FROM alpine:3.20\nRUN apk add --no-cache --virtual .fetch ca-certificates curl && apk del .fetch\n=> present-so-other-cause",
    );
  });
  it("5: a private CA that is not called *.crt, or is in DER form", () => {
    checkVerdict(
      "curl",
      `
FROM python:3.12-slim
COPY corp-ca.pem /usr/local/share/ca-certificates/corp-ca.pem
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-refreshed: wrong-extension
RUN update-ca-certificates
`,
    );
    checkVerdict(
      "curl",
      "FROM python:3.12-slim\nCOPY corp-ca.der /usr/local/share/ca-certificates/corp-ca.crt\nRUN update-ca-certificates\n=> not-refreshed: der-format",
    );
    checkVerdict(
      "curl",
      "FROM alpine:3.20\nRUN apk add ca-certificates\nCOPY corp-ca.pem /usr/local/share/ca-certificates/\nRUN update-ca-certificates\n=> present-so-other-cause",
    );
  });
  it("6: no shell, no tool", () => {
    checkVerdict(
      "go",
      "FROM gcr.io/distroless/static\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates\n=> not-refreshed: run-in-shell-less-stage",
    );
    checkVerdict(
      "go",
      "FROM scratch\nRUN apk add ca-certificates\n    ^^^^^^^^^^^^^^^^^^^^^^^ missing-bundle: run-in-shell-less-stage\n".replace(
        "    ^^^^^^^^^^^^^^^^^^^^^^^",
        "^^^^^^^^^^^^^^^^^^^^^^^^^^^",
      ),
    );
    checkVerdict(
      "go",
      "FROM debian:12\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates\n=> not-refreshed: tool-missing",
    );
    checkVerdict(
      "go",
      "FROM alpine:3.20\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates\n=> not-refreshed: tool-missing",
    );
  });
  it("7: the runtime does not use the system's store", () => {
    checkVerdict(
      "node",
      "FROM node:22\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates\nCMD node app.js\n=> runtime-own-store: runtime-own-roots",
    );
    checkVerdict(
      "node",
      "FROM node:22\nCOPY corp.crt /usr/local/share/ca-certificates/\nENV NODE_EXTRA_CA_CERTS=/usr/local/share/ca-certificates/corp.crt\n=> present-so-other-cause",
    );
    checkVerdict(
      "java",
      "FROM eclipse-temurin:21-jre\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates\n=> runtime-own-store",
    );
    checkVerdict(
      "java",
      "FROM eclipse-temurin:21-jre\nCOPY corp.crt /tmp/\nRUN keytool -importcert -noprompt -cacerts -storepass changeit -alias corp -file /tmp/corp.crt\n=> present-so-other-cause",
    );
    checkVerdict("deno", "FROM denoland/deno:debian\n=> runtime-own-store");
  });
  it("8: the file is there but this library looks elsewhere", () => {
    checkVerdict(
      "go",
      "FROM alpine AS certs\nRUN apk add ca-certificates\nFROM scratch\nCOPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/ca-certificates.crt\n=> bundle-elsewhere: wrong-path",
    );
    checkVerdict(
      "python",
      "FROM alpine AS certs\nFROM debian:12-slim\nCOPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n=> bundle-elsewhere: wrong-path",
    );
    checkVerdict(
      "curl",
      "FROM alpine AS certs\nFROM debian:12-slim\nCOPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n=> present-so-other-cause",
    );
    checkVerdict(
      "go",
      "FROM golang:1.12-alpine3.10 AS build\nRUN go build -o /app\nFROM alpine:3.10\nCOPY --from=build /app /app\n=> bundle-elsewhere: wrong-path",
    );
  });
  it("9: the wrong destination", () => {
    checkVerdict(
      "go",
      `
FROM alpine AS certs
FROM scratch
COPY --from=certs /etc/ssl/certs/* /etc/ssl/certs/*
                                   ^^^^^^^^^^^^^^^^ bundle-elsewhere: glob-destination
`,
    );
    checkVerdict(
      "go",
      "FROM alpine AS certs\nFROM scratch\nCOPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs\n=> bundle-elsewhere: destination-is-file",
    );
  });
  it("10: a mount hides the store", () => {
    const span = { in: "log", start: 0, end: 1 } as const;
    checkVerdict("go", "FROM alpine:3.20\nCOPY app /app\n=> unknown: mount-hides-store", {
      settings: { mounts: [{ kind: "bind", source: "/etc/ssl", target: "/etc/ssl", readOnly: true, span }] },
    });
    checkVerdict("go", "FROM alpine:3.20\nCOPY app /app\n=> present-so-other-cause", {
      settings: { mounts: [{ kind: "bind", source: "./data", target: "/data", readOnly: true, span }] },
    });
  });
  it("11: a variable replaces the store or names a missing file", () => {
    checkVerdict(
      "python",
      "FROM debian:12\nRUN apt-get update && apt-get install -y ca-certificates python3\nENV SSL_CERT_FILE=/certs/ca.pem SSL_CERT_DIR=/certs\n=> bundle-elsewhere: env-names-missing-file",
    );
    checkVerdict(
      "node",
      "FROM node:22\nENV NODE_EXTRA_CA_CERTS=/certs/corp.pem\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bundle-elsewhere: env-names-missing-file\n",
    );
  });
  it("12 and 14: the image is innocent", () => {
    checkVerdict("go", "FROM alpine:3.20\nRUN apk add --no-cache ca-certificates\nCOPY app /app\n=> present-so-other-cause");
  });
  it("13: an intercepting proxy: the CA comes only after the first step that needs it", () => {
    checkVerdict(
      "curl",
      `
FROM buildpack-deps:bookworm
RUN curl -fsSL https://files.example.com/tool | tar -xz -C /opt
COPY corp-ca.crt /usr/local/share/ca-certificates/
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ present-so-other-cause: added-after-need
RUN update-ca-certificates
`,
      { failure: { phase: "build" } },
    );
  });
  it("15: stale roots", () => {
    checkVerdict(
      "curl",
      "FROM debian:8\nRUN apt-get update && apt-get install -y ca-certificates curl\n=> present-so-other-cause: stale-roots",
    );
    checkVerdict("ruby", "FROM ruby:2.3\n=> present-so-other-cause: stale-roots");
  });
});
