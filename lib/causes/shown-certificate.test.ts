import { expect, test } from "vitest";
import { diagnose } from "../diagnose";

// Made with `openssl req -x509`; nobody has the key.
const proxyRoot = `-----BEGIN CERTIFICATE-----
MIID0zCCArugAwIBAgIUTITCMxoVcJqW3fDzH9icscb8RJYwDQYJKoZIhvcNAQEL
BQAweTELMAkGA1UEBhMCVVMxFTATBgNVBAoMDFpzY2FsZXIgSW5jLjEVMBMGA1UE
CwwMWnNjYWxlciBJbmMuMRgwFgYDVQQDDA9ac2NhbGVyIFJvb3QgQ0ExIjAgBgkq
hkiG9w0BCQEWE3N1cHBvcnRAenNjYWxlci5jb20wHhcNMjYxMTI5MjEzNzE1WhcN
MzYxMTI2MjEzNzE1WjB5MQswCQYDVQQGEwJVUzEVMBMGA1UECgwMWnNjYWxlciBJ
bmMuMRUwEwYDVQQLDAxac2NhbGVyIEluYy4xGDAWBgNVBAMMD1pzY2FsZXIgUm9v
dCBDQTEiMCAGCSqGSIb3DQEJARYTc3VwcG9ydEB6c2NhbGVyLmNvbTCCASIwDQYJ
KoZIhvcNAQEBBQADggEPADCCAQoCggEBAKBZTTudEeydv+TyHKkHlD7SLNS9w+2C
gayOxyGEOOVAcE2xLQqlcONIVJkc6tzNuPUdG2msuVfdGS5AkDiboq+KlM8XgTMF
kV4UMhJSKQXYm1R3H/Tb4+PyQiZmGMxo8GZQDN5LV5b+lVXRsixCf48l6T/Pbvv1
/4liVCVntMZgyQoFEqnbSpXiGspkOmDdFsu0OGzXAq7AjZJpCYlUnUQRirQhU9q2
GxGj51cl4anyTZu7800RxgpZQv5cTw3Rv+IMcPU0kFgozW/2pLd9V/eLxIrOMWT5
RrSW/nCzpV/W7fHrZA2C5z/y/ZiYOYyqKmcCdEmG08DFkV4MIXJdpBsCAwEAAaNT
MFEwHQYDVR0OBBYEFHpvaPzIdxcQx5lIpkM7uY4ZYUmcMB8GA1UdIwQYMBaAFHpv
aPzIdxcQx5lIpkM7uY4ZYUmcMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQEL
BQADggEBACHB8N8Z9i7PjG+2/qyDIze7Bg7z19SgT2/g4Pfzz8geAax2BWc4/etC
eFKM4z5K2jAoybSl+oJlqYdalWbdSdFodNS16mZ4poXi/HlFD7hW1S/s/U8vB0z/
4cEy2WLJKHan+f4zsB4gz6Ujn8Pmo5wavVj6jq/YuUCyMJtTnMlK+Phg85wLFJ06
ncidO41p6mMRVyBPXbNiVnWINJTpFJ+ckMSPJ4R9RP8w17vDFYACwsq+sWifZUvB
x6SXwZi0BQW9YEjcDhe2/S/rgqmDuZmVHRMNW54ki/Gnz1Ly2s/fA1YNB6A6hSn8
BUOdoloBADV8n8HAoGRe6J389C1kuaw=
-----END CERTIFICATE-----`;

/** What a pasted certificate makes of the answer: the cause, and the beginning of the headline. */
function checkShown(log: string, cause: string, headline: string): void {
  const report = diagnose({ log, dockerfile: "", target: undefined, runtime: undefined });
  expect(report.cause).toBe(cause);
  expect(report.headline).toContain(headline);
}

const failed = (host: string): string =>
  `requests.exceptions.SSLError: HTTPSConnectionPool(host='${host}', port=443): (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1010)')))`;

test("alone it is told what it is", () =>
  checkShown(proxyRoot, "nothing-recognised", "This certificate is that of Zscaler, a product that re-signs connections"));
test("beside a failure at a public host it names who re-signs", () =>
  checkShown(`${failed("pypi.org")}\n${proxyRoot}`, "proxy-intercepts-tls", "Most likely `Zscaler` re-signs the connection to `pypi.org`"));
test("at a host of the company's own it proves nothing", () =>
  checkShown(`${failed("git.corp.internal")}\n${proxyRoot}`, "authority-not-trusted", "git.corp.internal"));
