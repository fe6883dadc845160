import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { checkCause } from "../testing/check-cause";
import { anotherAuthorityOfTheSameName } from "./another-authority-of-the-same-name";
import { isPublicRoot } from "./is-public-root";

checkCause(anotherAuthorityOfTheSameName, { finds: ["same-name-other-key", "webhook-renewed"], silent: ["webhook", "weak-signature"] });

const report = (log: string) => diagnose({ log, dockerfile: "", target: undefined, runtime: undefined });
const go = (host: string, candidate: string): string =>
  `Get "https://${host}/": tls: failed to verify certificate: x509: certificate signed by unknown authority (possibly because of "crypto/rsa: verification error" while trying to verify candidate authority certificate "${candidate}")`;
const requests = (host: string): string =>
  `requests.exceptions.SSLError: HTTPSConnectionPool(host='${host}', port=443): Max retries exceeded with url: / (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate signature failure (_ssl.c:1006)')))`;

describe("a forged signature is never made trusted", () => {
  test.each([
    go("github.com", "DigiCert Global Root G2"),
    go("proxy.golang.org", "GTS Root R1"),
    go("vault.corp.example", "ISRG Root X1"),
    `Error response from daemon: ${go("registry-1.docker.io/v2", "Amazon Root CA 1")}`,
    requests("github.com"),
    "verify error:num=7:certificate signature failure\ncurl: (60) SSL certificate problem: certificate signature failure\n* Connected to github.com (192.0.2.1) port 443",
  ])("%s", (log) => {
    const { cause, confidence, explanation, headline, fixes } = report(log);
    expect({ cause, confidence, fixes }).toEqual({ cause: anotherAuthorityOfTheSameName.id, confidence: "likely", fixes: [] });
    expect(headline).toContain("only bears the name");
    expect(explanation.join(" ")).toMatch(/Do not trust what was shown.*from another network/);
    expect(explanation.join(" ")).not.toMatch(/[Rr]eplace/);
  });
});

describe("a private authority made anew comes from its owner, not from the connection", () => {
  test.each([
    [go("vault.corp.example", "Example Corp Root CA"), true],
    [go("proxy.golang.org", "Example Proxy CA"), true],
    [requests("git.corp.example"), true],
    // Whose authority it is, nothing says.
    [requests("www.shop.example.com"), false],
  ])("%s", (log, recommends) => {
    const { cause, explanation, fixes } = report(log);
    expect(cause).toBe(anotherAuthorityOfTheSameName.id);
    expect(explanation.join(" ")).toMatch(/not from the connection that fails.*by another way/);
    expect(fixes.some((it) => it.recommended)).toBe(recommends);
    for (const fix of fixes) expect(fix.catch).toContain("fingerprint");
  });
});

test.each([
  "DigiCert Global Root G2",
  "GTS Root R4",
  "Amazon Root CA 1",
  "ISRG Root X1",
  "R11",
  "WE1",
  "USERTrust RSA Certification Authority",
  "SSL.com Root Certification Authority RSA",
  "Let's Encrypt E5",
])("%s is public", (name) => expect(isPublicRoot(name)).toBe(true));
test.each([
  "Example Corp Root CA",
  "kubernetes",
  "R&D Root",
  "Amazonia CA",
  "My DigiCert Global Root",
  "E-Corp CA",
  "Security Team Root",
  "Telco Root",
])("%s is not", (name) => expect(isPublicRoot(name)).toBe(false));
