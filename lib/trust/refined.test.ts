import { describe, expect, it } from "vitest";
import { checkVerdict, judgeText } from "../testing/check-verdict";

describe("which of several things went wrong", () => {
  it("roots that were taken out again, though an earlier stage has some", () =>
    checkVerdict(
      "go",
      `
FROM alpine:3.20 AS build
RUN apk add --no-cache ca-certificates
FROM debian:12
RUN apt-get update && apt-get install -y ca-certificates && apt-get purge -y ca-certificates
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-bundle: purged
`,
    ));

  it("a wildcard that has nothing to do with the bundle", () =>
    checkVerdict(
      "go",
      `
FROM scratch
COPY --from=alpine:3.20 /etc/ssl/cert.pem /srv/ca-bundle.crt
COPY --from=alpine:3.20 /etc/ssl/misc/* /etc/ssl/certs/*
=> bundle-elsewhere: wrong-path`,
    ));

  it("roots that perhaps come in an earlier stage, whichever branch brings them", () => {
    for (const [then, otherwise] of [
      ["apk add ca-certificates", "true"],
      ["true", "apk add ca-certificates"],
    ])
      checkVerdict(
        "go",
        `FROM alpine:3.6 AS build\nARG X\nRUN if [ -n "$X" ]; then ${then}; else ${otherwise}; fi\nFROM scratch\n=> builder-only: not-copied`,
      );
  });
});

describe("who may read", () => {
  it("a directory that is closed is the evidence", () =>
    checkVerdict(
      "go",
      `
FROM alpine:3.20
RUN chmod 700 /etc/ssl
    ^^^^^^^^^^^^^^^^^^ bundle-unreadable
USER 1000
`,
    ));

  const bundle = "/etc/ssl/certs/ca-certificates.crt";
  it.each([
    ["a named user may be of any group", "root:certs", "app", "unknown"],
    ["a group that is not the file's", "root:root", "app", "bundle-unreadable"],
    ["the user's own group", "root:1000", "65532:1000", "present-so-other-cause"],
  ])("%s", (_, owner, user, verdict) => {
    const text = `FROM alpine:3.6\nRUN apk add ca-certificates && rm -f /etc/ssl/cert.pem && chown ${owner} ${bundle} && chmod 640 ${bundle}\nUSER ${user}\n`;
    expect(judgeText("go", text).stage?.judgement.verdict).toBe(verdict);
  });
});

it("Debian's tool links a certificate under a name without blanks, brackets and commas", () => {
  const text =
    'FROM debian:12\nRUN apt-get update && apt-get install -y ca-certificates\nCOPY ["Corp (Root), 1.crt", "/usr/local/share/ca-certificates/"]\nRUN update-ca-certificates\n';
  const paths = judgeText("curl", text).stage?.state.files.map((file) => file.path) ?? [];
  expect(paths).toContain("/etc/ssl/certs/Corp_=Root=__1.pem");
});
