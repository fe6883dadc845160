import type { Situation } from "./situation";

/** The program is the server of this connection: a client came from a port of the ephemeral range, or its own log says so. */
export function isServerSide({ failure, log }: Pick<Situation, "failure" | "log">): boolean {
  if (failure === undefined) return false;
  const port = Number(/:(\d{1,5})$/.exec(failure.host ?? "")?.[1] ?? 0);
  return port >= 32768 || /tls handshake error from/i.test(log.slice(Math.max(0, failure.span.start - 200), failure.span.end));
}
