/** A story to load with one click. Its folder beside this file holds the same texts and what comes of them. */
export type Example = {
  readonly id: string;
  /** As a person would call it. */
  readonly name: string;
  readonly line: string;
  readonly log: string;
  readonly dockerfile: string;
};

export const examples: readonly Example[] = [
  {
    id: "go-in-scratch",
    name: "Go binary in an empty image",
    line: "`FROM scratch` and the first HTTPS call fails",
    log: `$ docker run --rm shop/rates:latest
2026/11/20 09:14:02 rates: listening on :8080
2026/11/20 09:14:02 rates: fetching https://api.example.com/v1/rates
2026/11/20 09:14:02 rates: Get "https://api.example.com/v1/rates": tls: failed to verify certificate: x509: certificate signed by unknown authority
`,
    dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /rates ./cmd/rates

FROM scratch
COPY --from=build /rates /rates
EXPOSE 8080
ENTRYPOINT ["/rates"]
`,
  },
  {
    id: "unused-certs-stage",
    name: "A certs stage that nobody copies from",
    line: "The bundle was prepared, but the final stage never gets it",
    log: `$ docker run --rm shop/rates:latest
2026/11/20 09:31:40 rates: Get "https://api.example.com/v1/rates": tls: failed to verify certificate: x509: certificate signed by unknown authority
`,
    dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /rates ./cmd/rates

FROM alpine:3.22 AS certs
RUN apk add --no-cache ca-certificates

FROM scratch
COPY --from=build /rates /rates
ENTRYPOINT ["/rates"]
`,
  },
  {
    id: "stage-mistaken-for-image",
    name: "COPY --from=alpine instead of --from=certs",
    line: "The certs stage is fine; the copy takes another image",
    log: `$ docker run --rm shop/sync
2026/11/20 09:48:13 sync: Get "https://git.corp.example/api/v4/version": tls: failed to verify certificate: x509: certificate signed by unknown authority
`,
    dockerfile: `FROM alpine AS certs
RUN apk add --no-cache ca-certificates
COPY corp-root.crt /usr/local/share/ca-certificates/corp-root.crt
RUN update-ca-certificates

FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /sync ./cmd/sync

FROM scratch
COPY --from=alpine /etc/ssl/certs /etc/ssl/certs
COPY --from=build /sync /sync
ENTRYPOINT ["/sync"]
`,
  },
  {
    id: "bundle-in-build-stage-only",
    name: "ca-certificates in the wrong stage",
    line: "Installed while building, missing while running",
    log: `app-1  | {"level":"error","ts":"2026-11-20T10:02:11.418Z","msg":"token exchange failed","error":"Post \\"https://login.example.com/oauth2/token\\": tls: failed to verify certificate: x509: certificate signed by unknown authority"}
app-1 exited with code 1
`,
    dockerfile: `FROM golang:1.25-bookworm AS builder
RUN apt-get update \\
 && apt-get install -y --no-install-recommends ca-certificates git \\
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
RUN go build -o server .

FROM debian:bookworm-slim
COPY --from=builder /app/server /usr/local/bin/server
USER nobody
CMD ["server"]
`,
  },
  {
    id: "private-ca-fine-bundle",
    name: "A server of your own company",
    line: "The image is fine; it has never met your private CA",
    log: `worker-1  | 2026/11/20 11:20:07 sync: Get "https://git.corp.example/api/v4/projects": tls: failed to verify certificate: x509: certificate signed by unknown authority
worker-1  | 2026/11/20 11:20:37 sync: retry 2 of 5
worker-1  | 2026/11/20 11:20:37 sync: Get "https://git.corp.example/api/v4/projects": tls: failed to verify certificate: x509: certificate signed by unknown authority
`,
    dockerfile: `FROM golang:1.25-alpine AS build
WORKDIR /src
COPY . .
RUN go build -o /out/sync ./cmd/sync

FROM alpine:3.22
RUN apk add --no-cache ca-certificates tzdata
COPY --from=build /out/sync /usr/local/bin/sync
USER 65532:65532
ENTRYPOINT ["sync"]
`,
  },
  {
    id: "registry-pull",
    name: "docker pull from a private registry",
    line: "No Dockerfile can fix this one",
    log: `$ docker pull registry.corp.example:5000/team/app:1.4
Error response from daemon: Get "https://registry.corp.example:5000/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority
`,
    dockerfile: `FROM registry.corp.example:5000/team/base:2.1
COPY app /app
CMD ["/app"]
`,
  },
  {
    id: "proxied-build-step",
    name: "npm install behind a company proxy",
    line: "Something on the network re-signs every connection",
    log: `#9 [build 4/5] RUN npm ci
#9 1.204 npm error code SELF_SIGNED_CERT_IN_CHAIN
#9 1.204 npm error errno SELF_SIGNED_CERT_IN_CHAIN
#9 1.205 npm error request to https://packages.example.com/left-pad failed, reason: self-signed certificate in certificate chain
#9 ERROR: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1
------
 > [build 4/5] RUN npm ci:
1.204 npm error code SELF_SIGNED_CERT_IN_CHAIN
1.205 npm error request to https://packages.example.com/left-pad failed, reason: self-signed certificate in certificate chain
------
Dockerfile:5
--------------------
   3 |     WORKDIR /app
   4 |     COPY package.json package-lock.json ./
   5 | >>> RUN npm ci
   6 |     COPY . .
--------------------
ERROR: failed to solve: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1
`,
    dockerfile: `# syntax=docker/dockerfile:1
FROM node:22-alpine AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM nginx:1.29-alpine
COPY --from=build /app/dist /usr/share/nginx/html
`,
  },
  {
    id: "node-own-store",
    name: "Node.js and a private CA",
    line: "The CA is in the system's store, and Node never looks there",
    log: `api-1  | TypeError: fetch failed
api-1  |     at node:internal/deps/undici/undici:13502:13
api-1  |     at async refresh (/app/src/directory.js:41:15) {
api-1  |   [cause]: Error: unable to get local issuer certificate
api-1  |       at TLSSocket.onConnectSecure (node:_tls_wrap:1679:34) {
api-1  |     code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'
api-1  |   }
api-1  | }
`,
    dockerfile: `FROM node:22-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
COPY corp-root.crt /usr/local/share/ca-certificates/corp-root.crt
RUN update-ca-certificates
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev
COPY . .
USER node
CMD ["node", "src/index.js"]
`,
  },
  {
    id: "python-requests",
    name: "Python requests and a private CA",
    line: "curl works in the same container, requests does not",
    log: `Traceback (most recent call last):
  File "/app/sync.py", line 18, in <module>
    r = requests.get("https://tickets.corp.example/api/issues", timeout=10)
  File "/usr/local/lib/python3.12/site-packages/requests/adapters.py", line 698, in send
    raise SSLError(e, request=request)
requests.exceptions.SSLError: HTTPSConnectionPool(host='tickets.corp.example', port=443): Max retries exceeded with url: /api/issues (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1010)')))
`,
    dockerfile: `FROM python:3.12-slim
COPY corp-root.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
CMD ["python", "sync.py"]
`,
  },
  {
    id: "java-cacerts",
    name: "Java: PKIX path building failed",
    line: "The JVM brings its own list of authorities",
    log: `Exception in thread "main" javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target
	at java.base/sun.security.ssl.Alert.createSSLException(Alert.java:130)
	at java.base/sun.security.ssl.TransportContext.fatal(TransportContext.java:378)
	at java.net.http/jdk.internal.net.http.HttpClientImpl.send(HttpClientImpl.java:966)
	at com.example.billing.LedgerClient.post(LedgerClient.java:58)
Caused by: sun.security.validator.ValidatorException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target
`,
    dockerfile: `FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY pom.xml .
COPY src src
RUN mvn -q package

FROM eclipse-temurin:21-jre
COPY corp-root.crt /usr/local/share/ca-certificates/corp-root.crt
RUN update-ca-certificates
COPY --from=build /src/target/billing.jar /app.jar
ENTRYPOINT ["java", "-jar", "/app.jar"]
`,
  },
  {
    id: "ca-as-pem",
    name: "The private CA that was not picked up",
    line: "`update-ca-certificates` ran, and said “0 added”",
    log: `$ docker compose up billing
billing-1  | 2026/11/20 13:05:55 Get "https://vault.corp.example:8200/v1/sys/health": tls: failed to verify certificate: x509: certificate signed by unknown authority
`,
    dockerfile: `FROM golang:1.25-bookworm AS build
WORKDIR /src
COPY . .
RUN go build -o /billing .

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
COPY corp-root.pem /usr/local/share/ca-certificates/
RUN update-ca-certificates
COPY --from=build /billing /billing
CMD ["/billing"]
`,
  },
  {
    id: "incomplete-chain",
    name: "Works in the browser, fails in the container",
    line: "The server forgot its intermediate certificate",
    log: `$ openssl s_client -connect api.example.com:443 -servername api.example.com -showcerts </dev/null
CONNECTED(00000003)
depth=0 CN = api.example.com
verify error:num=20:unable to get local issuer certificate
verify return:1
depth=0 CN = api.example.com
verify error:num=21:unable to verify the first certificate
verify return:1
---
Certificate chain
 0 s:CN = api.example.com
   i:C = US, O = Example Trust Services, CN = Example TLS Issuing CA 3
---
Server certificate
subject=CN = api.example.com
issuer=C = US, O = Example Trust Services, CN = Example TLS Issuing CA 3
---
    Verify return code: 21 (unable to verify the first certificate)
---
`,
    dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /rates .

FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /rates /rates
ENTRYPOINT ["/rates"]
`,
  },
  {
    id: "webhook",
    name: "Kubernetes: failed calling webhook",
    line: "It is the API server that does not trust the webhook",
    log: `$ kubectl apply -f certificate.yaml
Error from server (InternalError): error when creating "certificate.yaml": Internal error occurred: failed calling webhook "webhook.cert-manager.io": failed to call webhook: Post "https://cert-manager-webhook.cert-manager.svc:443/validate?timeout=30s": tls: failed to verify certificate: x509: certificate signed by unknown authority
`,
    dockerfile: "",
  },
  {
    id: "unreadable-for-user",
    name: "Permission denied for a non-root user",
    line: "The bundle is there, but this user may not read it",
    log: `$ docker run --rm shop/mailer
2026/11/20 15:44:19 mailer: Post "https://mail.example.com/v3/send": tls: failed to verify certificate: x509: failed to load system roots and no roots provided; open /etc/ssl/certs/ca-certificates.crt: permission denied
`,
    dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /mailer .

FROM scratch
COPY --from=build --chmod=0600 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /mailer /mailer
USER 1000
ENTRYPOINT ["/mailer"]
`,
  },
  {
    id: "curl-without-recommends",
    name: "curl in a slim image",
    line: "`--no-install-recommends` left the certificates out",
    log: ` > [stage-0 3/4] RUN curl -fsSL https://downloads.example.com/tool.tar.gz | tar xz -C /usr/local:
0.412 curl: (77) error setting certificate file: /etc/ssl/certs/ca-certificates.crt
------
ERROR: failed to solve: process "/bin/sh -c curl -fsSL https://downloads.example.com/tool.tar.gz | tar xz -C /usr/local" did not complete successfully: exit code: 77
`,
    dockerfile: `FROM debian:bookworm-slim
RUN apt-get update \\
 && apt-get install -y --no-install-recommends curl \\
 && rm -rf /var/lib/apt/lists/*
RUN curl -fsSL https://downloads.example.com/tool.tar.gz | tar xz -C /usr/local
CMD ["tool"]
`,
  },
  {
    id: "server-log-peer-refused",
    name: "remote error: tls: bad certificate",
    line: "The other side rejected our certificate",
    log: `2026/11/20 16:10:31 http: TLS handshake error from 10.2.0.17:52144: remote error: tls: bad certificate
2026/11/20 16:10:33 http: TLS handshake error from 10.2.0.17:52160: remote error: tls: bad certificate
`,
    dockerfile: `FROM alpine:3.22
RUN apk add --no-cache ca-certificates
COPY gateway /usr/local/bin/gateway
ENTRYPOINT ["gateway"]
`,
  },
  {
    id: "only-a-dockerfile",
    name: "Only a Dockerfile",
    line: "What will happen when this image calls HTTPS?",
    log: "",
    dockerfile: `FROM rust:1.90 AS build
WORKDIR /src
COPY . .
RUN cargo build --release

FROM debian:trixie-slim
COPY --from=build /src/target/release/importer /usr/local/bin/importer
CMD ["importer"]
`,
  },
];
