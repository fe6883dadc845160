import { checkFix } from "../testing/check-fix";
import { copyToPathThatIsRead } from "./copy-to-path-that-is-read";

checkFix(
  copyToPathThatIsRead,
  `
FROM golang:1.25 AS build
FROM scratch
- COPY --from=build /etc/ssl/certs/* /etc/ssl/certs/*
+ COPY --from=build /etc/ssl/certs/* /etc/ssl/certs/
COPY --from=build /app /app
`,
);

checkFix(
  copyToPathThatIsRead,
  `
FROM golang:1.25 AS build
FROM scratch
- COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs
+ COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app /app
`,
);

checkFix(
  copyToPathThatIsRead,
  `
FROM golang:1.25 AS build
FROM scratch
- COPY --from=build ["/etc/ssl/certs/ca-certificates.crt", "/certs/"]
+ COPY --from=build ["/etc/ssl/certs/ca-certificates.crt", "/etc/ssl/certs/"]
COPY --from=build /app /app
`,
);

checkFix(
  copyToPathThatIsRead,
  `
FROM scratch
- COPY --from=alpine:3.9 /etc/ssl/certs /etc/ssl/certs
+ COPY --from=alpine:3.22 /etc/ssl/certs /etc/ssl/certs
COPY app /app
`,
);

checkFix(
  copyToPathThatIsRead,
  `
FROM registry.access.redhat.com/ubi9/ubi AS certs
FROM scratch
- COPY --from=certs /etc/ssl/certs /etc/ssl/certs
+ COPY --from=certs /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/certs/ca-certificates.crt
COPY app /app
`,
);

checkFix(
  copyToPathThatIsRead,
  `
FROM scratch
COPY server.crt /certs/server.crt
COPY app /app
`,
);

checkFix(
  copyToPathThatIsRead,
  `
FROM golang:1.25 AS build
FROM scratch
COPY --from=build /usr/lib/x86_64-linux-gnu/libssl.so.3 /usr/lib/
COPY --from=build /app /app
`,
);

// That image has no such file, so another path in it helps nobody.
checkFix(
  copyToPathThatIsRead,
  `
FROM scratch
COPY --from=debian:12-slim /etc/ssl/certs /etc/ssl/certs
COPY app /app
`,
);

checkFix(
  copyToPathThatIsRead,
  `
FROM alpine:3.22 AS certs
FROM scratch
ENV SSL_CERT_FILE=/etc/pki/roots.pem
- COPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/cert.pem
+ COPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/pki/roots.pem
`,
);

// A line still speaks of the first place, so that copy stays.
checkFix(
  copyToPathThatIsRead,
  `
FROM golang:1.25 AS build
FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /certs/ca.crt
+ COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app /app
ENTRYPOINT ["/app", "--cafile=/certs/ca.crt"]
`,
);
