import { checkFix } from "../testing/check-fix";
import { copyBundleFromStage } from "./copy-bundle-from-stage";

checkFix(
  copyBundleFromStage,
  `
FROM golang:1.25 AS build
RUN go build -o /app .

FROM scratch
+ COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app /app
ENTRYPOINT ["/app"]
`,
);

checkFix(
  copyBundleFromStage,
  `
FROM golang:1.25
RUN go build -o /app .
FROM scratch
+ COPY --from=0 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=0 /app /app
`,
  { change: (it) => it.replaceAll("\n", "\r\n") },
);

checkFix(
  copyBundleFromStage,
  `
FROM golang:1.25 AS build
FROM scratch
+ COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app /app
`,
  { change: (it) => `\uFEFF${it.trimEnd()}` },
);

checkFix(
  copyBundleFromStage,
  `
FROM registry.access.redhat.com/ubi9/ubi AS build
RUN dnf install -y gcc
FROM registry.access.redhat.com/ubi9/ubi-micro
+ COPY --from=build /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/certs/ca-certificates.crt
COPY app /app
`,
);

checkFix(
  copyBundleFromStage,
  `
FROM golang:1.25 AS build
FROM scratch
ENV SSL_CERT_FILE=/ca.pem
+ COPY --from=build /etc/ssl/certs/ca-certificates.crt /ca.pem
COPY --from=build /app /app
`,
);

checkFix(
  copyBundleFromStage,
  `
FROM golang:1.25 AS build
FROM debian:12-slim
COPY --from=build /app /app
RUN rm -rf /etc/ssl
+ COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
CMD ["/app"]
`,
);

checkFix(
  copyBundleFromStage,
  `
FROM node:22-slim AS build
FROM scratch
COPY --from=build /app /app
`,
);

checkFix(
  copyBundleFromStage,
  `
FROM alpine AS certs
RUN apk add --no-cache ca-certificates
COPY corp-root.crt /usr/local/share/ca-certificates/corp-root.crt
RUN update-ca-certificates

FROM scratch
- COPY --from=alpine /etc/ssl/certs /etc/ssl/certs
+ COPY --from=certs /etc/ssl/certs /etc/ssl/certs
COPY app /app
`,
);

checkFix(
  copyBundleFromStage,
  `
FROM alpine AS certs
RUN apk add --no-cache ca-certificates

FROM scratch
COPY --from=alpine /etc/ssl/certs /etc/ssl/certs
COPY app /app
`,
);

// The stage was meant, the image is named; and the image has no bundle.
checkFix(
  copyBundleFromStage,
  `
FROM debian:12-slim AS certs
RUN apt-get update && apt-get install -y ca-certificates
FROM scratch
- COPY --from=debian:12-slim /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
+ COPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY app /app
`,
);

// The private CA comes along, so the private host is reached.
checkFix(
  copyBundleFromStage,
  `
FROM golang:1.23 AS build
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
FROM scratch
+ COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app /app
`,
  { host: "git.corp.internal" },
);

checkFix(
  copyBundleFromStage,
  `
FROM golang:1.23 AS build
FROM scratch
COPY --from=build /app /app
`,
  { host: "git.corp.internal" },
);

checkFix(
  copyBundleFromStage,
  `
FROM golang:1.23 AS build
FROM scratch
- COPY --from=build /etc/ssl/certs/* /etc/ssl/certs/*/
+ COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app /app
`,
);
