import { expect, test } from "vitest";
import { readDockerfile } from "../dockerfile/read-dockerfile";
import { imaginedFailure } from "../fixes/imagined-failure";
import { noSettings } from "../settings/settings";
import { judgeStages } from "../trust/judge-stages";

const log = "requests.exceptions.SSLError: HTTPSConnectionPool(host='git.corp.example', port=443)";

/** Where `requests` looks in this image. */
function checkRule(dockerfile: string, wanted: string): void {
  const failure = {
    ...imaginedFailure,
    phase: "run",
    runtime: "python",
    verifier: "program",
    span: { in: "log", start: 0, end: 40 },
  } as const;
  const { stage } = judgeStages({
    dockerfile: readDockerfile(dockerfile),
    failure,
    log,
    settings: noSettings,
    target: undefined,
    runtime: undefined,
  });
  expect(stage?.judgement.lookUpId, dockerfile).toBe(wanted);
}

test("a distribution's own package of requests reads the system's bundle", () => {
  checkRule("FROM debian:12\nRUN apt-get install -y python3-requests\n", "python-requests-debian");
  checkRule("FROM alpine:3.22\nRUN apk add python3 py3-requests\n", "python-requests-debian");
});

test("what pip or Python's own image brings does not", () => {
  checkRule("FROM debian:12\nRUN apt-get install -y python3-pip python3-requests\nRUN pip3 install requests\n", "python-requests");
  checkRule("FROM debian:12\nRUN apt-get install -y python3-requests && python3 -m pip install -r r.txt\n", "python-requests");
  checkRule("FROM python:3.13-slim\nRUN apt-get install -y python3-requests\n", "python-requests");
  checkRule("FROM debian:12\nRUN apt-get install -y python3\n", "python-requests");
});
