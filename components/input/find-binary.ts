import { encodingOf } from "../../lib/log/encoding-of";

const signatures: readonly { readonly bytes: readonly number[]; readonly what: string; readonly instead: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: "a picture", instead: "paste its text" },
  { bytes: [0xff, 0xd8, 0xff], what: "a picture", instead: "paste its text" },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: "a picture", instead: "paste its text" },
  { bytes: [0x52, 0x49, 0x46, 0x46], what: "a picture or a sound", instead: "paste the text" },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], what: "a PDF", instead: "paste its text" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: "an archive", instead: "unpack it and paste the text" },
  { bytes: [0x1f, 0x8b], what: "compressed", instead: "unpack it and paste the text" },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: "compressed", instead: "unpack it and paste the text" },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: "a program", instead: "paste what it printed" },
  { bytes: [0xfe, 0xed, 0xfe, 0xed], what: "a Java keystore", instead: "paste what `keytool -list -keystore` prints of it" },
  {
    bytes: [0x30, 0x82],
    what: "a binary certificate or key",
    instead: "paste what `openssl x509 -inform der -in` prints of a certificate",
  },
];
/** Tab, line ends, form feed, backspace, and the escape of colours. */
const usual: ReadonlySet<number> = new Set([8, 9, 10, 12, 13, 27]);

/** What a file is and what to give instead, where it is not text; undefined where it is. From its first bytes. */
export function findBinary(head: Uint8Array): { readonly what: string; readonly instead: string } | undefined {
  const known = signatures.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  // Few of these beginnings could be text; that of a certificate is `0` and a byte that no text has second.
  if (known) return known;
  if (head.length === 0 || encodingOf(head).startsWith("utf-16")) return undefined;
  let strange = 0;
  for (const byte of head) if (byte < 32 && !usual.has(byte)) strange += 1;
  // A log may hold a stray zero or two.
  return strange > head.length / 20 ? { what: "not text", instead: "paste the log or the Dockerfile as text" } : undefined;
}
