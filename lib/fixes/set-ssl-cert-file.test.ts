import { checkFix } from "../testing/check-fix";
import { setSslCertFile } from "./set-ssl-cert-file";

checkFix(
  setSslCertFile,
  `
FROM golang:1.12 AS build
FROM alpine:3.10
COPY --from=build /app /app
+ ENV SSL_CERT_FILE=/etc/ssl/cert.pem
EXPOSE 80
`,
);

checkFix(
  setSslCertFile,
  `
FROM alpine:3.22
COPY app /app
`,
);
