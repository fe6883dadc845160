import { checkFix } from "../testing/check-fix";
import { useSystemCaInDeno } from "./use-system-ca-in-deno";

checkFix(
  useSystemCaInDeno,
  `
FROM denoland/deno:2.2.0
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ RUN apt-get update \\
+  && apt-get install -y --no-install-recommends ca-certificates \\
+  && update-ca-certificates \\
+  && rm -rf /var/lib/apt/lists/*
+ ENV DENO_TLS_CA_STORE=system,mozilla
COPY . /app
CMD ["run", "/app/x.ts"]
`,
  { runtime: "deno" },
);
