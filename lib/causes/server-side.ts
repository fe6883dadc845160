import type { Situation } from "./situation";

type Spoken = Pick<Situation, "failure" | "log">;

/** The program is the server of this connection: a client came from a port of the ephemeral range, or its own log says so. */
export function isServerSide(spoken: Spoken): boolean {
  const port = Number(/:(\d{1,5})$/.exec(spoken.failure?.host ?? "")?.[1] ?? 0);
  return port >= 32768 || serversWords.test(lineOf(spoken));
}

/** The address of the client, as the server's log has it, without the port that it came from. */
export function findClient(spoken: Spoken): string | undefined {
  const found = clientsPlace.exec(lineOf(spoken));
  return found?.slice(1).find((it) => it !== undefined);
}

/** The line of the failure, of a very long one the part around it. */
export function lineOf({ failure, log }: Spoken): string {
  if (failure === undefined) return "";
  const start = Math.max(log.lastIndexOf("\n", failure.span.start - 1) + 1, failure.span.start - 400);
  const end = log.indexOf("\n", failure.span.end);
  return log.slice(start, Math.min(end < 0 ? log.length : end, failure.span.end + 300));
}

/** What servers write of connections that they accepted: Go, nginx, HAProxy, PostgreSQL, Redis, Apache, Node.js, Elasticsearch, Kubernetes. */
const serversWords =
  /tls handshake error from|while SSL handshaking, client:|\bclient: \S{1,60}, server: |\/\d{1,5}: SSL handshake failure|could not accept SSL connection|error accepting a client connection|\[client \S{3,60}\] AH\d|tlsClientError|while handling client http traffic|unable to authenticate the request/i;

const clientsPlace =
  /handshake error from \[?([\w.:]{2,60}?)\]?:\d{1,5}\b|\bclient: ([\w.:]{2,60}?),|\[client ([\w.:]{2,60}?)(?::\d{1,5})?\] AH|remoteAddress=\/([\w.:]{2,60}?):\d{1,5}\b/i;
