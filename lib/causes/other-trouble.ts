import type { Evidence } from "../report";

export type OtherTrouble = {
  /** What the log says, in its own words, safe inside code. */
  readonly words: string;
  readonly why: string;
  readonly evidence: Evidence;
};

/** The first line that says that no connection came about, so that no certificate was ever looked at. */
export function findOtherTrouble(log: string): OtherTrouble | undefined {
  // Where certificates are spoken of, the failure may be in words that we do not know.
  if (/certificat|x509|\bca[-_]|\bssl[ _:]|SSL_|self.signed/i.test(log)) return undefined;
  let first: OtherTrouble | undefined;
  for (const { says, why } of troubles) {
    const found = says.exec(log);
    if (found !== null && (first === undefined || found.index < first.evidence.span.start))
      first = {
        words: found[0],
        why,
        evidence: { span: { in: "log", start: found.index, end: found.index + found[0].length }, note: why },
      };
  }
  return first;
}

const troubles: readonly { readonly says: RegExp; readonly why: string }[] = [
  { says: /connection refused|ECONNREFUSED/i, why: "Nothing accepts connections at that address and port." },
  {
    says: /no such host|could not resolve host|ENOTFOUND|EAI_AGAIN|name or service not known|temporary failure in name resolution|server misbehaving|UnknownHostException/i,
    why: "The name could not be resolved to an address.",
  },
  {
    says: /TLS handshake timeout|i\/o timeout|context deadline exceeded|Client\.Timeout exceeded|ETIMEDOUT|connection timed out|operation timed out|connect timed out|read timed out/i,
    why: "No answer came in time.",
  },
  { says: /no route to host|network is unreachable|EHOSTUNREACH|ENETUNREACH/i, why: "No way leads to that address." },
  { says: /connection reset by peer|ECONNRESET|socket hang up/i, why: "The other side, or something on the way, cut the connection." },
];
