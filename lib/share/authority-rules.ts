import { publicAuthorities } from "../causes/served-chain";
import { defaultCertificates, findKnownIssuer, interceptingProxies } from "../log/known-issuers";
import type { RedactionRule } from "./redaction-rule";

/** Lines with a distinguished name, such as `C=CH, O=Acme Bank AG, CN=Acme Root CA`. */
const within = /^[^\n]{0,2000}\b(?:CN|OU|ST|DC)[ \t]?=[^\n]{1,4000}/gm;

/** One value, in any of OpenSSL's, curl's and Java's spellings. */
const valueFor = (attributes: string): RegExp =>
  new RegExp(
    String.raw`(?<=^|[,;/ \t"'{:=>])(?:${attributes})[ \t]?=[ \t]?\\?"?(?<secret>(?<=")[^"\\\r\n]{3,98}(?=\\?")|[^\s",;/\\=][^",;/\\=\r\n]{0,98}[^\s",;/\\=])(?=[",;/\\]|[ \t\r]{0,4}$)`,
    "dgm",
  );

/** Public authorities, products, and certificates that programs make for themselves: who they are is the answer. */
const isKnown = (attribute: string, name: string): boolean =>
  publicAuthorities.test(name) ||
  findKnownIssuer(interceptingProxies, `${attribute}=${name}`) !== undefined ||
  findKnownIssuer(defaultCertificates, `${attribute}=${name}`) !== undefined ||
  /\b(?:example|Internet Security Research Group|Let\\'s Encrypt|Digital Signature Trust|InCommon|Domain Control Validated|PositiveSSL|Server CA \d\w)\b/i.test(
    name,
  );

/** Whose certificate it is. */
export const authorityRules: readonly RedactionRule[] = [
  {
    id: "organisation",
    caption: "Company in a certificate",
    within,
    pattern: valueFor("OU?"),
    standIn: (number) => `redacted-${number}`,
    keeps: (secret) => isKnown("O", secret),
    example: ["issuer: C=CH, O=Acme Bank AG, CN=x", "Acme Bank AG"],
  },
  {
    id: "authority",
    caption: "Authority of a company",
    within,
    pattern: valueFor("CN"),
    // Whether it calls itself a root is part of the answer.
    standIn: (number, name) => `redacted-${number}${/\broot\b/i.test(name) ? " Root" : ""} CA`,
    keeps: (secret) => isKnown("CN", secret) || !/^[^.*]*\b(?:CA|root|issuing|intermediate|authority|PKI)\b[^.*]*$/i.test(secret),
    example: ["depth=1 C = CH, CN = Acme Bank Root CA", "Acme Bank Root CA"],
  },
];
