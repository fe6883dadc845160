import { interceptingProxies } from "../log/known-issuers";
import type { Observation } from "../observations/observation";
import type { Evidence } from "../report";
import { findHost } from "./host-of";
import { findServersCertificate } from "./shown-certificate";
import type { Situation } from "./situation";
import { isTrustDecision } from "./trust-decision";

export type ServedChain = {
  readonly observation: Extract<Observation, { readonly kind: "served-chain" }>;
  /** What the chain that was pasted proves. */
  readonly conclusion: "verified" | "proxy" | "self-signed" | "incomplete" | "private-root" | "public-root" | "unclear";
  /** Common name of the last issuer, else its organisation. */
  readonly issuer: string | undefined;
  /** The same of each certificate, the server's own first. */
  readonly issuers: readonly (string | undefined)[];
};

/** Organisations behind public roots, as they stand in issuers. */
export const publicAuthorities: RegExp =
  /let'?s encrypt|isrg|digicert|globalsign|google trust|gts root|gts ca|amazon|sectigo|comodo|usertrust|godaddy|go daddy|starfield|entrust|certum|baltimore|identrust|dst root|ssl\.com|buypass|harica|quovadis|swisssign|actalis|t-telesec|telia|microsoft (?:rsa|ecc|azure)|thawte|geotrust|rapidssl|verisign|zerossl|trustwave|certigna|d-trust|gandi|cloudflare|apple public/i;

/** The chain that `openssl s_client` or `curl -v` showed, where it was pasted; of several, that of the failing host. */
export function findServedChain(situation: Situation): ServedChain | undefined {
  // Where no connection came about, nothing was sent.
  const chains = situation.observations.filter((it) => it.kind === "served-chain").filter((it) => it.protocol !== "none");
  const host = findHost(situation.failure)?.name;
  const observation = chains.find((it) => host !== undefined && it.host?.split(":")[0] === host) ?? chains[0] ?? findAlone(situation);
  if (observation === undefined) return undefined;
  const first = observation.certificates[0];
  const last = observation.certificates.at(-1);
  const issuers = observation.certificates.map((it) => nameIn(it.issuer));
  return { observation, issuer: issuers.at(-1), issuers, conclusion: conclusionOf(observation, first, last) };
}

/** The server's own certificate without the rest of the chain, as `openssl x509` prints it or as text. */
function findAlone(situation: Situation): ServedChain["observation"] | undefined {
  const alone = findServersCertificate(situation);
  if (alone?.subject === undefined || alone.issuer === undefined) return undefined;
  const { span, subject, issuer } = alone;
  return {
    kind: "served-chain",
    span,
    host: undefined,
    certificates: [{ subject, issuer }],
    whole: false,
    chainSpan: undefined,
    verifyCode: undefined,
    protocol: undefined,
  };
}

/** The line that names who signed last, and what it tells; nothing where no chain was pasted. */
export function issuerEvidenceOf(situation: Situation): readonly Evidence[] {
  const { failure, log } = situation;
  const shown = failure === undefined || !isTrustDecision(failure) ? undefined : findServedChain(situation);
  const place = shown?.observation.chainSpan;
  if (shown === undefined || place === undefined) return [];
  const line = [...log.slice(place.start, place.end).matchAll(/\b(?:i:|issuer: )[^\n]{1,400}/g)].at(-1);
  if (line === undefined) return [];
  const start = place.start + line.index;
  return [{ span: { in: "log", start, end: start + line[0].trimEnd().length }, note: noteOf(shown) }];
}

function noteOf({ conclusion, issuer }: ServedChain): string {
  const who = issuer === undefined ? "this issuer" : `\`${issuer.replaceAll("`", "")}\``;
  switch (conclusion) {
    case "proxy":
      return `Signed by ${who}, which re-signs connections.`;
    case "self-signed":
      return "Subject and issuer are the same.";
    case "incomplete":
      return `Signed by ${who}, whose own certificate was not sent.`;
    case "private-root":
      return `The chain ends at ${who}, which is not a public authority we know.`;
    case "public-root":
      return `The chain ends at ${who}, a public authority.`;
    case "verified":
    case "unclear":
      return `Signed by ${who}.`;
  }
}

type Certificate = { readonly subject: string; readonly issuer: string };

function conclusionOf(
  { verifyCode, certificates, whole }: ServedChain["observation"],
  first: Certificate | undefined,
  last: Certificate | undefined,
): ServedChain["conclusion"] {
  if (certificates.some((it) => interceptingProxies.some(({ pattern }) => pattern.test(it.issuer)))) return "proxy";
  if (verifyCode === 0) return "verified";
  if (first === undefined || last === undefined) return verifyCode === 18 ? "self-signed" : verifyCode === 21 ? "incomplete" : "unclear";
  if (sameName(first.subject, first.issuer)) return "self-signed";
  // curl names the server's own certificate only; what came after it is not known.
  if (!whole) return "unclear";
  const isPublic = publicAuthorities.test(last.issuer);
  const looksLikeRoot = /\broot\b/i.test(last.issuer);
  if (certificates.length === 1) {
    if (verifyCode !== 20 && verifyCode !== 21 && verifyCode !== undefined) return "unclear";
    return looksLikeRoot && !isPublic ? "private-root" : "incomplete";
  }
  if (verifyCode !== 19 && verifyCode !== 20 && verifyCode !== 2 && verifyCode !== undefined) return "unclear";
  return isPublic ? "public-root" : "private-root";
}

function sameName(a: string, b: string): boolean {
  return a.replace(/\s*([=,/])\s*/g, "$1") === b.replace(/\s*([=,/])\s*/g, "$1");
}

/** The common name of a distinguished name in any of OpenSSL's spellings, else its organisation. */
function nameIn(distinguished: string): string | undefined {
  const found = /(?:^|[,/\s])CN ?= ?"?([^,/"]+)/.exec(distinguished) ?? /(?:^|[,/\s])O ?= ?"?([^,/"]+)/.exec(distinguished);
  return found?.[1]?.trim();
}
