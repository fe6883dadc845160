import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";

type Expected = {
  /** What the recommended patch writes. */
  readonly has: readonly string[];
  readonly lacks?: readonly string[];
};

/** Only a Dockerfile: nothing has failed yet, and the recommended patch takes the switch out if what it hid comes along. */
function checkPatch(dockerfile: string, { has, lacks = [] }: Expected): void {
  test(dockerfile, () => {
    const found = diagnose({ log: "", dockerfile, target: undefined, runtime: undefined }).fixes.find((it) => it.recommended);
    for (const it of has) expect(found?.patched).toContain(it);
    for (const it of lacks) expect(found?.patched ?? it).not.toContain(it);
  });
}

const install = "RUN apt-get update && apt-get install -y --no-install-recommends";

describe("the recommended patch brings the roots and takes the switch out", () => {
  const lines: readonly (readonly [string, string, string])[] = [
    [`FROM debian:12-slim\n${install} curl\nRUN curl -k https://dl.example.com/a -o /a\n`, " -k", "curl https://dl"],
    [`FROM debian:12-slim\n${install} git\nENV GIT_SSL_NO_VERIFY=1\nRUN git clone https://github.com/a/b\n`, "GIT_SSL", "git clone"],
    [`FROM debian:12-slim\n${install} python3\nENV PYTHONHTTPSVERIFY=0\nCMD ["python3", "a.py"]\n`, "PYTHONHTTPS", "a.py"],
    [`FROM debian:12-slim\n${install} wget && wget --no-check-certificate https://dl.example.com/a\n`, "--no-check", "wget https://dl"],
    [`FROM debian:12-slim\n${install} curl\nCMD ["curl", "-k", "https://api.example.com"]\n`, '"-k"', '["curl", "https://api'],
  ];
  for (const [dockerfile, switched, kept] of lines) checkPatch(dockerfile, { has: ["ca-certificates", kept], lacks: [switched] });
});

describe("the roots are there, so the switch goes alone", () => {
  const lines: readonly (readonly [string, string])[] = [
    ["FROM node:22\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\n", "NODE_TLS"],
    ["FROM node:22-slim\nRUN npm config set strict-ssl false && npm ci\n", "strict-ssl"],
    ["FROM python:3.12-slim\nRUN pip install --trusted-host pypi.org requests\n", "--trusted-host"],
    ["FROM debian:12\nRUN apt-get -o Acquire::https::Verify-Peer=false update && apt-get install -y curl\n", "Verify-Peer"],
    ["FROM node:22\nRUN curl -k https://dl.example.com/a -o /a\n", " -k"],
  ];
  for (const [dockerfile, switched] of lines) checkPatch(dockerfile, { has: ["FROM"], lacks: [switched] });
});

describe("a step that needs the roots comes before what installs them", () => {
  checkPatch(`FROM debian:12-slim\n${install} curl\nRUN curl -k https://dl.example.com/a -o /a\nRUN apt-get install -y ca-certificates\n`, {
    has: ["--no-install-recommends curl ca-certificates", "curl https://dl"],
  });
  checkPatch(`FROM debian:12-slim\nCOPY curl /bin/\nRUN curl -k https://dl.example.com/a -o /a && ${install.slice(4)} ca-certificates\n`, {
    has: ["debian:12-slim\nRUN apt-get update && apt-get install -y --no-install-recommends ca-certificates", "RUN curl https://dl"],
  });
});

describe("a private host gets its authority together with the removal", () => {
  checkPatch(`FROM debian:12-slim\n${install} curl\nRUN curl -k https://git.corp.internal/a -o /a\n`, {
    has: ["COPY corp-ca.crt", "curl ca-certificates", "curl https://git"],
  });
});
