import fc from "fast-check";
import { expect, test } from "vitest";
import { findBytes } from "../share/base64url";
import { findCertificate } from "./find-certificate";
import { readObservations } from "./read-observations";

// Made with `openssl req -x509` and `openssl x509 -req`; nobody has the keys.
const root = `-----BEGIN CERTIFICATE-----
MIIB4jCCAYmgAwIBAgIUR5a5IRfS5AQ+9yMnCwtRyBxD1ZAwCgYIKoZIzj0EAwIw
PjELMAkGA1UEBhMCVVMxFTATBgNVBAoMDEV4YW1wbGUgQ29ycDEYMBYGA1UEAwwP
RXhhbXBsZSBSb290IENBMCAXDTI2MTEyOTIxNTc0NVoYDzIwNTQwNDE2MjE1NzQ1
WjA+MQswCQYDVQQGEwJVUzEVMBMGA1UECgwMRXhhbXBsZSBDb3JwMRgwFgYDVQQD
DA9FeGFtcGxlIFJvb3QgQ0EwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQ7R/jR
BjezOqqkRfabI6ifn0fwDjAgZEcmEX/WFrvr0K+3a2YiGRm/9vnmuha1bKZGMDT0
FEtIyUmV14uaCDVRo2MwYTAdBgNVHQ4EFgQUlWjHlQug70lFPsqbL5MFCoEMnTow
HwYDVR0jBBgwFoAUlWjHlQug70lFPsqbL5MFCoEMnTowDwYDVR0TAQH/BAUwAwEB
/zAOBgNVHQ8BAf8EBAMCAQYwCgYIKoZIzj0EAwIDRwAwRAIgYhFq/0sJ1wYO0DHb
VgClshmURzG82sea8AhgbTA8GIgCIE9LHAEsliKiuT9mAKr0717nvCR5pU9P6GW2
eGqfPZvP
-----END CERTIFICATE-----`;
const leaf = `-----BEGIN CERTIFICATE-----
MIIB3zCCAYWgAwIBAgIUQZ5vo3pBboALpvGVowg5kkNwZl8wCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQYXBpLmNvcnAuZXhhbXBsZTAeFw0yNjExMjkyMTM3MTVaFw0y
NzAyMjcyMTM3MTVaMBsxGTAXBgNVBAMMEGFwaS5jb3JwLmV4YW1wbGUwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAAT1JqbR9PACMFSai7ChpsKJdbvIkePcKFHsGRfC
k1meAaJKpgnP5EnMnTkocq8j7vU1GtuQAIhCbiEc+vM1NKdXo4GmMIGjMB0GA1Ud
DgQWBBQcgDjfL3+xU2Ktsdkctsw91PtyojAfBgNVHSMEGDAWgBQcgDjfL3+xU2Kt
sdkctsw91PtyojAxBgNVHREEKjAoghBhcGkuY29ycC5leGFtcGxlgg4qLmNvcnAu
ZXhhbXBsZYcECgAAATAMBgNVHRMBAf8EAjAAMAsGA1UdDwQEAwIHgDATBgNVHSUE
DDAKBggrBgEFBQcDAjAKBggqhkjOPQQDAgNIADBFAiEAmVt83ZgBT/zojCLwUw1G
es6jjuXEAZnrs51/5dHpeGQCIAcx5V2VYweUxv3R1gtFcwUSkbFuGJOXWPrpos9k
rUlO
-----END CERTIFICATE-----`;
const firstVersion = `-----BEGIN CERTIFICATE-----
MIIBUDCB9wIUEWuHFcF7KDL7zXaw26jp1FlZ1pAwCgYIKoZIzj0EAwIwKjEVMBMG
A1UECgwMQsO8Y2hlciBgQUdgMREwDwYDVQQDDAhvbGQgcm9vdDAgFw0yNjExMjky
MTU3NDRaGA8yMDUxMDcyMTIxNTc0NFowKjEVMBMGA1UECgwMQsO8Y2hlciBgQUdg
MREwDwYDVQQDDAhvbGQgcm9vdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABGI1
+13h27tokbkxLJYdWaKdncTNOw+mkAoCAHIo4RqvISdHw3f30quISZMGZyZ+BoVf
TlzqXVbKCj6Px3WbbRQwCgYIKoZIzj0EAwIDSAAwRQIgVJ65bu4+v7bGbFPjAhT4
4p3xQAoYLm8mYJ+dYBTIbVECIQDT6gb9Kta7bfaxWGua3EKAw+FS8wMiZDBUyEY7
79nF1Q==
-----END CERTIFICATE-----`;

/** What is read from a pasted certificate, without its place. */
function checkCertificate(text: string, expected: object): void {
  const found = readObservations(`some words\n${text}\n`).map(({ span: _, ...it }) => it);
  expect(found).toEqual([{ kind: "certificate", from: "pasted", ...expected }]);
}

test("the root of an authority", () =>
  checkCertificate(root, {
    subject: "C = US, O = Example Corp, CN = Example Root CA",
    issuer: "C = US, O = Example Corp, CN = Example Root CA",
    notBefore: "2026-11-29T21:57:45Z",
    notAfter: "2054-04-16T21:57:45Z",
    names: [],
    isAuthority: true,
    uses: undefined,
  }));
test("a server's certificate with Windows line ends", () =>
  checkCertificate(leaf.replaceAll("\n", "\r\n"), {
    subject: "CN = api.corp.example",
    issuer: "CN = api.corp.example",
    notBefore: "2026-11-29T21:37:15Z",
    notAfter: "2027-02-27T21:37:15Z",
    names: ["api.corp.example", "*.corp.example", "10.0.0.1"],
    isAuthority: false,
    uses: ["clientAuth"],
  }));
test("the first version says nothing of authorities; letters beyond ASCII", () =>
  checkCertificate(firstVersion, {
    subject: "O = Bücher AG, CN = old root",
    issuer: "O = Bücher AG, CN = old root",
    notBefore: "2026-11-29T21:57:44Z",
    notAfter: "2051-07-21T21:57:44Z",
    names: [],
    isAuthority: undefined,
    uses: undefined,
  }));
test("a bundle is none of them", () => expect(readObservations(`${root}\n`.repeat(11))).toEqual([]));
test.each([
  "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
  "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----",
  root.replace("CERTIFICATE", "CERTIFICATE REQUEST").replace("END CERTIFICATE", "END CERTIFICATE REQUEST"),
])("no certificate in %j", (text) => expect(readObservations(text)).toEqual([]));

test("any bytes, also those of a damaged certificate: no throw", () => {
  const bytes =
    findBytes(
      leaf
        .replace(/-----.*-----|\s|=/g, "")
        .replaceAll("+", "-")
        .replaceAll("/", "_"),
    ) ?? new Uint8Array();
  expect(findCertificate(bytes)).toBeDefined();
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (it) => void findCertificate(it)));
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length), (at, value, length) => {
      const damaged = bytes.slice(0, length);
      if (at < length) damaged[at] = value;
      findCertificate(damaged);
    }),
  );
});
