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
