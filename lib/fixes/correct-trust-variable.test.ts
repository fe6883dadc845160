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

// A setting that a command writes is read like a variable, and is put right where it is written.
checkFix(
  correctTrustVariable,
  `
FROM node:22
+ COPY corp.crt /usr/local/share/ca-certificates/
+ RUN update-ca-certificates
COPY corp.crt /opt/corp.crt
- RUN npm config set cafile /opt/corp.crt
+ RUN npm config set cafile /etc/ssl/certs/ca-certificates.crt
RUN npm ci
`,
  { runtime: "node", phase: "build", failing: "RUN npm ci", log: "npm error code UNABLE_TO_GET_ISSUER_CERT_LOCALLY" },
);

// It names the whole bundle already.
checkFix(
  correctTrustVariable,
  `
FROM node:22
RUN npm config set cafile /etc/ssl/certs/ca-certificates.crt && npm config set fund false
RUN npm ci
`,
  { runtime: "node", phase: "build", failing: "RUN npm ci", log: "npm error code UNABLE_TO_GET_ISSUER_CERT_LOCALLY" },
);

// Git on Debian reads the directory of the system's certificates beside the file.
checkFix(
  correctTrustVariable,
  `
FROM debian:12
RUN apt-get update && apt-get install -y git ca-certificates
COPY corp.crt /opt/corp.crt
RUN git config --system http.sslCAInfo /opt/corp.crt
RUN git clone https://git.example.com/a
`,
  { runtime: "git", phase: "build", failing: "RUN git clone https://git.example.com/a" },
);

checkFix(
  correctTrustVariable,
  `
FROM rockylinux:9
+ COPY corp.crt /etc/pki/ca-trust/source/anchors/
+ RUN update-ca-trust
RUN dnf install -y git
COPY corp.crt /opt/corp.crt
- RUN git config --system http.sslCAInfo /opt/corp.crt
+ RUN git config --system http.sslCAInfo /etc/pki/tls/certs/ca-bundle.crt
RUN git clone https://git.example.com/a
`,
  { runtime: "git", phase: "build", failing: "RUN git clone https://git.example.com/a" },
);
