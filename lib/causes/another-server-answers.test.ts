import { expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { checkCause } from "../testing/check-cause";
import { anotherServerAnswers } from "./another-server-answers";

checkCause(anotherServerAnswers, {
  finds: ["public-server-self-signed", "public-server-other-name"],
  silent: ["self-signed-server", "wrong-name", "proxied-build-step", "self-signed-without-bundle", "wrong-name-in-cluster"],
});

/** What a certificate that was made out to `names` says of the server at `host`. */
function checkName(host: string, names: string, cause: string): void {
  const log = `Get "https://${host}/": tls: failed to verify certificate: x509: certificate is valid for ${names}, not ${host}`;
  expect(diagnose({ log, dockerfile: "", target: undefined, runtime: undefined }).cause).toBe(cause);
}

test.each([
  ["api.github.com", "login.guests.example", "another-server-answers"],
  ["proxy.golang.org", "gateway.corp.example, gateway", "another-server-answers"],
  // The service itself, called by a name that it does not have.
  ["a.b.github.io", "*.github.io, github.io", "name-not-in-certificate"],
  // Anybody's servers.
  ["shop-1234.eu-central-1.elb.amazonaws.com", "shop.example.com", "name-not-in-certificate"],
  ["api.example.com", "gateway.corp.example", "name-not-in-certificate"],
  ["github.corp.example", "gateway.corp.example", "name-not-in-certificate"],
])("%s with a certificate for %s", checkName);

test("nobody is told to trust what answered", () => {
  for (const log of [
    "$ git clone https://github.com/a/b.git\nfatal: unable to access 'https://github.com/a/b.git/': SSL certificate problem: self-signed certificate",
    'Get "https://proxy.golang.org/": tls: failed to verify certificate: x509: certificate is valid for gw.corp.example, not proxy.golang.org',
  ])
    expect(diagnose({ log, dockerfile: "FROM debian:12\nRUN git clone a\n", target: undefined, runtime: undefined }).fixes).toEqual([]);
});

/** A plain answer where everybody gets TLS is not the service's own; elsewhere the port or the address may be meant so. */
test.each([
  ["github.com", "another-server-answers", []],
  ["registry-1.docker.io", "another-server-answers", []],
  ["github.com:80", "plain-http-on-tls-port", ["use-tls-port"]],
  ["api.example.org", "plain-http-on-tls-port", ["use-tls-port"]],
  ["shop-1234.eu-central-1.elb.amazonaws.com", "plain-http-on-tls-port", ["use-tls-port"]],
  ["vault.corp.example:8200", "plain-http-on-tls-port", ["use-tls-port", "use-plain-http"]],
  ["localhost:5000", "plain-http-on-tls-port", ["use-tls-port", "use-plain-http"]],
])("%s without TLS: %s", (host, cause, fixes) => {
  const log = `Get "https://${host}/v2/": http: server gave HTTP response to HTTPS client`;
  const report = diagnose({ log, dockerfile: "", target: undefined, runtime: undefined });
  expect(report.cause).toBe(cause);
  expect(report.fixes.map((it) => it.id)).toEqual(fixes);
  if (host.includes(":")) expect(report.fixes.at(-1)?.snippet).toContain(`http://${host}/`);
});

/** The address was wrong, or the proxy's was: the service itself has answered, or was never asked. */
test.each([
  "HTTP/1.1 400 Bad Request\n\nclient sent an HTTP request to an HTTPS server. https://github.com/",
  'Get "https://github.com/": proxyconnect tcp: tls: first record does not look like a TLS handshake',
])("not another server: %s", (log) => {
  expect(diagnose({ log, dockerfile: "", target: undefined, runtime: undefined }).cause).toBe("plain-http-on-tls-port");
});
