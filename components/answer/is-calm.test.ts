import { expect, test } from "vitest";
import { diagnose } from "../../lib/diagnose";
import { readCase } from "../../lib/testing/case-names";
import { isCalm } from "./is-calm";

/** The first words of the Dockerfile's lines that are marked as guilty, and of those that are only shown. */
function checkCalm(name: string, expected: { readonly guilty: readonly string[]; readonly calm: readonly string[] }) {
  test(name, () => {
    const report = diagnose({ ...readCase(name), target: undefined, runtime: undefined });
    const seen = report.evidence.filter(({ span }) => span.in === "dockerfile");
    const wordsOf = (calm: boolean) =>
      seen
        .filter((it) => isCalm(report, it) === calm)
        .map(({ span }) => report.input.dockerfile.slice(span.start, span.end).split(/\s+/).slice(0, 2).join(" "));
    expect({ guilty: wordsOf(false), calm: wordsOf(true) }).toEqual(expected);
  });
}

checkCalm("go-in-scratch", { guilty: ["FROM scratch"], calm: [] });
checkCalm("bundle-in-build-stage-only", { guilty: ["FROM debian:bookworm-slim"], calm: ["apt-get install"] });
checkCalm("unreadable-for-user", { guilty: ["COPY --from=build", "0600", "USER 1000"], calm: ["FROM golang:1.25"] });
checkCalm("old-base-public-host", { guilty: [], calm: ["RUN wget", "apt-get install"] });
checkCalm("vendor-roots-only", { guilty: ["FROM mcr.microsoft.com/azurelinux/base/core:3.0"], calm: [] });
checkCalm("removed-etc-ssl", { guilty: ["rm -rf"], calm: ["FROM alpine:3.22"] });
checkCalm("ca-in-build-stage-only", { guilty: [], calm: ["apt-get install", "COPY corp-root.crt"] });
checkCalm("private-ca-fine-bundle", { guilty: [], calm: ["FROM alpine:3.22", "apk add"] });
