import { expect, test } from "vitest";
import { checkFix, fixesFor } from "../testing/check-fix";
import { setNodeExtraCaCerts } from "./set-node-extra-ca-certs";

checkFix(
  setNodeExtraCaCerts,
  `
FROM golang:1.25-alpine AS api
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ RUN update-ca-certificates
RUN apk add --no-cache git

FROM node:22-alpine AS web
WORKDIR /web
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ ENV NODE_EXTRA_CA_CERTS=/usr/local/share/ca-certificates/corp-ca.crt
COPY package.json ./
RUN npm ci

FROM alpine:3.22
COPY --from=api /api /api
COPY --from=web /web /web
`,
  { runtime: "node", phase: "build", failing: "RUN npm ci" },
);

checkFix(
  setNodeExtraCaCerts,
  `
FROM node:22-bookworm-slim
COPY corp-root.crt /usr/local/share/ca-certificates/corp-root.crt
+ ENV NODE_EXTRA_CA_CERTS=/usr/local/share/ca-certificates/corp-root.crt
WORKDIR /app
USER node
CMD ["node", "src/index.js"]
`,
  { runtime: "node" },
);

checkFix(
  setNodeExtraCaCerts,
  `
FROM node:22
COPY ca.crt /ca.crt
ENV NODE_EXTRA_CA_CERTS=/ca.crt
CMD ["node", "x.js"]
`,
  { runtime: "node" },
);

checkFix(
  setNodeExtraCaCerts,
  `
FROM golang:1.25
COPY . .
`,
);

// The bundle that they went into has a name that is known.
checkFix(
  setNodeExtraCaCerts,
  `
FROM node:20
COPY certs/*.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
+ ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
CMD ["node", "x.js"]
`,
  { runtime: "node" },
);

test("Bun is called Bun", () => {
  const dockerfile = 'FROM oven/bun:1\nCOPY . .\nCMD ["bun", "run", "index.ts"]\n';
  const [fix] = fixesFor(["set-node-extra-ca-certs"], dockerfile, { runtime: "bun" });
  expect(fix?.title).toBe("Give Bun the CA with `NODE_EXTRA_CA_CERTS`");
  expect(`${fix?.why} ${fix?.catch}`).not.toContain("Node.js");
});

// Alpine's own build reads the system's list.
checkFix(
  setNodeExtraCaCerts,
  `
FROM alpine:3.22
RUN apk add --no-cache nodejs npm
CMD ["node", "a.js"]
`,
  { runtime: "node" },
);
