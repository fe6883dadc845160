import { checkFix } from "../testing/check-fix";
import { addCertsStage } from "./add-certs-stage";

// A comment at the top is about the file, or a directive, and stays first.
checkFix(
  addCertsStage,
  `
# The image of our service.
+ FROM alpine:3.22 AS certs
+ RUN apk add --no-cache ca-certificates
+ 
FROM scratch
+ COPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY app /app
`,
);

checkFix(
  addCertsStage,
  `
# syntax=docker/dockerfile:1
# escape=\\\\
+ FROM alpine:3.22 AS certs
+ RUN apk add --no-cache ca-certificates
+ 
FROM scratch
+ COPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY app /app
`,
);
