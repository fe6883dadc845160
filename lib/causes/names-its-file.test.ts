import { expect, test } from "vitest";
import { diagnose } from "../diagnose";

/** The headline of an answer, which must name what stands in the person's own lines. */
function checkHeadline(log: string, dockerfile: string, cause: string, headline: string): void {
  const report = diagnose({ log, dockerfile, target: undefined, runtime: undefined });
  expect(report.cause).toBe(cause);
  expect(report.headline).toBe(headline);
}

test("the file that only one program's variable names", () => {
  checkHeadline(
    "#8 [3/3] RUN npm ci\n#8 0.9 npm error code UNABLE_TO_GET_ISSUER_CERT_LOCALLY\n#8 0.9 npm error request to https://npm.corp.example/a failed, reason: unable to get local issuer certificate",
    "FROM node:22\nENV NPM_CONFIG_CAFILE=/opt/corp/ca.pem\nCOPY package.json .\nRUN npm ci\n",
    "variable-names-missing-file",
    "`NPM_CONFIG_CAFILE` points at `/opt/corp/ca.pem`, and the image has no such file.",
  );
});

test("the file that the user may not read, not the list beside it", () => {
  checkHeadline(
    "Warning: Ignoring extra certs from `/etc/corp/office.crt`, load failed: error:0200100D:system library:fopen:Permission denied",
    'FROM node:22\nCOPY --chmod=600 office.crt /etc/corp/office.crt\nENV NODE_EXTRA_CA_CERTS=/etc/corp/office.crt\nUSER 1000\nCMD ["node", "a.js"]\n',
    "bundle-not-readable-by-user",
    "The certificate is there, but user `1000` may not read `/etc/corp/office.crt`.",
  );
});

test("the RUN that may not write, not the start of the container", () => {
  checkHeadline(
    "#8 [5/5] RUN update-ca-certificates\n#8 0.4 ln: failed to create symbolic link '/etc/ssl/certs/office.pem': Permission denied",
    "FROM python:3.13\nUSER 1000\nCOPY office.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates\n",
    "update-tool-cannot-run",
    "`update-ca-certificates` runs after `USER` in the image and may not write the list.",
  );
});

test("the option that leaves the list behind", () => {
  checkHeadline(
    'Get "https://api.github.com/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    "FROM alpine:3.22 AS certs\nRUN apk add ca-certificates\nFROM scratch\nCOPY --from=certs --exclude=*.crt /etc/ssl/certs /etc/ssl/certs\nCOPY app /app\n",
    "bundle-only-in-build-stage",
    "The root certificates are in stage `certs`, but your Go program runs in the final stage, which has none.",
  );
});
