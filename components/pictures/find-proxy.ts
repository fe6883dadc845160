import { interceptingProxies } from "../../lib/log/known-issuers";
import type { Report } from "../../lib/report";

/** The proxy that made the certificate, where the log or a pasted chain names it. */
export function findProxy({ failure, cause, servedIssuers }: Report): string | undefined {
  if (cause !== "proxy-intercepts-tls" || !failure) return undefined;
  const known = interceptingProxies.find(({ pattern }) => servedIssuers.some((it) => it !== undefined && pattern.test(it)));
  return failure.facts.intermediary ?? known?.name;
}
