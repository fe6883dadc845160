import { checkFix } from "../testing/check-fix";
import { addCertsStage } from "./add-certs-stage";

checkFix(
  addCertsStage,
  `
FROM golang:1.25 AS build
RUN go build -o /app .

+ FROM alpine:3.22 AS certs
+ RUN apk add --no-cache ca-certificates
+ 
# What runs.
FROM scratch
+ COPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app /app
`,
);

checkFix(
  addCertsStage,
  `
FROM golang:1.25 AS certs
RUN go build -o /app .

+ FROM alpine:3.22 AS ca-certs
+ RUN apk add --no-cache ca-certificates
+ 
FROM scratch
+ COPY --from=ca-certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=certs /app /app
`,
);

checkFix(
  addCertsStage,
  `
from golang:1.25 as build
run go build -o /app .

+ from alpine:3.22 as certs
+ run apk add --no-cache ca-certificates
+ 
from scratch
+ copy --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
copy --from=build /app /app
`,
);

checkFix(
  addCertsStage,
  `
FROM golang:1.25 AS build
FROM scratch
COPY --from=build /app /app
FROM busybox
COPY --from=1 /app /app
`,
  { target: "1" },
);
