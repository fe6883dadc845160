import { checkFix } from "../testing/check-fix";
import { copyBundleFromAlpine } from "./copy-bundle-from-alpine";

checkFix(
  copyBundleFromAlpine,
  `
FROM golang:1.13 AS build
RUN go build -o /app .

FROM scratch
+ COPY --from=alpine:3.22 /etc/ssl/certs /etc/ssl/certs
COPY --from=build /app /app
ENTRYPOINT ["/app"]
`,
);

checkFix(
  copyBundleFromAlpine,
  `
FROM alpine:3.20 AS build
RUN apk add --no-cache go
FROM scratch
+ COPY --from=alpine:3.20 /etc/ssl/certs /etc/ssl/certs
COPY --from=build /app /app
`,
);

checkFix(
  copyBundleFromAlpine,
  `
FROM alpine:3.9 AS build
FROM scratch
+ COPY --from=alpine:3.22 /etc/ssl/certs /etc/ssl/certs
COPY --from=build /app /app
`,
);

checkFix(
  copyBundleFromAlpine,
  `
FROM mirror.example.com/library/golang:1.25 AS build
FROM scratch
+ COPY --from=mirror.example.com/library/alpine:3.22 /etc/ssl/certs /etc/ssl/certs
COPY --from=build /app /app
`,
);

checkFix(
  copyBundleFromAlpine,
  `
FROM golang:1.25 AS build
RUN make

FROM scratch
LABEL a=b
ENV TZ=UTC

+ COPY --from=alpine:3.22 /etc/ssl/certs /etc/ssl/certs
# The program.
COPY --from=build /app /app
`,
);

checkFix(
  copyBundleFromAlpine,
  `
FROM scratch
+ COPY --from=alpine:3.22 /etc/ssl/certs /etc/ssl/certs
CMD ["/app"]
`,
);

checkFix(
  copyBundleFromAlpine,
  `
FROM golang:1.25 AS build
FROM scratch
+ COPY --from=alpine:3.22 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
+ ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt
COPY --from=build /app /app
`,
  { runtime: "openssl" },
);

checkFix(
  copyBundleFromAlpine,
  `
FROM alpine:3.22
COPY app /app
`,
);

checkFix(
  copyBundleFromAlpine,
  `
FROM mcr.microsoft.com/windows/servercore:ltsc2022
COPY app.exe C:/app.exe
`,
);

checkFix(
  copyBundleFromAlpine,
  `
FROM scratch
+ COPY --from=alpine:3.22 /etc/ssl/certs /etc/ssl/certs
- RUN apk add --no-cache ca-certificates
COPY app /app
`,
);

// No public authority signs for these: the public roots alone would change nothing.
for (const host of ["git.corp.internal", "10.4.0.7:8443", "vault"])
  checkFix(
    copyBundleFromAlpine,
    `
FROM golang:1.23 AS build
FROM scratch
COPY --from=build /app /app
`,
    { host },
  );
