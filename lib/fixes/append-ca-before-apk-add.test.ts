import { checkFix } from "../testing/check-fix";
import { appendCaBeforeApkAdd } from "./append-ca-before-apk-add";

checkFix(
  appendCaBeforeApkAdd,
  `
FROM alpine:3.22 AS build
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ RUN cat /usr/local/share/ca-certificates/corp-ca.crt >> /etc/ssl/certs/ca-certificates.crt
RUN apk add --no-cache git
FROM scratch
COPY --from=build /x /x
`,
  { runtime: "apk", phase: "build", failing: "RUN apk add --no-cache git" },
);

checkFix(
  appendCaBeforeApkAdd,
  `
FROM golang:1.25-alpine AS build
RUN apk add --no-cache git
`,
  { runtime: "apk", phase: "build", failing: "RUN apk add --no-cache git" },
);

checkFix(
  appendCaBeforeApkAdd,
  `
FROM alpine:3.22
COPY app /app
`,
  { runtime: "apk" },
);

// The file brings the CA already: it only has to count before `apk` runs.
checkFix(
  appendCaBeforeApkAdd,
  `
FROM alpine:3.22
COPY proxy.crt /usr/local/share/ca-certificates/
+ RUN cat /usr/local/share/ca-certificates/proxy.crt >> /etc/ssl/certs/ca-certificates.crt
RUN apk add --no-cache ca-certificates && update-ca-certificates
`,
  { runtime: "apk", phase: "build", failing: "RUN apk add --no-cache ca-certificates && update-ca-certificates" },
);

checkFix(
  appendCaBeforeApkAdd,
  `
FROM node:22-alpine
+ COPY tls/proxy-ca.pem /usr/local/share/ca-certificates/
+ RUN cat /usr/local/share/ca-certificates/proxy-ca.pem >> /etc/ssl/certs/ca-certificates.crt
COPY tls/proxy-ca.pem /opt/proxy-ca.pem
RUN apk add --no-cache git
`,
  { runtime: "apk", phase: "build", failing: "RUN apk add --no-cache git" },
);

// It lies in the directory of the certificates themselves, where a line names it.
checkFix(
  appendCaBeforeApkAdd,
  `
FROM node:22-alpine
COPY proxy-ca.pem /etc/ssl/certs/
+ COPY proxy-ca.pem /usr/local/share/ca-certificates/proxy-ca.pem
+ RUN cat /usr/local/share/ca-certificates/proxy-ca.pem >> /etc/ssl/certs/ca-certificates.crt
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/proxy-ca.pem
RUN apk add --no-cache git
`,
  { runtime: "apk", phase: "build", failing: "RUN apk add --no-cache git" },
);

// Nothing here runs `apk`.
checkFix(
  appendCaBeforeApkAdd,
  `
FROM node:22-alpine
RUN npm ci
`,
  { runtime: "node", phase: "build", failing: "RUN npm ci" },
);
