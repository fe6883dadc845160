import { expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { checkCause } from "../testing/check-cause";
import { proxyInterceptsTls } from "./proxy-intercepts-tls";

checkCause(proxyInterceptsTls, {
  finds: ["proxied-build-step", "proxy-named", "node-behind-proxy", "debugging-proxy"],
  silent: ["private-ca-fine-bundle", "go-in-scratch", "public-server-self-signed"],
});

/** A debugging proxy's CA is never put into an image, nor recommended at all. */
function checkDebugging(issuer: string, name: string): void {
  const log = `$ docker run --rm shop\n* issuer: ${issuer}\ncurl: (60) SSL certificate problem: unable to get local issuer certificate\nMore details here: https://curl.se/docs/sslcerts.html`;
  const dockerfile =
    'FROM debian:12\nRUN apt-get update && apt-get install -y curl ca-certificates\nCMD ["curl", "https://api.example.com"]\n';
  const { headline, fixes } = diagnose({ log, dockerfile, target: undefined, runtime: undefined });
  expect(headline).toBe(`\`${name}\` re-signs the connection to \`api.example.com\`: somebody runs a debugging proxy here.`);
  expect(fixes.filter((it) => it.on === "dockerfile" || it.recommended)).toEqual([]);
}

test.each([
  ["CN=mitmproxy; O=mitmproxy", "mitmproxy"],
  ["C=PortSwigger; ST=PortSwigger; L=PortSwigger; O=PortSwigger; OU=PortSwigger CA; CN=PortSwigger CA", "Burp Suite"],
  ["O=DO_NOT_TRUST; CN=DO_NOT_TRUST_FiddlerRoot", "Fiddler"],
  ["CN=Charles Proxy CA (1 Feb 2026, laptop); O=XK72 Ltd", "Charles Proxy"],
])("%s", checkDebugging);

/** Whoever is named as issuer signed it, whatever the program called the certificate. */
function checkIssuer(host: string, issuer: string, expected: string, subject = ""): void {
  const log = `SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1007)')) https://${host}/simple/requests/\n${subject}issuer=${issuer}\n`;
  const { cause } = diagnose({ log, dockerfile: "FROM python:3.12\nRUN pip install requests\n", target: undefined, runtime: undefined });
  expect(cause).toBe(expected);
}

test("an issuer that was pasted", () => {
  checkIssuer("pypi.org", "O = Corp, CN = FortiGate CA", "proxy-intercepts-tls");
  checkIssuer("git.example.com", "O = Corp, CN = git.example.com", "server-certificate-self-signed");
  // The page of the product itself.
  checkIssuer("10.0.0.1", "O = Fortinet, CN = FortiGate", "server-certificate-self-signed");
  checkIssuer(
    "vpn.example.com",
    "O = Fortinet, CN = FortiGate",
    "server-certificate-self-signed",
    "subject=O = Fortinet, CN = FortiGate\n",
  );
});
