import { checkFix } from "../testing/check-fix";
import { installCaCertificates } from "./install-ca-certificates";

checkFix(
  installCaCertificates,
  `
FROM ubuntu:24.04
+ RUN apt-get update \\
+  && apt-get install -y --no-install-recommends ca-certificates \\
+  && rm -rf /var/lib/apt/lists/*
USER app
COPY app /app
`,
);

checkFix(
  installCaCertificates,
  `
FROM ubuntu:24.04 AS base
RUN useradd app && true
USER app
FROM base
+ USER root
+ RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
+ USER app
COPY app /app
`,
);

checkFix(
  installCaCertificates,
  `
from debian:12-slim
\tenv A=b
+ \trun apt-get update \\
+ \t && apt-get install -y --no-install-recommends ca-certificates \\
+ \t && rm -rf /var/lib/apt/lists/*
\tcopy app /app
`,
);

checkFix(
  installCaCertificates,
  `
FROM debian:12-slim
- RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
+ RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && rm -rf /var/lib/apt/lists/*
`,
);

checkFix(
  installCaCertificates,
  `
FROM debian:12-slim
COPY sources.list /etc/apt/sources.list
+ RUN apt-get update && \\
+     apt-get install -y --no-install-recommends ca-certificates && \\
+     rm -rf /var/lib/apt/lists/*
RUN mkdir /data && \\
    chown 1000 /data
COPY app /app
`,
);

checkFix(
  installCaCertificates,
  `
FROM alpine:3.6
+ RUN apk add --no-cache ca-certificates
COPY app /app
`,
);

checkFix(
  installCaCertificates,
  `
FROM scratch
COPY app /app
`,
);

checkFix(
  installCaCertificates,
  `
FROM registry.example.com/team/base:1
COPY app /app
`,
);

checkFix(
  installCaCertificates,
  `
FROM debian:12-slim AS build
- RUN apt-get update && apt-get install -y --no-install-recommends curl && curl -fsSLo /x https://api.example.com/x
+ RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && curl -fsSLo /x https://api.example.com/x
FROM scratch
COPY --from=build /x /x
`,
  {
    runtime: "curl",
    phase: "build",
    failing: "RUN apt-get update && apt-get install -y --no-install-recommends curl && curl -fsSLo /x https://api.example.com/x",
  },
);

checkFix(
  installCaCertificates,
  `
FROM debian:12-slim
RUN <<EOF
apt-get update
- apt-get install -y --no-install-recommends jq
+ apt-get install -y --no-install-recommends jq ca-certificates
EOF
COPY app /app
`,
);

// The mirror that refuses cannot bring the package: it comes before the mirror is named.
checkFix(
  installCaCertificates,
  `
FROM ubuntu:24.04
+ RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
COPY mirror.list /etc/apt/sources.list
RUN apt-get update && apt-get install -y tzdata && rm -rf /var/lib/apt/lists/*
`,
  { runtime: "apt", phase: "build", failing: "RUN apt-get update && apt-get install -y tzdata && rm -rf /var/lib/apt/lists/*" },
);
