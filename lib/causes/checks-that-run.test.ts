import { expect, test } from "vitest";
import { diagnose } from "../diagnose";

/** The first command that shows whether the repair worked: it must run in the image at hand. */
function checkCheck(log: string, dockerfile: string, part: string, absent = "\0"): void {
  const [check] = diagnose({ log, dockerfile, target: undefined, runtime: undefined }).checks;
  expect(check?.command).toContain(part);
  expect(check?.command).not.toContain(absent);
}

const issuer = "certificate verify failed: unable to get local issuer certificate (_ssl.c:1000)";
const node = "Error: unable to get local issuer certificate\n  code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' https://git.corp.example";
const pkix =
  "PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target https://git.corp.example";
const boto = `botocore.exceptions.SSLError: SSL validation failed for https://s3.corp.example/b [SSL: CERTIFICATE_VERIFY_FAILED] ${issuer}`;
const requests = `requests.exceptions.SSLError: HTTPSConnectionPool(host='git.corp.example', port=443): Max retries exceeded with url: / (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] ${issuer}')))`;

test("distroless keeps Node beside PATH", () => {
  checkCheck(node, 'FROM gcr.io/distroless/nodejs22-debian12\nCMD ["a.js"]\n', "--entrypoint /nodejs/bin/node ");
  checkCheck(node, 'FROM node:22\nCMD ["node", "a.js"]\n', "--entrypoint node ");
});

test("keytool is asked where there is one", () => {
  checkCheck(pkix, 'FROM gcr.io/distroless/java17-debian12\nCMD ["/a.jar"]\n', "docker run --rm ca-check", "keytool");
  checkCheck(pkix, 'FROM eclipse-temurin:21-jre\nCMD ["java", "-jar", "/a.jar"]\n', "--entrypoint keytool ");
});

test("only a library that spoke is imported", () => {
  checkCheck(boto, 'FROM python:3.13\nCMD ["python", "a.py"]\n', "docker run --rm ca-check", "import");
  checkCheck(requests, 'FROM python:3.13\nCMD ["python", "a.py"]\n', "import requests");
});

test("a list that was there before proves nothing: the CA of the patch must be in it", () => {
  const go = 'Get "https://git.corp.internal/": tls: failed to verify certificate: x509: certificate signed by unknown authority';
  const run = 'COPY app /app\nENTRYPOINT ["/app"]\n';
  checkCheck(
    go,
    `FROM alpine:3.22\nRUN apk add --no-cache ca-certificates\n${run}`,
    "tail -n 2 /usr/local/share/ca-certificates/corp-ca.crt",
  );
  checkCheck(go, `FROM gcr.io/distroless/static-debian12\n${run}`, "tar -tv", "tail -n 2");
  checkCheck(go, `FROM scratch\n${run}`, "tar -tv", "tail -n 2");
});
