import { describe, expect, it } from "vitest";
import { type JudgeOptions, judgeText } from "../testing/check-verdict";
import type { Runtime } from "../vocabulary";
import { type DetailId, details } from "./details";

const mount = { kind: "bind", source: "./certs", target: "/etc/ssl/certs", readOnly: true, span: { in: "log", start: 0, end: 1 } } as const;

/** For each detail a file that shows it. */
const examples: Record<DetailId, readonly [Runtime, string, JudgeOptions?]> = {
  "added-after-need": [
    "curl",
    "FROM debian:12\nRUN apt-get install -y curl && curl https://a.example.com\nCOPY corp.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates",
    { failure: { phase: "build" } },
  ],
  "appended-then-rebuilt": [
    "curl",
    "FROM alpine:3.20\nCOPY corp.crt /tmp/\nRUN cat /tmp/corp.crt >> /etc/ssl/certs/ca-certificates.crt\nRUN apk add ca-certificates",
  ],
  "chmod-parents": ["go", "FROM scratch\nCOPY --chmod=644 --from=alpine:3.20 /etc/ssl/cert.pem /etc/ssl/cert.pem\nUSER 1000"],
  "dangling-links": ["go", "FROM scratch\nCOPY --from=fedora:40 /etc/ssl/certs /etc/ssl/certs"],
  "der-format": ["curl", "FROM python:3.12\nCOPY ca.der /usr/local/share/ca-certificates/ca.crt\nRUN update-ca-certificates"],
  "destination-is-file": ["go", "FROM scratch\nCOPY --from=alpine:3.20 /etc/ssl/cert.pem /etc/ssl/certs"],
  "empty-source-directory": ["go", "FROM scratch\nCOPY --from=alpine:3.11 /etc/ssl/certs /etc/ssl/certs"],
  "env-names-missing-file": ["go", "FROM scratch\nENV SSL_CERT_FILE=/certs/ca.pem"],
  "env-replaces-store": ["rust", "FROM alpine:3.20\nCOPY corp.pem /corp.pem\nENV SSL_CERT_FILE=/corp.pem"],
  excluded: ["go", "FROM scratch\nCOPY --from=alpine:3.20 --exclude=*.crt /etc/ssl/certs /etc/ssl/certs"],
  "glob-destination": ["go", "FROM scratch\nCOPY --from=alpine:3.20 /etc/ssl/certs/* /etc/ssl/certs/*"],
  "installed-already": ["curl", "FROM python:3.12\nCOPY ca.crt /usr/local/share/ca-certificates/\nRUN apt-get install -y ca-certificates"],
  "link-replaces-store": ["curl", "FROM fedora:40\nRUN rm -rf /etc/pki/ca-trust\nCOPY --link site.conf /etc/ssl/certs/site.conf"],
  "log-shows-none": [
    "curl",
    "FROM registry.example.com/base:1",
    { failure: { kind: "no-trust-store", facts: { file: "/etc/ssl/certs/ca-certificates.crt" } } },
  ],
  "mode-not-readable": ["go", "FROM alpine:3.20\nRUN chmod 600 /etc/ssl/certs/ca-certificates.crt\nUSER 1000"],
  "mount-hides-store": ["go", "FROM alpine:3.20", { settings: { mounts: [mount] } }],
  "no-bundle": ["go", "FROM scratch"],
  "no-refresh": ["curl", "FROM python:3.12\nCOPY ca.crt /usr/local/share/ca-certificates/"],
  "not-copied": ["go", "FROM alpine:3.20 AS a\nRUN apk add ca-certificates\nFROM scratch"],
  "private-replaces-public": ["go", "FROM alpine:3.6\nCOPY corp.crt /etc/ssl/certs/ca-certificates.crt"],
  purged: ["go", "FROM debian:12\nRUN apt-get install -y ca-certificates && apt-get purge -y ca-certificates"],
  "recommends-dropped": ["curl", "FROM debian:12\nRUN apt-get install -y --no-install-recommends curl"],
  "removed-files": ["go", "FROM alpine:3.20\nRUN rm -rf /etc/ssl"],
  "roots-of-vendor-only": ["go", "FROM mcr.microsoft.com/azurelinux/base/core:3.0"],
  "run-in-shell-less-stage": ["go", "FROM scratch\nRUN apk add ca-certificates"],
  "runtime-own-roots": ["node", "FROM node:22"],
  "source-not-there": ["go", "FROM scratch\nCOPY --from=alpine:3.9 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/"],
  "stale-roots": ["curl", "FROM debian:8\nRUN apt-get install -y ca-certificates"],
  "tool-missing": ["curl", "FROM alpine:3.20\nCOPY ca.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates"],
  "unknown-base": ["go", "FROM registry.example.com/base:1"],
  "unknown-script": ["go", "FROM debian:12\nCOPY setup.sh /\nRUN /setup.sh"],
  "update-as-non-root": ["curl", "FROM python:3.12\nCOPY ca.crt /usr/local/share/ca-certificates/\nUSER 1000\nRUN update-ca-certificates"],
  "volume-over-store": ["go", "FROM alpine:3.20\nVOLUME /etc/ssl/certs"],
  "write-through-link": ["go", "FROM alpine:3.20\nCOPY corp.crt /etc/ssl/cert.pem"],
  "wrong-directory": ["curl", "FROM fedora:40\nCOPY ca.crt /usr/local/share/ca-certificates/\nRUN update-ca-trust"],
  "wrong-extension": ["curl", "FROM python:3.12\nCOPY ca.pem /usr/local/share/ca-certificates/\nRUN update-ca-certificates"],
  "wrong-path": ["go", "FROM scratch\nCOPY --from=alpine:3.20 /etc/ssl/cert.pem /ca.pem\nCOPY ca-bundle.crt /ca-bundle.crt"],
};

describe("details", () => {
  for (const [detail, [runtime, text, options]] of Object.entries(examples))
    it(detail, () => {
      const judgement = judgeText(runtime, text, options).stage?.judgement;
      expect(judgement?.detail).toBe(detail);
    });
  it("each is told in half a sentence", () => {
    for (const caption of Object.values(details)) expect(caption).toMatch(/^[a-z`].*[^.]$/);
  });
});
