import { describe, expect, test } from "vitest";
import { type FixCase, fixesFor } from "../testing/check-fix";
import type { FixId } from "./fix-ids";

/** Whether the switch goes with the repair that is recommended. */
function checkRecommended(repair: FixId, dockerfile: string, options: FixCase, goes: boolean): void {
  const found = fixesFor([repair], dockerfile, options).find((it) => it.recommended);
  expect(found?.id).toBe(goes ? "remove-insecure-switch" : repair);
}

const node = { runtime: "node" } as const;
const build = { phase: "build", failing: "RUN git clone https://github.com/example/app /src", runtime: "git" } as const;
const debian = "FROM debian:12\nRUN apt-get update && apt-get install -y ca-certificates curl git\n";
const clone = "RUN git clone https://github.com/example/app /src\n";

describe("a switch goes with the repair that makes it needless", () => {
  test.each<[string, FixId, string, FixCase]>([
    ["Node's own variable", "set-node-extra-ca-certs", 'FROM node:22\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\nCMD ["node", "a.js"]\n', node],
    ["npm in the same stage", "set-node-extra-ca-certs", "FROM node:22\nRUN npm config set strict-ssl false\nRUN npm ci\n", node],
    ["curl behind the same proxy", "register-private-ca", `${debian}RUN curl -k https://dl.example.com/a -o /a\n${clone}`, build],
  ])("%s", (_, repair, dockerfile, options) => checkRecommended(repair, dockerfile, options, true));
});

describe("and stays for a program that the repair does not reach", () => {
  test.each<[string, FixId, string, FixCase]>([
    [
      "curl, which does not read Node's variable",
      "set-node-extra-ca-certs",
      'FROM node:22\nRUN curl -k https://dl.example.com/a -o /a\nCMD ["node", "a.js"]\n',
      node,
    ],
    [
      "curl in another stage",
      "register-private-ca",
      `${debian}RUN curl -k https://dl.example.com/a -o /a\nFROM alpine:3.22\nRUN apk add ca-certificates\n`,
      {},
    ],
    [
      "a private host, when public roots are what comes",
      "install-ca-certificates",
      'FROM debian:12\nRUN curl -k https://dl.corp.internal/a -o /a\nCMD ["app"]\n',
      {},
    ],
    [
      "a step before the repair",
      "register-private-ca",
      `${debian}RUN curl -k https://dl.example.com/a -o /a\nCOPY corp.crt /usr/local/share/ca-certificates/\n${clone}`,
      build,
    ],
    ["a switch in code", "register-private-ca", `${debian}RUN sed -i 's/x/InsecureSkipVerify: true/' /a.go\n${clone}`, build],
  ])("%s", (_, repair, dockerfile, options) => checkRecommended(repair, dockerfile, options, false));
});
