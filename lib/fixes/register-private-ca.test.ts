import { checkFix } from "../testing/check-fix";
import { registerPrivateCa } from "./register-private-ca";

checkFix(
  registerPrivateCa,
  `
FROM debian:12-slim
RUN apt-get update && apt-get install -y ca-certificates
- COPY corp.pem /usr/local/share/ca-certificates/
+ COPY corp.pem /usr/local/share/ca-certificates/corp.crt
RUN update-ca-certificates
`,
);

checkFix(
  registerPrivateCa,
  `
FROM debian:12-slim
RUN apt-get update && apt-get install -y ca-certificates
COPY certs/corp.crt /usr/local/share/ca-certificates/
+ RUN update-ca-certificates
COPY app /app
USER app
`,
);

checkFix(
  registerPrivateCa,
  `
FROM alpine:3.22
COPY corp.crt /usr/local/share/ca-certificates/
- RUN apk add --no-cache tini
+ RUN apk add --no-cache tini ca-certificates
RUN update-ca-certificates
`,
);

checkFix(
  registerPrivateCa,
  `
FROM alpine:3.22
COPY corp.crt /usr/local/share/ca-certificates/
+ RUN apk add --no-cache ca-certificates \\
+  && update-ca-certificates
COPY app /app
`,
);

checkFix(
  registerPrivateCa,
  `
FROM golang:1.25 AS build
FROM scratch
+ COPY corp-ca.crt /etc/ssl/certs/
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app /app
`,
);

checkFix(
  registerPrivateCa,
  `
FROM alpine:3.22
RUN apk add --no-cache ca-certificates tzdata
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ RUN update-ca-certificates
COPY app /app
USER 65532:65532
`,
);

checkFix(
  registerPrivateCa,
  `
FROM registry.access.redhat.com/ubi9/ubi-minimal
+ COPY corp-ca.crt /etc/pki/ca-trust/source/anchors/
+ RUN update-ca-trust
USER 1001
COPY app /app
`,
);

checkFix(
  registerPrivateCa,
  `
+ FROM alpine:3.22 AS certs
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ RUN apk add --no-cache ca-certificates \\
+  && update-ca-certificates
+ 
FROM gcr.io/distroless/base-debian12
+ COPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY app /app
`,
  { runtime: "curl" },
);

checkFix(
  registerPrivateCa,
  `
FROM golang:1.25 AS build
WORKDIR /src
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ RUN update-ca-certificates
COPY go.mod go.sum ./
RUN go mod download
FROM scratch
COPY --from=build /app /app
`,
  { phase: "build", failing: "RUN go mod download" },
);

checkFix(
  registerPrivateCa,
  `
FROM debian:12
RUN apt-get update && apt-get install -y ca-certificates
RUN useradd app
USER app
COPY corp.crt /usr/local/share/ca-certificates/
+ USER root
RUN update-ca-certificates
+ USER app
CMD ["/app"]
`,
);

checkFix(
  registerPrivateCa,
  `
FROM debian:12
RUN apt-get update && apt-get install -y ca-certificates git
+ COPY corp.crt /usr/local/share/ca-certificates/
+ RUN update-ca-certificates
RUN git clone https://git.corp.example/x
- COPY corp.crt /usr/local/share/ca-certificates/
- RUN update-ca-certificates
CMD ["/app"]
`,
  { runtime: "git", phase: "build", failing: "RUN git clone https://git.corp.example/x" },
);

checkFix(
  registerPrivateCa,
  `
FROM debian:12
RUN apt-get update && apt-get install -y ca-certificates
COPY corp.der /usr/local/share/ca-certificates/
+ RUN openssl x509 -inform der -in /usr/local/share/ca-certificates/corp.der -out /usr/local/share/ca-certificates/corp.crt && rm /usr/local/share/ca-certificates/corp.der && update-ca-certificates
CMD ["/app"]
`,
);

checkFix(
  registerPrivateCa,
  `
FROM golang:1.25 AS build
RUN go build -o /app .
FROM gcr.io/distroless/static-debian12
- COPY corp.crt /usr/local/share/ca-certificates/corp.crt
- RUN update-ca-certificates
+ COPY corp.crt /etc/ssl/certs/
COPY --from=build /app /app
`,
);

checkFix(
  registerPrivateCa,
  `
FROM debian:12 AS build
RUN make
+ FROM alpine:3.22 AS certs
+ COPY tls/corp.crt /usr/local/share/ca-certificates/
+ RUN apk add --no-cache ca-certificates \\
+  && update-ca-certificates
+ 
FROM gcr.io/distroless/cc-debian12
- COPY tls/corp.crt /usr/local/share/ca-certificates/corp.crt
- RUN update-ca-certificates
+ COPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app /app
`,
  { runtime: "openssl" },
);

checkFix(
  registerPrivateCa,
  `
FROM debian:12-slim
RUN apt-get update && apt-get install -y ca-certificates
- COPY corp.der /usr/local/share/ca-certificates/corp.crt
+ COPY corp.der /usr/local/share/ca-certificates/corp.der
+ RUN openssl x509 -inform der -in /usr/local/share/ca-certificates/corp.der -out /usr/local/share/ca-certificates/corp.crt && rm /usr/local/share/ca-certificates/corp.der
RUN update-ca-certificates
`,
);

// Alpine's package brings no `openssl` along.
checkFix(
  registerPrivateCa,
  `
FROM alpine:3.22
RUN apk add --no-cache ca-certificates
COPY corp.der /usr/local/share/ca-certificates/corp.crt
RUN update-ca-certificates
`,
);

// The file that another stage names already.
checkFix(
  registerPrivateCa,
  `
FROM golang:1.25 AS build
COPY tls/root.pem /usr/local/share/ca-certificates/root.crt
RUN update-ca-certificates && go build -o /app .
FROM debian:12-slim
RUN apt-get update && apt-get install -y ca-certificates
+ COPY tls/root.pem /usr/local/share/ca-certificates/root.crt
+ RUN update-ca-certificates
COPY --from=build /app /app
`,
);

// The hook of ca-certificates-java carries the CA into Java's store.
checkFix(
  registerPrivateCa,
  `
FROM debian:12-slim
RUN apt-get update && apt-get install -y default-jre-headless
COPY corp-ca.crt /usr/local/share/ca-certificates/corp-ca.crt
+ RUN update-ca-certificates
CMD ["java", "-jar", "/app.jar"]
`,
  { runtime: "java" },
);

// Certificates whose names nobody sees here need the tool's run, and no second CA beside them.
for (const copied of [
  "certs/*.crt /usr/local/share/ca-certificates/",
  "certs/ /usr/local/share/ca-certificates/",
  "certs /usr/local/share/ca-certificates/corp/",
])
  checkFix(
    registerPrivateCa,
    `
FROM debian:12-slim
RUN apt-get update && apt-get install -y ca-certificates
COPY ${copied}
+ RUN update-ca-certificates
CMD ["/app"]
`,
    { host: "git.corp.internal" },
  );

checkFix(
  registerPrivateCa,
  `
FROM alpine:3.22
- RUN apk add --no-cache curl
+ RUN apk add --no-cache curl ca-certificates
+ COPY certs/corp-ca.pem /usr/local/share/ca-certificates/
+ RUN update-ca-certificates
COPY certs/corp-ca.pem /app/upstream-ca.pem
`,
);

// Who reads the file where it lies now would be left without it: it is copied a second time, and the first copy stays.
checkFix(
  registerPrivateCa,
  `
FROM alpine:3.22
COPY proxy-ca.pem /tmp/
RUN cat /tmp/proxy-ca.pem >> /etc/ssl/certs/ca-certificates.crt
RUN apk add --no-cache ca-certificates git
+ COPY proxy-ca.pem /usr/local/share/ca-certificates/
+ RUN update-ca-certificates
`,
  { runtime: "git" },
);

checkFix(
  registerPrivateCa,
  `
FROM debian:12
RUN apt-get update && apt-get install -y ca-certificates
+ COPY tls/root.pem /usr/local/share/ca-certificates/root.crt
+ RUN update-ca-certificates
COPY --chown=app:app --chmod=0644 tls/root.pem /srv/app/root.pem
ENTRYPOINT ["/srv/app/server", "--ca=/srv/app/root.pem"]
`,
);

// The name has to change for the tool, and somebody knows it: a variable, a command, a pattern, another stage.
for (const line of [
  "ENV NODE_EXTRA_CA_CERTS=/usr/local/share/ca-certificates/corp.pem",
  "RUN openssl x509 -noout -in /usr/local/share/ca-certificates/corp.pem",
  "RUN ls /usr/local/share/ca-certificates/*.pem",
  "RUN cd /usr/local/share/ca-certificates && chmod 0644 corp.pem",
  'ENTRYPOINT ["/app", "--ca=/usr/local/share/ca-certificates/corp.pem"]',
])
  checkFix(
    registerPrivateCa,
    `
FROM debian:12
RUN apt-get update && apt-get install -y ca-certificates
COPY --chmod=0644 --chown=root corp.pem /usr/local/share/ca-certificates/
+ COPY --chmod=0644 corp.pem /usr/local/share/ca-certificates/corp.crt
RUN update-ca-certificates
${line}
`,
  );

checkFix(
  registerPrivateCa,
  `
FROM golang:1.25 AS build
COPY corp.pem /usr/local/share/ca-certificates/
+ COPY corp.pem /usr/local/share/ca-certificates/corp.crt
RUN update-ca-certificates
RUN go mod download
FROM scratch
COPY --from=build /usr/local/share/ca-certificates/corp.pem /etc/ssl/certs/
`,
  { phase: "build", failing: "RUN go mod download" },
);

// Of two files on one line only one needs another name.
checkFix(
  registerPrivateCa,
  `
FROM debian:12
RUN apt-get update && apt-get install -y ca-certificates
COPY corp.pem other.crt /usr/local/share/ca-certificates/
+ COPY corp.pem /usr/local/share/ca-certificates/corp.crt
RUN update-ca-certificates
`,
);

// Nobody speaks of it: a label, another directory's file of that name, a line about the context.
checkFix(
  registerPrivateCa,
  `
FROM debian:12
RUN apt-get update && apt-get install -y ca-certificates
LABEL trust="/usr/local/share/ca-certificates/corp.pem"
- COPY corp.pem /usr/local/share/ca-certificates/
+ COPY corp.pem /usr/local/share/ca-certificates/corp.crt
RUN update-ca-certificates && test ! -e /etc/corp.pem
COPY corp.pem /app/
`,
);

// A command moves it there, under a name that the tool passes over.
checkFix(
  registerPrivateCa,
  `
FROM debian:12
COPY corp-ca.pem /tmp/
- RUN apt-get update && apt-get install -y ca-certificates && mv /tmp/corp-ca.pem /usr/local/share/ca-certificates/ && update-ca-certificates
+ RUN apt-get update && apt-get install -y ca-certificates && mv /tmp/corp-ca.pem /usr/local/share/ca-certificates/corp-ca.crt && update-ca-certificates
`,
);

// DER: it is read again further down, so it stays beside the PEM form.
checkFix(
  registerPrivateCa,
  `
FROM debian:12
RUN apt-get update && apt-get install -y ca-certificates
COPY corp.der /usr/local/share/ca-certificates/
+ RUN openssl x509 -inform der -in /usr/local/share/ca-certificates/corp.der -out /usr/local/share/ca-certificates/corp.crt && update-ca-certificates
RUN sha256sum /usr/local/share/ca-certificates/corp.der
`,
);

// A run of the tool that cannot work stops the build: what works takes its place.
checkFix(
  registerPrivateCa,
  `
FROM registry.access.redhat.com/ubi9/ubi-minimal
- COPY corp.crt /usr/local/share/ca-certificates/corp.crt
- RUN update-ca-certificates
+ COPY corp.crt /etc/pki/ca-trust/source/anchors/corp.crt
+ RUN update-ca-trust
`,
);

checkFix(
  registerPrivateCa,
  `
FROM amazonlinux:2023
- COPY corp.crt /usr/local/share/ca-certificates/corp.crt
- RUN chmod 0644 /etc/hosts && update-ca-certificates && dnf clean all
+ COPY corp.crt /etc/pki/ca-trust/source/anchors/corp.crt
+ RUN chmod 0644 /etc/hosts && update-ca-trust && dnf clean all
`,
);

checkFix(
  registerPrivateCa,
  `
FROM alpine:3.22
RUN adduser -D app
USER app
COPY corp.crt /usr/local/share/ca-certificates/
- RUN update-ca-certificates
+ USER root
+ RUN apk add --no-cache ca-certificates \\
+  && update-ca-certificates
+ USER app
`,
);

checkFix(
  registerPrivateCa,
  `
FROM alpine:3.22
RUN apk add --no-cache --virtual .fetch ca-certificates curl && curl -fsSLO https://example.com/tool && apk del .fetch
COPY corp.crt /usr/local/share/ca-certificates/
- RUN update-ca-certificates
+ RUN apk add --no-cache ca-certificates && update-ca-certificates
`,
);

// Where it may fail the build goes on, and the CA is missing.
checkFix(
  registerPrivateCa,
  `
FROM registry.access.redhat.com/ubi9/ubi-minimal
- COPY corp.crt /usr/local/share/ca-certificates/corp.crt
- RUN update-ca-certificates || true
+ COPY corp.crt /etc/pki/ca-trust/source/anchors/corp.crt
+ RUN update-ca-trust || true
`,
);

// A RUN fetched it to the right place: only the tool's run is missing, and no second CA.
checkFix(
  registerPrivateCa,
  `
FROM alpine:3.22
RUN apk add --no-cache curl && curl -fsSLo /usr/local/share/ca-certificates/database.pem https://trust.example.com/database.pem
+ RUN update-ca-certificates
COPY app /app
`,
);

checkFix(
  registerPrivateCa,
  `
FROM alpine:3.22
RUN apk add --no-cache ca-certificates
- COPY trust/ /usr/local/share/ca-certificates/office/
+ COPY trust/ /usr/local/share/ca-certificates/
RUN update-ca-certificates
`,
);

// Java's list has it; what curl reads is another one.
checkFix(
  registerPrivateCa,
  `
FROM eclipse-temurin:21-jdk
+ COPY office-ca.crt /usr/local/share/ca-certificates/
+ RUN update-ca-certificates
COPY office-ca.crt /tmp/office-ca.crt
RUN keytool -importcert -noprompt -cacerts -storepass changeit -alias office-ca -file /tmp/office-ca.crt
`,
  { runtime: "curl" },
);

// This curl reads one file of its own: the system's list would not help it.
checkFix(
  registerPrivateCa,
  `
FROM curlimages/curl:8.14.1
COPY office-ca.crt /usr/local/share/ca-certificates/
`,
  { runtime: "curl" },
);
// Arch has a directory of its own, and the tool in its image.
checkFix(
  registerPrivateCa,
  `
FROM archlinux:latest
+ COPY corp-ca.crt /etc/ca-certificates/trust-source/anchors/
+ RUN update-ca-trust
COPY app /app
CMD ["/app"]
`,
  { host: "git.corp.internal" },
);

// Another distribution's tool would end the build.
for (const [base, anchors, refresh, there, wrong] of [
  [
    "archlinux",
    "/etc/ca-certificates/trust-source/anchors",
    "update-ca-trust",
    "/usr/local/share/ca-certificates",
    "update-ca-certificates",
  ],
  ["fedora:42", "/etc/pki/ca-trust/source/anchors", "update-ca-trust", "/usr/local/share/ca-certificates", "update-ca-certificates"],
  [
    "python:3.13-slim",
    "/usr/local/share/ca-certificates",
    "update-ca-certificates",
    "/etc/pki/ca-trust/source/anchors",
    "update-ca-trust extract",
  ],
])
  checkFix(
    registerPrivateCa,
    `
FROM ${base}
- COPY corp.crt ${there}/corp.crt
- RUN ${wrong} && rm -rf /tmp/build
+ COPY corp.crt ${anchors}/corp.crt
+ RUN ${refresh} && rm -rf /tmp/build
CMD ["/app"]
`,
    { runtime: "curl", host: "git.corp.internal" },
  );
