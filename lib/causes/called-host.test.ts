import { expect, test } from "vitest";
import { situationOf } from "../diagnose";

function checkHost(log: string, dockerfile: string, host: string | undefined): void {
  expect(situationOf({ log, dockerfile, target: undefined, runtime: undefined }).failure?.host).toBe(host);
}

const curl = "curl: (60) SSL certificate problem: unable to get local issuer certificate\n";

test("what the image starts", () => {
  checkHost(curl, 'FROM debian\nCMD ["curl", "-sS", "https://git.corp.internal/status"]\n', "git.corp.internal");
  checkHost(curl, 'FROM debian\nENTRYPOINT ["curl"]\nCMD https://git.corp.internal:8443/\n', "git.corp.internal:8443");
  checkHost(curl, "FROM debian\nCMD openssl s_client -connect git.corp.internal:443 </dev/null\n", "git.corp.internal");
});

test("the step that failed", () => {
  const log = `STEP 2/3: RUN curl -fsSL https://packages.corp.internal/key\n${curl}Error: building at STEP "RUN curl -fsSL https://packages.corp.internal/key": exit status 60\n`;
  checkHost(
    log,
    'FROM debian\nRUN curl -fsSL https://packages.corp.internal/key\nCMD ["x", "https://other.example"]\n',
    "packages.corp.internal",
  );
});

test("silent where more than one host is called, where a variable is in the host, and where the log names one", () => {
  checkHost(curl, "FROM debian\nCMD curl https://a.example/ && curl https://b.example/\n", undefined);
  checkHost(curl, "FROM debian\nCMD curl https://$HOST/ https://${HOST}.corp/\n", undefined);
  checkHost(
    'Get "https://one.example/": x509: certificate signed by unknown authority\n',
    'FROM scratch\nCMD ["/app", "https://two.example/"]\n',
    "one.example",
  );
});
