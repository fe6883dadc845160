import { isAuthorityName, isKnownName } from "./is-known-name";
import type { RedactionRule } from "./redaction-rule";

/** Lines with a distinguished name, such as `C=CH, O=Acme Bank AG, CN=Acme Root CA`. */
const within = /^[^\n]{0,2000}\b(?:(?:CN|OU|ST|DC)[ \t]?=|(?:subject|issuer)[ \t]?[:=])[^\n]{1,4000}/gm;

/** One value, in any of OpenSSL's, curl's and Java's spellings. */
const valueFor = (attributes: string): RegExp =>
  new RegExp(
    String.raw`(?<=^|[,;/ \t"'{:=>])(?:${attributes})[ \t]?=[ \t]?\\?"?(?<secret>(?<=")[^"\\\r\n]{3,98}(?=\\?")|[^\s",;/\\=][^",;/\\=\r\n]{0,98}[^\s",;/\\=])(?=[",;/\\]|[ \t\r]{0,4}$)`,
    "dgm",
  );

/** Whose certificate it is. */
export const authorityRules: readonly RedactionRule[] = [
  {
    id: "organisation",
    caption: "Company in a certificate",
    within,
    pattern: valueFor("OU?"),
    standIn: (number) => `redacted-${number}`,
    keeps: (secret) => isKnownName("O", secret),
    example: ["issuer: C=CH, O=Acme Bank AG, CN=x", "Acme Bank AG"],
  },
  {
    id: "authority",
    caption: "Authority of a company",
    within,
    pattern: valueFor("CN"),
    // Whether it calls itself a root is part of the answer.
    standIn: (number, name) => `redacted-${number}${/\broot\b/i.test(name) ? " Root" : ""} CA`,
    keeps: (secret) => isKnownName("CN", secret) || !isAuthorityName(secret),
    example: ["depth=1 C = CH, CN = Acme Bank Root CA", "Acme Bank Root CA"],
  },
];
