import { checkFix } from "../testing/check-fix";
import { makeBundleReadable } from "./make-bundle-readable";

checkFix(
  makeBundleReadable,
  `
FROM golang:1.25 AS build
FROM scratch
- COPY --from=build --chmod=0644 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
+ COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app /app
USER 1000
`,
);

checkFix(
  makeBundleReadable,
  `
FROM scratch
- ADD https://files.example.com/cacert.pem /etc/ssl/certs/ca-certificates.crt
+ ADD --chmod=755 https://files.example.com/cacert.pem /etc/ssl/certs/ca-certificates.crt
COPY app /app
USER 1000
`,
);

checkFix(
  makeBundleReadable,
  `
FROM debian:12-slim
RUN apt-get update && apt-get install -y ca-certificates && chmod 600 /etc/ssl/certs/ca-certificates.crt
COPY app /app
+ RUN chmod 644 /etc/ssl/certs/ca-certificates.crt
USER app
`,
);
