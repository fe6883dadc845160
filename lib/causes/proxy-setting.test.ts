import { expect, test } from "vitest";
import { situationOf } from "../diagnose";
import { servedChainCommand } from "./commands";
import { findProxySetting } from "./proxy-setting";

const refused = 'Get "https://api.example.com/": tls: failed to verify certificate: x509: certificate signed by unknown authority';
const step = `#7 [2/3] RUN go mod download\n#7 1.0 ${refused}\n#7 ERROR: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1`;

/** Which proxy the failing connection went through, and which words say so. */
function checkProxy(log: string, dockerfile: string, expected: readonly [address: string, words: string] | undefined): void {
  const situation = situationOf({ log, dockerfile, target: undefined, runtime: undefined });
  const found = findProxySetting(situation);
  const text = found?.evidence.span.in === "log" ? log : dockerfile;
  expect(found && [found.address, text.slice(found.evidence.span.start, found.evidence.span.end)]).toEqual(expected);
  expect(servedChainCommand(situation).includes(` -proxy ${expected?.[0]} `)).toBe(expected !== undefined);
}

const env = (setting: string): string => `FROM golang:1.25\nENV ${setting}\nRUN go mod download\n`;
const proxy = "HTTPS_PROXY=http://proxy.corp.example:3128";

test.each([
  ["a line of ENV", step, env(proxy), ["proxy.corp.example:3128", proxy]],
  [
    "an ARG of the step",
    step,
    `FROM golang:1.25\nARG https_proxy=http://10.0.0.9:8080/\nRUN go mod download\n`,
    ["10.0.0.9:8080", "https_proxy=http://10.0.0.9:8080/"],
  ],
  ["a variable of the step alone", step, `FROM golang:1.25\nRUN ${proxy} go mod download\n`, ["proxy.corp.example:3128", proxy]],
  ["a build argument", `$ docker build --build-arg ${proxy} .\n${step}`, "", ["proxy.corp.example:3128", proxy]],
  ["docker run", `$ docker run --rm -e ${proxy} app\n${refused}`, "", ["proxy.corp.example:3128", `-e ${proxy}`]],
  [
    "what curl tells",
    `* Uses proxy env variable https_proxy == 'http://proxy.corp.example:3128'\ncurl: (60) SSL certificate problem: unable to get local issuer certificate`,
    "",
    ["proxy.corp.example:3128", "https_proxy == 'http://proxy.corp.example:3128"],
  ],
  [
    "a name and a password",
    step,
    env("HTTPS_PROXY=http://ann:secret@proxy.corp.example:3128"),
    ["proxy.corp.example:3128", "HTTPS_PROXY=http://ann:secret@proxy.corp.example:3128"],
  ],
  ["the host left out", step, env(`${proxy} NO_PROXY=localhost,.example.com`), undefined],
  ["another host left out", step, env(`${proxy} NO_PROXY=localhost,.corp.example`), ["proxy.corp.example:3128", proxy]],
  ["plain http only", step, env("HTTP_PROXY=http://proxy.corp.example:3128"), undefined],
  ["a proxy that speaks TLS", step, env("HTTPS_PROXY=https://proxy.corp.example:3129"), undefined],
  ["the program's, where the engine pulls", `Error response from daemon: ${refused}`, env(proxy), undefined],
  ["words that would leave a command", step, env("HTTPS_PROXY=http://a;rm:1"), undefined],
] as const)("%s", (_, log, dockerfile, expected) => checkProxy(log, dockerfile, expected));
