import { checkFix } from "../testing/check-fix";
import { correctTrustVariable } from "./correct-trust-variable";

checkFix(
  correctTrustVariable,
  `
FROM alpine:3.22
- ENV SSL_CERT_FILE=/etc/ssl/certs/corp-bundle.pem SSL_CERT_DIR=/nowhere
+ ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt SSL_CERT_DIR=/etc/ssl/certs
COPY app /app
`,
);

checkFix(
  correctTrustVariable,
  `
FROM debian:12
RUN apt-get update && apt-get install -y curl ca-certificates
- ENV CURL_CA_BUNDLE /opt/ca.pem
+ ENV CURL_CA_BUNDLE /etc/ssl/certs/ca-certificates.crt
`,
  { runtime: "curl" },
);

checkFix(
  correctTrustVariable,
  `
FROM alpine:3.22
ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt
COPY app /app
`,
);
