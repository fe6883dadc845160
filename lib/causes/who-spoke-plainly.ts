import { findHost, isWellKnownService } from "./host-of";
import { isServerSide, lineOf } from "./server-side";
import type { Situation } from "./situation";

/** It was the client that forgot TLS: Go, OpenSSL, nginx, Apache, Tomcat and Elasticsearch as servers, and as what a client gets to read. */
const calledWithoutTls =
  /sent an HTTP request to an HTTPS server|plain HTTP request was sent to HTTPS port|speaking (?:plain )?HTTP to (?:an )?(?:SSL|HTTPS)|combination of host and port requires TLS|plaintext http traffic on an https channel|SSL routines:[^\n]{0,40}:http request\b/i;
/** The program reached its proxy and no further. */
const proxysWords = /proxyconnect tcp: tls: first record|proxy appears to only use HTTP/i;

/** Who did without TLS. `stranger`: on the port of a public service of which everybody knows that it speaks TLS, something else answered. */
export function whoSpokePlainly(situation: Situation): "client" | "proxy" | "stranger" | "server" {
  const line = lineOf(situation);
  if (calledWithoutTls.test(line) || (isServerSide(situation) && !/remote error/i.test(line))) return "client";
  if (proxysWords.test(line)) return "proxy";
  const host = findHost(situation.failure);
  return situation.failure?.phase !== "cluster" && isWellKnownService(host) && (host?.port ?? 443) === 443 ? "stranger" : "server";
}
