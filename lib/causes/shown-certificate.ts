import { interceptingProxies } from "../log/known-issuers";
import type { Observation } from "../observations/observation";
import type { Evidence } from "../report";
import { findInstant } from "../text/find-instant";
import { findHost } from "./host-of";
import type { Situation } from "./situation";

export type ShownCertificate = Extract<Observation, { readonly kind: "certificate" }>;

/** The certificate that the failing server sends, where it was pasted or printed; an authority's own is never that. */
export function findServersCertificate({
  observations,
  failure,
}: Pick<Situation, "observations" | "failure">): ShownCertificate | undefined {
  const host = findHost(failure)?.name;
  const candidates = observations.filter((it) => it.kind === "certificate");
  return (
    candidates.find((it) => host !== undefined && it.isAuthority !== true && namesOf(it).some((name) => covers(name, host))) ??
    candidates.findLast((it) => it.from === "server")
  );
}

/** What each pasted certificate says, in a line of its own; three are enough. */
export function certificateEvidenceOf({ observations }: Situation): readonly Evidence[] {
  return observations
    .filter((it) => it.kind === "certificate")
    .slice(0, 3)
    .map((it) => ({ span: it.span, note: `${sentenceOf(it)}.` }));
}

/** A root of a product that opens connections, pasted as text. */
export function findProxyRoot({
  observations,
}: Situation): { readonly product: string; readonly certificate: ShownCertificate } | undefined {
  for (const certificate of observations) {
    if (certificate.kind !== "certificate" || certificate.isAuthority !== true) continue;
    const known = interceptingProxies.find(({ pattern }) => pattern.test(certificate.subject ?? ""));
    if (known !== undefined) return { product: known.name, certificate };
  }
  return undefined;
}

/** `Example Root CA`, an authority's own root (it signed itself), valid from 2026-01-01 to 2036-01-01. */
export function sentenceOf(certificate: ShownCertificate): string {
  const { subject, issuer, isAuthority, notBefore, notAfter, uses, names } = certificate;
  const who = subject === undefined ? "A certificate" : `\`${plain(commonNameOf(subject))}\``;
  const by = issuer === undefined || issuer === subject ? "" : `, issued by \`${plain(commonNameOf(issuer))}\``;
  const isOwn = issuer !== undefined && issuer === subject;
  const what =
    isAuthority === true
      ? isOwn
        ? ", an authority's own root (it signed itself)"
        : ", an authority below another one"
      : isAuthority === false
        ? isOwn
          ? ", not an authority (`CA:FALSE`), signed by itself"
          : ", not an authority (`CA:FALSE`)"
        : isOwn
          ? ", signed by itself"
          : "";
  const first = findInstant(notBefore ?? "")?.slice(0, 10);
  const last = findInstant(notAfter ?? "")?.slice(0, 10);
  const dates = last === undefined ? "" : `, valid ${first === undefined ? "" : `from ${first} `}until ${last}`;
  const shown = names.slice(0, 3).map((it) => `\`${plain(it)}\``);
  const forNames = shown.length === 0 ? "" : `, for ${shown.join(", ")}${names.length > 3 ? " and others" : ""}`;
  const limits = uses === undefined ? "" : `, to be used as ${uses.map((it) => `\`${it}\``).join(", ")}`;
  return `${who}${what}${by}${forNames}${limits}${dates}`;
}

/** The common name of a distinguished name in any of OpenSSL's spellings, else the whole of it. */
export function commonNameOf(distinguished: string): string {
  return (/(?:^|[,/\s])CN ?= ?"?([^,/"]+)/.exec(distinguished)?.[1]?.trim() ?? distinguished).replaceAll("`", "");
}

function plain(text: string): string {
  return text.replaceAll("`", "").slice(0, 120);
}

function namesOf({ names, subject }: ShownCertificate): readonly string[] {
  return names.length > 0 || subject === undefined ? names : [commonNameOf(subject)];
}

/** A star stands for one label. */
function covers(name: string, host: string): boolean {
  const lower = name.toLowerCase();
  return lower === host || (lower.startsWith("*.") && host.includes(".") && host.slice(host.indexOf(".")) === lower.slice(1));
}
