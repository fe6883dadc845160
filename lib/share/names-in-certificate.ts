import { textOf } from "../text/text-of";

export type CertificateName = { readonly attribute: "CN" | "O" | "host" | "mail"; readonly name: string };

/**
 * Whose certificate it is, by the names of its subject, its issuer and its hosts. Takes DER, whole or cut off: it looks for the names where
 * they must stand, behind their identifiers (X.520 `2.5.4.3`, `.10` and `.11`, RFC 2985 `emailAddress`, RFC 5280 `subjectAltName`).
 */
export function namesInCertificate(der: Uint8Array): readonly CertificateName[] {
  const names: CertificateName[] = [];
  for (let at = 0; at < der.length; at++) {
    if (der[at] !== identifier) continue;
    if (startsWith(der, at, [0x06, 0x03, 0x55, 0x04])) {
      const attribute = attributes.get(der[at + 4] ?? 0);
      const value = attribute && findValue(der, at + 5);
      if (attribute && value) names.push({ attribute, name: textOf(der, value.start, value.end) });
    } else if (startsWith(der, at, [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x01])) {
      const value = findValue(der, at + 11);
      if (value) names.push({ attribute: "mail", name: textOf(der, value.start, value.end) });
    } else if (startsWith(der, at, [0x06, 0x03, 0x55, 0x1d, 0x11])) names.push(...alternativeNames(der, at + 5));
  }
  return names;
}

const identifier = 0x06;
const attributes: ReadonlyMap<number, CertificateName["attribute"]> = new Map([
  [3, "CN"],
  [10, "O"],
  [11, "O"],
]);

function alternativeNames(der: Uint8Array, at: number): readonly CertificateName[] {
  const critical = der[at] === 0x01 ? 3 : 0;
  const octets = findValue(der, at + critical);
  const list = octets && findValue(der, octets.start);
  const names: CertificateName[] = [];
  for (let value = list && findValue(der, list.start); value && list && value.start <= list.end; value = findValue(der, value.end)) {
    const name = textOf(der, value.start, value.end);
    if (value.tag === 0x82) names.push({ attribute: "host", name });
    if (value.tag === 0x81) names.push({ attribute: "mail", name });
  }
  return names;
}

/** What stands behind a tag; undefined where the length is none that names have. */
function findValue(der: Uint8Array, at: number): { readonly tag: number; readonly start: number; readonly end: number } | undefined {
  const tag = der[at];
  const first = der[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  if (first < 0x80) return { tag, start: at + 2, end: Math.min(der.length, at + 2 + first) };
  if (first !== 0x81 && first !== 0x82) return undefined;
  const length = first === 0x81 ? (der[at + 2] ?? 0) : (der[at + 2] ?? 0) * 256 + (der[at + 3] ?? 0);
  const start = at + (first === 0x81 ? 3 : 4);
  return { tag, start, end: Math.min(der.length, start + length) };
}

function startsWith(der: Uint8Array, at: number, bytes: readonly number[]): boolean {
  return bytes.every((it, index) => der[at + index] === it);
}
