import { textOf } from "../text/text-of";
import { bytesOfBase64 } from "./bytes-of-base64";
import { headerRules } from "./header-rules";
import { isKnownToAll } from "./host-rules";
import { isAuthorityName, isKnownName } from "./is-known-name";
import { nameRules } from "./name-rules";
import { type CertificateName, namesInCertificate } from "./names-in-certificate";
import { optionRules } from "./option-rules";
import type { RedactionRule } from "./redaction-rule";
import { secretsIn } from "./secrets-in";
import { settingRules } from "./setting-rules";
import { named } from "./stand-in";
import { tokenRules } from "./token-rules";

/** Base64 on one line or on several; nothing shorter holds a key. */
const base64 = String.raw`(?<![A-Za-z0-9+/])(?<secret>[A-Za-z0-9+/]{40,1000000}(?:(?:\r?\n|\\n)[ \t]{0,40}[A-Za-z0-9+/]{4,4096}(?=={0,2}(?:[\s"'\\]|$(?![^])))){0,4000}={0,2})`;
const certificate = "-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----";

/** An Ed25519 key of nothing but zeros. */
const emptyKey = `MC4CAQAwBQYDK2VwBCIEI${"A".repeat(43)}`;
/** The beginning of a certificate, cut off behind its company. */
const cutOff = "MIIBQjCB9aADAgECAhRxacdWClg9HMkitLwy8BUqI1vOXjAFBgMrZXAwFzEVMBMGA1UECgwMQWNtZSBCYW5rIEFH";
const cutOffEncoded =
  "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJRakNCOWFBREFnRUNBaFJ4YWNkV0NsZzlITWtpdEx3eThCVXFJMXZPWGpBRkJnTXJaWEF3RnpFVk1CTUdBMVVFQ2d3TVFXTnRaU0JDWVc1cklFRkg";

/** What a look at the letters does not tell. */
export const encodedRules: readonly RedactionRule[] = [
  {
    id: "encoded-secret",
    caption: "Key or password in Base64",
    pattern: new RegExp(base64, "dg"),
    standIn: named("SECRET"),
    keeps: (written) => !holdsSecret(written),
    example: [`tls.key: ${emptyKey}`, emptyKey],
  },
  {
    id: "certificate",
    caption: "Certificate that names a company or a host",
    pattern: new RegExp(
      `${certificate}(?<secret>(?:[^-]|-(?!----)){40,20000}(?=-----END)|(?:(?:\\r?\\n|\\\\n)[^\\n\\\\-]{0,60}?[A-Za-z0-9+/]{16,}={0,2}(?=[\\s"'\\\\]|$(?![^]))){1,400})`,
      "dg",
    ),
    standIn: named("CERTIFICATE"),
    keeps: (written) => !namesInCertificate(bytesOfBase64(written)).some(isPrivate),
    example: [`-----BEGIN CERTIFICATE-----\n${cutOff}`, `\n${cutOff}`],
  },
  {
    id: "encoded-certificate",
    caption: "Certificate that names a company or a host, in Base64",
    pattern: new RegExp(base64, "dg"),
    standIn: named("CERTIFICATE"),
    keeps: (written) => !isPrivateCertificate(written),
    example: [`certificate-authority-data: ${cutOffEncoded}`, cutOffEncoded],
  },
];

/** What would be replaced if it stood there in the open, or a private key without words around it. */
function holdsSecret(written: string): boolean {
  const head = bytesOfBase64(written.slice(0, 40));
  if (isPrivateKey(head)) return true;
  // What does not begin like a text is a certificate, a picture, a digest.
  if (!head.every((it) => (it >= 0x20 && it < 0x7f) || it === 0x0a || it === 0x0d || it === 0x09)) return false;
  const text = textOf(bytesOfBase64(written));
  return [...tokenRules, ...headerRules, ...optionRules, ...settingRules, ...nameRules].some((rule) => !secretsIn(text, rule).next().done);
}

/** As RFC 5208, 5958, 8017, 5915 and 7292 have it: a sequence that begins with a small version, which certificates do not. */
function isPrivateKey(der: Uint8Array): boolean {
  const length = der[1] ?? 0;
  const at = length < 0x80 ? 2 : 2 + (length & 0x7f);
  const version = der[at + 2];
  return der[0] === 0x30 && der[at] === 0x02 && der[at + 1] === 0x01 && (version === 0 || version === 1 || version === 3);
}

/** Either the certificate itself, as in `x5c`, or its file, as in a kubeconfig. */
function isPrivateCertificate(written: string): boolean {
  if (written.startsWith("MI")) return namesInCertificate(bytesOfBase64(written)).some(isPrivate);
  if (!written.startsWith("LS0tLS1CRUdJTi")) return false;
  return [...textOf(bytesOfBase64(written)).matchAll(new RegExp(`${certificate}([^-]{40,20000})`, "g"))].some(([, body = ""]) =>
    namesInCertificate(bytesOfBase64(body)).some(isPrivate),
  );
}

/** As the same name is judged where it is written out. */
function isPrivate({ attribute, name }: CertificateName): boolean {
  const host = name.replace(/^\*\./, "");
  if (attribute === "mail") return !/@(?:[\w-]+\.)*example(?:\.\w+)?$/.test(name);
  if (attribute === "O") return name.length > 2 && !isKnownName("O", name);
  if (/^(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}$/i.test(host)) return !isKnownToAll(host);
  return attribute === "CN" && isAuthorityName(name) && !isKnownName("CN", name);
}
