import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { caseNames, readCase } from "../testing/case-names";
import { redact } from "./redact";

type Texts = Pick<ReturnType<typeof readCase>, "log" | "dockerfile">;

/** Whoever opens the link reads the answer of who made it. */
function checkSameAnswer(texts: Texts) {
  const answer = ({ log, dockerfile }: Texts) => {
    const { cause, fixAt, confidence, failure, fixes } = diagnose({ log, dockerfile, target: undefined, runtime: undefined });
    const { kind, runtime, phase } = failure ?? {};
    return { cause, fixAt, confidence, kind, runtime, phase, fixes: fixes.map((it) => it.id) };
  };
  expect(answer(redact(texts, new Set()).texts)).toEqual(answer(texts));
}

const pem = `-----BEGIN CERTIFICATE-----
MIIBQjCB9aADAgECAhRxacdWClg9HMkitLwy8BUqI1vOXjAFBgMrZXAwFzEVMBMG
A1UECgwMQWNtZSBCYW5rIEFHMB4XDTI2MTEyOTIwNTE0MVoXDTM2MTEyNjIwNTE0
-----END CERTIFICATE-----`;

/** Stories in which nearly everything is private. */
const stories: Readonly<Record<string, Texts>> = {
  "what s_client printed, certificate and all": {
    log: `CONNECTED(00000003)
---
Certificate chain
 0 s:O = Acme Bank AG, CN = git.acme-bank.io
   i:O = Acme Bank AG, CN = Acme Bank Issuing CA
${pem}
---
Server certificate
subject=O = Acme Bank AG, CN = git.acme-bank.io
---
Verify return code: 20 (unable to get local issuer certificate)
`,
    dockerfile: "",
  },
  "a certificate within the Dockerfile": {
    log: "curl: (60) SSL certificate problem: unable to get local issuer certificate",
    dockerfile: `FROM debian:12
RUN apt-get update && apt-get install -y curl ca-certificates
RUN cat <<EOF > /usr/local/share/ca-certificates/acme.pem
${pem}
EOF
RUN update-ca-certificates && curl git.acme-bank.io
`,
  },
  "a host that the proxy leaves out": {
    log: 'Get "https://git.acme-bank.io/": x509: certificate signed by unknown authority',
    dockerfile: "FROM golang:1.25\nENV HTTPS_PROXY=proxy.acme-bank.io:3128 NO_PROXY=.acme-bank.io\nRUN go build .\n",
  },
  "a host below a name with an asterisk": {
    log: "x509: certificate is valid for *.acme-bank.io, not git.eu.acme-bank.io",
    dockerfile: "",
  },
};

describe("a story redacted is the same story", () => {
  test.each(caseNames())("%s", (name) => checkSameAnswer(readCase(name)));
  for (const [name, texts] of Object.entries(stories))
    test(name, () => {
      expect(redact(texts, new Set()).redactions).not.toEqual([]);
      checkSameAnswer(texts);
    });
});
