import { expect, test } from "vitest";
import { diagnose } from "../diagnose";
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

checkFix(
  removeInsecureSwitch,
  `
FROM node:22
- RUN if [ -n "$CORP" ]; then npm config set strict-ssl false; fi && npm ci
+ RUN npm ci
`,
  { runtime: "node" },
);

/** The title, and what the sentences beside the patch say. */
function checkSaid(line: string, title: string, said: readonly string[]): void {
  test(line, () => {
    const { fixes } = diagnose({ log: "", dockerfile: `FROM node:22\n${line}\n`, target: undefined, runtime: undefined });
    const found = fixes.find(({ id }) => id === "remove-insecure-switch");
    expect(found?.title).toBe(title);
    for (const it of said) expect(`${found?.why} ${found?.catch}`).toContain(it);
  });
}

checkSaid("RUN NODE_TLS_REJECT_UNAUTHORIZED=0", "Remove a line that does nothing", ["No program sees this variable", "undefined"]);
checkSaid(
  "RUN npm config set strict-ssl false | tee /log\nRUN npm config set strict-ssl false",
  "Remove 1 of 2 switches that turn verification off",
  ["Left for you", "`npm config set strict-ssl false`"],
);
checkSaid("RUN npm config set strict-ssl false\nRUN curl -k https://a.example.com", "Remove the 2 switches that turn verification off", []);
