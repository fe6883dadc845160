import { checkFix } from "../testing/check-fix";
import { useSystemCaInNode } from "./use-system-ca-in-node";

checkFix(
  useSystemCaInNode,
  `
FROM node:22-bookworm
COPY corp-root.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
+ ENV NODE_USE_SYSTEM_CA=1
WORKDIR /app
CMD ["node", "src/index.js"]
`,
  { runtime: "node" },
);

checkFix(
  useSystemCaInNode,
  `
FROM node:20
COPY corp-root.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
CMD ["node", "src/index.js"]
`,
  { runtime: "node" },
);
