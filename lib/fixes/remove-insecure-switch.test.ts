import { checkFix } from "../testing/check-fix";
import { removeInsecureSwitch } from "./remove-insecure-switch";

checkFix(
  removeInsecureSwitch,
  `
FROM debian:12-slim
- RUN apt-get update && apt-get install -y --no-install-recommends curl \\
-  && curl -k https://api.example.com/x -o /x
+ RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates \\
+  && curl https://api.example.com/x -o /x
COPY app /app
`,
);

checkFix(
  removeInsecureSwitch,
  `
FROM node:22
- ENV NODE_TLS_REJECT_UNAUTHORIZED=0
COPY . .
CMD ["node", "x.js"]
`,
  { runtime: "node" },
);

checkFix(
  removeInsecureSwitch,
  `
FROM alpine:3.22
RUN wget -O /usr/bin/kubectl https://files.example.com/kubectl
COPY app /app
`,
);
