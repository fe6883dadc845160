import { expect, test } from "vitest";
import { readLog } from "./read-log";
import { type VerifyCode, verifyCodes } from "./verify-codes";

/** How programs print a code: by number, by name, by text, and in which words. */
const forms: Readonly<Record<string, (code: VerifyCode, text: string) => string>> = {
  "s_client, while it goes": ({ code }, text) => `depth=0 CN = a.example\nverify error:num=${code}:${text}`,
  "s_client, at the end": ({ code }, text) => `    Verify return code: ${code} (${text})`,
  "s_client, its verdict": (_, text) => `Verification error: ${text}`,
  "openssl verify": ({ code }, text) =>
    `C = DE, CN = a.example\nerror ${code} at 1 depth lookup: ${text}\nerror leaf.pem: verification failed`,
  "openssl verify 1.0": ({ code }, text) => `error ${code} at 0 depth lookup:${text}`,
  Python: (_, text) => `ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: ${text} (_ssl.c:1029)`,
  Ruby: (_, text) =>
    `SSL_connect returned=1 errno=0 peeraddr=10.0.0.7:443 state=error: certificate verify failed (${text}) (OpenSSL::SSL::SSLError)`,
  curl: (_, text) => `curl: (60) SSL certificate problem: ${text}`,
  "curl -w": ({ code }) => `code=000 ssl_verify_result=${code}`,
  npm: (_, text) => `npm error request to https://r.corp.example/left-pad failed, reason: ${text}`,
  "Node.js": ({ code, name }, text) =>
    `Error: ${text}\n    at TLSSocket.onConnectSecure (node:_tls_wrap:1679:34)\n  code: '${code === 1 || code > 28 ? "UNSPECIFIED" : name}'`,
  nginx: ({ code }, text) => `upstream SSL certificate verify error: (${code}:${text}) while SSL handshaking to upstream`,
  OpenVPN: (_, text) => `VERIFY ERROR: depth=0, error=${text}: CN=vpn.corp.example`,
  "Rust's openssl": ({ code }, text) => `X509VerifyResult { code: ${code}, error: "${text}" }`,
  Squid: ({ name, squid }) =>
    `The system returned: (71) Protocol error (TLS code: ${squid ? `SQUID_X509_V_ERR_${squid}` : `X509_V_ERR_${name}`})`,
};

/** A failure of the code's kind, or none; Node.js tells one twice, by text and by name. */
function checkCode(log: string, { kind }: VerifyCode) {
  const said = new Set(readLog(log).failures.map((it) => it.kind));
  expect([...said], log).toEqual(kind === "none" ? [] : [kind]);
}

test("the table is sorted by number, and each name stands in it once", () => {
  const numbers = verifyCodes.map((it) => it.code);
  expect(numbers).toEqual(Array.from(numbers, (_, at) => at + 1));
  expect(new Set(verifyCodes.map((it) => it.name)).size).toBe(verifyCodes.length);
});

for (const [form, print] of Object.entries(forms))
  test.each(verifyCodes.map((it) => [it.code, it.text, it] as const))(`${form}: %i, %s`, (_, text, it) => {
    checkCode(print(it, text), it);
    if (it.before3 !== undefined) checkCode(print(it, it.before3), it);
    if (text.startsWith("self-signed")) checkCode(print(it, text.replace("self-signed", "self signed")), it);
  });

/** A code's text or number where nothing was refused. */
const silent = [
  "Verification: OK",
  "    Verify return code: 0 (ok)",
  "ssl_verify_result=0 http_code=200",
  "http_code=200 ssl_verify_result=20",
  "ssl_verify_result=20 http_code=200",
  '{"certs":"","exitcode":0,"http_code":200,"ssl_verify_result":20}',
  "verify error:num=620:what no version knows",
  "Error: path loop",
  "fatal error: out of memory",
  "const long X509_V_ERR_CERT_HAS_EXPIRED_AND_MORE = 1;",
  " -ignore_critical           permit unhandled critical extensions",
  "the maintainers closed it: no explicit policy, different CRL scope",
];

test.each(silent)("silent: %s", (text) => expect(readLog(text).failures).toEqual([]));
