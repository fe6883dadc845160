import { describe, it } from "vitest";
import { checkVerdict } from "../testing/check-verdict";

describe("ten files that no linter catches", () => {
  it("installed in the build stage only", () => {
    checkVerdict(
      "go",
      `
FROM golang:1.22-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ builder-only: not-copied
RUN CGO_ENABLED=0 go build -o /server ./cmd/server
FROM debian:bookworm-slim
COPY --from=build /server /usr/local/bin/server
USER nobody
ENTRYPOINT ["server"]
`,
    );
  });
  it("a glob as destination", () => {
    checkVerdict(
      "go",
      `
FROM alpine:3.20 AS build
RUN apk add --no-cache ca-certificates
FROM scratch
COPY --from=build /etc/ssl/certs/* /etc/ssl/certs/*
                                   ^^^^^^^^^^^^^^^^ bundle-elsewhere: glob-destination
COPY --from=build /server /server
`,
    );
  });
  it("verification switched off leaves the store as it is", () => {
    checkVerdict(
      "node",
      'FROM node:22-slim\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\nCMD ["node", "server.js"]\n=> runtime-own-store: runtime-own-roots',
    );
  });
  it("--no-install-recommends curl, and curl -k", () => {
    checkVerdict(
      "curl",
      `
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl \\
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-bundle: recommends-dropped
 && curl -kfsSL https://files.example.com/tool -o /usr/local/bin/tool
`,
    );
  });
  it("a plain scratch image", () => {
    checkVerdict(
      "go",
      "FROM golang:1.22 AS build\nRUN go build -o /app\nFROM scratch\n^^^^^^^^^^^^ missing-bundle: no-bundle\nCOPY --from=build /app /app\n",
    );
  });
  it("a private CA copied as .pem", () => {
    checkVerdict(
      "python",
      `
FROM python:3.12-slim
COPY certs/corp.pem /usr/local/share/ca-certificates/
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-refreshed: wrong-extension
RUN update-ca-certificates
`,
    );
  });
  it("purged again", () => {
    checkVerdict(
      "go",
      `
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y ca-certificates curl
RUN apt-get purge -y --auto-remove curl ca-certificates && rm -rf /var/lib/apt/lists/*
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-bundle: purged
`,
    );
  });
  it("RUN in scratch", () => {
    checkVerdict(
      "go",
      `
FROM scratch
COPY app /app
RUN update-ca-certificates
^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-bundle: run-in-shell-less-stage
`,
    );
  });
  it("SSL_CERT_FILE names a file that is not there", () => {
    checkVerdict(
      "go",
      `
FROM scratch
COPY app /app
ENV SSL_CERT_FILE=/certs/ca.pem
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ bundle-elsewhere: env-names-missing-file
`,
    );
  });
  it("the bundle at a path that Go does not read", () => {
    checkVerdict(
      "go",
      `
FROM alpine:3.20 AS certs
RUN apk add --no-cache ca-certificates
FROM scratch
COPY --from=certs /etc/ssl/certs/ca-certificates.crt /certs/ca-certificates.crt
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bundle-elsewhere: wrong-path
`,
    );
  });
});
