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

// A CA alone is no replacement for the list: it goes into the bundle, and the variable names that.
checkFix(
  correctTrustVariable,
  `
FROM python:3.12-slim
COPY corp.crt /usr/local/share/ca-certificates/corp.crt
RUN update-ca-certificates
- ENV REQUESTS_CA_BUNDLE=/usr/local/share/ca-certificates/corp.crt
+ ENV REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt
CMD ["python", "/app/main.py"]
`,
  { runtime: "python", log: "requests.exceptions.SSLError" },
);

checkFix(
  correctTrustVariable,
  `
FROM alpine:3.22
RUN apk add --no-cache ca-certificates
+ COPY corp.pem /usr/local/share/ca-certificates/
+ RUN update-ca-certificates
COPY corp.pem /opt/corp.pem
- ENV SSL_CERT_FILE=/opt/corp.pem SSL_CERT_DIR=/opt/none
+ ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt SSL_CERT_DIR=/opt/none
COPY app /app
`,
);
