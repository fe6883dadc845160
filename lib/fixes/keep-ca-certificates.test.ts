import { checkFix } from "../testing/check-fix";
import { keepCaCertificates } from "./keep-ca-certificates";

checkFix(
  keepCaCertificates,
  `
FROM debian:12-slim
RUN apt-get update \\
 && apt-get install -y --no-install-recommends ca-certificates curl \\
-  && apt-get purge -y --auto-remove ca-certificates curl \\
+  && apt-get purge -y --auto-remove curl \\
 && rm -rf /var/lib/apt/lists/*
COPY app /app
`,
);

checkFix(
  keepCaCertificates,
  `
FROM debian:12-slim
RUN apt-get update \\
 && apt-get install -y ca-certificates \\
-  && apt-get purge -y ca-certificates \\
 && rm -rf /var/lib/apt/lists/*
`,
);

checkFix(
  keepCaCertificates,
  `
FROM debian:12-slim
RUN apt-get update && apt-get install -y ca-certificates
COPY app /app
- RUN apt-get purge -y ca-certificates
CMD ["/app"]
`,
);

checkFix(
  keepCaCertificates,
  `
FROM debian:12-slim
RUN apt-get update && apt-get install -y ca-certificates curl && apt-get purge -y curl
`,
);

// Debian's ca-certificates depends on openssl: where that is purged, both go.
checkFix(
  keepCaCertificates,
  `
FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates curl
- RUN apt-get purge -y --auto-remove ca-certificates curl openssl && rm -rf /var/lib/apt/lists/*
+ RUN apt-get purge -y --auto-remove curl && rm -rf /var/lib/apt/lists/*
COPY app /app
`,
);

checkFix(
  keepCaCertificates,
  `
FROM debian:12-slim
- RUN apt-get update && apt-get install -y ca-certificates && rm -rf /var/lib/apt/lists/* /etc/ssl/certs
+ RUN apt-get update && apt-get install -y ca-certificates && rm -rf /var/lib/apt/lists/*
COPY app /app
`,
);

checkFix(
  keepCaCertificates,
  `
FROM python:3.12-slim
- RUN rm -rf /etc/ssl
COPY app /app
`,
);
