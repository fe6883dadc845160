import { findBytes } from "../share/base64url";
import { findCertificate } from "./find-certificate";
import type { Line } from "./line";
import type { Observation } from "./observation";

type Certificate = Extract<Observation, { readonly kind: "certificate" }>;
type Values = {
  -readonly [name in "subject" | "issuer" | "notBefore" | "notAfter" | "names" | "isAuthority" | "uses"]?: Certificate[name];
};

/** What `openssl x509 -noout` prints, and certificates that were pasted themselves. */
export function readCertificates(log: string, lines: readonly Line[]): readonly Certificate[] {
  return [...readPrinted(lines), ...readPasted(log)];
}

/** Neighbouring lines of one `openssl x509 -noout` call. */
function readPrinted(lines: readonly Line[]): readonly Certificate[] {
  const found: Certificate[] = [];
  let values: Values = {};
  let heading: string | undefined;
  let place: { start: number; end: number } | undefined;
  let isServers = false;
  let isAsked = false;
  for (const line of [...lines, { text: "", start: 0, end: 0 }]) {
    const { text } = line;
    if (/\bopenssl x509\b/.test(text)) {
      isAsked = true;
      isServers = /\bs_client\b/.test(text);
    }
    const added = findValue(text, heading);
    heading = /^X509v3 ([A-Z][A-Za-z ]{2,40}):/.exec(text)?.[1] ?? (/^ {4}/.test(text) ? heading : undefined);
    if (added !== undefined || heading !== undefined) {
      values = { ...values, ...added };
      place = { start: place?.start ?? line.start, end: line.end };
      continue;
    }
    if (place === undefined) continue;
    const { subject, issuer, notBefore, notAfter, names = [], isAuthority, uses } = values;
    // Without our command before it, a subject and its issuer may be part of anything.
    if (isAsked || notBefore !== undefined || notAfter !== undefined || names.length > 0 || isAuthority !== undefined || uses !== undefined)
      found.push({
        kind: "certificate",
        span: { in: "log", ...place },
        from: isServers ? "server" : "unknown",
        subject,
        issuer,
        notBefore,
        notAfter,
        names,
        isAuthority,
        uses,
      });
    values = {};
    place = undefined;
    isServers = false;
    isAsked = false;
  }
  return found;
}

function findValue(text: string, heading: string | undefined): Values | undefined {
  const pair = /^(subject|issuer|notBefore|notAfter)=\s?(.{1,400})$/.exec(text);
  const name = pair?.[1];
  if (name === "subject" || name === "issuer" || name === "notBefore" || name === "notAfter") return { [name]: pair?.[2]?.trim() };
  const value = /^ {4,20}(\S.{0,2000})$/.exec(text)?.[1];
  if (value === undefined) return undefined;
  switch (heading) {
    case "Basic Constraints":
      return { isAuthority: /\bCA:TRUE\b/.test(value) };
    case "Extended Key Usage":
      return { uses: value.split(/, */).map((it) => printedUses[it.trim()] ?? "another use") };
    case "Subject Alternative Name":
      return { names: [...value.matchAll(/(?:DNS|IP Address):([^\s,]{1,253})/g)].flatMap((it) => it[1] ?? []) };
    default:
      return undefined;
  }
}

const printedUses: Readonly<Partial<Record<string, string>>> = {
  "TLS Web Server Authentication": "serverAuth",
  "TLS Web Client Authentication": "clientAuth",
  "Any Extended Key Usage": "anyExtendedKeyUsage",
};

const pasted = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----([A-Za-z0-9+/=\s]{0,20000})-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;
/** A whole bundle is no observation. */
const most = 10;

function readPasted(log: string): readonly Certificate[] {
  if (!log.includes("-----BEGIN ")) return [];
  const blocks = [...log.matchAll(pasted)];
  if (blocks.length > most) return [];
  return blocks.flatMap(({ index, 0: block, 1: body = "" }) => {
    const bytes = findBytes(body.replace(/[\s=]/g, "").replaceAll("+", "-").replaceAll("/", "_"));
    const certificate = bytes && findCertificate(bytes);
    const span = { in: "log" as const, start: index, end: index + block.length };
    return certificate === undefined ? [] : [{ kind: "certificate" as const, span, from: "pasted" as const, ...certificate }];
  });
}
