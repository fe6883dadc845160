import { expect, test } from "vitest";
import { reportJson } from "../report-json";

/** The line that leads the program to the system's bundle; undefined where the variable is not proposed. */
function checkVariable(log: string, dockerfile: string, wanted: string | undefined): void {
  const fix = reportJson({ log, dockerfile }).fixes.find((it) => it.id === "name-system-bundle-to-program");
  expect(fix?.patched?.split("\n").find((it) => it.startsWith("ENV "))).toBe(wanted);
  if (wanted !== undefined) expect(fix?.recommended).toBe(true);
}

const registered = "COPY corp-root.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates\n";

test("uv and gRPC each get their own variable", () => {
  checkVariable(
    "error: Failed to fetch: `https://pypi.example.com/simple/httpx/`\n  Caused by: invalid peer certificate: UnknownIssuer",
    `FROM python:3.13-slim\n${registered}RUN uv sync --frozen\n`,
    "ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt",
  );
  checkVariable(
    "ssl_transport_security.cc:1659] Handshake failed: CERTIFICATE_VERIFY_FAILED: unable to get local issuer certificate",
    `FROM python:3.13-slim\n${registered}CMD ["python", "c.py"]\n`,
    "ENV GRPC_DEFAULT_SSL_ROOTS_FILE_PATH=/etc/ssl/certs/ca-certificates.crt",
  );
});

test("a program that reads the system's bundle needs none", () => {
  checkVariable("curl: (60) SSL certificate problem: unable to get local issuer certificate", `FROM debian:13\n${registered}`, undefined);
});

test("a bundle whose public roots were overwritten is not named to a program that has some of its own", () => {
  const said =
    "httpx.ConnectError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1000)";
  const dockerfile = 'FROM python:3.13-slim\nCOPY corp-root.crt /etc/ssl/certs/ca-certificates.crt\nCMD ["python", "c.py"]\n';
  const fix = reportJson({ log: said, dockerfile }).fixes.find((it) => it.id === "name-system-bundle-to-program");
  expect(fix?.patched).toBe(
    'FROM python:3.13-slim\nCOPY corp-root.crt /usr/local/share/ca-certificates/corp-root.crt\nRUN update-ca-certificates\nENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt\nCMD ["python", "c.py"]\n',
  );
});
